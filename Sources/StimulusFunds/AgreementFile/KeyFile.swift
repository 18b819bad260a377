/// Reads the values of a distribution key from CSV with the columns recipient and value.
struct KeyFile {
  static let headings = ["recipient", "value"]

  private let table: CSVTable
  private let key: KeyRows
  private let register: RecipientRegister
  private let demand: KeyDemand
  private var subjects: [String] = []
  private var values: [WrittenNumber] = []
  /// The row in which each subject was met first; made when a row is read that does not follow the
  /// register's order, before which no subject can be there twice.
  private var rows: [String: Int]?
  private var hasUnread = false
  /// Groups whose recipients may have a value; empty until some were met.
  private var allowedGroups: [String] = []
  /// Where in the register the next row's recipient most likely stands.
  private var guess = 0
  /// The codes of the counties by name, more than one where a name is ambiguous; made when needed.
  private var countyCodes: [FoldedName: [String]]?

  /// The values of a file, or nil where something was reported.
  ///
  /// - Parameter register: Who may be named; nil where that is not known, and only the numbers can be
  ///   checked.
  static func values(
    of key: KeyRows, in source: SourceText, register: RecipientRegister?, demand: KeyDemand,
    new: inout NewRecipients, _ problems: Problems
  ) -> KeyValues? {
    let table: CSVTable
    do throws(InvalidInput) {
      table = try CSVTable(source)
    } catch {
      problems.add(contentsOf: error.problems)
      return nil
    }
    guard let columns = table.columns(headings, problems) else { return nil }
    guard let register else {
      for row in 0..<table.rowCount { _ = key.value(table[row, columns[1]], in: table, problems) }
      return nil
    }
    var file = KeyFile(table: table, key: key, register: register, demand: demand)
    file.subjects.reserveCapacity(table.rowCount)
    file.values.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if file.readQuickly(table.place(row, columns[0]), table.place(row, columns[1])) { continue }
      file.read(row, table[row, columns[0]], table[row, columns[1]], new: &new, problems)
    }
    return file.finished(problems)
  }

  private init(
    table: CSVTable, key: KeyRows, register: RecipientRegister, demand: KeyDemand
  ) {
    self.table = table
    self.key = key
    self.register = register
    var demand = demand
    // A row about a county names no recipient.
    if key.subject == .county { demand.isOpen = false }
    self.demand = demand
  }

  private mutating func read(
    _ row: Int, _ nameField: CSVField, _ valueField: CSVField, new: inout NewRecipients,
    _ problems: Problems
  ) {
    var rows = takeRows()
    defer { self.rows = rows }
    let subject = subject(nameField, new: &new, problems)
    let value = key.value(valueField, in: table, problems)
    if let subject, let first = rows.updateValue(row, forKey: subject) {
      hasUnread = true
      rows[subject] = first
      problems.add(
        table.location(of: nameField),
        "'\(nameField.text)' has a value on line \(table[first, 0].lineNumber) already",
        repair: "keep one row")
      return
    }
    guard let subject, let value else {
      hasUnread = true
      return
    }
    subjects.append(subject)
    values.append(value)
  }

  /// Reads a row in which the register's next recipient has a whole number; false for any other.
  private mutating func readQuickly(_ namePlace: CSVPlace, _ valuePlace: CSVPlace) -> Bool {
    guard rows == nil, key.subject == .recipient, isOfNext(namePlace),
      mayHaveValue(register.recipients[guess].groups),
      let value = table.source.plainNumber(valuePlace), key.fault(of: value) == nil
    else { return false }
    subjects.append(register.recipients[guess].name)
    values.append(value)
    guess += 1
    return true
  }

  /// Whether a field names the register's next recipient, which shares the name with nobody.
  private func isOfNext(_ place: CSVPlace) -> Bool {
    guess < register.recipients.count && register.hasNamesAlone(guess)
      && table.source.isSpelt(place, as: register.recipients[guess].name)
  }

  /// Whether the recipients of some groups may have a value; mostly the groups are those of the row
  /// before.
  private mutating func mayHaveValue(_ groups: [String]) -> Bool {
    if groups == allowedGroups { return true }
    guard groups.contains(where: demand.groups.contains) else { return false }
    allowedGroups = groups
    return true
  }

  /// The rows of the subjects read so far, to be added to.
  private mutating func takeRows() -> [String: Int] {
    if let rows {
      self.rows = [:]
      return rows
    }
    return Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
  }

  private mutating func finished(_ problems: Problems) -> KeyValues? {
    let missing = missingRecipients()
    if !missing.isEmpty {
      var seen: Set<String> = []
      let names = missing.filter { seen.insert(key.subject(of: $0) ?? "").inserted }.map(\.name)
      problems.add(
        SourceLocation(file: table.source.file, line: 1, column: 1),
        "key '\(key.id)' has no value for \(listed(names))",
        repair: "add a row for each")
      return nil
    }
    if hasUnread { return nil }
    let values = KeyValues(distinct: subjects, values: values, file: table.source.file)
    if values == nil {
      problems.add(
        SourceLocation(file: table.source.file, line: 1, column: 1),
        "the values have too many digits for one key",
        repair: "write fewer decimals")
    }
    return values
  }
}

