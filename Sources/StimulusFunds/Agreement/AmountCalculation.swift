import Apportionment

/// How the amount of a fund follows from other figures: another year's amount times a factor, or so
/// many units at a price.
public struct AmountCalculation: Hashable, Sendable {
  /// The figures.
  public internal(set) var basis: Basis
  /// How the amount becomes whole kronor; nil where it must be whole kronor by itself.
  public internal(set) var rounding: EachRounding?

  /// What an amount is calculated from; no number is below zero.
  public enum Basis: Hashable, Sendable {
    /// An amount, such as last year's, times a factor.
    case times(Fraction, of: Kronor)
    /// So many units, each at so many kronor.
    case units(Fraction, price: Fraction)
  }

  /// The amount before it is rounded, in kronor.
  public var exact: Fraction {
    switch basis {
    case .times(let factor, let amount): amount.fraction * factor
    case .units(let units, let price): units * price
    }
  }

  /// The amount in whole kronor.
  ///
  /// - Throws: ``AmountCalculationFault`` where it is no whole krona and no rounding is named, or is out
  ///   of bounds.
  public func amount() throws(AmountCalculationFault) -> Kronor {
    let exact = exact
    guard exact.isWhole || rounding != nil else { throw .partsOfKrona(self) }
    let whole = rounding == .nearest ? (exact + Fraction(1, over: 2)).floor : exact.floor
    do throws(KronorError) {
      guard let kronor = Int(exactly: whole) else { throw .outOfBounds("\(whole)") }
      return try Kronor(kronor)
    } catch { throw .outOfBounds(error) }
  }
}

/// Why a calculation gives no amount.
public enum AmountCalculationFault: Error, Hashable, Sendable {
  /// It gives parts of a krona, and does not say how they are rounded.
  case partsOfKrona(AmountCalculation)
  /// It gives more than an amount can be.
  case outOfBounds(KronorError)

  /// What is wrong.
  public var fault: Wording {
    switch self {
    case .partsOfKrona(let calculation):
      Wording(
        en:
          "\(calculation.figures) = \(SwedishFigures.cutOff(calculation.exact)) kr, which is no whole "
          + "krona",
        sv:
          "\(calculation.figures) = \(SwedishFigures.cutOff(calculation.exact)) kr, som inte är hela "
          + "kronor")
    case .outOfBounds(let error): error.wording
    }
  }

  /// How to repair it.
  public var repair: Wording {
    switch self {
    case .partsOfKrona:
      Wording(
        en: "say how it is rounded: add \"rounded\": \"nearest\" or \"down\"",
        sv: "ange hur det avrundas: lägg till \"rounded\": \"nearest\" eller \"down\"")
    case .outOfBounds(let error): error.repair
    }
  }
}

extension AmountCalculation {
  /// "500 000 000 kr × 1,028", "1 200 units at 5 000 kr".
  public var figures: Wording {
    switch basis {
    case .times(let factor, let amount): .same("\(amount.grouped) kr × \(factor.inWords)")
    case .units(let units, let price):
      Wording(
        en: "\(units.inWords) units at \(price.inWords) kr",
        sv: "\(units.inWords) enheter à \(price.inWords) kr")
    }
  }
}

/// The amount of a fund, and how it follows from other figures where it does.
public struct FundAmount: Hashable, Sendable {
  /// The amount.
  public let kronor: Kronor
  /// How it is calculated; nil where it is stated outright.
  public let calculation: AmountCalculation?

  /// An amount that is stated outright.
  init(_ kronor: Kronor) {
    self.kronor = kronor
    calculation = nil
  }

  /// An amount that is calculated.
  ///
  /// - Throws: ``AmountCalculationFault`` where the calculation gives none.
  init(_ calculation: AmountCalculation) throws(AmountCalculationFault) {
    kronor = try calculation.amount()
    self.calculation = calculation
  }
}
