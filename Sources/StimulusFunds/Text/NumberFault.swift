/// Why a text is not a number; case and sentence in one place.
public enum NumberFault: Error, Hashable, Sendable {
  case empty
  case notANumber(String)
  case decimalComma(String)
  case ambiguousPoint(String)
  case grouping(String)
  case mixedSpaces(String, Unicode.Scalar, Unicode.Scalar)
  case unreadableSpace(String, Unicode.Scalar)
  case exponent(String)
  case tooLong(String, digits: Int)
  case tooManyDecimals(String, Int)

  /// The fault of the first character that is neither a digit nor a grouping space.
  init?(characters: ArraySlice<Unicode.Scalar>, of text: String) {
    let isOrdinary = { (scalar: Unicode.Scalar) in
      ("0"..."9").contains(scalar) || isGroupingSpace(scalar)
    }
    guard let odd = characters.first(where: { !isOrdinary($0) }) else { return nil }
    let isFigure = text.unicodeScalars.allSatisfy {
      isOrdinary($0) || "+-.,eE\u{2212}\u{2019}'".unicodeScalars.contains($0)
    }
    switch odd {
    case "," where isFigure: self = .decimalComma(text)
    case "e" where isFigure, "E" where isFigure: self = .exponent(text)
    case "'" where isFigure, "\u{2019}" where isFigure: self = .grouping(text)
    default: self = Self.isInvisible(odd) ? .unreadableSpace(text, odd) : .notANumber(text)
    }
  }

  /// Whether a reader of the message would take the character for a good space, or not see it.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  /// What is wrong.
  public var fault: String {
    switch self {
    case .empty: "the number is missing"
    case .notANumber(let text): "'\(text)' is not a number"
    case .decimalComma(let text): "'\(text)' has a comma, which may mean decimals or thousands"
    case .ambiguousPoint(let text): "'\(text)' has a point that may mean decimals or thousands"
    case .grouping(let text): "'\(text)' is not grouped by threes with one kind of space"
    case .mixedSpaces(let text, let first, let other):
      "'\(text)' mixes two kinds of space, \(Self.code(first)) and \(Self.code(other))"
    case .unreadableSpace(let text, let space):
      "'\(text)' has the character \(Self.code(space)), which does not group digits"
    case .exponent(let text): "'\(text)' is written with an exponent"
    case .tooLong(let text, let digits):
      "'\(text)' has \(digits) digits, too many to be an amount or a count"
    case .tooManyDecimals(let text, let count):
      "'\(text)' has \(count) decimals, too many to be an amount or a count"
    }
  }

  /// How to repair it.
  public var repair: String {
    switch self {
    case .empty: "write one; zero is written 0"
    case .notANumber, .exponent: "write digits only, such as 1234567"
    case .decimalComma: "write 1234 for thousands, 12.5 for decimals"
    case .ambiguousPoint: "write 1234 for thousands, 1.2340 for decimals"
    case .grouping, .mixedSpaces, .unreadableSpace: "write 1234567 or 1 234 567"
    case .tooLong, .tooManyDecimals:
      "write at most \(WrittenNumber.maxWholeDigits) digits and "
        + "\(WrittenNumber.maxDecimals) decimals"
    }
  }

  /// Whether it lies in how the digits are grouped.
  var isOfGrouping: Bool {
    switch self {
    case .grouping, .mixedSpaces, .unreadableSpace: true
    default: false
    }
  }

  /// "U+2009", as character tables write it.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true).zeroPadded(to: 4)
  }
}
