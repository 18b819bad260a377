import Apportionment

extension Fund {
  /// Changes a part of the fund.
  ///
  /// - Parameter keys: The ids of the agreement's keys, any of which may be a bound.
  mutating func make(
    _ change: Change, of part: ChangePath.FundPart, keys: [String]
  ) throws(Problem) {
    switch part {
    case .amount: amount = try change.amount(from: amount)
    case .base: try rule.setBase(change)
    case .atLeast, .atMost: try rule.setBound(part, change, keys: keys)
    case .unit: try setUnit(change)
    case .ties: try setTies(change)
    }
  }

  /// Another unit leaves another residual, which the carriers were not named for.
  private mutating func setUnit(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    let unit = try change.amount(from: nil)
    if unit == .zero {
      throw change.problem("the rounding unit is zero", repair: "write 1, 0.01 or 1000")
    }
    rounding.unit = unit
    dropCarriers()
  }

  private mutating func setTies(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    guard let ties = TieRule(rawValue: change.writtenValue) else {
      throw change.problem(
        "unknown word '\(change.writtenValue)'",
        repair: suggestion(for: change.writtenValue, among: TieRule.allCases.map(\.rawValue)))
    }
    rounding.residual = .largestRemainder(ties)
  }

  /// Lets the largest remainders carry the residual that named recipients carried.
  mutating func dropCarriers() {
    if case .carriers = rounding.residual {
      rounding.residual = .largestRemainder(.largerEntitlement)
    }
  }

  /// The fund with the largest remainders to carry its residual where named recipients carry it.
  var withoutCarriers: Fund {
    var fund = self
    fund.dropCarriers()
    return fund
  }

  /// Whether named recipients carry the residual.
  var hasCarriers: Bool {
    if case .carriers = rounding.residual { true } else { false }
  }

  /// What the fund's parts contradict in one another; nil for nothing.
  func contradiction() -> (fault: String, repair: String)? {
    if amount.ore % rounding.unit.ore != 0 {
      let unit = rounding.unit == .one ? "kronor" : "\(rounding.unit.grouped) kr"
      return (
        "the amount \(amount.grouped) kr is not a whole number of \(unit)",
        rounding.unit == .one
          ? "set the unit to 0.01" : "choose a unit that divides the amount"
      )
    }
    guard let part = ofWhich.first(where: { $0.amount > amount }) else { return nil }
    return (
      "\(part.amount.grouped) kr for '\(part.name)' is above its fund's \(amount.grouped) kr",
      "an 'of which' is inside its fund; leave the fund at least that much"
    )
  }
}

extension Change {
  /// Refuses a factor where there is nothing to scale.
  func refuseScaling() throws(Problem) {
    if isScaling {
      throw problem(
        "only amounts, weights and key values can be scaled", repair: "write PATH=VALUE")
    }
  }
}
