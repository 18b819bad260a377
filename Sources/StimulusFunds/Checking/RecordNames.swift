/// Who and what the names in office files stand for.
///
/// Recipients by any of their names, as "RSS i …" or by organisation number; funds by id, by their
/// printed name or by their heading in an appendix.
struct RecordNames {
  let agreement: Agreement
  /// The register and, after it, the recipients of open funds that only files name.
  private(set) var register: RecipientRegister
  private let funds: NameIndex
  private var organisations: [String: Int] = [:]
  private let openGroups: [String]
  private let rssGroups: [String]

  init(_ agreement: Agreement) {
    self.agreement = agreement
    var register = agreement.register
    for fund in agreement.funds {
      for recipient in fund.recipients
      where !recipient.isRegistered && register.positions(named: recipient.name).isEmpty {
        register.add(recipient)
      }
    }
    self.register = register
    openGroups = agreement.groups.filter(\.isOpen).map(\.id)
    rssGroups = agreement.terms.channels.filter { $0.payee == .rss }.flatMap { channel in
      agreement.funds.filter { channel.funds.contains($0.id) }.flatMap(\.groups)
    }
    funds = Self.fundIndex(of: agreement)
    for (position, recipient) in register.recipients.enumerated() {
      if let number = recipient.organisationNumber {
        organisations[String(number.filter { $0 != "-" })] = position
      }
    }
  }

  private static func fundIndex(of agreement: Agreement) -> NameIndex {
    var index = NameIndex()
    for (position, fund) in agreement.funds.enumerated() {
      index.add(FoldedName(fund.id), position)
      index.add(FoldedName(fund.name), position)
      for column in agreement.tables.flatMap(\.columns) where column.content == .grant(fund.id) {
        index.add(FoldedName(column.heading), position)
      }
    }
    return index
  }

  /// Whether a fund's recipients may be ones that the register does not hold.
  func isOpen(_ groups: [String]) -> Bool { groups.contains(where: openGroups.contains) }

  /// The funds that a text may stand for; nil where it is unknown and reported.
  func funds(
    _ text: String, at location: () -> SourceLocation, _ problems: inout Problems
  ) -> [Int]? {
    let positions = funds.positions(of: FoldedName(text))
    if !positions.isEmpty { return positions }
    problems.add(
      location(), "unknown fund '\(text)'",
      repair: suggestion(for: text, among: agreement.funds.flatMap { [$0.id, $0.name] }))
    return nil
  }

  /// The position in the register of the recipient that a text stands for; nil where it is unknown
  /// or ambiguous and reported.
  ///
  /// - Parameter groups: The groups that are preferred; nil where all are alike.
  mutating func recipient(
    _ text: String, in groups: [String]?, at location: () -> SourceLocation,
    _ problems: inout Problems
  ) -> Int? {
    let name = text.trimmingWhitespace
    let matches = matches(name)
    let preferred = matches.filter { position in
      groups.map { register.recipients[position].belongs(to: $0) } ?? true
    }
    if preferred.count == 1 { return preferred[0] }
    if preferred.isEmpty, matches.count == 1 { return matches[0] }
    if matches.isEmpty, !name.isEmpty, let groups, isOpen(groups) {
      return newRecipient(name, at: location, &problems)
    }
    problems.add(
      location(), fault(name, matches),
      repair: matches.isEmpty
        ? repair(name, groups) : "write the name of the one that is meant in full")
    return nil
  }

  private func fault(_ name: String, _ matches: [Int]) -> String {
    if name.isEmpty { return "the recipient is missing" }
    if matches.isEmpty {
      return Self.digits(of: name) == nil
        ? "unknown recipient '\(name)'" : "no recipient has the organisation number '\(name)'"
    }
    let names = matches.map { register.recipients[$0].name }
    return "'\(name)' may be \(names.joined(separator: " or "))"
  }

  /// "Malmö", "Malmö stad" and "Malmö kommun"; "Lund" and "Lunds kommun".
  private func isSameMunicipality(_ first: String, _ second: String) -> Bool {
    let stems = [first, second].map { name in
      let words = FoldedName(name).text.split(separator: " ")
      guard words.count > 1, ["kommun", "stad"].contains(words[words.count - 1]) else {
        return [words.joined(separator: " ")]
      }
      let stem = words.dropLast().joined(separator: " ")
      return stem.last == "s" ? [stem, String(stem.dropLast())] : [stem]
    }
    return stems[0].contains(where: stems[1].contains)
  }

  private func repair(_ name: String, _ groups: [String]?) -> String {
    let payers = agreement.terms.channels.map { FoldedName($0.payer) }
    if payers.contains(FoldedName(name)) {
      return "write whose grant it is; what comes back has a minus sign or the kind återbetalning"
    }
    if let digits = Self.digits(of: name) {
      let written = "\(digits.prefix(6))-\(digits.suffix(4))"
      return isOrganisationNumber(written)
        ? "write the recipient's name" : "its check digit is wrong; correct it"
    }
    let candidates = groups.map { register.recipients(in: $0) } ?? register.recipients
    return suggestion(for: name, among: candidates.flatMap(\.names))
  }

  private func matches(_ name: String) -> [Int] {
    if let digits = Self.digits(of: name) { return organisations[digits].map { [$0] } ?? [] }
    let named = register.positions(named: name)
    if !named.isEmpty { return named }
    for prefix in ["rss i ", "rss "] where name.lowercased().hasPrefix(prefix) {
      let county = String(name.dropFirst(prefix.count)).trimmingWhitespace
      return register.positions(named: county).filter {
        register.recipients[$0].belongs(to: rssGroups)
      }
    }
    return []
  }

  /// The ten digits of an organisation number; nil for any other text.
  private static func digits(of text: String) -> String? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// A recipient of an open fund, unless its name is all but that of a known one.
  private mutating func newRecipient(
    _ name: String, at location: () -> SourceLocation, _ problems: inout Problems
  ) -> Int? {
    let letters = Array(FoldedName(name).text)
    let near = register.recipients.lazy.flatMap(\.names).first { known in
      let other = Array(FoldedName(known).text)
      return isSameMunicipality(name, known)
        || abs(other.count - letters.count) <= 1 && editDistance(letters, other) == 1
    }
    if let near {
      problems.add(
        location(), "unknown recipient '\(name)'", repair: "did you mean '\(near)'?")
      return nil
    }
    register.add(
      Recipient(
        name: name, aliases: [], groups: openGroups, county: nil, organisationNumber: nil,
        remark: nil, isRegistered: false))
    return register.recipients.count - 1
  }
}
