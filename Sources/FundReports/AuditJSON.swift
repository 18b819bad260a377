import Apportionment
import StimulusFunds

extension AuditReport {
  /// Carriers, findings, gaps and jumps, a row each.
  var rowTable: ReportTable {
    let headings = [
      "agreement", "table", "kind", "row", "column", "printed", "expected", "difference", "cause",
    ]
    let start = [audit.agreement.id, audit.table.layout.id]
    let rows = carrierRows + findingRows + otherRows
    return ReportTable(
      headings.map { .init($0) }, rows: rows.map { (start + $0).map { .init($0) } })
  }

  private var carrierRows: [[String]] {
    audit.columns.flatMap { column in
      column.carriers.map {
        [
          "carrier", $0.recipient.name, column.heading, $0.printed.plainDigits,
          $0.printed.plainDigits, "0", "carries \($0.amount.plainDigits) kr of the residual",
        ]
      }
    }
  }

  private var findingRows: [[String]] {
    audit.findings.map {
      [
        "finding", $0.row, $0.column, $0.printed, $0.expected, $0.difference ?? "",
        $0.cause?.description ?? "",
      ]
    }
  }

  private var otherRows: [[String]] {
    audit.table.gaps.map { ["gap", "", "", "", "", "", $0.fault] }
      + audit.awaiting.map { ["awaiting", "", $0, "", "", "", "a key has no values yet"] }
      + audit.jumps.map {
        [
          "jump", $0.subject, $0.key, $0.after.plainDecimal, $0.before.plainDecimal, "",
          "more than a tenth from agreement \(audit.previous?.id ?? "")",
        ]
      }
  }

  /// The documented JSON of an audit.
  ///
  /// `columns` has for each its `trials` (`rounding`, `misses`) in the order tried, and
  /// `carriers`; `findings` are the figures that nothing explains; `gaps` are rows and columns
  /// missing, unknown or given twice; `jumps` are key values far from the previous agreement's.
  var json: JSONText {
    .object([
      ("schema", .count(1)),
      ("agreement", .string(audit.agreement.id)),
      ("previous", .optional(audit.previous?.id)),
      ("table", .string(audit.table.layout.id)),
      ("file", .string(audit.table.file)),
      ("explained", .flag(audit.isExplained)),
      ("reordered", .list(audit.table.reordered.map { .string($0) })),
      ("columns", .list(audit.columns.map(Self.json))),
      ("findings", .list(audit.findings.map(Self.json))),
      (
        "gaps",
        .list(
          audit.table.gaps.map {
            .object([("location", .string("\($0.location)")), ("fault", .string($0.fault))])
          })
      ),
      ("awaiting", .list(audit.awaiting.map { .string($0) })),
      ("jumps", .list(audit.jumps.map(Self.json))),
    ])
  }

  private static func json(_ column: ColumnAudit) -> JSONText {
    .object([
      ("heading", .string(column.heading)),
      ("fund", .string(column.fund.id)),
      ("cells", .count(column.cells)),
      ("residual", .amount(column.residual)),
      (
        "trials",
        .list(
          column.trials.map {
            .object([("rounding", .string(words($0.rounding))), ("misses", .count($0.misses))])
          })
      ),
      ("best", .string(words(column.best.rounding))),
      (
        "carriers",
        .list(
          column.carriers.map {
            .object([
              ("recipient", .string($0.recipient.name)), ("amount", .amount($0.amount)),
              ("printed", .amount($0.printed)), ("entitlement", .string("\($0.entitlement)")),
            ])
          })
      ),
    ])
  }

  private static func json(_ finding: AuditFinding) -> JSONText {
    .object([
      ("row", .string(finding.row)), ("column", .string(finding.column)),
      ("printed", .string(finding.printed)), ("expected", .string(finding.expected)),
      ("difference", finding.difference.map { .number($0) } ?? .null),
      ("cause", .optional(finding.cause?.description)),
      ("location", .string("\(finding.location)")),
    ])
  }

  private static func json(_ jump: KeyJump) -> JSONText {
    .object([
      ("key", .string(jump.key)), ("subject", .string(jump.subject)),
      ("before", .number(jump.before.plainDecimal)), ("after", .number(jump.after.plainDecimal)),
    ])
  }
}
