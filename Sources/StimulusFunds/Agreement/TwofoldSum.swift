#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A sum of money taken twice and independently, in whole öre and in `Decimal` kronor.
///
/// The integers are what everything is computed with, `Decimal` is how money is meant: a sum that the
/// two take differently would be wrong in one of them, so that it stops the program.
struct TwofoldSum {
  /// The sum so far in öre; 2¹²⁷ öre are more than all amounts there can be.
  private(set) var ore: Int128 = 0
  private var decimal = Decimal(0)
  /// How many amounts enter the `Decimal` at once: one addition there costs as much as a hundred
  /// in öre, so that long lists enter in sixteen parts.
  private let block: Int
  private var waiting = 0
  private var waitingOre = 0

  /// No money yet.
  ///
  /// - Parameter count: About how many amounts will be added.
  init(count: Int) { block = Self.block(count: count) }

  /// How many of so many amounts enter the `Decimal` at once.
  static func block(count: Int) -> Int { count <= 64 ? 1 : (count + 15) / 16 }

  /// Adds an amount.
  mutating func add(_ amount: Kronor) { add(ore: amount.ore) }

  /// Adds an amount in öre, within the bounds of one.
  mutating func add(ore amount: Int) {
    ore += Int128(amount)
    waitingOre += amount
    waiting += 1
    // An amount is at most 10¹⁵ öre, so that the next one is within 64 bits.
    if waiting >= block || waitingOre.magnitude > 1 << 62 { enter() }
  }

  private mutating func enter() {
    decimal += Decimal(
      sign: waitingOre < 0 ? .minus : .plus, exponent: -2, significand: Decimal(abs(waitingOre)))
    (waiting, waitingOre) = (0, 0)
  }

  /// The sum, which is an amount within bounds.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)``.
  func checkedTotal() throws(KronorError) -> Kronor {
    guard let ore = Int(exactly: ore), ore.magnitude <= Kronor.mostOre else {
      throw .outOfBounds(proved.description)
    }
    let total = try Kronor(ore: ore)
    precondition(total.decimal == proved, "öre and Decimal sum differently: \(total), \(proved)")
    return total
  }

  /// The sum of parts of an amount within bounds.
  ///
  /// - Precondition: It is within bounds.
  var total: Kronor {
    guard let total = try? checkedTotal() else {
      preconditionFailure("the parts of an amount are more than it: \(proved) kr")
    }
    return total
  }

  /// The sum, of whatever size: below 10³⁶ kr, which no ledger comes near, `Decimal` is exact.
  var sum: KronorSum {
    let digits = Decimal(string: "\(ore.magnitude)").map {
      Decimal(sign: ore < 0 ? .minus : .plus, exponent: -2, significand: $0)
    }
    precondition(digits == proved, "öre and Decimal sum differently: \(ore), \(proved)")
    return KronorSum(ore: ore)
  }

  /// The `Decimal` sum.
  private var proved: Decimal {
    var copy = self
    copy.enter()
    return copy.decimal
  }
}

extension Sequence<Kronor> {
  /// The exact sum, proved in öre and in `Decimal`.
  ///
  /// - Throws: ``KronorError/outOfBounds(_:)`` where it is beyond ±10¹³ kr.
  public func exactSum() throws(KronorError) -> Kronor { try twofoldSum.checkedTotal() }

  /// The sum of parts of an amount, such as the funds of an agreement or the grants of a recipient.
  ///
  /// - Precondition: It is within bounds, as the whole is.
  package func sumOfParts() -> Kronor { twofoldSum.total }

  private var twofoldSum: TwofoldSum {
    var sum = TwofoldSum(count: underestimatedCount)
    for amount in self { sum.add(amount) }
    return sum
  }
}

extension Kronor {
  /// The sum of two parts of one amount.
  ///
  /// - Precondition: It is within bounds, as the whole is.
  static func + (left: Kronor, right: Kronor) -> Kronor { [left, right].sumOfParts() }

  /// The difference of two parts of one amount.
  ///
  /// - Precondition: It is within bounds, as the whole is.
  static func - (left: Kronor, right: Kronor) -> Kronor {
    guard let difference = try? left.subtracting(right) else {
      preconditionFailure("the difference of two parts of an amount is beyond it")
    }
    return difference
  }
}
