import Apportionment

/// Everything that an agreement publishes against the calculation.
public struct Verification: Sendable {
  /// The calculation.
  public let allocation: AgreementAllocation
  /// The published tables, in the agreement's order.
  public let tables: [TableVerification]
  /// The sums that the agreement states.
  public let crossSums: [CrossSumVerification]

  /// Compares published tables and stated sums with the calculation.
  public init(of allocation: AgreementAllocation, against published: [PublishedTable]) {
    let keys = PrintedKeys(of: published, in: allocation.agreement)
    self.init(of: allocation, against: published, printing: keys)
  }

  /// Computes an agreement, and compares published tables and stated sums with it.
  ///
  /// Carriers that do not fit because a published table prints other key values are left aside: the
  /// key is at fault then, and its values are told as differences.
  ///
  /// - Throws: ``InvalidInput`` where a fund cannot be divided for another reason.
  public init(
    of agreement: UndividedAgreement, against published: [PublishedTable]
  ) throws(InvalidInput) {
    let keys = PrintedKeys(of: published, in: agreement.content)
    let allocation: AgreementAllocation
    do throws(InvalidInput) {
      allocation = try agreement.divided()
    } catch {
      guard let keys else { throw error }
      allocation = try agreement.with(keys.withoutCarriers(agreement.content)).divided()
    }
    self.init(of: allocation, against: published, printing: keys)
  }

  private init(
    of allocation: AgreementAllocation, against published: [PublishedTable],
    printing keys: PrintedKeys?
  ) {
    self.allocation = allocation
    let byPrintedKeys = keys.flatMap { keys in
      keys.allocation(of: keys.agreement).map { (keys, $0) }
    }
    tables = published.map {
      TableVerification($0, against: allocation, printedKeys: byPrintedKeys)
    }
    crossSums = allocation.agreement.crossSums.map {
      CrossSumVerification($0, in: allocation.agreement)
    }
  }

  /// Whether nothing differs.
  public var agrees: Bool {
    tables.allSatisfy(\.findings.isEmpty) && crossSums.allSatisfy(\.holds)
  }

  /// How many published figures and stated sums differ.
  public var findingCount: Int {
    tables.reduce(0) { $0 + $1.findings.count } + crossSums.count { !$0.holds }
  }

  /// The allocations whose grants no published table shows, in the agreement's order.
  public var unpublished: [Allocation] {
    let shown = tables.flatMap(\.layout.funds)
    return allocation.allocations.filter { !shown.contains($0.fund.id) }
  }
}

/// A sum that the agreement states against the sum of its funds.
public struct CrossSumVerification: Sendable {
  /// The sum as stated.
  public let stated: CrossSum
  /// The sum of the funds.
  public let computed: Kronor

  init(_ stated: CrossSum, in agreement: Agreement) {
    self.stated = stated
    let amounts = stated.funds.compactMap { agreement.fund($0)?.amount }
    computed = amounts.sumOfParts()
  }

  /// Stated minus computed.
  public var difference: Fraction { stated.amount.fraction - computed.fraction }

  /// Whether they are the same.
  public var holds: Bool { stated.amount == computed }
}
