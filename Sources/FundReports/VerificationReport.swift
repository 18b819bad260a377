import StimulusFunds

/// Whether what an agreement publishes follows from its rules, cell by cell.
public struct VerificationReport: Report {
  private let verification: Verification

  /// A report of a verification.
  public init(_ verification: Verification) { self.verification = verification }

  private var agreement: Agreement { verification.allocation.agreement }

  private var differingSums: [CrossSumVerification] { verification.crossSums.filter { !$0.holds } }

  /// One line: whether the published tables agree.
  public var verdict: String {
    if verification.tables.isEmpty { return "No published table was compared." }
    let findings = verification.findingCount
    if findings > 0 {
      return
        "\(counted(findings, "published figure differs", "published figures differ")) from the calculation."
    }
    let tables = verification.tables.map(\.layout.id).joined(separator: ", ")
    let grants = verification.tables.reduce(0) { $0 + $1.cells }
    return
      "The published tables agree cell by cell: \(tables) (\(counted(grants, "grant", "grants")))."
  }
}

extension VerificationReport {
  public var blocks: [Block] {
    [.title("\(agreement.id)  \(agreement.title)")] + verification.tables.flatMap(\.blocks)
      + [.item("cross-sums: \(crossSumCounts)")]
      + differingSums.map { .item($0.sentence, level: 1) } + outsideTables.map { .item($0) }
      + agreement.notes.blocks + [.answer(verdict)]
  }

  private var crossSumCounts: String {
    let sums = verification.crossSums
    let sections = sums.map(\.stated.citation.sectionInWords).eachOnce.map { section in
      "\(sums.count { $0.stated.citation.sectionInWords == section }) in \(section)"
    }
    return "\(sums.count) stated"
      + (sections.isEmpty ? "" : " (\(sections.joined(separator: ", ")))")
      + ", \(differingSums.count) differing"
  }

  /// The funds whose grants no published table shows, so that none is forgotten.
  private var outsideTables: [String] {
    verification.unpublished.map {
      "\($0.fund.id): its grants stand in no appendix, its \($0.fund.amount.grouped) kr go to "
        + counted($0.grants.count, "recipient", "recipients")
    }
      + verification.allocation.awaiting.map {
        "\($0.fund.id): \($0.fund.amount.grouped) kr await \(listed($0.needs))"
      }
  }
}

extension TableVerification {
  fileprivate var blocks: [Block] {
    [.item("\(layout.id): \(counts)")] + carrying.map { .item($0.sentence, level: 1) }
      + findings.map { .item($0.sentence, level: 1) }
  }

  private var counts: String {
    let grants =
      "\(counted(cells, "cell", "cells")) (\(nearest) nearest, \(carrying.count) carrying, "
      + "\(differing) differing)"
    let counts = [
      (cells, grants), (funds, counted(funds, "fund", "funds")),
      (keys, counted(keys, "key value", "key values")),
      (shares, counted(shares, "share", "shares")),
      (rowTotals, counted(rowTotals, "row total", "row totals")),
      (columnTotals, counted(columnTotals, "column total", "column totals")),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }
}

extension CarryingCell {
  fileprivate var sentence: String {
    let decided =
      citation.map { "as the agreement has it (\($0.place))" }
      ?? "the largest remainders place it here"
    return
      "carries: \(row), \(column): printed \(grant.amount.grouped), "
      + "entitlement \(SwedishFigures.cutOff(grant.entitlement)); "
      + "\(SwedishFigures.signed(carried)) kr of the residual, \(decided)"
  }
}

extension Finding {
  fileprivate var sentence: String {
    let figures =
      difference.map {
        "printed \(printed), computed \(SwedishFigures.grouped(computed)), "
          + "difference \(SwedishFigures.grouped($0))"
      } ?? "printed '\(printed)', computed '\(computed)'"
    let entitlement = entitlement.map { ", entitlement \(SwedishFigures.cutOff($0))" } ?? ""
    return "differs: \(location): \(row), \(column): \(figures)\(entitlement); \(reason)"
  }
}

extension CrossSumVerification {
  fileprivate var sentence: String {
    "differs: \(stated.location): \(stated.citation.place), \(stated.name): stated "
      + "\(stated.amount.grouped), the funds sum to \(computed.grouped)"
  }

