import StimulusFunds

/// Whether a published table follows from an agreement's rules, and how it is rounded.
public struct AuditReport: Report {
  let audit: Audit

  /// A report of an audit.
  public init(_ audit: Audit) { self.audit = audit }
}

extension AuditReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let findings =
      audit.swaps.map {
        "rows swapped: \($0.rows.joined(separator: " and ")), \(counted($0.cells, "cell", "cells"))"
      } + audit.findings.map(\.sentence) + audit.table.gaps.map(\.description)
      + audit.awaiting.map { "\($0): not audited, for its key has no values yet" }
    return [.title("\(audit.table.layout.title), against the rules of \(audit.agreement.title)")]
      + audit.columns.flatMap(\.blocks)
      + Self.list(findings, under: "Findings")
      + Self.list(audit.jumps.map(sentence), under: "Key values to look at")
      + (audit.table.reordered.isEmpty ? [] : [.paragraph(reordering)]) + [.answer(verdict)]
  }

  private static func list(_ items: [String], under heading: String) -> [Block] {
    items.isEmpty ? [] : [.heading(heading)] + items.map { .item($0) }
  }

  private var reordering: String {
    "The rows stand in another order than in the agreement's table: "
      + "\(audit.table.reordered.joined(separator: ", "))."
  }

  private func sentence(_ jump: KeyJump) -> String {
    let county = audit.agreement.register.recipients.first { $0.county?.code == jump.subject }
    return "key \(jump.key), \(county?.county?.name ?? jump.subject): "
      + "\(SwedishFigures.grouped(jump.before)) in \(audit.previous?.id ?? "") and "
      + "\(SwedishFigures.grouped(jump.after)) now, more than a tenth apart"
  }

  /// One line: whether everything is explained.
  private var verdict: String {
    let count = audit.findings.count + audit.table.gaps.count + audit.awaiting.count
    if count > 0 { return counted(count, "thing is", "things are") + " not explained." }
    let carriers = counted(
      audit.columns.reduce(0) { $0 + $1.carriers.count }, "carrier", "carriers")
    let follows = "Everything printed follows from the rules, with \(carriers)"
    if audit.jumps.isEmpty { return "\(follows)." }
    return "\(follows); \(counted(audit.jumps.count, "key value is", "key values are")) to look at."
  }
}

extension ColumnAudit {
  fileprivate var blocks: [Block] {
    let fitting = trials.filter(\.reproduces).map(\.rounding.words)
    let missing = trials.filter { !$0.reproduces }.map { "\($0.rounding.words) \($0.misses)" }
    return [
      .heading(
        "\(heading) (\(fund.id)): \(fund.amount.grouped) kr, \(counted(cells, "cell", "cells"))"),
      .item(
        fitting.isEmpty
          ? "No rounding gives every cell; best: \(best.rounding.words)."
          : "Given by: \(fitting.joined(separator: "; "))."),
    ] + (printedKeys.isEmpty ? [] : [.item(printedKeysInWords)])
      + (missing.isEmpty ? [] : [.item("Cells missed by: \(missing.joined(separator: "; ")).")])
      + carriers.map { carrier in
        .item(
          "Carrier: \(carrier.recipient.name) \(SwedishFigures.signed(carrier.amount)) kr, printed "
            + "\(carrier.printed.grouped), entitlement "
            + "\(SwedishFigures.cutOff(carrier.entitlement)).")
      }
  }
}

extension ColumnAudit {
  private var printedKeysInWords: String {
    "Divided by the printed values of \(printedKeys.count == 1 ? "key" : "keys") "
      + "\(listed(printedKeys)), because the agreement's do not give it."
  }
}

extension AuditedRounding {
  /// The rounding in words, for sentences and data alike.
  var words: String {
    switch self {
    case .nearest: "nearest"
    case .nearestWithCarriers: "nearest with carriers"
    case .largestRemainder: "largest remainder"
    case .down: "down"
    case .up: "up"
    case .eachPart: "each part of the blend on its own"
    case .nearestMultiple(let kronor): "to \(SwedishFigures.grouped(String(kronor))) kr"
    }
  }
}

extension AuditFinding {
  fileprivate var sentence: String {
    let place = "\(location): \(row), \(column)"
    if case .cellsMissFund? = cause { return "\(place): \(sentenceOfMissedFund)" }
    let difference = difference.map { ", difference \(SwedishFigures.grouped($0))" } ?? ""
    return "\(place): printed \(Self.shown(printed)), "
      + "expected \(expected.isEmpty ? "nothing" : Self.shown(expected))\(difference); "
      + (cause.map { "likely cause: \($0)" } ?? "no cause that the figures support")
  }

  /// The total may be right where the cells above it do not sum to it.
  private var sentenceOfMissedFund: String {
    let total = printed.isEmpty ? "no total" : "total \(Self.shown(printed))"
    return "\(cause?.description ?? ""); printed \(total), fund \(Self.shown(expected))"
  }

  /// A text of the table: figures grouped, all else in quotation marks.
  private static func shown(_ text: String) -> String {
    let isNumber = text.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
    return isNumber && !text.isEmpty ? SwedishFigures.grouped(text) : "'\(text)'"
  }
}
