import StimulusFunds

/// What may be paid to each recipient before the money leaves, what is held, and what has lapsed.
public struct ClearanceReport: Report {
  private let clearances: PaymentClearances

  /// A report of clearances.
  public init(_ clearances: PaymentClearances) { self.clearances = clearances }

  /// What of the files was not read, a sentence each.
  public var notices: [Wording] { clearances.notices }

  /// Whether money is held or has lapsed, so that a person must look.
  public var isFinding: Bool {
    clearances.clearances.contains { $0.held > .zero || $0.lapsed > .zero }
  }
}

extension ClearanceReport {
  /// The report as it is read.
  public var blocks: [Block] {
    [
      .title(
        Wording(
          en: "\(agreement.title), before payment as of \(clearances.asOf)",
          sv: "\(agreement.title), inför utbetalning per den \(clearances.asOf)")),
      .answer(answer),
    ]
      + section(
        Wording(en: "May be paid", sv: "Får betalas ut"), rows { $0.payable }, Self.payableShape,
        \.payable)
      + section(Wording(en: "Hold", sv: "Hålls inne"), rows { $0.held }, Self.heldShape, \.held)
      + reasons(of: rows { $0.held })
      + section(
        Wording(en: "Lapsed, goes back", sv: "Förfallet, går tillbaka"), rows { $0.lapsed },
        Self.lapsedShape, \.lapsed)
      + reasons(of: rows { $0.lapsed })
      + section(
        Wording(en: "Paid already", sv: "Redan utbetalt"),
        rows { $0.verdict == .paid ? $0.paid : .zero }, Self.paidShape, \.paid)
      + (clearances.notJudged.isEmpty ? [] : [.heading(.notJudged)])
      + clearances.notJudged.map { .item($0 + ".") }
  }

  private var agreement: Agreement { clearances.allocation.agreement }

  /// What becomes of the money, in a sentence.
  public var answer: Wording {
    let amounts: [(Wording, (PaymentClearance) -> KronorSum)] = [
      (Wording(en: "may be paid", sv: "får betalas ut"), \.payable),
      (Wording(en: "held", sv: "hålls inne"), \.held),
      (Wording(en: "lapsed", sv: "har förfallit"), \.lapsed),
      (Wording(en: "paid already", sv: "är redan utbetalt"), \.paid),
    ]
    return amounts.map { words, amount in
      let count = clearances.clearances.count { amount($0) > .zero }
      return .same("\(clearances.sum(amount).grouped) kr ") + words + " (\(count))"
    }.joined(separator: ", ") + "."
  }

  private func rows(_ amount: (PaymentClearance) -> KronorSum) -> [PaymentClearance] {
    clearances.clearances.filter { amount($0) > .zero }
  }

  private func section(
    _ heading: Wording, _ rows: [PaymentClearance], _ shape: RowShape<PaymentClearance>,
    _ amount: (PaymentClearance) -> KronorSum
  ) -> [Block] {
    if rows.isEmpty { return [] }
    let sum = Cell.sum(rows.map(amount).sum())
    let count = Wording.counted(
      rows.count, en: "payment", "payments", sv: "utbetalning", "utbetalningar")
    return [
      .heading(heading + ": " + count),
      .table(shape.table(of: rows, totals: [.total, .empty, sum])),
    ]
  }

  /// Each reason once, with all whom it holds.
  private func reasons(of rows: [PaymentClearance]) -> [Block] {
    let sentences = rows.flatMap { $0.reasons.map(\.sentence) }.uniqued()
    return sentences.map { sentence in
      let names = rows.filter { $0.reasons.contains { $0.sentence == sentence } }
        .map(\.recipient.name)
      return .item(.same("\(names.joined(separator: ", ")): ") + sentence + ".")
    }
  }

  private static let recipient = RowShape<PaymentClearance>.Member(
    "recipient", heading: .recipient
  ) { .name($0.recipient.name) }
  private static let payer = RowShape<PaymentClearance>.Member(
    "payer", heading: Wording(en: "Payer", sv: "Utbetalare")
  ) {
    .optional($0.payer)
  }

