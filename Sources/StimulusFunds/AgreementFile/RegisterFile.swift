/// Reads the register of recipients from CSV.
struct RegisterFile {
  static let headings = FileColumn.register.map(\.heading)

  private let table: CSVTable
  private let groups: [String]
  /// The further columns that rules group by, and where they stand.
  private let further: [(heading: String, position: Int)]
  private var columns: RegisterColumns
  private let problems: Problems
  private var register = RecipientRegister([])
  private var counties: [String: String] = [:]
  /// The groups that fields name: a register has many rows and few of them.
  private var groupLists: [String: [String]] = [:]
  /// Whether any byte of the file can be of a character that a terminal obeys and does not show.
  private let mayHide: Bool
  /// Whether every recipient is known with its names, groups and county.
  private var isWhole = true

  /// The register of a file, in its order; recipients that cannot be read are reported and left out.
  ///
  /// - Parameters:
  ///   - groups: The ids of the agreement's groups.
  ///   - named: The headings of further columns that rules group by.
  /// - Returns: The register, whether it holds everybody with names, groups and county, so that
  ///   who is not found in it is unknown, and those of the further columns that are there.
  static func register(
    in source: SourceText, groups: [String], columns named: [String] = [], _ problems: Problems
  ) -> (register: RecipientRegister, isWhole: Bool, columns: RegisterColumns) {
    let table: CSVTable
    do throws(InvalidInput) {
      table = try CSVTable(source)
    } catch {
      problems.add(contentsOf: error.problems)
      return (RecipientRegister([]), false, RegisterColumns())
    }
    let before = problems.count
    let columns = table.positions(
      ofColumns: headings, optional: Array(headings.dropFirst(2)), further: named, problems)
    if problems.count > before { return (RecipientRegister([]), false, RegisterColumns()) }
    var file = RegisterFile(
      table: table, groups: groups,
      further: zip(named, columns.dropFirst(headings.count)).compactMap { heading, position in
        position.map { (heading, $0) }
      }, problems)
    file.register.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if let fields = RegisterRow(row, of: table, columns) { file.read(fields, row) }
    }
    return (file.register, file.isWhole, file.columns)
  }

  /// Whether a heading is that of a column that every register may have.
  static func isOwn(_ heading: String) -> Bool { ownHeadings.contains(FoldedName(heading)) }

  private static let ownHeadings = Set(headings.flatMap(CSVTable.spellings).map(FoldedName.init))

  private init(
    table: CSVTable, groups: [String], further: [(heading: String, position: Int)],
    _ problems: Problems
  ) {
    self.table = table
    self.groups = groups
    self.further = further
    self.problems = problems
    mayHide = table.source.mayHideCharacters
    columns = RegisterColumns(
      further.map(\.heading), headings: table.headings.map(\.text).filter { !Self.isOwn($0) })
    register.columns = columns.known
  }

  /// What the further columns say in a row.
  private mutating func fields(_ row: Int, of recipient: String) -> [String: String] {
    var fields: [String: String] = [:]
    for (heading, position) in further {
      let field = table[row, position]
      if field.text.isEmpty {
        columns.noteEmpty(heading, of: recipient, at: table.location(of: field))
      } else {
        fields[heading] = field.text
      }
    }
    return fields
  }

  private mutating func read(_ row: RegisterRow, _ number: Int) {
    if reportHidden(row) { return }
    let name = row.name.text
    let aliases = Self.list(row.aliases)
    let folded = ([name] + aliases).map(FoldedName.init)
    if folded[0].text.isEmpty {
      isWhole = false
      problems.add(
        table.location(of: row.name),
        Wording(en: "the recipient has no name", sv: "mottagaren har inget namn"),
        repair: Wording(en: "write its name", sv: "skriv dess namn"))
      return
    }
    let recipient = Recipient(
      name: name, aliases: aliases, groups: groups(row.groups),
      county: county(row), municipalityCode: municipalityCode(row.municipalityCode),
      organisationNumber: organisationNumber(row.organisationNumber),
      remark: row.remark.flatMap { $0.text.isEmpty ? nil : $0.text }, isRegistered: true,
      fields: fields(number, of: name))
    // Almost all names are new, and the spellings of those that are not are compared only then.
    if register.addUnlessKnown(recipient, folded) { return }
    checkNames(of: recipient, folded, at: row.name)
    register.add(recipient, folded)
  }

  /// Reports the texts of a row that a terminal would obey; such a recipient is left out.
  private mutating func reportHidden(_ row: RegisterRow) -> Bool {
    if !mayHide { return false }
    let before = problems.count
    reportHidden(row.name)
    reportHidden(row.county)
    reportHidden(row.aliases)
    reportHidden(row.remark)
    if problems.count > before { isWhole = false }
    return problems.count > before
  }

  private func reportHidden(_ field: CSVField?) {
    guard let field, let hidden = field.text.firstHiddenCharacter else { return }
    problems.add(table.location(of: field), .hidden(hidden), repair: .hiddenRepair)
  }

  private static func list(_ field: CSVField?) -> [String] {
    guard let field, !field.text.isEmpty else { return [] }
    // Most fields hold one name.
    let separator = UInt8(ascii: ";")
    let bytes = field.text.utf8
    if bytes.first != 0x20, bytes.last != 0x20, !bytes.contains(separator) { return [field.text] }
    return bytes.split(separator: separator)
      .map { $0.trimming(UInt8(ascii: " ")) }
      .filter { !$0.isEmpty }.map { String(Substring($0)) }
  }

  private mutating func groups(_ field: CSVField) -> [String] {
    if let known = groupLists[field.text] { return known }
    let named = Self.list(field)
    if named.isEmpty {
      isWhole = false
      problems.add(
        table.location(of: field),
        Wording(
          en: "the recipient belongs to no group", sv: "mottagaren hör inte till någon grupp"),
        repair: Wording(
          en: "write one of \(Wording.listed(groups))", sv: "skriv en av \(Wording.listed(groups))")
      )
    }
    for group in named where !groups.contains(group) {
      isWhole = false
      problems.add(
        table.location(of: field), NameKind.group.unknown + " '\(group)'",
        repair: suggestion(for: group, among: groups))
    }
    // What is wrong with a field is told at every row that has it.
    if !named.isEmpty, named.allSatisfy(groups.contains) { groupLists[field.text] = named }
    return named
  }

  private mutating func county(_ row: RegisterRow) -> County? {
    guard let code = row.countyCode, let name = row.county,
      !(code.text.isEmpty && name.text.isEmpty)
    else { return nil }
    guard code.text.utf8.count == 2, code.text.utf8.allSatisfy({ (48...57) ~= $0 }) else {
      isWhole = false
      problems.add(
        table.location(of: code),
        Wording(en: "'\(code.text)' is not a county code", sv: "'\(code.text)' är ingen länskod"),
        repair: Wording(
          en: "write two digits such as 09, or leave county code and county empty",
          sv: "skriv två siffror som 09, eller lämna länskod och län tomma"))
      return nil
    }
    let known = counties[code.text]
    if known == nil { counties[code.text] = name.text }
    if let known, known != name.text {
      isWhole = false
      problems.add(
        table.location(of: name),
        Wording(
          en: "county \(code.text) is '\(name.text)' here and '\(known)' above",
          sv: "länet \(code.text) heter '\(name.text)' här och '\(known)' ovan"),
        repair: Wording(en: "give a county one name", sv: "ge länet ett namn"))
    }
    return County(code: code.text, name: name.text)
  }

  /// The code of a municipality, which begins with that of its county and is nobody else's.
  private func municipalityCode(_ field: CSVField?) -> String? {
    guard let field, !field.text.isEmpty else { return nil }
    guard isMunicipalityCode(field.text) else {
      problems.add(
        table.location(of: field),
        Wording(
          en: "'\(field.text)' is not the code of a municipality",
          sv: "'\(field.text)' är ingen kommunkod"),
        repair: Wording(
          en: "write four digits such as 0980, or leave it empty",
          sv: "skriv fyra siffror som 0980, eller lämna den tom"))
      return nil
    }
    if let other = register.recipient(ofMunicipality: field.text) {
      problems.add(
        table.location(of: field),
        Wording(
          en: "\(field.text) is the code of \(other.name) already",
          sv: "\(field.text) är redan koden för \(other.name)"),
        repair: Wording(
          en: "give each municipality its own code", sv: "ge varje kommun en egen kod"))
    }
    return field.text
  }

  private func organisationNumber(_ field: CSVField?) -> String? {
    guard let field, !field.text.isEmpty else { return nil }
    if isOrganisationNumber(field.text) { return field.text }
    problems.add(
      table.location(of: field),
      Wording(
        en: "'\(field.text)' is not an organisation number",
        sv: "'\(field.text)' är inget organisationsnummer"),
      repair: Wording(
        en: "write six digits, a hyphen and four digits, the last the right check digit",
        sv: "skriv sex siffror, ett bindestreck och fyra siffror, den sista rätt kontrollsiffra"))
    return nil
  }

  /// No two recipients may have the same name, and no two of one group answer to the same one.
  private mutating func checkNames(
    of recipient: Recipient, _ folded: [FoldedName], at field: CSVField
  ) {
    for (name, folded) in zip(recipient.names, folded) {
      let other = register.spelt(name, folded).first { other in
        other.belongs(to: recipient.groups)
          || FoldedName.areSpeltAlike(other.name, recipient.name)
      }
      guard let other else { continue }
      isWhole = false
      problems.add(
        table.location(of: field),
        Wording(
          en: "'\(name)' names both \(other.name) and \(recipient.name)",
          sv: "'\(name)' är namn på både \(other.name) och \(recipient.name)"),
        repair: Wording(
          en: "give each recipient of a group names of its own",
          sv: "ge varje mottagare i en grupp egna namn"))
    }
  }
}

/// The fields of a row of the register; nil for those whose columns it lacks.
private struct RegisterRow {
  let name: CSVField
  let groups: CSVField
  let countyCode: CSVField?
  let county: CSVField?
  let municipalityCode: CSVField?
  let organisationNumber: CSVField?
  let aliases: CSVField?
  let remark: CSVField?

  /// A row from its fields; nil where a column it needs is missing.
  ///
  /// - Parameter columns: Where each of the headings stands, in their order.
  init?(_ row: Int, of table: CSVTable, _ columns: [Int?]) {
    func field(_ heading: Int) -> CSVField? { columns[heading].map { table[row, $0] } }
    guard let name = field(0), let groups = field(1) else { return nil }
    self.name = name
    self.groups = groups
    countyCode = field(2)
    county = field(3)
    municipalityCode = field(4)
    organisationNumber = field(5)
    aliases = field(6)
    remark = field(7)
  }
}

extension BidirectionalCollection where Element: Equatable {
  /// Without an element at either end.
  func trimming(_ element: Element) -> SubSequence {
    let rest = drop { $0 == element }
    guard let last = rest.lastIndex(where: { $0 != element }) else { return rest }
    return rest[...last]
  }
}
