import StimulusFunds

/// A table of an agreement in thousands of kronor, or another unit, with the proof that it adds up.
public struct RoundedTableReport: Report {
  private let rounded: RoundedTable
  private let agreement: String

  /// A report of a rounded table of the agreement with an id.
  public init(_ rounded: RoundedTable, of agreement: String) {
    (self.rounded, self.agreement) = (rounded, agreement)
  }

  /// The report as it is read.
  public var blocks: [Block] {
    let unit = rounded.unit.grouped
    return [
      .heading(.same(rounded.table.layout.title)),
      .line(Wording(en: "Amounts in \(unit) kr", sv: "Belopp i \(unit) kr")),
      .table(ReportTable(rounded.table)), .item(proof), .item(choice),
    ]
  }

  /// The report as tables.
  public var tables: [ReportTable] { [ReportTable(rounded.table)] }

  private var proof: Wording {
    let (cells, rows, columns) = rounded.count
    let unit = rounded.unit.grouped
    let rowTotals =
      rows == 0
      ? [] : [Wording.counted(rows, en: "row total", "row totals", sv: "radsumma", "radsummor")]
    let counted = Wording.listed(
      [Wording.counted(cells, en: "cell", "cells", sv: "cell", "celler")] + rowTotals + [
        Wording.counted(
          columns, en: "column total", "column totals", sv: "kolumnsumma", "kolumnsummor"),
        Wording(en: "the grand total", sv: "totalsumman"),
      ])
    return Wording(
      en: "Proved: \(counted) are each less than \(unit) kr from their exact amount, and every "
        + "total is the sum of its figures.",
      sv: "Bevisat: \(counted) avviker var och en mindre än \(unit) kr från sitt exakta belopp, "
        + "och varje summa är summan av sina delar.")
  }

  private var choice: Wording {
    Wording(
      en: "Unbiased: each figure is rounded up with the probability of its fraction (controlled "
        + "rounding, Cox 1987), from the first cell in listed order on; draw \(rounded.draw), "
        + "--draw makes another.",
      sv: "Väntevärdesriktigt: varje belopp avrundas uppåt med sannolikheten av sin bråkdel "
        + "(kontrollerad avrundning, Cox 1987), från den första cellen i listordning; dragning "
        + "\(rounded.draw), --draw gör en annan.")
  }

  /// The report as JSON: amounts are counted in the unit.
  public var json: JSON {
    let table = ReportTable(rounded.table)
    return [
      "agreement": .string(agreement),
      "table": .string(rounded.table.layout.id),
      "title": .string(rounded.table.layout.title),
      "unit": .amount(rounded.unit),
      "draw": .count(rounded.draw),
      "proved": [
        "cells": .count(rounded.count.cells), "rowTotals": .count(rounded.count.rows),
        "columnTotals": .count(rounded.count.columns),
      ],
      "columns": .strings(table.columns.map(\.heading.english)),
      "rows": .array(table.rows.map { .array($0.map(\.json)) }),
      "totals": .array((table.totals ?? []).map(\.json)),
    ]
  }
}