  private static let payableShape = RowShape<PaymentClearance>(
    recipient, payer,
    .init(
      "payable", heading: Wording(en: "May be paid", sv: "Får betalas ut"), .number
    ) { .sum($0.payable) })
  private static let heldShape = RowShape<PaymentClearance>(
    recipient, payer,
    .init("held", heading: Wording(en: "Held", sv: "Hålls inne"), .number) { .sum($0.held) })
  private static let lapsedShape = RowShape<PaymentClearance>(
    recipient, payer,
    .init("lapsed", heading: Wording(en: "Lapsed", sv: "Förfallet"), .number) { .sum($0.lapsed) })
  private static let paidShape = RowShape<PaymentClearance>(
    recipient, payer,
    .init("paid", heading: Wording(en: "Paid", sv: "Utbetalt"), .number) { .sum($0.paid) })

  private static let shape = RowShape<PaymentClearance>(
    .init("recipient") { .name($0.recipient.name) },
    .init("payer") { .optional($0.payer) },
    .init("verdict") { .name($0.verdict.rawValue) },
    .init("due", .number) { .sum($0.due) },
    .init("paid", .number) { .sum($0.paid) },
    .init("payable", .number) { .sum($0.payable) },
    .init("held", .number) { .sum($0.held) },
    .init("lapsed", .number) { .sum($0.lapsed) },
    .init("notRequisitioned", heading: .same("not requisitioned"), .number) {
      .sum($0.notRequisitioned)
    },
    .init("because", json: { .sentences($0.reasons.map(\.sentence)) }) { .text($0.sentence) })

  /// A row for each recipient, and each fund that is paid without a requisition.
  public var tables: [ReportTable] {
    var table = Self.shape.table(of: clearances.clearances)
    table.title = Wording(en: "Before payment", sv: "Före utbetalning")
    return [table]
  }

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
      "notJudged": .sentences(clearances.notJudged),
    ]
  }
}

extension PaymentClearance {
  /// Why it is held or has lapsed.
  fileprivate var sentence: Wording { reasons.map(\.sentence).joined(separator: "; ") }
}

extension PaymentClearance.Reason {
  /// The reason in words.
  fileprivate var sentence: Wording {
    switch self {
    case .requisitionAwaited(let until?):
      Wording(
        en: "no requisition has come yet (last day \(until))",
        sv: "ingen rekvisition har kommit ännu (sista dag \(until))")
    case .requisitionAwaited(nil):
      Wording(en: "no requisition has come yet", sv: "ingen rekvisition har kommit ännu")
    case .requisitionMissing(let days, let since):
      Wording(
        en: "requisition missing \(Self.count(days)) (last day \(since))",
        sv: "rekvisitionen saknas sedan \(Self.count(days)) (sista dag \(since))")
    case .notRequisitioned(let day):
      Wording(en: "not requisitioned by \(day)", sv: "inte rekvirerat senast \(day)")
    case .requisitionLate(let days, let day):
      Wording(
        en: "requisition came \(Self.count(days)) late (last day \(day))",
        sv: "rekvisitionen kom \(Self.count(days)) för sent (sista dag \(day))")
    case .requisitionIsExample:
      Wording(
        en: "the requisition holds the examples of the template",
        sv: "rekvisitionen har kvar mallens exempel")
    case .reportMissing(let days, let since):
      Wording(
        en: "interim report missing \(Self.count(days)) (last day \(since))",
        sv: "delredovisningen saknas sedan \(Self.count(days)) (sista dag \(since))")
    case .reportLate(let days, let day):
      Wording(
        en: "interim report came \(Self.count(days)) late (last day \(day))",
        sv: "delredovisningen kom \(Self.count(days)) för sent (sista dag \(day))")
    case .reportUnknown:
      Wording(
        en: "no activity reports are given, and the interim report is a condition",
        sv: "inga verksamhetsredovisningar är angivna, och delredovisningen är ett villkor")
    case .notBefore(let day):
      Wording(en: "it may be paid from \(day)", sv: "får betalas ut från och med \(day)")
    case .notAfter(let day):
      Wording(en: "it could be paid until \(day)", sv: "kunde betalas ut till och med \(day)")
    case .finding(let finding): .same(finding.kind.rawValue + ": ") + finding.told
    }
  }

  private static func count(_ days: Int) -> Wording {
    .counted(days, en: "day", "days", sv: "dag", "dagar")
  }
}
