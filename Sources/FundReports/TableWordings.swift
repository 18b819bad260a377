import StimulusFunds

/// What verifications and audits say alike of a published table.
extension Wording {
  /// Two rows that have each other's figures.
  static func swapped(_ rows: [String], cells: Int) -> Wording {
    let names = listed(rows)
    let cells = counted(cells, en: "cell", "cells", sv: "cell", "celler")
    return Wording(
      en: "rows swapped: \(names), \(cells)", sv: "rader som bytt plats: \(names), \(cells)")
  }

  /// A cell that carries a part of the residual, told with its row and column beside it.
  static func carrying(_ amount: String) -> Wording {
    Wording(
      en: "carries \(amount) kr of the residual",
      sv: "justerad med \(amount) kr av avrundningsresten")
  }
}
