/// An exact sum of money in Swedish kronor, of any size that a file can lead to.
///
/// 128 bits of öre: even 4 000 000 000 rows of the largest ``Kronor`` stay 10¹³ times below their
/// bound, so that no ledger makes a sum overflow.
public struct KronorSum: Hashable, Sendable {
  /// The sum in öre, 1/100 of a krona.
  public let ore: Int128

  /// A sum in öre.
  init(ore: Int128) { self.ore = ore }

  /// A sum of one amount in öre.
  init(ore: Int) { self.ore = Int128(ore) }

  /// A sum of one amount.
  public init(_ amount: Kronor) { ore = Int128(amount.ore) }

  /// Its size, whatever its sign.
  public var magnitude: KronorSum { KronorSum(ore: Int128(ore.magnitude)) }

  /// The part of it above zero; zero where it is below.
  var aboveZero: KronorSum { max(.zero, self) }

  /// Plain digits with a decimal point where there are decimals, as JSON and CSV carry it.
  public var plainDigits: String {
    let (kronor, rest) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals =
      rest == 0 ? "" : rest < 10 ? ".0\(rest)" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest)"
    return "\(ore < 0 ? "-" : "")\(kronor)\(decimals)"
  }

  /// "1 169 003 665" or "0,50", without the unit.
  package var grouped: String { SwedishFigures.grouped(ore: ore) }
}

extension KronorSum: AdditiveArithmetic, Comparable, CustomStringConvertible {
  /// No money.
  public static let zero = KronorSum(ore: Int128(0))

  /// The exact sum.
  public static func + (left: KronorSum, right: KronorSum) -> KronorSum {
    KronorSum(ore: left.ore + right.ore)
  }

  /// The exact difference.
  public static func - (left: KronorSum, right: KronorSum) -> KronorSum {
    KronorSum(ore: left.ore - right.ore)
  }

  /// By amount.
  public static func < (left: KronorSum, right: KronorSum) -> Bool { left.ore < right.ore }

  /// Plain digits.
  public var description: String { plainDigits }
}

extension Sequence<KronorSum> {
  /// The exact sum.
  public func sum() -> KronorSum { reduce(.zero, +) }
}
