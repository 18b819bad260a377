import Apportionment

/// What may have gone wrong with a published figure; case and sentence in one place.
public enum FigureCause: Hashable, Sendable, CustomStringConvertible {
  /// The figure is the other row's, and the other row has this one's.
  case rowsSwapped(with: String)
  /// Two neighbouring digits have changed places.
  case digitsTransposed
  /// One digit is another.
  case digitReplaced
  /// A digit is left out.
  case digitMissing
  /// There is a digit too many.
  case digitAdded
  /// The figure follows from another recipient's value of a key.
  case keyOfAnother(key: String, recipient: String)
  /// The figure follows from the previous agreement's values of a key.
  case previousKey(String, agreement: String)
  /// The figure follows from the values of keys that are printed, and not from the agreement's.
  case printedKeys([String])
  /// The figure is a total, and not the sum of what is printed.
  case totalNotSum
  /// The figure is the total of a fund's grants, and not the fund.
  case totalNotFund
  /// The figure stands for the whole that shares are shares of, and is not 1.
  case totalNotWhole
  /// The printed cells of the column do not sum to the fund.
  case cellsMissFund(sum: Fraction)
  /// The printed shares of the column do not sum to the whole.
  case sharesMissWhole
  /// The share is not that of the printed value of its key.
  case notShareOfPrintedKey
  /// Something is printed where nothing belongs.
  case nothingBelongsThere
  /// The text is not a number.
  case notANumber(String)

  /// The cause in words.
  public var description: String {
    switch self {
    case .rowsSwapped(let other): "swapped with the row of \(other)"
    case .digitsTransposed: "two neighbouring digits transposed"
    case .digitReplaced: "one digit replaced by another"
    case .digitMissing: "one digit left out"
    case .digitAdded: "one digit too many"
    case .keyOfAnother(let key, let recipient): "the value of \(recipient) in key '\(key)'"
    case .previousKey(let key, let agreement): "key '\(key)' of agreement \(agreement)"
    case .printedKeys(let keys):
      "it follows from the printed values of \(keys.count == 1 ? "key" : "keys") "
        + listed(keys.map { "'\($0)'" })
    case .totalNotSum: "the total is not the sum of what is printed"
    case .totalNotFund: "the total is not the fund"
    case .totalNotWhole: "the printed total is not the whole"
    case .cellsMissFund(let sum):
      "the printed cells sum to \(SwedishFigures.grouped(sum)), not to the fund"
    case .sharesMissWhole: "the printed shares do not sum to the whole"
    case .notShareOfPrintedKey: "the share of the printed value rounds to another figure"
    case .nothingBelongsThere: "nothing belongs there"
    case .notANumber(let fault): fault
    }
  }

  /// The slip of the pen that leads from one number in plain digits to another; nil for more.
  init?(slipFrom right: String, to printed: String) {
    let (first, second) = (Array(right), Array(printed))
    guard first != second, editDistance(first, second) == 1 else { return nil }
    if second.count < first.count {
      self = .digitMissing
    } else if second.count > first.count {
      self = .digitAdded
    } else {
      self = first.sorted() == second.sorted() ? .digitsTransposed : .digitReplaced
    }
  }
}
