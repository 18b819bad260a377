import Apportionment

extension Fund {
  /// Changes a part of the fund.
  ///
  /// - Parameter keys: The ids of the agreement's keys, any of which may be a base amount or a bound.
  mutating func make(
    _ change: Change, of part: ChangePath.FundPart, keys: [String]
  ) throws(Problem) {
    switch part {
    case .amount:
      amount = try change.amount(from: amount)
      if change.isOfEachFund, change.isScaling { try rule.scaleNamedAmounts(change) }
    case .base: try rule.setBase(change, keys: keys)
    case .atLeast, .atMost: try rule.setBound(part, change, keys: keys)
    case .unit: try setUnit(change)
    case .ties: try setTies(change)
    case .each: try setEach(change)
    case .rest: try setRest(change)
    case .perUnit: try rule.setUnitPrice(change)
    case .ceiling: try rule.setCeiling(change)
    case .threshold: try rule.setThreshold(change)
    case .count: try rule.setCount(change)
    case .times, .units, .price: try setCalculated(part, change)
    }
  }

  /// Another unit leaves another residual, which the carriers were not named for.
  private mutating func setUnit(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    let unit = try change.amount(from: nil)
    if unit == .zero {
      throw change.problem(
        Wording(en: "the rounding unit is zero", sv: "avrundningsenheten är noll"),
        repair: Wording(en: "write 1, 0.01 or 1000", sv: "skriv 1, 0.01 eller 1000"))
    }
    rounding.unit = unit
    dropCarriers()
  }

  private mutating func setTies(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    guard let ties = TieRule(rawValue: change.writtenValue) else {
      throw change.unknown(.word, change.writtenValue, among: TieRule.allCases.map(\.rawValue))
    }
    rounding.residual = .largestRemainder(ties)
  }

  /// Rounds each grant by itself, or where the value is null lets the largest remainders carry the
  /// residual again.
  private mutating func setEach(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    if change.isNull {
      if case .each = rounding.residual {
        rounding.residual = .largestRemainder(.largerEntitlement)
      }
      return
    }
    guard let each = EachRounding(rawValue: change.writtenValue) else {
      throw change.unknown(.word, change.writtenValue, among: EachRounding.allCases.map(\.rawValue))
    }
    rounding.residual = .each(each)
  }

  /// Lets what nobody is due stay unallocated, or go to the fund whose id is written.
  private mutating func setRest(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    if change.isNull {
      rest = nil
    } else {
      rest = change.writtenValue == FundRest.word ? .unallocated : .fund(change.writtenValue)
    }
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
  func contradiction() -> (fault: Wording, repair: Wording)? {
    if amount.ore % rounding.unit.ore != 0 {
      let unit = rounding.unit == .one ? "kronor" : "\(rounding.unit.grouped) kr"
      return (
        Wording(
          en: "the amount \(amount.grouped) kr is not a whole number of \(unit)",
          sv: "beloppet \(amount.grouped) kr är inget helt antal \(unit)"),
        rounding.unit == .one
          ? Wording(en: "set the unit to 0.01", sv: "sätt enheten till 0.01")
          : Wording(
            en: "choose a unit that divides the amount",
            sv: "välj en enhet som går jämnt upp i beloppet")
      )
    }
    guard let part = ofWhich.first(where: { $0.amount > amount }) else { return nil }
    return (
      Wording(
        en: "\(part.amount.grouped) kr for '\(part.name)' is above its fund's \(amount.grouped) kr",
        sv:
          "\(part.amount.grouped) kr för '\(part.name)' är mer än insatsområdets \(amount.grouped) kr"
      ),
      Wording(
        en: "an 'of which' is inside its fund; leave the fund at least that much",
        sv: "ett ”varav” ryms i sitt insatsområde; låt insatsområdet vara minst så stort")
    )
  }
}

extension Rule {
  /// Scales the amounts that the rule names, along with all funds.
  mutating func scaleNamedAmounts(_ change: Change) throws(Problem) {
    guard case .fixed(var amounts) = self else { return }
    for position in amounts.indices {
      amounts[position].amount = try change.amount(from: amounts[position].amount)
    }
    self = .fixed(amounts)
  }
}

extension Change {
  /// Whether the value takes something away.
  var isNull: Bool {
    if case .written(let value) = value, case .null = value.content { true } else { false }
  }

  /// Refuses a factor where there is nothing to scale.
  func refuseScaling() throws(Problem) {
    if isScaling {
      throw problem(
        Wording(
          en: "only amounts, weights and key values can be scaled",
          sv: "bara belopp, vikter och nyckelvärden kan räknas om"),
        repair: Wording(en: "write PATH=VALUE", sv: "skriv SÖKVÄG=VÄRDE"))
    }
  }
}
