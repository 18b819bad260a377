/// Who and what the names in office files stand for.
///
/// Recipients by any of their names, as "RSS i …" or by organisation number; funds by id, by their
/// printed name or by their heading in an appendix.
struct RecordNames {
  let agreement: Agreement
  private var resolver: NameResolver
  private let funds: NameIndex
  private let openGroups: [String]
  /// The columns that stand under other headings, by those headings.
  private let columns: [FoldedName: String]
  /// What of the files is not read, a sentence each.
  private(set) var notices: [Wording] = []
  /// What is found while the files are read.
  var findings: [CheckFinding] = []
  /// The groups all of which take part, so that a name without more is theirs before a municipality's.
  private let wholeGroups: [String]
  /// The positions of those that a file names.
  private(set) var named: Set<Int> = []

  /// The register and, after it, the recipients of open funds that only files name.
  var register: RecipientRegister { resolver.register }

  init(_ agreement: Agreement, columns: [String: String] = [:]) {
    self.agreement = agreement
    self.columns = Dictionary(columns.map { (FoldedName($1), $0) }) { first, _ in first }
    openGroups = agreement.groups.filter(\.isOpen).map(\.id)
    wholeGroups = agreement.groups.filter { !$0.isNamedByKeys }.map(\.id)
    let groupsThroughRSS = agreement.terms.channels.filter { $0.payee == .rss }.flatMap { channel in
      agreement.funds.filter { channel.funds.contains($0.id) }.flatMap(\.groups)
    }
    resolver = NameResolver(agreement.register, groupsThroughRSS: groupsThroughRSS)
    for fund in agreement.funds {
      for recipient in fund.recipients
      where !recipient.isRegistered && resolver.register.positions(named: recipient.name).isEmpty {
        resolver.add(recipient)
      }
    }
    funds = agreement.fundNames
  }

  /// The rows of a file; columns that are none of those looked for are left aside, and said to be.
  mutating func table(
    _ source: SourceText, _ columns: [OfficeColumn], _ problems: inout Problems
  ) -> OfficeTable? {
    let table = OfficeTable(source, columns: columns, renamed: self.columns, &problems)
    notices += (table?.ignored ?? []).map {
      Wording(
        en: "\(source.file): column '\($0)' is not read",
        sv: "\(source.file): kolumnen '\($0)' läses inte")
    }
    return table
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
      location(), NameKind.fund.unknown + " '\(text)'",
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
    let place = RecipientPlace(
      groups: groups ?? wholeGroups, admittingNew: groups.map(isOpen) ?? false)
    switch resolver.resolve(name, in: place) {
    case .one(let position):
      named.insert(position)
      return position
    case .new:
      named.insert(register.recipients.count)
      add(name)
      return register.recipients.count - 1
    case .several(let positions):
      let names = positions.map { register.recipients[$0].name }
      problems.add(
        location(),
        .ambiguous(name, names),
        repair: Wording(
          en: "write the name of the one that is meant in full",
          sv: "skriv hela namnet på den som avses"))
    case .nobody(let nearest):
      problems.add(location(), fault(name), repair: repair(name, nearest, groups))
    }
    return nil
  }

  /// Notes that a file names recipients, by their positions.
  mutating func note(_ positions: Set<Int>) { named.formUnion(positions) }

  /// Makes a recipient of an open fund known.
  private mutating func add(_ name: String) {
    resolver.add(
      Recipient(unregistered: name, in: openGroups))
  }

  private func fault(_ name: String) -> Wording {
    if name.isEmpty { return Wording(en: "the recipient is missing", sv: "mottagaren saknas") }
    if name.beforeMisreading != nil { return .misread(name) }
    return organisationDigits(of: name) == nil
      ? NameKind.recipient.unknown + " '\(name)'"
      : Wording(
        en: "no recipient has the organisation number '\(name)'",
        sv: "ingen mottagare har organisationsnumret '\(name)'")
  }

  private func repair(_ name: String, _ nearest: Int?, _ groups: [String]?) -> Wording {
    let payers = agreement.terms.channels.map { FoldedName($0.payer) }
    if payers.contains(FoldedName(name)) {
      return Wording(
        en: "write whose grant it is; what comes back has a minus sign or the kind återbetalning",
        sv:
          "skriv vems bidrag det är; det som kommer tillbaka har minustecken eller slaget återbetalning"
      )
    }
    if let digits = organisationDigits(of: name) {
      let written = "\(digits.prefix(6))-\(digits.suffix(4))"
      return isOrganisationNumber(written)
        ? Wording(en: "write the recipient's name", sv: "skriv mottagarens namn")
        : Wording(
          en: "its check digit is wrong; correct it", sv: "dess kontrollsiffra är fel; rätta den")
    }
    if let nearest { return didYouMean(register.recipients[nearest].name) }
    let candidates = groups.map { register.recipients(in: $0) } ?? register.recipients
    return expected(candidates.flatMap(\.names).uniqued())
  }
}

extension Wording {
  /// That a text may stand for several things.
  static func ambiguous(_ text: String, _ names: [String]) -> Wording {
    Wording(
      en: "'\(text)' may be \(names.joined(separator: " or "))",
      sv: "'\(text)' kan vara \(names.joined(separator: " eller "))")
  }
}
