/// Reads the values of a distribution key from CSV with the columns recipient and value.
struct KeyFile {
  static let headings = FileColumn.ofKeys.map(\.heading)

  let table: CSVTable
  let key: KeyRows
  let register: RecipientRegister
  /// Whose name a text is that the quick way does not know.
  var names: NameResolver
  let demand: KeyDemand
  private var subjects: [String] = []
  private var values: [WrittenNumber] = []
  /// The row in which each subject was met first; made when a row is read that does not follow the
  /// register's order, before which no subject can be there twice.
  private var rows: [String: Int]?
  private var hasUnread = false
  /// Guesses who comes next; nil to look every name up.
  private var order: RegisterOrder?
  /// The codes of the counties by name, more than one where a name is ambiguous; made when needed.
  var countyCodes: [FoldedName: [String]]?

  /// The values of a file, or nil where something was reported.
  ///
  /// - Parameters:
  ///   - register: Who may be named; nil where that is not known, and only the numbers can be
  ///     checked.
  ///   - guessesOrder: Whether rows in the order of the register are read the quick way, which gives
  ///     the same values.
  static func values(
    of key: KeyRows, in source: SourceText, register: RecipientRegister?, demand: KeyDemand,
    new: inout NewRecipients, guessesOrder: Bool = true, _ problems: Problems
  ) -> KeyValues? {
    guard let source = KeySource(key, register, demand).rows(of: source, problems) else {
      return nil
    }
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
    var file = KeyFile(
      table: table, key: key, register: register, demand: demand, guessesOrder: guessesOrder)
    file.subjects.reserveCapacity(table.rowCount)
    file.values.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      file.read(row, table.place(row, columns[0]), table.place(row, columns[1]), &new, problems)
    }
    return file.finished(problems)
  }

  private init(
    table: CSVTable, key: KeyRows, register: RecipientRegister, demand: KeyDemand,
    guessesOrder: Bool
  ) {
    self.table = table
    self.key = key
    self.register = register
    names = NameResolver(register)
    var demand = demand
    // A row about a county names no recipient.
    if key.subject == .county { demand.isOpen = false }
    self.demand = demand
    order = guessesOrder ? RegisterOrder(register, groups: demand.groups) : nil
  }

  private mutating func read(
    _ row: Int, _ name: CSVPlace, _ value: CSVPlace, _ new: inout NewRecipients,
    _ problems: Problems
  ) {
    let next = order?.next(table.source, name)
    // In the order of the register nobody comes twice, and need not be listed.
    if let next, rows == nil, key.subject == .recipient,
      let number = table.source.plainNumber(value), key.fault(of: number) == nil
    {
      subjects.append(register.recipients[next].name)
      values.append(number)
      return
    }
    let field = table.source.field(name)
    let subject =
      next.flatMap { key.subject.id(at: $0, of: register.recipients) }
      ?? subject(field, new: &new, problems)
    if next == nil { order?.resume(after: field.text) }
    add(row, field, subject, key.value(table.source.field(value), in: table, problems), problems)
  }

  private mutating func add(
    _ row: Int, _ name: CSVField, _ subject: String?, _ value: WrittenNumber?,
    _ problems: Problems
  ) {
    var rows = takeRows()
    defer { self.rows = rows }
    if let subject, let first = rows.updateValue(row, forKey: subject) {
      hasUnread = true
      rows[subject] = first
      problems.add(
        table.location(of: name),
        Wording(
          en: "'\(name.text)' has a value on line \(table[first, 0].lineNumber) already",
          sv: "'\(name.text)' har redan ett värde på rad \(table[first, 0].lineNumber)"),
        repair: Wording(en: "keep one row", sv: "behåll en rad"))
      return
    }
    guard let subject, let value else {
      hasUnread = true
      return
    }
    subjects.append(subject)
    values.append(value)
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
      let names = missing.filter { key.subject(of: $0).map { seen.insert($0).inserted } ?? false }
        .map(\.name)
      problems.add(
        SourceLocation(file: table.source.file, line: 1, column: 1),
        Wording(
          en: "key '\(key.id)' has no value for \(Wording.listed(names))",
          sv: "fördelningsnyckeln '\(key.id)' saknar värde för \(Wording.listed(names))"),
        repair: Wording(en: "add a row for each", sv: "lägg till en rad för var och en"))
      return nil
    }
    if hasUnread { return nil }
    let values = KeyValues(distinct: subjects, values: values, in: table)
    if values == nil {
      problems.add(
        SourceLocation(file: table.source.file, line: 1, column: 1),
        Wording(
          en: "the values have too many digits for one key",
          sv: "värdena har för många siffror för en fördelningsnyckel"),
        repair: Wording(en: "write fewer decimals", sv: "skriv färre decimaler"))
    }
    return values
  }
}

extension KeyFile {
  /// The recipients that need a value and have none, looked for where the order leads first.
  private mutating func missingRecipients() -> [Recipient] {
    var guess = 0
    var missing: [Recipient] = []
    for position in demand.required.indices {
      guard let subject = key.subject.id(at: position, of: demand.required) else { continue }
      if guess < subjects.count, subjects[guess] == subject {
        guess += 1
        continue
      }
      let rows = takeRows()
      self.rows = rows
      if let row = rows[subject] {
        guess = row + 1
      } else {
        missing.append(demand.required[position])
      }
    }
    return missing
  }
}
