import StimulusFunds

/// What may be paid to each recipient before the money leaves, what is held, and what has lapsed.
public struct ClearanceReport: Report {
  private let clearances: PaymentClearances

  /// A report of clearances.
  public init(_ clearances: PaymentClearances) { self.clearances = clearances }

  /// Whether money is held or has lapsed, so that a person must look.
  public var isFinding: Bool {
    clearances.clearances.contains { $0.held > .zero || $0.lapsed > .zero }
  }
}

extension ClearanceReport {
  /// The report as it is read.
  public var blocks: [Block] {
    [
      .title("\(agreement.title), before payment as of \(clearances.asOf)"),
      .answer(answer),
    ]
      + section("May be paid", rows { $0.payable }, Self.payableShape, \.payable)
      + section("Hold", rows { $0.held }, Self.heldShape, \.held)
      + reasons(of: rows { $0.held })
      + section("Lapsed, goes back", rows { $0.lapsed }, Self.lapsedShape, \.lapsed)
      + reasons(of: rows { $0.lapsed })
      + section(
        "Paid already", rows { $0.verdict == .paid ? $0.paid : .zero }, Self.paidShape, \.paid)
      + (clearances.notJudged.isEmpty ? [] : [.heading("Not judged")])
      + clearances.notJudged.map { .item("\($0).") }
  }

  private var agreement: Agreement { clearances.allocation.agreement }

  /// What becomes of the money, in a sentence.
  public var answer: String {
    let amounts: [(String, (PaymentClearance) -> KronorSum)] = [
      ("may be paid", \.payable), ("held", \.held), ("lapsed", \.lapsed), ("paid already", \.paid),
    ]
    return amounts.map { words, amount in
      let count = clearances.clearances.count { amount($0) > .zero }
      return "\(clearances.sum(amount).grouped) kr \(words) (\(count))"
    }.joined(separator: ", ") + "."
  }

  private func rows(_ amount: (PaymentClearance) -> KronorSum) -> [PaymentClearance] {
    clearances.clearances.filter { amount($0) > .zero }
  }

  private func section(
    _ heading: String, _ rows: [PaymentClearance], _ shape: RowShape<PaymentClearance>,
    _ amount: (PaymentClearance) -> KronorSum
  ) -> [Block] {
    if rows.isEmpty { return [] }
    let sum = Cell.sum(rows.map(amount).sum())
    return [
      .heading("\(heading): \(counted(rows.count, "payment", "payments"))"),
      .table(shape.table(of: rows, totals: [.text("Total"), .empty, sum])),
    ]
  }

  /// Each reason once, with all whom it holds.
  private func reasons(of rows: [PaymentClearance]) -> [Block] {
    let sentences = rows.flatMap { $0.reasons.map(\.sentence) }.uniqued()
    return sentences.map { sentence in
      let names = rows.filter { $0.reasons.contains { $0.sentence == sentence } }
        .map(\.recipient.name)
      return .item("\(names.joined(separator: ", ")): \(sentence).")
    }
  }

  private static let recipient = RowShape<PaymentClearance>.Member(
    "recipient", heading: "Recipient"
  ) { .text($0.recipient.name) }
  private static let payer = RowShape<PaymentClearance>.Member("payer", heading: "Payer") {
    .optional($0.payer)
  }

  private static let payableShape = RowShape<PaymentClearance>(
    recipient, payer, .init("payable", heading: "May be paid", .number) { .sum($0.payable) })
  private static let heldShape = RowShape<PaymentClearance>(
    recipient, payer, .init("held", heading: "Held", .number) { .sum($0.held) })
  private static let lapsedShape = RowShape<PaymentClearance>(
    recipient, payer, .init("lapsed", heading: "Lapsed", .number) { .sum($0.lapsed) })
  private static let paidShape = RowShape<PaymentClearance>(
    recipient, payer, .init("paid", heading: "Paid", .number) { .sum($0.paid) })

  private static let shape = RowShape<PaymentClearance>(
    .init("recipient") { .text($0.recipient.name) },
    .init("payer") { .optional($0.payer) },
    .init("verdict") { .text($0.verdict.rawValue) },
    .init("due", .number) { .sum($0.due) },
    .init("paid", .number) { .sum($0.paid) },
    .init("payable", .number) { .sum($0.payable) },
    .init("held", .number) { .sum($0.held) },
    .init("lapsed", .number) { .sum($0.lapsed) },
    .init("notRequisitioned", heading: "not requisitioned", .number) { .sum($0.notRequisitioned) },
    .init("because", json: { .strings($0.reasons.map(\.sentence)) }) { .text($0.sentence) })

  /// A row for each recipient, and each fund that is paid without a requisition.
  public var tables: [ReportTable] { [Self.shape.table(of: clearances.clearances)] }

  /// The report as JSON.
  public var json: JSON {
    [
      "agreement": .string(agreement.id),
      "asOf": .string("\(clearances.asOf)"),
      "payable": .amount(clearances.sum(\.payable)),
      "held": .amount(clearances.sum(\.held)),
      "lapsed": .amount(clearances.sum(\.lapsed)),
      "paid": .amount(clearances.sum(\.paid)),
      "clearances": Self.shape.json(of: clearances.clearances),
      "notJudged": .strings(clearances.notJudged),
    ]
  }
}

extension PaymentClearance {
  /// Why it is held or has lapsed.
  fileprivate var sentence: String { reasons.map(\.sentence).joined(separator: "; ") }
}

extension PaymentClearance.Reason {
  /// The reason in words.
  fileprivate var sentence: String {
    switch self {
    case .requisitionAwaited(let until?): "no requisition has come yet (last day \(until))"
    case .requisitionAwaited(nil): "no requisition has come yet"
    case .requisitionMissing(let days, let since):
      "requisition missing \(counted(days, "day", "days")) (last day \(since))"
    case .notRequisitioned(let day): "not requisitioned by \(day)"
    case .requisitionLate(let days, let day):
      "requisition came \(counted(days, "day", "days")) late (last day \(day))"
    case .reportMissing(let days, let since):
      "interim report missing \(counted(days, "day", "days")) (last day \(since))"
    case .reportLate(let days, let day):
      "interim report came \(counted(days, "day", "days")) late (last day \(day))"
    case .reportUnknown: "no activity reports are given, and the interim report is a condition"
    case .notBefore(let day): "it may be paid from \(day)"
    case .notAfter(let day): "it could be paid until \(day)"
    case .finding(let finding): "\(finding.kind.rawValue): \(finding.told)"
    }
  }
}
