import StimulusFunds

/// What an office's files came to: findings, status and totals.
public struct CheckReport: Sendable {
  let examination: Check
  let showsStatus: Bool

  /// A report of an examination.
  ///
  /// - Parameter showsStatus: Whether text, Markdown and CSV hold the status of every recipient;
  ///   JSON always does.
  public init(_ examination: Check, showingStatus showsStatus: Bool = false) {
    self.examination = examination
    self.showsStatus = showsStatus
  }

  /// The report in a format; CSV is the findings and, where the status is shown, after empty lines
  /// that of every recipient and the totals of the funds.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: document(.text)
    case .markdown: document(.markdown)
    case .csv: tables.map(\.csv).joined(separator: "\n")
    case .json: json.text
    }
  }

  private var tables: [ReportTable] {
    let status = StatusTable(examination)
    return showsStatus ? [findingTable, status.complete, status.totals] : [findingTable]
  }

  private func document(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title("\(examination.agreement.title), checked as of \(examination.asOf)")
    document.paragraph("Read: \(read).")
    document.paragraph(verdict)
    for finding in examination.findings { write(finding, in: &document) }
    if showsStatus {
      document.heading("Status: money in kronor")
      document.table(StatusTable(examination).money)
      document.heading("Status: duties")
      document.table(StatusTable(examination).duties)
      document.heading("Totals against section \(examination.agreement.citation.section)")
      document.table(StatusTable(examination).totals)
    }
    if !examination.notJudged.isEmpty {
      document.heading("Not judged")
      for sentence in examination.notJudged { document.line("\(sentence).") }
    }
    return document.text
  }

  private var read: String {
    if examination.read.isEmpty { return "no files" }
    return examination.read.map { count in
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
    let findings = examination.findings
    if findings.isEmpty { return "Nothing was found that disagrees with the agreement." }
    let errors = findings.count { $0.severity == .error }
    return "\(counted(findings.count, "finding", "findings")): "
      + "\(counted(errors, "error", "errors")), "
      + "\(counted(findings.count - errors, "warning", "warnings"))."
  }

  private func write(_ finding: CheckFinding, in document: inout Document) {
    let subject = [finding.recipient, finding.fund ?? ""].filter { !$0.isEmpty }
    document.heading(
      "\(finding.severity == .error ? "ERROR" : "WARNING") \(finding.kind.rawValue): "
        + subject.joined(separator: ", "))
    document.line(Self.sentence(finding))
    if !finding.rows.isEmpty { document.line(Self.rows(finding.rows)) }
    if let basis = finding.basis { document.line(Self.quotation(basis)) }
    document.line("To do: \(finding.action).")
  }

  /// What happened, with the figures.
  static func sentence(_ finding: CheckFinding) -> String {
    guard let expected = finding.expected, let actual = finding.actual else {
      return finding.message + "."
    }
    let difference =
      finding.difference.map { ", difference \(SwedishFigures.signed($0)) kr" }
      ?? finding.daysLate.map { days in
        ", \(counted(abs(days), "day", "days")) \(days < 0 ? "early" : "late")"
      } ?? ""
    return "\(finding.message): expected \(expected.shown), found \(actual.shown)\(difference)."
  }

  /// The rows, at most eight of them; JSON and CSV have all.
  private static func rows(_ rows: [SourceRow]) -> String {
    let shown = rows.prefix(8).map(\.description).joined(separator: ", ")
    return "See \(shown)" + (rows.count > 8 ? " and \(rows.count - 8) more rows." : ".")
  }

  private static func quotation(_ basis: Basis) -> String {
    switch basis {
    case .agreement(let citation): "\(citation.place): ”\(citation.quote)”"
    case .document(let source): source
    }
  }
}

extension CheckFinding.Figure {
  /// For people.
  var shown: String {
    switch self {
    case .amount(let amount): "\(amount.grouped) kr"
    case .day(let day): day.description
    case .text(let text): "'\(text)'"
    }
  }

