import Apportionment

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An exact amount of money in Swedish kronor, a whole number of öre.
///
/// Always finite and within ±10¹³ kr, so that the sum of a million amounts stays exact.
public struct Kronor: Hashable, Sendable {
  /// The amount in öre, the one form in which it is kept.
  public let ore: Int

  /// The amount in kronor.
  public var decimal: Decimal {
    ore % 100 == 0
      ? Decimal(ore / 100)
      : Decimal(sign: ore < 0 ? .minus : .plus, exponent: -2, significand: Decimal(abs(ore)))
  }

  /// No money.
  public static let zero = Kronor(oreWithinBounds: 0)
  /// One krona.
  public static let one = Kronor(oreWithinBounds: 100)

  /// The largest amount: 10¹³ kr, in öre.
  static let mostOre = 1_000_000_000_000_000
  /// The largest amount in plain digits.
  package static let largest = "10000000000000"

  /// Admits an amount that is a whole number of öre.
  ///
  /// - Throws: ``KronorError`` naming the amount, if it is not finite, has parts of an öre or is out
  ///   of bounds.
  public init(_ decimal: Decimal) throws(KronorError) {
    guard decimal.isFinite else { throw .notFinite }
    let bound = Kronor(oreWithinBounds: Self.mostOre).decimal
    guard decimal <= bound, decimal >= -bound else { throw .outOfBounds("\(decimal)") }
    guard let written = try? WrittenNumber(Self.withoutAmbiguity(decimal)) else {
      throw .partsOfOre("\(decimal)")
    }
    try self.init(written)
  }

  /// Admits a number as it was written.
  ///
  /// - Throws: ``KronorError`` as for a `Decimal`.
  public init(_ written: WrittenNumber) throws(KronorError) {
    self.init(oreWithinBounds: try Self.ore(of: written))
  }

  /// A number as it was written, in öre.
  ///
  /// - Throws: ``KronorError`` if it has parts of an öre or is out of bounds.
  static func ore(of written: WrittenNumber) throws(KronorError) -> Int {
    var (digits, decimals) = (Int(written.digits), written.decimals)
    while decimals > 2, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
    if decimals > 2 { throw .partsOfOre("\(written)") }
    let (ore, overflow) = digits.multipliedReportingOverflow(by: [100, 10, 1][decimals])
    if overflow || ore.magnitude > mostOre { throw .outOfBounds("\(written)") }
    return ore
  }

  /// An amount in öre, 1/100 of a krona.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)`` beyond ±10¹⁵ öre.
  public init(ore: Int) throws(KronorError) {
    guard ore.magnitude <= Self.mostOre else { throw .outOfBounds(Self.plainDigits(ore)) }
    self.init(oreWithinBounds: ore)
  }

  /// A whole number of kronor.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)`` beyond ±10¹³ kr.
  public init(_ kronor: Int) throws(KronorError) {
    let (ore, overflow) = kronor.multipliedReportingOverflow(by: 100)
    if overflow { throw .outOfBounds("\(kronor)") }
    try self.init(ore: ore)
  }

  /// An amount in öre of any size as kronor in plain digits, for messages.
  private static func plainDigits(_ ore: Int) -> String {
    let (kronor, rest) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals =
      rest == 0 ? "" : rest < 10 ? ".0\(rest)" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest)"
    return "\(ore < 0 ? "-" : "")\(kronor)\(decimals)"
  }

  private init(oreWithinBounds ore: Int) { self.ore = ore }

  /// The exact sum.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)`` beyond ±10¹³ kr.
  public func adding(_ other: Kronor) throws(KronorError) -> Kronor {
    try Kronor(ore: ore + other.ore)
  }

  /// The exact difference.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)`` beyond ±10¹³ kr.
  public func subtracting(_ other: Kronor) throws(KronorError) -> Kronor {
    try Kronor(ore: ore - other.ore)
  }

  /// The amount as an exact fraction of kronor.
  public var fraction: Fraction { Fraction(Int128(ore), over: 100) }

  /// Plain digits with a decimal point where there are decimals, as JSON and CSV carry it.
  public var plainDigits: String { Self.plainDigits(ore) }

  private static func withoutAmbiguity(_ decimal: Decimal) -> String {
    let text = decimal.description
    return text.contains(".") ? text + "0" : text
  }
}

extension Kronor: Comparable {
  /// By amount.
  public static func < (left: Kronor, right: Kronor) -> Bool { left.ore < right.ore }
}

extension Kronor: CustomStringConvertible {
  /// Plain digits.
  public var description: String { plainDigits }
}

/// Why a number is not an amount of money.
public enum KronorError: Error, Hashable, Sendable, Worded {
  /// It is not a finite number.
  case notFinite
  /// It has parts of an öre.
  case partsOfOre(String)
  /// It is beyond ±10¹³ kr.
  case outOfBounds(String)

  /// What is wrong, in words.
  public var wording: Wording {
    switch self {
    case .notFinite:
      Wording(en: "the amount is not a finite number", sv: "beloppet är inget ändligt tal")
    case .partsOfOre(let amount):
      Wording(
        en: "\(SwedishFigures.grouped(amount)) kr has parts of an öre",
        sv: "\(SwedishFigures.grouped(amount)) kr har delar av ett öre")
    case .outOfBounds(let amount):
      Wording(
        en: "\(SwedishFigures.grouped(amount)) kr is beyond 10 000 000 000 000 kr",
        sv: "\(SwedishFigures.grouped(amount)) kr är mer än 10 000 000 000 000 kr")
    }
  }

  /// What was expected.
  public var repair: Wording {
    switch self {
    case .notFinite, .outOfBounds:
      Wording(
        en: "write an amount of at most 10 000 000 000 000 kr",
        sv: "skriv ett belopp på högst 10 000 000 000 000 kr")
    case .partsOfOre: Wording(en: "write at most two decimals", sv: "skriv högst två decimaler")
    }
  }
}
