import FundReports
import StimulusFunds

/// How `--in` and `--draw` ask for a table to be rounded.
struct TableRounding {
  private let unit: Kronor
  private let draw: Int

  /// nil where no unit is named.
  ///
  /// - Throws: ``UsageError``.
  init?(_ unit: String?, draw: String?) throws(UsageError) {
    guard let unit else {
      if draw == nil { return nil }
      throw UsageError(
        Wording(en: "--draw is given without --in", sv: "--draw anges utan --in"),
        repair: Wording(en: "add --in 1000", sv: "lägg till --in 1000"))
    }
    guard let number = try? WrittenNumber(unit), let amount = try? Kronor(number), amount > .zero
    else {
      throw UsageError(
        Wording(en: "'\(unit)' is no unit", sv: "'\(unit)' är ingen enhet"),
        repair: Wording(en: "write 1000 or 1000000", sv: "skriv 1000 eller 1000000"))
    }
    self.unit = amount
    self.draw = try Self.number(draw ?? "1")
  }

  private static func number(_ text: String) throws(UsageError) -> Int {
    if let number = Int(text), number >= 0 { return number }
    throw UsageError(
      Wording(en: "'\(text)' is no draw", sv: "'\(text)' är ingen dragning"),
      repair: Wording(en: "write a whole number, as 1", sv: "skriv ett heltal, som 1"))
  }

  /// A table, rounded.
  ///
  /// - Throws: ``UsageError`` where it cannot be.
  func report(
    _ layout: TableLayout, of allocation: AgreementAllocation
  ) throws(UsageError) -> RoundedTableReport {
    do throws(TableRoundingFault) {
      return RoundedTableReport(
        try RoundedTable(AgreementTable(layout, of: allocation), to: unit, draw: draw),
        of: allocation.agreement.id)
    } catch { throw UsageError(error.fault, repair: error.repair) }
  }
}
