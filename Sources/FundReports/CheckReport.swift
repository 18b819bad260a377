import StimulusFunds

/// What an office's files came to: findings, status and totals.
public struct CheckReport: Report {
  let check: Check
  private let showsStatus: Bool
  private let table: Table

  /// What the one table of a CSV file holds; the raw values are the words of the command line.
  public enum Table: String, CaseIterable, Sendable {
    /// A finding a row.
    case findings
    /// A recipient a row.
    case status
    /// A fund a row.
    case totals
    /// What was paid in excess and came back.
    case corrections
  }

  /// A report of a check.
  ///
  /// - Parameters:
  ///   - showsStatus: Whether the status of every recipient is told beside the findings; JSON always
  ///     holds it.
  ///   - table: The table of a CSV file; the findings, or the status where that is shown.
  ///   - check: The check.
  public init(_ check: Check, showingStatus showsStatus: Bool = false, table: Table? = nil) {
    self.check = check
    self.showsStatus = showsStatus
    self.table = table ?? (showsStatus ? .status : .findings)
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
      + FindingGroup.groups(of: check.findings).flatMap(\.blocks) + corrections
      + (showsStatus ? status.blocks : [])
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

  /// What was paid in excess and came back, which is no finding any longer.
  private var corrections: [Block] {
    if check.corrections.isEmpty { return [] }
    return [.heading(Wording(en: "Corrected", sv: "Rättat"))]
      + check.corrections.map { .item($0.sentence + ".") }
  }

  /// The table that was asked for.
  public var tables: [ReportTable] { [tabulated(table)] }

  /// Every table, a sheet each.
  public func workbook(in language: Language, from provenance: Provenance) -> Workbook {
    Workbook(of: Table.allCases.map(tabulated), in: language, from: provenance)
  }

  private func tabulated(_ table: Table) -> ReportTable {
    switch table {
    case .findings: CheckFinding.shape.table(of: check.findings).titled(table.title)
    case .status: StatusTable(check).complete.titled(table.title)
    case .totals: StatusTable(check).totals.titled(table.title)
    case .corrections: Correction.shape.table(of: check.corrections).titled(table.title)
    }
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
      "corrections": Correction.shape.json(of: check.corrections),
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

extension CheckReport.Table {
  fileprivate var title: Wording {
    switch self {
    case .findings: Wording(en: "Findings", sv: "Iakttagelser")
    case .status: Wording(en: "Status", sv: "Läget")
    case .totals: Wording(en: "Totals", sv: "Summor")
    case .corrections: Wording(en: "Corrections", sv: "Rättelser")
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
        + "\(notYetDue.grouped) kr ska betalas senare, \(notOwed.grouped) kr ska inte betalas alls. "
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
  /// What happened, with the figures, without its end.
  var told: Wording { message + figures }

  /// The same for several recipients, without what is each one's own.
  var toldOfAll: Wording { common + figures }

  private var figures: Wording {
    guard let expected, let actual else { return .none }
    return Wording(
      en: ": expected \(expected.shown), found \(actual.shown)\(gap)",
      sv: ": ska vara \(expected.shown), är \(actual.shown)\(gap)")
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

  fileprivate static let shape = RowShape<CheckFinding>(
    .init("code") { .name($0.kind.rawValue) },
    .init("severity") { .name($0.severity.rawValue) },
    .init("recipient") { $0.recipient.isEmpty ? .empty : .name($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("message") { .text($0.message) },
    .init("amount", .number, json: { $0.amount.map { .amount($0) } ?? .null }) {
      $0.amount.map { .sum($0) } ?? .empty
    },
    .column(.same("expected"), .number) { $0.expected?.amountCell ?? .empty },
    .column(.same("actual"), .number) { $0.actual?.amountCell ?? .empty },
    .json("expected") { ($0.expected?.cell ?? .empty).json },
    .json("actual") { ($0.actual?.cell ?? .empty).json },
    .init("difference", .number, json: { $0.difference.map { .amount($0) } ?? .null }) {
      $0.difference.map { .sum($0) } ?? .empty
    },
    .column(.same("expected day")) { $0.expected?.dayCell ?? .empty },
    .column(.same("actual day")) { $0.actual?.dayCell ?? .empty },
    .init(
      "daysLate", heading: .same("days late"), .number,
      json: { $0.daysLate.map { .count($0) } ?? .null }
    ) { $0.daysLate.map { .count($0) } ?? .empty },
    .column(.same("expected text")) { $0.expected?.textCell ?? .empty },
    .column(.same("actual text")) { $0.actual?.textCell ?? .empty },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .name($0.rows.map(\.description).joined(separator: " "))
    },
    .init("citation", json: { $0.basis?.json ?? .null }) { .optional($0.basis?.place) },
    .init("action") { .text($0.action) })
}

extension CheckFinding.Figure {
  /// The figure within a sentence.
  fileprivate var shown: Wording {
    switch self {
    case .amount(let amount): .same("\(amount.grouped) kr")
    case .day(let day): .same(day.description)
    case .text(let text): .same("'") + text + "'"
    }
  }

  fileprivate var amountCell: Cell {
    if case .amount(let amount) = self { .sum(amount) } else { .empty }
  }
  fileprivate var dayCell: Cell { if case .day(let day) = self { .day(day) } else { .empty } }
  fileprivate var textCell: Cell { if case .text(let text) = self { .text(text) } else { .empty } }

  fileprivate var cell: Cell {
    switch self {
    case .amount(let amount): .sum(amount)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    }
  }
}

extension Correction {
  fileprivate var sentence: Wording {
    let cell = [recipient, fund ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let seen = rows.sentence
    return Wording(
      en: "\(cell): \(amount.grouped) kr too much was paid, and came back; \(seen)",
      sv: "\(cell): \(amount.grouped) kr för mycket betalades ut, och kom tillbaka; \(seen)")
  }

  fileprivate static let shape = RowShape<Correction>(
    .init("recipient") { .name($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("amount", .number) { .sum($0.amount) },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .name($0.rows.map(\.description).joined(separator: " "))
    })
}

extension [SourceRow] {
  /// The rows, at most eight of them; JSON and CSV have all.
  var sentence: Wording {
    let shown = prefix(8).map(\.description).joined(separator: ", ")
    let start = Wording(en: "see \(shown)", sv: "se \(shown)")
    if count <= 8 { return start }
    let more = Wording.counted(
      count - 8, en: "more row", "more rows", sv: "rad till", "rader till")
    return Wording(en: "\(start) and \(more)", sv: "\(start) och \(more)")
  }
}

extension SourceRow {
  fileprivate var json: JSON { ["file": .string(file), "line": .count(line)] }
}

extension Basis {
  /// The place and the sentence, or the document.
  var quotation: String {
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