extension KeyFile {
  /// The recipients that need a value and have none, looked for where the order leads first.
  private mutating func missingRecipients() -> [Recipient] {
    var guess = 0
    var missing: [Recipient] = []
    for recipient in demand.required {
      guard let subject = key.subject(of: recipient) else { continue }
      if guess < subjects.count, subjects[guess] == subject {
        guess += 1
        continue
      }
      let rows = takeRows()
      self.rows = rows
      if let row = rows[subject] { guess = row + 1 } else { missing.append(recipient) }
    }
    return missing
  }

  /// The county code or the recipient's name that a row is about.
  private mutating func subject(
    _ field: CSVField, new: inout NewRecipients, _ problems: Problems
  ) -> String? {
    if let quick = quickSubject(field.text) { return quick }
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

  /// The subject of a recipient that stands next in the register and has its name alone.
  private mutating func quickSubject(_ name: String) -> String? {
    guard guess < register.recipients.count, register.recipients[guess].name == name,
      register.onlyPosition(of: name) == guess
    else {
      guess = register.onlyPosition(of: name).map { $0 + 1 } ?? guess
      return nil
    }
    guess += 1
    let recipient = register.recipients[guess - 1]
    return key.subject == .county || recipient.belongs(to: demand.groups)
      ? key.subject(of: recipient) : nil
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

extension KeyRows {
  /// The number in a field; nil where it was reported.
  fileprivate func value(
    _ field: CSVField, in table: CSVTable, _ problems: Problems
  ) -> WrittenNumber? {
    let number: WrittenNumber
    do throws(NumberFault) {
      number = try WrittenNumber(field.text)
    } catch {
      problems.add(table.location(of: field), error.fault, repair: error.repair)
      return nil
    }
    if let (fault, repair) = fault(of: number) {
      problems.add(table.location(of: field), "'\(field.text)' \(fault)", repair: repair)
      return nil
    }
    return number
  }

  /// What makes a number no value of the key, and how to repair it; nil for nothing.
  func fault(of number: WrittenNumber) -> (fault: String, repair: String)? {
    if number.isNegative { return ("is below zero", "write zero or more") }
    if number.decimals > 0, !isFractional {
      return (
        "has decimals, but the key counts whole \(unit ?? "units")",
        "write a whole number, or mark the key \"fractional\": true"
      )
    }
    if number.isAbove(KeyValues.maxValue) {
      return (
        "is above \(SwedishFigures.grouped(String(KeyValues.maxValue)))", "write a smaller number"
      )
    }
    return nil
  }
}