  /// For programs.
  var plain: String {
    switch self {
    case .amount(let amount): amount.plainDigits
    case .day(let day): day.description
    case .text(let text): text
    }
  }

  var json: JSONText {
    if case .amount(let amount) = self { .amount(amount) } else { .string(plain) }
  }
}

extension CheckReport {
  private var findingTable: ReportTable {
    let headings = [
      "code", "severity", "recipient", "fund", "message", "expected", "actual", "difference",
      "rows", "citation", "action",
    ]
    let rows = examination.findings.map { finding in
      [
        finding.kind.rawValue, finding.severity.rawValue, finding.recipient, finding.fund ?? "",
        finding.message, finding.expected?.plain ?? "", finding.actual?.plain ?? "",
        finding.difference?.plainDigits ?? finding.daysLate.map(String.init) ?? "",
        finding.rows.map(\.description).joined(separator: " "), finding.basis?.place ?? "",
        finding.action,
      ]
    }
    return ReportTable(headings.map { .init($0) }, rows: rows.map { $0.map { .init($0) } })
  }

  private var json: JSONText {
    .object([
      ("agreement", .string(examination.agreement.id)),
      ("asOf", .string("\(examination.asOf)")),
      (
        "read",
        .list(
          examination.read.map {
            .object([("kind", .string($0.kind.rawValue)), ("rows", .count($0.rows))])
          })
      ),
      ("clean", .flag(examination.findings.isEmpty)),
      ("findings", .list(examination.findings.map(Self.json))),
      ("recipients", .list(examination.statuses.map(Self.json))),
      ("funds", .list(examination.fundTotals.map(Self.json))),
      ("notJudged", .list(examination.notJudged.map { .string($0) })),
    ])
  }

  private static func json(_ finding: CheckFinding) -> JSONText {
    .object([
      ("code", .string(finding.kind.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("recipient", finding.recipient.isEmpty ? .null : .string(finding.recipient)),
      ("fund", .optional(finding.fund)),
      ("message", .string(finding.message)),
      ("expected", finding.expected?.json ?? .null),
      ("actual", finding.actual?.json ?? .null),
      ("difference", finding.difference.map { .amount($0) } ?? .null),
      ("daysLate", finding.daysLate.map { .count($0) } ?? .null),
      (
        "rows",
        .list(
          finding.rows.map {
            .object([("file", .string($0.file)), ("line", .count($0.line))])
          })
      ),
      ("citation", finding.basis?.json ?? .null),
      ("action", .string(finding.action)),
    ])
  }

  private static func json(_ status: RecipientStatus) -> JSONText {
    let amount = { (amount: KronorSum?) in amount.map { JSONText.amount($0) } ?? .null }
    return .object([
      ("recipient", .string(status.recipient.name)),
      ("entitled", .amount(status.entitled)),
      ("requisitioned", amount(status.requisitioned)),
      ("paid", amount(status.paid)),
      ("costs", amount(status.costs)),
      ("unspent", amount(status.unspent)),
      ("repaid", amount(status.repaid)),
      ("balance", amount(status.balance)),
      (
        "duties",
        .list(
          status.obligations.map {
            .object([
              ("deadline", .string($0.deadline.id)), ("date", .string("\($0.deadline.date)")),
              ("state", .string($0.state.rawValue)),
            ])
          })
      ),
      ("next", .optional(status.next?.id)),
    ])
  }

  private static func json(_ total: FundTotal) -> JSONText {
    .object([
      ("fund", .string(total.fund.id)),
      ("amount", .amount(total.fund.amount)),
      ("allocated", total.allocated.map { .amount($0) } ?? .null),
      ("paid", total.paid.map { .amount($0) } ?? .null),
      ("difference", total.difference.map { .amount($0) } ?? .null),
    ])
  }
}

extension Basis {
  /// The citation as the reports' JSON carries it, or the document as text.
  var json: JSONText {
    switch self {
    case .agreement(let citation): citation.json
    case .document(let source): .string(source)
    }
  }
}
