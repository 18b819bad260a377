import Apportionment

/// An agreement as a scenario would have it, and what the scenario cost it.
public struct ScenarioAgreement: Sendable {
  /// The agreement.
  public private(set) var agreement: Agreement
  /// The ids of the funds whose carriers fell away, because their entitlements are others now;
  /// the largest remainders carry their residual.
  public let droppedCarriers: [String]

  /// The agreement of some files under a scenario.
  ///
  /// - Parameters:
  ///   - files: The agreement's files, with the key files that the scenario names.
  ///   - base: The agreement as it is.
  /// - Throws: ``InvalidInput`` with every change that cannot be made and all that it breaks.
  public init(
    _ scenario: Scenario, of files: AgreementFiles, base: Agreement
  ) throws(InvalidInput) {
    let paths = scenario.changes.isEmpty ? [] : ScenarioPath.all(of: base)
    let edited = try files.agreement { value, problems in
      var problems = problems
      return scenario.changes.isEmpty
        ? value : FundEdit.edited(value, by: scenario, knownPaths: paths, &problems)
    }
    var problems = Problems()
    let agreement = edited.editingKeys(scenario, &problems)
    try problems.throwIfAny()
    self.init(agreement, base: base)
  }

  /// An agreement without the carriers that its difference from another makes meaningless.
  init(_ agreement: Agreement, base: Agreement) {
    var dropped: [String] = []
    let funds = agreement.funds.map { fund in
      guard case .carriers = fund.rounding.residual else {
        // The change of a unit, too, takes them away.
        if case .carriers? = base.fund(fund.id)?.rounding.residual { dropped.append(fund.id) }
        return fund
      }
      if fund.hasSameEntitlements(as: base.fund(fund.id), in: agreement, base) { return fund }
      dropped.append(fund.id)
      return fund.roundingByLargestRemainder
    }
    self.agreement = agreement
    self.agreement.funds = funds
    droppedCarriers = dropped
  }
}

extension Fund {
  fileprivate func hasSameEntitlements(
    as other: Fund?, in agreement: Agreement, _ base: Agreement
  ) -> Bool {
    guard let other, other.amount == amount, other.rounding.unit == rounding.unit,
      other.recipients.map(\.name) == recipients.map(\.name)
    else { return false }
    guard let own = try? division.entitlements(of: amount.fraction, keys: agreement.keys),
      let others = try? other.division.entitlements(of: other.amount.fraction, keys: base.keys)
    else { return false }
    return own == others
  }

  /// The fund with the largest remainders to carry its residual.
  var roundingByLargestRemainder: Fund {
    var fund = self
    fund.rounding.residual = .largestRemainder(.largerEntitlement)
    return fund
  }
}
