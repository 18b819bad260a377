import Apportionment

/// By a rule between the recipients that qualify; or between all, those that do not qualify leaving
/// their parts over.
///
/// So the money for waiting times went to the regions that reached 80 per cent (kömiljarden). Where
/// nobody qualifies, nobody gets anything and all of it is left over.
struct QualifiedRule: DivisionRule {
  let recipients: [Recipient]
  let qualification: Qualification
  let rule: Rule

  var ownKeys: [String] { [qualification.key] }
  var inner: [Division] { [all] }
  var isCeiling: Bool { qualification.others == .forfeit || all.isCeiling }

  /// The rule between all recipients, whoever qualifies.
  private var all: Division { rule.division(between: recipients) }

  func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let qualifying = try qualifying(keys)
    if qualifying.isEmpty {
      var divided = DividedAmount(entitlements: .nothing(to: recipients.count))
      divided.leave(amount, because: .nobodyQualifies)
      return divided
    }
    switch qualification.others {
    case .excluded: return try between(qualifying, amount, keys)
    case .forfeit: return try leaving(qualifying, amount, keys)
    }
  }

  private func between(
    _ qualifying: [Int], _ amount: Fraction, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let divided = try division(between: qualifying).divided(amount, keys: keys)
    return DividedAmount(
      entitlements: divided.entitlements.spread(to: qualifying, of: recipients.count),
      leftovers: divided.leftovers)
  }

  private func leaving(
    _ qualifying: [Int], _ amount: Fraction, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let divided = try all.divided(amount, keys: keys)
    let kept = Entitlements(overCommonDenominator: qualifying.map { divided.entitlements[$0] })
    var result = DividedAmount(
      entitlements: kept.spread(to: qualifying, of: recipients.count),
      leftovers: divided.leftovers)
    result.leave(divided.entitlements.total - kept.total, because: .forfeited)
    return result
  }

  private func division(between qualifying: [Int]) -> Division {
    rule.division(between: qualifying.map { recipients[$0] })
  }

  /// The positions of the recipients that qualify, in listed order.
  private func qualifying(_ keys: [DistributionKey]) throws(AllocationFault) -> [Int] {
    let column = try KeyColumn(qualification.key, of: recipients, in: keys)
    do throws(CutTie) { return try qualification.test.qualifying(column.fractions) } catch {
      throw .tiedAtCut(
        error.positions.map { recipients[$0].name }, key: qualification.key)
    }
  }

  func reaches(_ position: Int) -> Bool { all.reaches(position) }
}

extension QualifiedRule {
  func arithmetic(
    of amount: Arithmetic, at position: Int, _ written: inout WrittenDivision
  ) throws(AllocationFault) -> Arithmetic {
    let qualifying = try qualifying(written.keys)
    let column = try KeyColumn(qualification.key, of: recipients, in: written.keys)
    _ = try written.value(column, of: recipients[position], at: position, sum: nil)
    let own = qualifying.firstIndex(of: position)
    written.remark(remark(qualifies: own != nil, qualifying.count))
    guard let own else { return .term(.zero, .outside) }
    switch qualification.others {
    case .excluded:
      return try written.arithmetic(of: amount, by: division(between: qualifying), at: own)
    case .forfeit: return try written.arithmetic(of: amount, by: all, at: position)
    }
  }

  private func remark(qualifies: Bool, _ count: Int) -> Wording {
    let condition = Wording.same("\(qualification.key) (") + qualification.condition + ")"
    if count == 0 {
      return Wording(
        en: "nobody qualifies by \(condition).", sv: "ingen uppfyller villkoret för \(condition).")
    }
    let those = Wording(
      en: "\(count) of \(recipients.count) qualify", sv: "\(count) av \(recipients.count) gör det")
    return qualifies
      ? Wording(
        en: "qualifies by \(condition); \(those).",
        sv: "uppfyller villkoret för \(condition); \(those).")
      : Wording(
        en: "does not qualify by \(condition); \(those).",
        sv: "uppfyller inte villkoret för \(condition); \(those).")
  }
}
