import StimulusFunds

extension AuditReport {
  /// A carrier, a finding, a gap, a column that awaits data or a jump of a key value.
  fileprivate struct Row {
    let kind: String
    var row = ""
    var column = ""
    var printed = ""
    var expected = ""
    var difference: Cell = .empty
    let cause: Wording?
    var location: SourceLocation?
  }

  private static let shape = RowShape<Row>(
    .column(.same("kind")) { .name($0.kind) },
    .init("row") { .name($0.row) },
    .init("column") { .name($0.column) },
    .init("printed") { .figure($0.printed) },
    .init("expected") { .figure($0.expected) },
    .init("difference", .number) { $0.difference },
    .init("cause") { .optional($0.cause) },
    .json("location") { .optional($0.location.map { "\($0)" }) })

  /// Carriers, findings, gaps and jumps, a row each.
  public var tables: [ReportTable] {
    let start: [Cell] = [.name(audit.agreement.id), .name(audit.table.layout.id)]
    return [
      ReportTable(
        [.init(.same("agreement")), .init(.same("table"))] + Self.shape.columns,
        rows: rows.map { start + Self.shape.cells(of: $0) })
    ]
  }

  private var rows: [Row] {
    audit.columns.flatMap(\.carrierRows) + findingRows
      + audit.table.gaps.map { Row(kind: "gap", cause: $0.fault) }
      + audit.awaiting.map {
        Row(
          kind: "awaiting", column: $0,
          cause: Wording(
            en: "a key has no values yet", sv: "en fördelningsnyckel saknar ännu värden"))
      }
      + audit.jumps.map { Row(kind: "jump", row: $0.subject, column: $0.key, cause: words($0)) }
  }

  private func words(_ jump: KeyJump) -> Wording {
    let (before, after) = (jump.before.plainDecimal, jump.after.plainDecimal)
    return Wording(
      en: "\(after), more than a tenth from \(before) in agreement \(jump.previous)",
      sv: "\(after), mer än en tiondel från \(before) i överenskommelsen \(jump.previous)")
  }

  private var findingRows: [Row] {
    audit.findings.map {
      Row(
        kind: "finding", row: $0.row, column: $0.column, printed: $0.printed,
        expected: $0.expected, difference: $0.difference.map { .number($0) } ?? .empty,
        cause: $0.cause?.wording, location: $0.location)
    }
  }

  /// The documented JSON of an audit.
  ///
  /// `columns` has for each its `trials` (`rounding`, `misses`) in the order tried, and
  /// `carriers`; `findings` are the figures that nothing explains; `gaps` are rows and columns
  /// missing, unknown or given twice; `jumps` are key values far from the previous agreement's.
  public var json: JSON { .object(members + proportionMembers + candidateMembers) }

  private var proportionMembers: [JSON.Member] {
    let groups = audit.proportions
    return groups.isEmpty
      ? [] : [.init("sameProportions", .array(groups.map { JSON.strings($0) }))]
  }

  private var candidateMembers: [JSON.Member] {
    if candidates.isEmpty { return [] }
    return [
      .init(
        "candidates",
        .array(
          candidates.map { candidate in
            [
              "key": .string(candidate.key), "file": .string(candidate.file),
              "columns": .array(
                candidate.columns.map { column in
                  [
                    "heading": .string(column.heading), "cells": .count(column.cells),
                    "misses": .count(column.misses), "missesNow": .count(column.missesNow),
                  ]
                }),
            ]
          }))
    ]
  }

  private var members: [JSON.Member] {
    [
      .init("schema", .count(1)),
      .init("agreement", .string(audit.agreement.id)),
      .init("previous", .optional(audit.previous?.id)),
      .init("table", .string(audit.table.layout.id)),
      .init("file", .string(audit.table.file)),
      .init("explained", .bool(audit.isExplained)),
      .init("reordered", .strings(audit.table.reordered)),
      .init("columns", .array(audit.columns.map(\.json))),
      .init("findings", Self.shape.json(of: findingRows)),
      .init(
        "gaps",
        .array(
          audit.table.gaps.map {
            ["location": .string("\($0.location)"), "fault": .sentence($0.fault)]
          })),
      .init("awaiting", .strings(audit.awaiting)),
      .init("jumps", .array(audit.jumps.map(\.json))),
    ]
  }
}

extension ColumnAudit {
  fileprivate var carrierRows: [AuditReport.Row] {
    carriers.map {
      AuditReport.Row(
        kind: "carrier", row: $0.recipient.name, column: heading, printed: $0.printed.plainDigits,
        expected: $0.printed.plainDigits, difference: .count(0),
        cause: .carrying($0.amount.plainDigits))
    }
  }

  fileprivate var json: JSON {
    [
      "heading": .string(heading),
      "fund": .string(fund.id),
      "cells": .count(cells),
      "residual": .amount(residual),
      "trials": .array(
        trials.map { ["rounding": .string($0.rounding.code), "misses": .count($0.misses)] }),
      "best": .string(best.rounding.code),
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
