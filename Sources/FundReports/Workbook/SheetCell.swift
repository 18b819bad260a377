import Apportionment
import StimulusFunds

/// A cell of a sheet: what it holds and how it is shown.
public struct SheetCell: Hashable, Sendable {
  /// What the cell holds.
  public let content: Content
  /// How it is shown.
  public var style: SheetStyle

  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A text, never a formula whatever it begins with.
    case text(String)
    /// A number in plain digits.
    case number(String)
    /// A formula without its sign of equality, written as `CellReference` writes them, and the
    /// value that it has now in plain digits.
    case formula(String, value: String)
  }

  private init(_ content: Content, _ style: SheetStyle) {
    (self.content, self.style) = (content, style)
  }

  static let empty = SheetCell(.empty, .plain)

  static func empty(_ style: SheetStyle) -> SheetCell { SheetCell(.empty, style) }

  static func text(_ text: String, _ style: SheetStyle = .plain) -> SheetCell {
    SheetCell(.text(text), style)
  }

  /// A number; as text where it has more digits than a spreadsheet keeps.
  static func number(_ digits: String, _ style: SheetStyle) -> SheetCell {
    let significant = digits.utf8.filter { (48...57) ~= $0 }.drop { $0 == 48 }.count
    return SheetCell(significant <= 15 ? .number(digits) : .text(digits), style)
  }

  /// A number; one that is no decimal with the 15 digits that a spreadsheet keeps.
  static func number(_ fraction: Fraction, _ style: SheetStyle) -> SheetCell {
    if fraction.isExactDecimal || fraction.magnitude >= Fraction(1_000_000_000_000_000) {
      return number(fraction.plainDecimal, style)
    }
    // The digits, the decimal point and perhaps a sign.
    let length = fraction < .zero ? 17 : 16
    return number(String(fraction.spreadsheetDigits.prefix(length)), style)
  }

  static func amount(_ amount: Kronor, _ style: SheetStyle = .kronor) -> SheetCell {
    number(amount.plainDigits, amount.hasOre ? style.withOre : style)
  }

  static func count(_ count: Int, _ style: SheetStyle = .number) -> SheetCell {
    number(String(count), style)
  }

  /// A formula, and its value now.
  static func formula(_ text: String, _ value: Fraction, _ style: SheetStyle) -> SheetCell {
    SheetCell(.formula(text, value: value.spreadsheetDigits), style)
  }

  static func formula(_ text: String, _ value: Kronor, _ style: SheetStyle) -> SheetCell {
    SheetCell(.formula(text, value: value.plainDigits), style)
  }
}

extension Kronor {
  /// Whether it is no whole number of kronor.
  var hasOre: Bool { !fraction.isWhole }
}

extension Fraction {
  /// The number in as many digits as a spreadsheet keeps, the last of them cut off.
  var spreadsheetDigits: String {
    let (whole, digits, _) = decimals(places: 15)
    let significant = "\(whole)".utf8.count
    let kept = digits.prefix(max(0, 17 - significant))
    let decimals = kept.isEmpty ? "" : "." + kept.map(String.init).joined()
    return (self < .zero ? "-" : "") + "\(whole)" + decimals
  }
}
