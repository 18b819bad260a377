/// How a cell is shown; its position here is its number among the styles of the workbook.
public enum SheetStyle: Int, CaseIterable, Hashable, Sendable {
  /// As the program has it.
  case plain
  /// The title of a sheet.
  case title
  /// The heading of a column of words, or of numbers.
  case heading, numberHeading
  /// Sentences over several lines.
  case wrapped
  /// What a number beside it is.
  case label
  /// Whole kronor, kronor and öre, and parts of a residual with their signs.
  case kronor, ore, signed
  /// A whole number, an exact share in kronor with four decimals, a remainder with six.
  case number, decimal, remainder
  /// A share with one decimal.
  case percent
  /// A day.
  case day
  /// What may be changed: kronor, kronor and öre, numbers, numbers with any decimals, parts of a
  /// residual.
  case kronorInput, oreInput, numberInput, generalInput, signedInput
  /// The row of totals: words, kronor, kronor and öre, numbers, exact shares, percent.
  case totalLabel, totalKronor, totalOre, totalNumber, totalDecimal, totalPercent
  /// What is missing: zero where all is well.
  case check

  /// Whether its texts take several lines.
  var isWrapped: Bool { self == .heading || self == .numberHeading || self == .wrapped }

  /// The style of an amount with öre.
  var withOre: SheetStyle {
    switch self {
    case .kronor: .ore
    case .kronorInput: .oreInput
    case .totalKronor: .totalOre
    default: self
    }
  }
}
