import Apportionment

extension Rule {
  /// Sets or scales the kronor a unit, wherever in the rule they stand.
  mutating func setUnitPrice(_ change: Change) throws(Problem) {
    try setOne(change, Self.unitPrice) { (rule: inout Rule) throws(Problem) in
      guard case .perUnit(var unitPrice) = rule else { return false }
      let ratio = try change.ratio()
      let price = change.isScaling ? unitPrice.price * ratio : ratio
      if price <= .zero {
        throw change.problem(
          Wording(
            en: "'\(change.writtenValue)' is not above zero",
            sv: "'\(change.writtenValue)' är inte större än noll"),
          repair: Wording(en: "write a number above zero", sv: "skriv ett tal större än noll"))
      }
      unitPrice.price = price
      rule = .perUnit(unitPrice)
      return true
    }
  }

  /// Sets, scales or where the value is null takes away the ceiling of kronor a unit.
  mutating func setCeiling(_ change: Change) throws(Problem) {
    try setOne(change, Self.unitPrice) { (rule: inout Rule) throws(Problem) in
      guard case .perUnit(var unitPrice) = rule else { return false }
      unitPrice.ceiling = change.isNull ? nil : try change.amount(from: unitPrice.ceiling)
      rule = .perUnit(unitPrice)
      return true
    }
  }

  /// Sets or scales the threshold that recipients must meet to qualify.
  mutating func setThreshold(_ change: Change) throws(Problem) {
    try setOne(change, Self.threshold) { (rule: inout Rule) throws(Problem) in
      guard case .qualified(var qualification, let then) = rule,
        case .comparison(let comparison, let present) = qualification.test
      else { return false }
      let ratio = try change.ratio()
      let threshold = change.isScaling ? present * ratio : ratio
      qualification.test = .comparison(comparison, threshold)
      rule = .qualified(qualification, then: then)
      return true
    }
  }

  /// Sets how many of the highest or the lowest qualify.
  mutating func setCount(_ change: Change) throws(Problem) {
    try change.refuseScaling()
    try setOne(change, Self.rank) { (rule: inout Rule) throws(Problem) in
      guard case .qualified(var qualification, let then) = rule,
        case .rank(let end, _, let ties) = qualification.test
      else { return false }
      qualification.test = .rank(end, count: try change.count(), ties: ties)
      rule = .qualified(qualification, then: then)
      return true
    }
  }

  /// The words of the paths that change what this rule or one inside it has.
  var innerParts: [String] {
    let own: [ChangePath.FundPart] =
      switch self {
      case .perUnit: [.perUnit, .ceiling]
      case .qualified(let qualification, _):
        if case .rank = qualification.test { [.count] } else { [.threshold] }
      default: []
      }
    return own.map(\.rawValue) + inner.flatMap(\.innerParts)
  }

  private static let unitPrice = Wording(en: "kronor per unit", sv: "kronor per enhet")
  private static let threshold = Wording(en: "threshold", sv: "tröskelvärde")
  private static let rank = Wording(
    en: "number of those that qualify", sv: "antal som uppfyller villkoret")

  /// Changes the one rule that has what is to be changed.
  ///
  /// - Parameters:
  ///   - name: What that is.
  ///   - body: Changes a rule; false where it has no such thing.
  private mutating func setOne(
    _ change: Change, _ name: Wording, _ body: (inout Rule) throws(Problem) -> Bool
  ) throws(Problem) {
    let count = try changeEach(body)
    if count == 1 { return }
    throw change.problem(
      count == 0
        ? Wording(
          en: "the fund's rule has no \(name)",
          sv: "insatsområdets beräkningsmodell har inget \(name)")
        : Wording(
          en: "the fund's rule has more than one \(name)",
          sv: "insatsområdets beräkningsmodell har mer än ett \(name)"),
      repair: Wording(en: "set its rule", sv: "sätt dess beräkningsmodell"))
  }

  /// Changes the rule and every rule inside it.
  ///
  /// - Returns: How many were changed.
  private mutating func changeEach(
    _ body: (inout Rule) throws(Problem) -> Bool
  ) throws(Problem) -> Int {
    var count = try body(&self) ? 1 : 0
    var rules = inner
    for index in rules.indices { count += try rules[index].changeEach(body) }
    self = holding(rules)
    return count
  }
}

extension Change {
  /// A whole number from 1 up.
  fileprivate func count() throws(Problem) -> Int {
    let number = try ratio()
    if number >= .one, number.isWhole, let count = Int(exactly: number.numerator) { return count }
    throw problem(
      Wording(
        en: "'\(writtenValue)' is no number of recipients",
        sv: "'\(writtenValue)' är inget antal mottagare"),
      repair: Wording(
        en: "write a whole number from 1 up, such as 5", sv: "skriv ett heltal från 1, som 5"))
  }
}
