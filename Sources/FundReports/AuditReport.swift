import Apportionment
import StimulusFunds

/// Whether a published table follows from an agreement's rules, and how it is rounded.
public struct AuditReport: Sendable {
  let audit: Audit

  /// A report of an audit.
  public init(_ audit: Audit) { self.audit = audit }

  /// The report in a format; `csv` lists carriers, findings, gaps and jumps.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: document(.text)
    case .markdown: document(.markdown)
    case .csv: rowTable.csv
    case .json: json.text
    }
  }

  private func document(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title("\(audit.table.layout.title), against the rules of \(audit.agreement.title)")
    for column in audit.columns { write(column, in: &document) }
    let lines =
      audit.swaps.map {
        "rows swapped: \($0.rows.joined(separator: " and ")), \(counted($0.cells, "cell", "cells"))"
      } + audit.findings.map(sentence) + audit.table.gaps.map(\.description)
      + audit.awaiting.map { "\($0): not audited, for its key has no values yet" }
    if !lines.isEmpty { document.heading("Findings") }
    for line in lines { document.line(line) }
    if !audit.jumps.isEmpty { document.heading("Key values to look at") }
    for jump in audit.jumps { document.line(sentence(jump)) }
    if !audit.table.reordered.isEmpty {
      document.paragraph(
        "The rows stand in another order than in the agreement's table: "
          + "\(audit.table.reordered.joined(separator: ", ")).")
    }
    document.paragraph(verdict)
    return document.text
  }

  private func write(_ column: ColumnAudit, in document: inout Document) {
    let fund = column.fund
    document.heading(
      "\(column.heading) (\(fund.id)): \(fund.amount.grouped) kr, "
        + counted(column.cells, "cell", "cells"))
    let fitting = column.trials.filter(\.reproduces).map { Self.words($0.rounding) }
    document.line(
      fitting.isEmpty
        ? "No rounding gives every cell; best: \(Self.words(column.best.rounding))."
        : "Given by: \(fitting.joined(separator: "; ")).")
    let missing = column.trials.filter { !$0.reproduces }
      .map { "\(Self.words($0.rounding)) \($0.misses)" }
    if !missing.isEmpty { document.line("Cells missed by: \(missing.joined(separator: "; ")).") }
    for carrier in column.carriers {
      document.line(
        "Carrier: \(carrier.recipient.name) \(SwedishFigures.signed(carrier.amount)) kr, printed "
          + "\(carrier.printed.grouped), entitlement "
          + "\(SwedishFigures.cutOff(carrier.entitlement)).")
    }
  }

  static func words(_ rounding: AuditedRounding) -> String {
    switch rounding {
    case .nearest: "nearest"
    case .nearestWithCarriers: "nearest with carriers"
    case .largestRemainder: "largest remainder"
    case .down: "down"
    case .up: "up"
    case .eachPart: "each part of the blend on its own"
    case .nearestMultiple(let kronor): "to \(SwedishFigures.grouped(String(kronor))) kr"
    }
  }

  private func sentence(_ finding: AuditFinding) -> String {
    let difference =
      finding.difference.map { ", difference \(SwedishFigures.grouped($0))" } ?? ""
    return "\(finding.location): \(finding.row), \(finding.column): printed "
      + "\(Self.shown(finding.printed)), expected \(Self.shown(finding.expected))\(difference); "
      + (finding.cause.map { "likely cause: \($0)" } ?? "no cause that the figures support")
  }

  private static func shown(_ text: String) -> String {
    let isNumber = text.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
    return isNumber && !text.isEmpty ? SwedishFigures.grouped(text) : "'\(text)'"
  }

  private func sentence(_ jump: KeyJump) -> String {
    let county = audit.agreement.register.recipients.first { $0.county?.code == jump.subject }
    return "key \(jump.key), \(county?.county?.name ?? jump.subject): "
      + "\(SwedishFigures.grouped(jump.before.plainDecimal)) in \(audit.previous?.id ?? "") and "
      + "\(SwedishFigures.grouped(jump.after.plainDecimal)) now, more than a tenth apart"
  }

  /// One line: whether everything is explained.
  public var verdict: String {
    let count = audit.findings.count + audit.table.gaps.count + audit.awaiting.count
    if count > 0 { return counted(count, "thing is", "things are") + " not explained." }
    let carriers = audit.columns.reduce(0) { $0 + $1.carriers.count }
    return "Everything printed follows from the rules, with "
      + counted(carriers, "carrier", "carriers")
      + (audit.jumps.isEmpty
        ? "."
        : "; " + counted(audit.jumps.count, "key value is", "key values are") + " to look at.")
  }
}
