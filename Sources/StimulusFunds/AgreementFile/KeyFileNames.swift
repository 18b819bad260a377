extension KeyFile {
  /// The county code or the recipient's name that a row is about.
  mutating func subject(
    _ field: CSVField, new: inout NewRecipients, _ problems: Problems
  ) -> String? {
    let matches = recipients(named: field.text)
    let allowed = demand.isUnused ? matches : matches.filter { $0.belongs(to: demand.groups) }
    let candidates = key.subject == .county ? matches : allowed
    let subjects = Set(candidates.compactMap { key.subject(of: $0) })
    if subjects.count == 1 { return subjects.first }
    if demand.isUnused, !subjects.isEmpty {
      return candidates.compactMap { key.subject(of: $0) }.first
    }
    if matches.isEmpty, key.subject == .county, let codes = codes(ofCounty: field.text) {
      if codes.count == 1 { return codes.first }
      problems.add(
        table.location(of: field), "'\(field.text)' names counties \(listed(codes))",
        repair: "write the name of a recipient in the county meant")
      return nil
    }
    if subjects.isEmpty, matches.isEmpty, demand.isOpen {
      return newRecipient(field, problems).map { new.spelling(of: $0) }
    }
    problems.add(
      table.location(of: field), fault(of: field.text, matches, subjects.count),
      repair: repair(of: field.text, isAmbiguous: subjects.count > 1))
    return nil
  }

  /// The codes of the counties with a name, which a key about counties may use; nil for no county.
  private mutating func codes(ofCounty name: String) -> [String]? {
    if let codes = countyCodes { return codes[FoldedName(name)] }
    var codes: [FoldedName: [String]] = [:]
    for county in register.recipients.compactMap(\.county) {
      let name = FoldedName(county.name)
      if codes[name]?.contains(county.code) != true { codes[name, default: []].append(county.code) }
    }
    countyCodes = codes
    return codes[FoldedName(name)]
  }

  /// The recipients that a name may stand for.
  ///
  /// An alias counts in the key's groups alone: a county's alias may be a municipality's name.
  private func recipients(named name: String) -> [Recipient] {
    let matches = register.named(name)
    if key.subject == .county || demand.isUnused { return matches }
    return matches.filter {
      $0.belongs(to: demand.groups) || FoldedName($0.name) == FoldedName(name)
    }
  }

  private func fault(of name: String, _ matches: [Recipient], _ subjects: Int) -> String {
    if name.isEmpty { return "the recipient's name is missing" }
    if subjects > 1 { return "'\(name)' names \(listed(matches.map(\.name)))" }
    if let match = matches.first {
      return "\(match.name) has no part in key '\(key.id)'"
    }
    return "unknown recipient '\(name)'"
  }

  private func repair(of name: String, isAmbiguous: Bool) -> String {
    if isAmbiguous { return "write the name that the register has for the recipient meant" }
    let recipients = demand.isUnused ? register.recipients : demand.required
    let counties = key.subject == .county ? recipients.compactMap(\.county?.name) : []
    let names = recipients.flatMap { $0.names } + counties
    return names.isEmpty
      ? "take the row away" : suggestion(for: name, among: names)
  }

  /// A recipient of an open group, unless its name is all but that of a registered one.
  private func newRecipient(_ field: CSVField, _ problems: Problems) -> String? {
    let name = String(field.text.trimming(" "))
    if name.isEmpty {
      problems.add(
        table.location(of: field), "the recipient's name is missing", repair: "write its name")
      return nil
    }
    if let nearest = registeredName(allBut: name) {
      problems.add(
        table.location(of: field), "unknown recipient '\(name)'",
        repair: "did you mean '\(nearest)'? If not, add '\(name)' to the register")
      return nil
    }
    return name
  }
}

extension KeyFile {
  /// A registered name that differs from this one by a slip or two of the pen.
  private func registeredName(allBut name: String) -> String? {
    let letters = Array(FoldedName(name).text)
    return register.recipients(in: demand.groups).lazy.flatMap { $0.names }
      .first { known in
        let other = Array(FoldedName(known).text)
        return abs(other.count - letters.count) <= 2
          && (other.prefix(3) == letters.prefix(3) || other.suffix(3) == letters.suffix(3))
          && editDistance(letters, other) <= 2
      }
  }
}
