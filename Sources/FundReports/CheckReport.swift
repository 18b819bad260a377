import StimulusFunds

/// What an office's files came to: findings, status and totals.
public struct CheckReport: Report {
  let check: Check
  private let showsStatus: Bool

  /// A report of a check.
  ///
  /// - Parameter showsStatus: Whether the status of every recipient is told beside the findings;
  ///   JSON always holds it.
  public init(_ check: Check, showingStatus showsStatus: Bool = false) {
    self.check = check
    self.showsStatus = showsStatus
  }
}

extension CheckReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let status = StatusTable(check)
    let title = Wording(
      en: "\(check.agreement.title), checked as of \(check.asOf)",
      sv: "\(check.agreement.title), kontroll per den \(check.asOf)")
    return [.title(title), .paragraph(Wording(en: "Read: \(read).", sv: "Inläst: \(read)."))]
      + (check.totals.map { [.paragraph($0.sentence(undivided: undivided))] } ?? []) + [
        .answer(verdict)
      ]
      + check.findings.flatMap(\.blocks) + (showsStatus ? status.blocks : [])
      + (check.notJudged.isEmpty ? [] : [.heading(.notJudged)])
      + check.notJudged.map { .item($0 + ".") }
  }

  /// What was paid of funds that await data, so that nobody knows what is due of it.
  private var undivided: KronorSum {
    check.fundTotals.filter { $0.allocated == nil }.compactMap(\.paid).sum()
  }

  private var read: Wording {
    if check.read.isEmpty { return Wording(en: "no files", sv: "inga filer") }
    return check.read.map(\.wording).joined(separator: ", ")
  }

  private var verdict: Wording {
    let findings = check.findings
    if findings.isEmpty {
      return Wording(
        en: "Nothing was found that disagrees with the agreement.",
        sv: "Inget hittades som strider mot överenskommelsen.")
    }
    let errors = findings.count { $0.severity == .error }
    return Wording.counted(
      findings.count, en: "finding", "findings", sv: "iakttagelse", "iakttagelser") + ": "
      + .counted(errors, en: "error", "errors", sv: "fel", "fel") + ", "
      + .counted(
        findings.count - errors, en: "warning", "warnings", sv: "varning", "varningar") + "."
  }

  /// The findings and, where the status is shown, that of every recipient and the totals of the funds.
  public var tables: [ReportTable] {
    let findings = CheckFinding.shape.table(of: check.findings)
    if !showsStatus { return [findings] }
    let status = StatusTable(check)
    return [findings, status.complete, status.totals]
  }

  /// The report as JSON.
  public var json: JSON {
    [
      "agreement": .string(check.agreement.id),
      "asOf": .string("\(check.asOf)"),
      "read": .array(
        check.read.map { ["kind": .string($0.kind.rawValue), "rows": .count($0.rows)] }),
      "totals": check.totals?.json ?? .null,
      "clean": .bool(check.findings.isEmpty),
      "findings": CheckFinding.shape.json(of: check.findings),
      "recipients": StatusTable.json(of: check.statuses),
      "funds": StatusTable.fundShape.json(of: check.fundTotals),
      "notJudged": .sentences(check.notJudged),
    ]
  }
}

extension Wording {
  /// The heading of what no file tells.
  static let notJudged = Wording(en: "Not judged", sv: "Inte bedömt")
}

extension Check.Count {
  fileprivate var wording: Wording {
    switch kind {
    case .payouts:
      .counted(rows, en: "payment", "payments", sv: "utbetalning", "utbetalningar")
    case .requisitions:
      .counted(rows, en: "requisition", "requisitions", sv: "rekvisition", "rekvisitioner")
    case .activityReports:
      .counted(
        rows, en: "activity report", "activity reports",
        sv: "verksamhetsredovisning", "verksamhetsredovisningar")
    case .financialReports:
      .counted(
        rows, en: "financial report", "financial reports",
        sv: "ekonomisk redovisning", "ekonomiska redovisningar")
    case .placementWeeks:
      .counted(
        rows, en: "report of placement weeks", "reports of placement weeks",
        sv: "redovisning av VFU-veckor", "redovisningar av VFU-veckor")
    }
  }
}

extension LedgerTotals {
  /// What the ledger comes to, beside what is due.
  ///
  /// - Parameter undivided: What was paid of funds that await data.
  fileprivate func sentence(undivided: KronorSum) -> Wording {
    let parts = [
      (withoutFund.paid, Wording(en: "for whole rows", sv: "för hela rader")),
      (undivided, Wording(en: "for funds that await data", sv: "för medel som inväntar underlag")),
    ].filter { $0.0 != .zero }.map { amount, words in
      Wording(
        en: ", \(amount.grouped) kr of it \(words)", sv: ", varav \(amount.grouped) kr \(words)")
    }.joined()
    return Wording(
      en: "Paid \(paid.grouped) kr\(parts), due \(due.grouped) kr: \(over.grouped) kr too much, "
        + "\(under.grouped) kr too little, \(notYetDue.grouped) kr not yet due, "
        + "\(notOwed.grouped) kr not owed. Repaid \(repaid.grouped) kr, "
        + "recovered \(recovered.grouped) kr.",
      sv: "Utbetalt \(paid.grouped) kr\(parts), ska betalas \(due.grouped) kr: "
        + "\(over.grouped) kr för mycket, \(under.grouped) kr för lite, "
        + "\(notYetDue.grouped) kr ska inte betalas än, \(notOwed.grouped) kr ska inte betalas. "
        + "Återbetalt \(repaid.grouped) kr, återkrävt \(recovered.grouped) kr.")
  }

