import Apportionment

extension Fund {
  /// The words of the paths that change what its amount is calculated from.
  var calculatedParts: [String] { money.calculation?.basis.parts.map(\.rawValue) ?? [] }

  /// Sets or scales one of the figures that the fund's amount is calculated from.
  mutating func setCalculated(
    _ part: ChangePath.FundPart, _ change: Change
  ) throws(Problem) {
    guard var calculation = money.calculation, calculation.basis.parts.contains(part) else {
      throw change.problem(
        Wording(
          en: "the fund's amount is not calculated from '\(part.rawValue)'",
          sv: "insatsområdets belopp beräknas inte av '\(part.rawValue)'"),
        repair: Wording(en: "set its amount", sv: "sätt dess belopp"))
    }
    calculation.basis = try calculation.basis.setting(part, change)
    do throws(AmountCalculationFault) { money = try FundAmount(calculation) } catch {
      throw change.problem(error.fault, repair: error.repair)
    }
  }
}

extension AmountCalculation.Basis {
  /// The figures that may be changed.
  fileprivate var parts: [ChangePath.FundPart] {
    switch self {
    case .times: [.times]
    case .units: [.units, .price]
    }
  }

  /// The same from another figure.
  fileprivate func setting(
    _ part: ChangePath.FundPart, _ change: Change
  ) throws(Problem) -> Self {
    switch self {
    case .times(let factor, let amount): .times(try change.figure(from: factor), of: amount)
    case .units(let units, let price) where part == .units:
      .units(try change.figure(from: units), price: price)
    case .units(let units, let price): .units(units, price: try change.figure(from: price))
    }
  }
}

extension Change {
  /// A number from zero up: the value, or the present number times the factor.
  fileprivate func figure(from present: Fraction) throws(Problem) -> Fraction {
    let ratio = try ratio()
    let figure = isScaling ? present * ratio : ratio
    if figure < .zero { throw belowZero }
    return figure
  }
}
