/// Makes a ledger of the files that payment and accounting programs write.
public enum LedgerFile {
  /// What of an accounting file is a payout, and who its recipient is.
  public struct Choice: Sendable {
    /// The accounts of payouts, each with the fund that it is for; an empty one for whole rows.
    public let accounts: [(number: String, fund: String)]
    /// The dimension whose objects are recipients; nil for the only one there is.
    public let dimension: String?

    /// A choice.
    public init(accounts: [(number: String, fund: String)] = [], dimension: String? = nil) {
      self.accounts = accounts
      self.dimension = dimension
    }
  }

  /// A ledger as a table; that of an accounting file or a payment order is made of its rows, any other
  /// is as it is.
  ///
  /// - Throws: ``InvalidInput`` with everything that cannot be read.
  public static func table(
    of source: SourceText, choosing choice: Choice
  ) throws(InvalidInput) -> SourceText {
    let problems = Problems()
    let rows: [LedgerRow]
    if SIEFile.begins(source) {
      rows = SIELedger(SIEFile(source, problems), in: source.file, choice, problems).rows
    } else if PaymentOrder.begins(source) {
      rows = PaymentOrder(source, problems).rows
    } else {
      return source
    }
    try problems.throwIfAny()
    do throws(Problem) {
      return try LedgerRow.table(of: rows, in: source, telling: problems.notices)
    } catch { throw InvalidInput([error]) }
  }
}

/// A payment as a row of a ledger.
struct LedgerRow {
  let date: String
  let payer: String
  let recipient: String
  let fund: String
  let amount: String
  let reference: String
  let location: SourceLocation

  /// The rows as CSV, each on the line where it begins in its file, where no two begin on one.
  static func table(
    of rows: [LedgerRow], in source: SourceText, telling notices: [Wording]
  ) throws(Problem) -> SourceText {
    var csv = CSVTable.line(["Datum", "Utbetalare", "Mottagare", "Medel", "Belopp", "Referens"])
    var line = 1
    var places: [Int: [SourceLocation]] = [:]
    for row in rows {
      let own = row.location.line ?? 0
      if own > line + 1 {
        csv += String(repeating: "\n", count: own - line - 1)
        line = own - 1
      }
      csv += CSVTable.line(
        [row.date, row.payer, row.recipient, row.fund, row.amount, row.reference]
          .map { $0.replacing("\n", with: " ") })
      line += 1
      places[line] = Array(repeating: row.location, count: 6)
    }
    return try SourceText(figures: source.file, csv: csv, places: places)
      .asking(for: nil, telling: notices).made(from: source.bytes)
  }
}
