/// What was paid out and back (utbetalningar, återbetalningar, återkrav), from all files.
struct Ledger {
  private(set) var payments: [Payment] = []
  /// The references of the payments, apart from them so that these are quick to copy.
  private(set) var references: [String] = []
  /// The payers that the rows name, as written first.
  private(set) var payers: [String] = []
  /// Whether a row was taken for the sum of those above it.
  private(set) var hasSumRows = false
  /// The lines of the file read last.
  private(set) var lineCount = 0
  let files: [String]

  /// The columns of a file.
  static let columns = [
    OfficeColumn("Datum", "Date"), OfficeColumn("Utbetalare", "Payer"),
    OfficeColumn("Mottagare", "Recipient"),
    OfficeColumn("Medel", "Fund", others: ["Insatsområde"], isOptional: true),
    OfficeColumn("Belopp", "Amount", others: ["Belopp, kronor"]),
    OfficeColumn("Referens", "Reference"),
    OfficeColumn("Typ", "Kind", others: ["Slag"], isOptional: true),
  ]

  private enum Column {
    static let date = 0
    static let payer = 1
    static let recipient = 2
    static let fund = 3
    static let amount = 4
    static let reference = 5
    static let kind = 6
  }

  private var payerPositions: [TextKey: Int32] = [:]
  /// The payer of the row before: mostly it is that of the next too.
  private var lastPayer: (text: String, position: Int32)?
  private var payees: [PayeeKey: Cell] = [:]
  /// The payee of the row before: mostly it is that of the next too.
  private var lastPayee: (recipient: String, fund: String, cell: Cell)?

  private struct PayeeKey: Hashable {
    let recipient: TextKey
    let fund: TextKey
  }

  /// Reads files; what cannot be read is reported.
  ///
  /// - Parameter partSize: The bytes of the parts in which a long file is read.
  init(
    _ sources: [SourceText], _ names: inout RecordNames, _ problems: inout Problems,
    partSize: Int = LedgerParts.size
  ) {
    files = sources.map(\.file)
    for (file, source) in sources.enumerated() {
      guard var table = names.table(source, Self.columns, &problems) else { continue }
      payments.reserveCapacity(payments.count + source.utf8.count / 80)
      references.reserveCapacity(payments.count + source.utf8.count / 80)
      let parts = LedgerParts(source, headingsUntil: table.start, size: partSize)
      if let parts, readParts(parts, file: Int32(file), &names) { continue }
      var sums = SumRows(file: source.file)
      table.forEach(&problems) { row, problems in
        read(row, file: Int32(file), &sums, &names, &problems)
      }
      names.findings += sums.findings
      lineCount = table.lineCount
    }
    payees = [:]
  }

  /// Reads a long file in parts; false, and nothing is read, where it must be read as a whole.
  private mutating func readParts(
    _ parts: LedgerParts, file: Int32, _ names: inout RecordNames
  ) -> Bool {
    let (count, payerCount) = (payments.count, payers.count)
    if parts.read(into: &self, file: file, &names) { return true }
    payments.removeLast(payments.count - count)
    references.removeLast(references.count - count)
    payers.removeLast(payers.count - payerCount)
    payerPositions = payerPositions.filter { $0.value < payerCount }
    return false
  }

  /// Adds the payments of a part of a file.
  ///
  /// - Parameter linesAbove: The lines of the file between the headings and the part.
  mutating func add(_ part: Ledger, file: Int32, linesAbove: Int) {
    var positions = [Int32](repeating: 0, count: part.payers.count)
    for (text, position) in part.payerPositions.sorted(by: { $0.value < $1.value }) {
      positions[Int(position)] = self.position(ofPayer: part.payers[Int(position)], writtenAs: text)
    }
    references += part.references
    payments += part.payments.lazy.map { payment in
      payment.moved(
        toPayer: positions[Int(payment.payer)], file: file, line: payment.line + Int32(linesAbove))
    }
  }

  /// The position of a payer, who is added where a text names somebody new.
  private mutating func position(ofPayer name: String, writtenAs text: TextKey) -> Int32 {
    if let known = payerPositions[text] { return known }
    payers.append(name)
    payerPositions[text] = Int32(payers.count - 1)
    return Int32(payers.count - 1)
  }

  /// Leaves out what was paid after a day.
  ///
  /// - Returns: How many payments.
  mutating func leaveOut(after day: CalendarDate) -> Int {
    if payments.allSatisfy({ $0.date <= day }) { return 0 }
    let kept = payments.indices.filter { payments[$0].date <= day }
    let count = payments.count - kept.count
    (payments, references) = (kept.map { payments[$0] }, kept.map { references[$0] })
    return count
  }

  /// A row of the ledger, for findings.
  func row(of payment: Payment) -> SourceRow {
    SourceRow(file: files[Int(payment.file)], line: Int(payment.line))
  }

