import Apportionment

/// The grants of a fund whose residual named recipients carry: they hold wherever the entitlements
/// are those of the agreement as it is.
struct CarriedGrants: Sendable {
  /// The fund's amount in the agreement as it is, in öre.
  let amount: Int
  /// The base amount its rule begins with, in öre.
  let base: Int
  /// What each recipient is due.
  let entitlements: Entitlements
  /// The proportions in which the rule divides what its base amount leaves; nil where it does not
  /// divide every amount in the same proportions.
  let proportions: Entitlements?
  /// In öre, or why the carriers do not fit the entitlements.
  let grants: Result<[Int], AllocationFault>

  /// The carried grants of a changed fund; nil where its carriers cannot hold.
  init?(of fund: Fund, in edit: AgreementEdit) {
    let keys = edit.base.keys
    guard fund.hasCarriers, var present = edit.base.fund(fund.id),
      present.rounding.unit == fund.rounding.unit,
      present.recipients.map(\.name) == fund.recipients.map(\.name),
      let entitlements = try? present.entitlements(keys: keys)
    else { return nil }
    amount = present.amount.ore
    base = present.rule.outerBase?.ore ?? 0
    self.entitlements = entitlements
    proportions = present.proportions(keys: keys)
    present.rounding = fund.rounding
    let fund = present
    grants = Result { () throws(AllocationFault) in
      let allocation = try Allocation(of: fund, keys: keys)
      return fund.recipients.indices.map(allocation.ore)
    }
  }
}
