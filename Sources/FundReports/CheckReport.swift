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
    let title = "\(check.agreement.title), checked as of \(check.asOf)"
    return [.title(title), .paragraph("Read: \(read).")]
      + (check.totals.map { [.paragraph($0.sentence(undivided: undivided))] } ?? []) + [
        .answer(verdict)
      ]
      + check.findings.flatMap(\.blocks) + (showsStatus ? status.blocks : [])
      + (check.notJudged.isEmpty ? [] : [.heading("Not judged")])
      + check.notJudged.map { .item("\($0).") }
  }

  /// What was paid of funds that await data, so that nobody knows what is due of it.
  private var undivided: KronorSum {
    check.fundTotals.filter { $0.allocated == nil }.compactMap(\.paid).sum()
  }

  private var read: String {
    if check.read.isEmpty { return "no files" }
    return check.read.map { count in
      switch count.kind {
      case .payouts: counted(count.rows, "payment", "payments")
      case .requisitions: counted(count.rows, "requisition", "requisitions")
      case .activityReports: counted(count.rows, "activity report", "activity reports")
      case .financialReports: counted(count.rows, "financial report", "financial reports")
      case .placementWeeks:
        counted(count.rows, "report of placement weeks", "reports of placement weeks")
      }
    }.joined(separator: ", ")
  }

  private var verdict: String {
    let findings = check.findings
    if findings.isEmpty { return "Nothing was found that disagrees with the agreement." }
    let errors = findings.count { $0.severity == .error }
    return "\(counted(findings.count, "finding", "findings")): "
      + "\(counted(errors, "error", "errors")), "
      + "\(counted(findings.count - errors, "warning", "warnings"))."
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
      "notJudged": .strings(check.notJudged),
    ]
  }
}

extension LedgerTotals {
  /// What the ledger comes to, beside what is due.
  ///
  /// - Parameter undivided: What was paid of funds that await data.
  fileprivate func sentence(undivided: KronorSum) -> String {
    let parts = [
      (withoutFund.paid, "for whole rows"), (undivided, "for funds that await data"),
    ].filter { $0.0 != .zero }.map { ", \($0.0.grouped) kr of it \($0.1)" }.joined()
    return "Paid \(paid.grouped) kr\(parts), due \(due.grouped) kr: \(over.grouped) kr too much, "
      + "\(under.grouped) kr too little, \(notYetDue.grouped) kr not yet due, "
      + "\(notOwed.grouped) kr not owed. Repaid \(repaid.grouped) kr, "
      + "recovered \(recovered.grouped) kr."
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
    let heading = "\(severity == .error ? "ERROR" : "WARNING") \(kind.rawValue): \(subject)"
    return [.heading(heading), .item(sentence)] + (rows.isEmpty ? [] : [.item(rowSentence)])
      + (basis.map { [.item($0.quotation)] } ?? []) + [.item("To do: \(action).")]
  }

  private var sentence: String { told + "." }

  /// What happened, with the figures, without its end.
  var told: String {
    guard let expected, let actual else { return message }
    let difference =
      difference.map { ", difference \(SwedishFigures.signed($0)) kr" }
      ?? daysLate.map { days in
        ", \(counted(abs(days), "day", "days")) \(days < 0 ? "early" : "late")"
      } ?? ""
    return "\(message): expected \(expected.shown), found \(actual.shown)\(difference)"
  }

  /// The rows, at most eight of them; JSON and CSV have all.
  private var rowSentence: String {
    let shown = rows.prefix(8).map(\.description).joined(separator: ", ")
    return "See \(shown)" + (rows.count > 8 ? " and \(rows.count - 8) more rows." : ".")
  }

  fileprivate static let shape = RowShape<CheckFinding>(
    .init("code") { .text($0.kind.rawValue) },
    .init("severity") { .text($0.severity.rawValue) },
    .init("recipient") { $0.recipient.isEmpty ? .empty : .text($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("message") { .text($0.message) },
    .init("expected") { $0.expected?.cell ?? .empty },
    .init("actual") { $0.actual?.cell ?? .empty },
    .column("difference", .number) {
      $0.difference.map { .sum($0) } ?? $0.daysLate.map { .count($0) } ?? .empty
    },
    .json("difference") { $0.difference.map { .amount($0) } ?? .null },
    .json("daysLate") { $0.daysLate.map { .count($0) } ?? .null },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .text($0.rows.map(\.description).joined(separator: " "))
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
    case .text(let text): .text(text)
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