  fileprivate static let reason = "the funds do not sum to what is stated"
}

extension VerificationReport {
  /// A published figure that differs or carries, or a stated sum that differs.
  private struct Row {
    let agreement: String
    let table: String
    let row: String
    let column: String?
    let verdict: String
    let printed: String
    let computed: String
    let difference: Cell
    let reason: String
    var location: SourceLocation?
  }

  private static let shape = RowShape<Row>(
    .column("agreement") { .text($0.agreement) },
    .init("table") { .text($0.table) },
    .init("row") { .text($0.row) },
    .init("column") { .optional($0.column) },
    .column("verdict") { .text($0.verdict) },
    .init("printed") { .text($0.printed) },
    .init("computed") { .text($0.computed) },
    .init("difference", .number) { $0.difference },
    .init("reason") { .text($0.reason) },
    .json("location") { .optional($0.location.map { "\($0)" }) })

  /// Carrying cells and findings, a row each.
  public var tables: [ReportTable] { [Self.table(of: [self])] }

  static func table(of reports: [VerificationReport]) -> ReportTable {
    shape.table(of: reports.flatMap(\.rows))
  }

  private var rows: [Row] {
    verification.tables.flatMap { $0.carrying.map(row) + $0.findings.map(row) }
      + differingSums.map(row)
  }

  private func row(_ carrying: CarryingCell) -> Row {
    let printed = carrying.grant.amount.plainDigits
    return Row(
      agreement: agreement.id, table: carrying.table, row: carrying.row, column: carrying.column,
      verdict: "carrying", printed: printed, computed: printed, difference: .count(0),
      reason: "carries \(carrying.carried.plainDigits) kr of the residual")
  }

  private func row(_ finding: Finding) -> Row {
    Row(
      agreement: agreement.id, table: finding.table, row: finding.row, column: finding.column,
      verdict: "differs", printed: finding.printed, computed: finding.computed,
      difference: finding.difference.map { .number($0) } ?? .empty, reason: finding.reason,
      location: finding.location)
  }

  private func row(_ sum: CrossSumVerification) -> Row {
    Row(
      agreement: agreement.id, table: sum.stated.citation.sectionInWords, row: sum.stated.name,
      column: nil, verdict: "differs", printed: sum.stated.amount.plainDigits,
      computed: sum.computed.plainDigits, difference: .number(sum.difference),
      reason: CrossSumVerification.reason, location: sum.stated.location)
  }

  public var json: JSON {
    let findings = verification.tables.flatMap(\.findings).map(row) + differingSums.map(row)
    return [
      "agreement": .string(agreement.id),
      "agrees": .bool(verification.agrees),
      "tables": .array(verification.tables.map(\.json)),
      "carrying": .array(verification.tables.flatMap(\.carrying).map(\.json)),
      "findings": Self.shape.json(of: findings),
      "crossSums": [
        "stated": .count(verification.crossSums.count), "differing": .count(differingSums.count),
      ],
      "unpublished": .strings(verification.unpublished.map(\.fund.id)),
      "awaiting": .strings(verification.allocation.awaiting.map(\.fund.id)),
      "notes": .array(agreement.notes.map(\.json)),
    ]
  }
}

extension TableVerification {
  fileprivate var json: JSON {
    [
      "id": .string(layout.id), "cells": .count(cells), "nearest": .count(nearest),
      "carrying": .count(carrying.count), "differing": .count(differing), "keys": .count(keys),
      "shares": .count(shares), "funds": .count(funds), "rowTotals": .count(rowTotals),
      "columnTotals": .count(columnTotals),
    ]
  }
}

extension CarryingCell {
  fileprivate var json: JSON {
    [
      "table": .string(table), "row": .string(row), "column": .string(column),
      "printed": .string(grant.amount.plainDigits),
      "entitlement": .string(grant.entitlement.description), "carried": .amount(carried),
      "citation": citation?.json ?? .null,
    ]
  }
}

/// The reports of several agreements; JSON is a list of their objects.
public struct VerificationReports: Report {
  private let reports: [VerificationReport]

  /// Reports in the order given.
  public init(_ verifications: [Verification]) {
    reports = verifications.map(VerificationReport.init)
  }

  public var blocks: [Block] { reports.flatMap(\.blocks) }

  public var tables: [ReportTable] { [VerificationReport.table(of: reports)] }

  public var json: JSON { .array(reports.map(\.json)) }
}
