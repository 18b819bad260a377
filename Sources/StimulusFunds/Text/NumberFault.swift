/// Why a text is not a number; case and sentence in one place.
public enum NumberFault: Error, Hashable, Sendable {
  /// There is nothing.
  case empty
  /// It holds something that belongs to no number.
  case notANumber(String)
  /// A comma stands where a point is to be.
  case decimalComma(String)
  /// The point may be of decimals or of thousands.
  case ambiguousPoint(String)
  /// Its groups are not of three digits.
  case grouping(String)
  /// Two kinds of spaces part its groups.
  case mixedSpaces(String, Unicode.Scalar, Unicode.Scalar)
  /// A space parts its groups that may be another sign.
  case unreadableSpace(String, Unicode.Scalar)
  /// It is written with an exponent.
  case exponent(String)
  /// It has more digits before its decimals than a number may have.
  case tooLong(String, digits: Int)
  /// It has more decimals than a number may have.
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
  public var fault: Wording {
    switch self {
    case .empty: Wording(en: "the number is missing", sv: "talet saknas")
    case .notANumber(let text):
      Wording(en: "'\(text)' is not a number", sv: "'\(text)' är inget tal")
    case .decimalComma(let text):
      Wording(
        en: "'\(text)' has a comma, which may mean decimals or thousands",
        sv: "'\(text)' har ett komma, som kan betyda decimaler eller tusental")
    case .ambiguousPoint(let text):
      Wording(
        en: "'\(text)' has a point that may mean decimals or thousands",
        sv: "'\(text)' har en punkt, som kan betyda decimaler eller tusental")
    case .grouping(let text):
      Wording(
        en: "'\(text)' is not grouped by threes with one kind of space",
        sv: "'\(text)' är inte grupperat i tretal med ett slags mellanrum")
    case .mixedSpaces(let text, let first, let other):
      Wording(
        en: "'\(text)' mixes two kinds of space, \(Self.code(first)) and \(Self.code(other))",
        sv: "'\(text)' blandar två slags mellanrum, \(Self.code(first)) och \(Self.code(other))")
    case .unreadableSpace(let text, let space):
      Wording(
        en: "'\(text)' has the character \(Self.code(space)), which does not group digits",
        sv: "'\(text)' har tecknet \(Self.code(space)), som inte grupperar siffror")
    case .exponent(let text):
      Wording(en: "'\(text)' is written with an exponent", sv: "'\(text)' är skrivet med exponent")
    case .tooLong(let text, let digits):
      Wording(
        en: "'\(text)' has \(digits) digits, too many to be an amount or a count",
        sv: "'\(text)' har \(digits) siffror, för många för ett belopp eller ett antal")
    case .tooManyDecimals(let text, let count):
      Wording(
        en: "'\(text)' has \(count) decimals, too many to be an amount or a count",
        sv: "'\(text)' har \(count) decimaler, för många för ett belopp eller ett antal")
    }
  }

  /// How to repair it.
  public var repair: Wording {
    switch self {
    case .empty: Wording(en: "write one; zero is written 0", sv: "skriv ett; noll skrivs 0")
    case .notANumber, .exponent:
      Wording(
        en: "write digits only, such as 1234567", sv: "skriv bara siffror, till exempel 1234567")
    case .decimalComma:
      Wording(
        en: "write 1234 for thousands, 12.5 for decimals",
        sv: "skriv 1234 för tusental, 12.5 för decimaler")
    case .ambiguousPoint:
      Wording(
        en: "write 1234 for thousands, 1.2340 for decimals",
        sv: "skriv 1234 för tusental, 1.2340 för decimaler")
    case .grouping, .mixedSpaces, .unreadableSpace:
      Wording(en: "write 1234567 or 1 234 567", sv: "skriv 1234567 eller 1 234 567")
    case .tooLong, .tooManyDecimals:
      Wording(
        en: "write at most \(WrittenNumber.maxWholeDigits) digits and "
          + "\(WrittenNumber.maxDecimals) decimals",
        sv: "skriv högst \(WrittenNumber.maxWholeDigits) siffror och "
          + "\(WrittenNumber.maxDecimals) decimaler")
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
