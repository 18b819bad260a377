/// What was paid out and back (utbetalningar, återbetalningar, återkrav), from all files.
struct Ledger {
  private(set) var payments: [Payment] = []
  /// The references of the payments, apart from them so that these are quick to copy.
  private(set) var references: [String] = []
  /// The payers that the rows name, as written first.
  private(set) var payers: [String] = []
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
  init(_ sources: [SourceText], _ names: inout RecordNames, _ problems: inout Problems) {
    files = sources.map(\.file)
    for (file, source) in sources.enumerated() {
      guard var table = names.table(source, Self.columns, &problems) else { continue }
      var sums = SumRows(file: source.file)
      payments.reserveCapacity(payments.count + source.utf8.count / 80)
      references.reserveCapacity(payments.count + source.utf8.count / 80)
      table.forEach(&problems) { row, problems in
        read(row, file: Int32(file), &sums, &names, &problems)
      }
      names.findings += sums.findings
    }
    payees = [:]
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
    payers.append(name)
    payerPositions[TextKey(text: text)] = Int32(payers.count - 1)
    lastPayer = (text, Int32(payers.count - 1))
    return Int32(payers.count - 1)
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