  private mutating func read(
    _ row: OfficeRow, file: Int32, _ sums: inout SumRows, _ names: inout RecordNames,
    _ problems: inout Problems
  ) {
    let plainDate = row.plainDate(Column.date)
    if plainDate == nil, row.isSum(Column.recipient) || row.isSum(Column.date) {
      hasSumRows = true
      sums.hold(row, Column.amount, &problems)
      return
    }
    let date = plainDate ?? row.date(Column.date, &problems)
    let payee = payee(row, &names, &problems)
    let amount = row.amount(Column.amount, &problems)
    let kind = kind(row, isNegative: (amount?.ore ?? 0) < 0, &problems)
    let payer = payer(row, &problems)
    guard let date, let payee, let amount, let kind, let payer else { return }
    sums.add(KronorSum(ore: amount.ore))
    payments.append(
      Payment(
        recipient: Int32(payee.recipient), target: payee.target, kind: kind, payer: payer,
        date: date,
        ore: abs(amount.ore), file: file, line: Int32(row.line)))
    references.append(row.trimmed(Column.reference))
  }

  private mutating func payer(_ row: OfficeRow, _ problems: inout Problems) -> Int32? {
    if let last = lastPayer, row.isSpelt(Column.payer, as: last.text) { return last.position }
    let text = row.text(Column.payer)
    if let known = payerPositions[TextKey(text: text)] {
      lastPayer = (text, known)
      return known
    }
    let name = row.trimmed(Column.payer)
    let isLeftOpen = Self.columns[Column.payer].isPlaceholder(name)
    if name.isEmpty || isLeftOpen {
      problems.add(
        row.location(Column.payer),
        isLeftOpen
          ? .notFilledIn(name) : Wording(en: "the payer is missing", sv: "utbetalaren saknas"),
        repair: Wording(en: "write who paid", sv: "skriv vem som betalade ut"))
      return nil
    }
    let position = position(ofPayer: name, writtenAs: TextKey(text: text))
    lastPayer = (text, position)
    return position
  }

  private func kind(
    _ row: OfficeRow, isNegative: Bool, _ problems: inout Problems
  ) -> Payment.Kind? {
    if row.isSpelt(Column.kind, as: "utbetalning") { return isNegative ? .repayment : .payout }
    let text = row.trimmed(Column.kind)
    if text.isEmpty { return isNegative ? .repayment : .payout }
    switch FoldedName(text).text {
    case "utbetalning", "payout": return isNegative ? .repayment : .payout
    case "aterbetalning", "repayment": return .repayment
    case "aterkrav", "recovery": return .recovery
    default:
      problems.add(
        row.location(Column.kind),
        Wording(en: "unknown kind '\(text)'", sv: "okänt slag '\(text)'"),
        repair: suggestion(
          for: text,
          among: ["utbetalning", "återbetalning", "återkrav", "payout", "repayment", "recovery"]))
      return nil
    }
  }

  /// The recipient and the fund, looked up once for each way of writing them.
  private mutating func payee(
    _ row: OfficeRow, _ names: inout RecordNames, _ problems: inout Problems
  ) -> Cell? {
    if let last = lastPayee, row.isSpelt(Column.recipient, as: last.recipient),
      row.isSpelt(Column.fund, as: last.fund)
    {
      return last.cell
    }
    let key = PayeeKey(
      recipient: TextKey(text: row.text(Column.recipient)),
      fund: TextKey(text: row.text(Column.fund)))
    let known = payees[key]
    guard let found = known ?? lookUp(row, &names, &problems) else { return nil }
    if known == nil { payees[key] = found }
    lastPayee = (key.recipient.text, key.fund.text, found)
    return found
  }

  private func lookUp(
    _ row: OfficeRow, _ names: inout RecordNames, _ problems: inout Problems
  ) -> Cell? {
    let text = row.trimmed(Column.fund)
    let place = { row.location(Column.recipient) }
    if text.isEmpty {
      return names.recipient(row.text(Column.recipient), in: nil, at: place, &problems)
        .map { Cell(recipient: $0, target: .row) }
    }
    let funds = names.funds(text, at: { row.location(Column.fund) }, &problems)
    let groups = (funds ?? []).flatMap { names.agreement.funds[$0].groups }
    let recipient = names.recipient(
      row.text(Column.recipient), in: groups.isEmpty ? nil : groups, at: place, &problems)
    guard let funds, let recipient else { return nil }
    let fitting = funds.filter {
      names.register.recipients[recipient].belongs(to: names.agreement.funds[$0].groups)
    }
    if fitting.count == 1 { return Cell(recipient: recipient, target: .fund(fitting[0])) }
    if funds.count == 1 { return Cell(recipient: recipient, target: .fund(funds[0])) }
    problems.add(
      row.location(Column.fund),
      .ambiguous(text, funds.map { "'\(names.agreement.funds[$0].id)'" }),
      repair: Wording(en: "write the fund's id", sv: "skriv insatsområdets id"))
    return nil
  }
}
