extension KeyFile {
  /// The county code or the recipient's name that a row is about; nil where that is reported.
  mutating func subject(
    _ field: CSVField, new: inout NewRecipients, _ problems: Problems
  ) -> String? {
    let name = field.text.trimmingWhitespace
    let place = RecipientPlace(
      groups: demand.isUnused ? nil : demand.groups, admittingNew: demand.isOpen)
    switch names.resolve(name, in: place) {
    case .one(let position): return subject(of: [position], field, problems)
    case .several(let positions): return subject(of: positions, field, problems)
    case .new:
      if let hidden = name.firstHiddenCharacter {
        problems.add(table.location(of: field), .hidden(hidden), repair: .hiddenRepair)
        return nil
      }
      return new.spelling(of: name)
    case .nobody(let nearest):
      if key.subject == .county, let codes = codes(ofCounty: name) {
        return subject(ofCounties: codes, field, problems)
      }
      let (fault, repair) = unknown(name, nearest)
      problems.add(table.location(of: field), fault, repair: repair)
      return nil
    }
  }

  /// What a row about some recipients is about, where that is one thing that has a part in the key.
  private mutating func subject(
    of positions: [Int], _ field: CSVField, _ problems: Problems
  ) -> String? {
    let named = positions.map { register.recipients[$0] }
    let candidates = named.filter {
      key.subject == .county
        ? $0.isOfWholeCounty : demand.isUnused || $0.belongs(to: demand.groups)
    }
    let subjects = candidates.compactMap { key.subject(of: $0) }.uniqued()
    if subjects.count == 1 || (demand.isUnused && !subjects.isEmpty) { return subjects[0] }
    if subjects.isEmpty {
      problems.add(
        table.location(of: field),
        Wording(
          en: "\(named[0].name) has no part in key '\(key.id)'",
          sv: "\(named[0].name) har ingen del i fördelningsnyckeln '\(key.id)'"),
        repair: repair(of: field.text.trimmingWhitespace, takenFor: named[0]))
    } else {
      problems.add(
        table.location(of: field),
        Wording(
          en: "'\(field.text)' names \(Wording.listed(candidates.map(\.name)))",
          sv: "'\(field.text)' är namn på \(Wording.listed(candidates.map(\.name)))"),
        repair: Wording(
          en: "write the name that the register has for the recipient meant",
          sv: "skriv det namn som registret har för den mottagare som avses"))
    }
    return nil
  }

  private func subject(
    ofCounties codes: [String], _ field: CSVField, _ problems: Problems
  ) -> String? {
    if codes.count == 1 { return codes.first }
    problems.add(
      table.location(of: field),
      Wording(
        en: "'\(field.text)' names counties \(Wording.listed(codes))",
        sv: "'\(field.text)' är namn på länen \(Wording.listed(codes))"),
      repair: Wording(
        en: "write the name of a recipient in the county meant",
        sv: "skriv namnet på en mottagare i det län som avses"))
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

  private func unknown(_ name: String, _ nearest: Int?) -> (fault: Wording, repair: Wording) {
    if name.isEmpty {
      return (
        Wording(en: "the recipient's name is missing", sv: "mottagarens namn saknas"),
        demand.isOpen ? Wording(en: "write its name", sv: "skriv dess namn") : repair(of: name)
      )
    }
    if name.beforeMisreading != nil {
      return (
        .misread(name),
        nearest.map { meant($0, by: name) } ?? repair(of: name)
      )
    }
    if let nearest {
      let question = meant(nearest, by: name)
      return (
        NameKind.recipient.unknown + " '\(name)'",
        demand.isOpen ? question + ifNot(name) : question
      )
    }
    return (NameKind.recipient.unknown + " '\(name)'", repair(of: name))
  }

  /// What to do about a row of one that has no part in the key: by another name than its own, it may be
  /// another's that has one.
  private mutating func repair(of name: String, takenFor recipient: Recipient) -> Wording {
    if FoldedName(recipient.name) != FoldedName(name),
      let nearest = names.nearest(to: name, in: RecipientPlace(groups: demand.groups))
    {
      return meant(nearest, by: name)
    }
    return repair(of: name)
  }

  private func ifNot(_ name: String) -> Wording {
    Wording(
      en: " If not, add '\(name)' to the register",
      sv: " Om inte, lägg till '\(name)' i registret")
  }

  /// A county is suggested where a county was written.
  private func meant(_ position: Int, by name: String) -> Wording {
    let recipient = register.recipients[position]
    let isCounty = key.subject == .county && RecipientName(name).kind == .county
    return didYouMean(isCounty ? recipient.county?.name ?? recipient.name : recipient.name)
  }

  /// The names that may stand here, the nearest first of all.
  private func repair(of name: String) -> Wording {
    let recipients = demand.isUnused ? register.recipients : demand.required
    let counties = key.subject == .county ? recipients.compactMap(\.county?.name) : []
    let names = recipients.flatMap { $0.names } + counties
    return names.isEmpty
      ? Wording(en: "take the row away", sv: "ta bort raden") : suggestion(for: name, among: names)
  }
}
