import Apportionment

/// So many kronor a unit to each, perhaps up to a ceiling; where the amount does not suffice all are
/// reduced in proportion, and where it does the rest is left over.
///
/// So kronor a place and performance money are paid, and half of a cost at most two million each.
struct UnitPriceRule: DivisionRule {
  let recipients: [Recipient]
  let unitPrice: UnitPrice

  var ownKeys: [String] { [unitPrice.key] }
  var inner: [Division] { [] }
  var isCeiling: Bool { true }

  func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let claims = try claims(keys)
    let sum = claims.sum()
    let full = Entitlements(overCommonDenominator: claims)
    if sum > amount {
      let isNothing = amount == .zero
      return DividedAmount(
        entitlements: isNothing
          ? .nothing(to: recipients.count) : full.counted(in: sum / amount))
    }
    var divided = DividedAmount(entitlements: full)
    divided.leave(amount - sum, because: .unclaimed)
    return divided
  }

  func arithmetic(
    of amount: Arithmetic, at position: Int, _ written: inout WrittenDivision
  ) throws(AllocationFault) -> Arithmetic {
    let column = try KeyColumn(unitPrice.key, of: recipients, in: written.keys)
    let units = try written.value(
      column, of: recipients[position], at: position, sum: nil)
    let claims = try claims(written.keys)
    var claim = Arithmetic.ratio(unitPrice.price, .unitPrice) * units
    if let ceiling = unitPrice.ceiling, claims[position] < claim.value {
      claim = .term(ceiling.fraction, .mostAmount)
      written.remark(
        Wording(
          en: "the most that each may get, \(ceiling.grouped) kr, binds.",
          sv: "det högsta beloppet, \(ceiling.grouped) kr, gäller."))
    }
    let sum = claims.sum()
    if sum <= amount.value { return claim }
    written.remark(
      Wording(
        en: "the amounts sum to \(SwedishFigures.cutOff(sum)) kr, more than is divided; all are "
          + "reduced in proportion.",
        sv:
          "beloppen summerar till \(SwedishFigures.cutOff(sum)) kr, mer än det som fördelas; alla "
          + "minskas i samma proportion."))
    return amount * claim / .ratio(sum, .claims)
  }

  func reaches(_ position: Int) -> Bool { true }

  /// What each would get if the amount sufficed.
  private func claims(_ keys: [DistributionKey]) throws(AllocationFault) -> [Fraction] {
    let column = try KeyColumn(unitPrice.key, of: recipients, in: keys)
    return recipients.indices.map { position in
      let claim = unitPrice.price * column[position]
      return unitPrice.ceiling.map { min(claim, $0.fraction) } ?? claim
    }
  }
}
