import Apportionment
import StimulusFunds

/// Whether a published table follows from an agreement's rules, and how it is rounded.
public struct AuditReport: Report {
  private let audit: Audit

  /// A report of an audit.
  public init(_ audit: Audit) { self.audit = audit }
}

extension AuditReport {
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
    ] + (missing.isEmpty ? [] : [.item("Cells missed by: \(missing.joined(separator: "; ")).")])
      + carriers.map { carrier in
        .item(
          "Carrier: \(carrier.recipient.name) \(SwedishFigures.signed(carrier.amount)) kr, printed "
            + "\(carrier.printed.grouped), entitlement "
            + "\(SwedishFigures.cutOff(carrier.entitlement)).")
      }
  }
}

extension AuditedRounding {
  fileprivate var words: String {
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
    let difference = difference.map { ", difference \(SwedishFigures.grouped($0))" } ?? ""
    return "\(location): \(row), \(column): printed \(Self.shown(printed)), "
      + "expected \(Self.shown(expected))\(difference); "
      + (cause.map { "likely cause: \($0)" } ?? "no cause that the figures support")
  }

  /// A text of the table: figures grouped, all else in quotation marks.
  private static func shown(_ text: String) -> String {
    let isNumber = text.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
    return isNumber && !text.isEmpty ? SwedishFigures.grouped(text) : "'\(text)'"
  }
}

extension AuditReport {
  /// A carrier, a finding, a gap, a column that awaits data or a jump of a key value.
  fileprivate struct Row {
    let kind: String
    var row = ""
    var column = ""
    var printed = ""
    var expected = ""
    var difference: Cell = .empty
    let cause: String?
    var location: SourceLocation?
  }

  private static let shape = RowShape<Row>(
    .column("kind") { .text($0.kind) },
    .init("row") { .text($0.row) },
    .init("column") { .text($0.column) },
    .init("printed") { .text($0.printed) },
    .init("expected") { .text($0.expected) },
    .init("difference", .number) { $0.difference },
    .init("cause") { .optional($0.cause) },
    .json("location") { .optional($0.location.map { "\($0)" }) })

  /// Carriers, findings, gaps and jumps, a row each.
  public var tables: [ReportTable] {
    let start: [Cell] = [.text(audit.agreement.id), .text(audit.table.layout.id)]
    return [
      ReportTable(
        [.init("agreement"), .init("table")] + Self.shape.columns,
        rows: rows.map { start + Self.shape.cells(of: $0) })
    ]
  }

  private var rows: [Row] {
    audit.columns.flatMap(\.carrierRows) + findingRows
      + audit.table.gaps.map { Row(kind: "gap", cause: $0.fault) }
      + audit.awaiting.map {
        Row(kind: "awaiting", column: $0, cause: "a key has no values yet")
      }
      + audit.jumps.map {
        Row(
          kind: "jump", row: $0.subject, column: $0.key, printed: $0.after.plainDecimal,
          expected: $0.before.plainDecimal,
          cause: "more than a tenth from agreement \(audit.previous?.id ?? "")")
      }
  }

  private var findingRows: [Row] {
    audit.findings.map {
      Row(
        kind: "finding", row: $0.row, column: $0.column, printed: $0.printed,
        expected: $0.expected, difference: $0.difference.map { .number($0) } ?? .empty,
        cause: $0.cause?.description, location: $0.location)
    }
  }

  /// The documented JSON of an audit.
  ///
  /// `columns` has for each its `trials` (`rounding`, `misses`) in the order tried, and
  /// `carriers`; `findings` are the figures that nothing explains; `gaps` are rows and columns
  /// missing, unknown or given twice; `jumps` are key values far from the previous agreement's.
  public var json: JSON {
    [
      "schema": .count(1),
      "agreement": .string(audit.agreement.id),
      "previous": .optional(audit.previous?.id),
      "table": .string(audit.table.layout.id),
      "file": .string(audit.table.file),
      "explained": .bool(audit.isExplained),
      "reordered": .strings(audit.table.reordered),
      "columns": .array(audit.columns.map(\.json)),
      "findings": Self.shape.json(of: findingRows),
      "gaps": .array(
        audit.table.gaps.map {
          ["location": .string("\($0.location)"), "fault": .string($0.fault)]
        }),
      "awaiting": .strings(audit.awaiting),
      "jumps": .array(audit.jumps.map(\.json)),
    ]
  }
}

extension ColumnAudit {
  fileprivate var carrierRows: [AuditReport.Row] {
    carriers.map {
      AuditReport.Row(
        kind: "carrier", row: $0.recipient.name, column: heading, printed: $0.printed.plainDigits,
        expected: $0.printed.plainDigits, difference: .count(0),
        cause: "carries \($0.amount.plainDigits) kr of the residual")
    }
  }

  fileprivate var json: JSON {
    [
      "heading": .string(heading),
      "fund": .string(fund.id),
      "cells": .count(cells),
      "residual": .amount(residual),
      "trials": .array(
        trials.map { ["rounding": .string($0.rounding.words), "misses": .count($0.misses)] }),
      "best": .string(best.rounding.words),
      "carriers": .array(
        carriers.map {
          [
            "recipient": .string($0.recipient.name), "amount": .amount($0.amount),
            "printed": .amount($0.printed), "entitlement": .string("\($0.entitlement)"),
          ]
        }),
    ]
  }
}

extension KeyJump {
  fileprivate var json: JSON {
    [
      "key": .string(key), "subject": .string(subject), "before": .number(before.plainDecimal),
      "after": .number(after.plainDecimal),
    ]
  }
}