  fileprivate var json: JSON {
    [
      "paid": .amount(paid), "due": .amount(due), "over": .amount(over), "under": .amount(under),
      "notYetDue": .amount(notYetDue), "notOwed": .amount(notOwed), "repaid": .amount(repaid),
      "recovered": .amount(recovered),
      "withoutFund": ["paid": .amount(withoutFund.paid), "back": .amount(withoutFund.back)],
      "payers": .array(
        payers.map {
          ["payer": .string($0.name), "paid": .amount($0.paid), "back": .amount($0.back)]
        }),
    ]
  }
}

extension CheckFinding {
  fileprivate var blocks: [Block] {
    let subject = [recipient, fund ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let weight =
      severity == .error
      ? Wording(en: "ERROR", sv: "FEL") : Wording(en: "WARNING", sv: "VARNING")
    return [.heading(weight + " \(kind.rawValue): \(subject)"), .item(told + ".")]
      + (rows.isEmpty ? [] : [.item(rowSentence)])
      + (basis.map { [.item(.same($0.quotation))] } ?? [])
      + [.item(Wording(en: "To do: \(action).", sv: "Att göra: \(action)."))]
  }

  /// What happened, with the figures, without its end.
  var told: Wording {
    guard let expected, let actual else { return message }
    return Wording(
      en: "\(message): expected \(expected.shown), found \(actual.shown)\(gap)",
      sv: "\(message): förväntat \(expected.shown), uppgett \(actual.shown)\(gap)")
  }

  /// The difference in kronor or days; nothing where there is none.
  private var gap: Wording {
    if let difference = difference.map(SwedishFigures.signed) {
      return Wording(en: ", difference \(difference) kr", sv: ", skillnad \(difference) kr")
    }
    guard let daysLate else { return .none }
    let count = Wording.counted(abs(daysLate), en: "day", "days", sv: "dag", "dagar")
    return daysLate < 0
      ? Wording(en: ", \(count) early", sv: ", \(count) för tidigt")
      : Wording(en: ", \(count) late", sv: ", \(count) för sent")
  }

  /// The rows, at most eight of them; JSON and CSV have all.
  private var rowSentence: Wording {
    let shown = rows.prefix(8).map(\.description).joined(separator: ", ")
    let start = Wording(en: "See \(shown)", sv: "Se \(shown)")
    if rows.count <= 8 { return start + "." }
    let more = Wording.counted(
      rows.count - 8, en: "more row", "more rows", sv: "rad till", "rader till")
    return Wording(en: "\(start) and \(more).", sv: "\(start) och \(more).")
  }

  fileprivate static let shape = RowShape<CheckFinding>(
    .init("code") { .name($0.kind.rawValue) },
    .init("severity") { .name($0.severity.rawValue) },
    .init("recipient") { $0.recipient.isEmpty ? .empty : .name($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("message") { .text($0.message) },
    .init("expected") { $0.expected?.cell ?? .empty },
    .init("actual") { $0.actual?.cell ?? .empty },
    .column(.same("difference"), .number) {
      $0.difference.map { .sum($0) } ?? $0.daysLate.map { .count($0) } ?? .empty
    },
    .json("difference") { $0.difference.map { .amount($0) } ?? .null },
    .json("daysLate") { $0.daysLate.map { .count($0) } ?? .null },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .name($0.rows.map(\.description).joined(separator: " "))
    },
    .init("citation", json: { $0.basis?.json ?? .null }) { .optional($0.basis?.place) },
    .init("action") { .text($0.action) })
}

extension CheckFinding.Figure {
  /// The figure within a sentence.
  fileprivate var shown: String {
    switch self {
    case .amount(let amount): "\(amount.grouped) kr"
    case .day(let day): day.description
    case .text(let text): "'\(text)'"
    }
  }

  fileprivate var cell: Cell {
    switch self {
    case .amount(let amount): .sum(amount)
    case .day(let day): .day(day)
    case .text(let text): .name(text)
    }
  }
}

extension SourceRow {
  fileprivate var json: JSON { ["file": .string(file), "line": .count(line)] }
}

extension Basis {
  /// The place and the sentence, or the document.
  fileprivate var quotation: String {
    switch self {
    case .agreement(let citation): citation.innerQuotation
    case .document(let source): source
    }
  }

  /// The citation, or the document as text.
  fileprivate var json: JSON {
    switch self {
    case .agreement(let citation): citation.json
    case .document(let source): .string(source)
    }
  }
}
