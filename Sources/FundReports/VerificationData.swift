import Apportionment
import StimulusFunds

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
    let reason: Wording
    var location: SourceLocation?
  }

  private static let shape = RowShape<Row>(
    .column(.same("agreement")) { .name($0.agreement) },
    .init("table") { .name($0.table) },
    .init("row") { .name($0.row) },
    .init("column") { .optional($0.column) },
    .column(.same("verdict")) { .name($0.verdict) },
    .init("printed") { .figure($0.printed) },
    .init("computed") { .figure($0.computed) },
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
      reason: .carrying(carrying.carried.plainDigits))
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
      reason: Wording(
        en: "the funds do not sum to what is stated",
        sv: "medlen summerar inte till det som anges"),
      location: sum.stated.location)
  }

  /// The report as JSON.
  public var json: JSON {
    let findings = verification.tables.flatMap(\.findings).map(row) + differingSums.map(row)
    return .object(
      [
        .init("agreement", .string(agreement.id)),
        .init("agrees", .bool(verification.agrees)),
        .init("tables", .array(verification.tables.map(\.json))),
        .init("carrying", .array(verification.tables.flatMap(\.carrying).map(\.json))),
        .init("findings", Self.shape.json(of: findings)),
        .init("crossSums", crossSums),
        .init("unpublished", .strings(verification.unpublished.map(\.fund.id))),
      ] + verification.allocation.restJSON + [
        .init("awaiting", .strings(verification.allocation.awaiting.map(\.fund.id))),
        .init("notes", .array(agreement.notes.map(\.json))),
      ])
  }

  private var crossSums: JSON {
    [
      "stated": .count(verification.crossSums.count), "differing": .count(differingSums.count),
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

  /// What only the sentences tell, for formats that have none.
  public var notices: [Wording] { reports.flatMap(\.notices) }

  /// The report as it is read.
  public var blocks: [Block] { reports.flatMap(\.blocks) }

  /// The report as tables.
  public var tables: [ReportTable] { [VerificationReport.table(of: reports)] }

  /// The report as JSON.
  public var json: JSON { ["agreements": .array(reports.map(\.json))] }
}
