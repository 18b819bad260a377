/// Where things stand in the sheet of the funds that some recipients share: a row a recipient, and for
/// every fund five columns with its settings above them.
struct FundSheetPlaces {
  /// The most numbers that the rule of one of the funds names.
  var parameters = 0
  /// How many columns the rules read.
  var columns = 0
  /// The place of the fund among those of the sheet.
  var fund = 0
  let recipients: Int

  init(recipients: Int) { self.recipients = recipients }

  /// The rows from the top: the sheet's title, a hint, the funds' names and their rules.
  static let nameRow = 3
  static let ruleRow = 4
  static let amountRow = 5
  static let unitRow = 6
  static let methodRow = 7
  static let leftOverRow = 8
  static let missingRow = 9
  private static let firstParameter = 10

  /// The row of the headings.
  var headings: Int { Self.firstParameter + parameters + 1 }
  var firstRow: Int { headings + 1 }
  var lastRow: Int { headings + recipients }
  var totals: Int { headings + recipients + 1 }

  /// The columns of the fund, after the recipient, its row in the keys and what the rules read.
  var share: Int { 2 + columns + fund * Self.columnsOfFund }
  var nearest: Int { share + 1 }
  var carried: Int { share + 2 }
  var remainder: Int { share + 3 }
  var grant: Int { share + 4 }
  static let columnsOfFund = 5

  /// The settings, above the exact shares.
  var amount: String { setting(Self.amountRow) }
  var unit: String { setting(Self.unitRow) }
  var method: String { setting(Self.methodRow) }
  var leftOver: String { setting(Self.leftOverRow) }

  func parameter(_ position: Int) -> String { setting(Self.firstParameter + position) }

  private func setting(_ row: Int) -> String { CellReference(column: share, row: row).absolute }

  /// The recipient's cell in a column that the rules read.
  func cell(_ column: Int) -> String { CellReference.inOwnRow(2 + column) }

  /// The sum of a column that the rules read.
  func total(_ column: Int) -> String {
    CellReference(column: 2 + column, row: totals).rowAbsolute
  }

  /// The cells of all recipients in a column of the sheet.
  func range(_ column: Int) -> String {
    CellReference(column: column, row: firstRow).rowAbsolute + ":"
      + CellReference(column: column, row: lastRow).rowAbsolute
  }
}
