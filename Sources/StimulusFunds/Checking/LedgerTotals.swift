/// Every krona of a ledger: its sums equal its rows to the öre.
public struct LedgerTotals: Sendable {
  /// What was paid out.
  public let paid: KronorSum
  /// What recipients paid back.
  public let repaid: KronorSum
  /// What the state took back.
  public let recovered: KronorSum
  /// What was paid and came back without a fund, for rows of several funds.
  public let withoutFund: (paid: KronorSum, back: KronorSum)
  /// The sum of the grants.
  public let due: KronorSum
  /// What was paid beyond what is due, and did not come back.
  public let over: KronorSum
  /// What is due and was not paid.
  public let under: KronorSum
  /// What can still be paid, because the last day for it has not passed.
  public let notYetDue: KronorSum
  /// What is not owed, because it is not requisitioned or the right to it has lapsed.
  public let notOwed: KronorSum
  /// What each payer paid, and got back, in the order of the ledger.
  public let payers: [Payer]

  /// A payer and its sums.
  public struct Payer: Sendable {
    /// The name as the ledger writes it first.
    public let name: String
    /// What it paid out.
    public let paid: KronorSum
    /// What came back to it.
    public let back: KronorSum
  }
}

extension Records {
  /// The sums of the ledger; nil without one.
  func totals(_ funds: [FundTotal], _ misses: [Miss]) -> LedgerTotals? {
    guard let ledger else { return nil }
    let sums = ledger.sums
    let back = sums.repaid.sum + sums.recovered.sum
    let missing = { (standing: Miss.Standing) in
      misses.filter { $0.standing == standing }.map(\.shortfall).sum()
    }
    return LedgerTotals(
      paid: sums.paid.sum, repaid: sums.repaid.sum, recovered: sums.recovered.sum,
      withoutFund: (
        paid: sums.paid.sum - funds.compactMap(\.paid).sum(),
        back: back - funds.compactMap(\.back).sum()
      ),
      due: KronorSum(allocation.allocated), over: misses.map(\.excess).sum(),
      under: missing(.due), notYetDue: missing(.notYetDue), notOwed: missing(.notOwed),
      payers: zip(ledger.payers, sums.payers).map {
        LedgerTotals.Payer(name: $0, paid: $1.paid.sum, back: $1.back.sum)
      })
  }
}

extension Ledger {
  /// The sums of the rows, each taken twice.
  fileprivate struct Sums {
    var paid, repaid, recovered: TwofoldSum
    var payers: [(paid: TwofoldSum, back: TwofoldSum)]

    init(count: Int, payers: Int) {
      let zero = TwofoldSum(count: count)
      (paid, repaid, recovered) = (zero, zero, zero)
      self.payers = Array(repeating: (zero, zero), count: payers)
    }

    mutating func add(_ payment: Payment) {
      switch payment.kind {
      case .payout: paid.add(ore: payment.ore)
      case .repayment: repaid.add(ore: payment.ore)
      case .recovery: recovered.add(ore: payment.ore)
      }
      if payment.isBack {
        payers[Int(payment.payer)].back.add(ore: payment.ore)
      } else {
        payers[Int(payment.payer)].paid.add(ore: payment.ore)
      }
    }
  }

  fileprivate var sums: Sums {
    var sums = Sums(count: payments.count, payers: payers.count)
    for payment in payments { sums.add(payment) }
    return sums
  }
}
