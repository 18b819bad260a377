/// A fund as section 8 states it, and what was paid of it.
public struct FundTotal: Sendable {
  /// The fund.
  public let fund: Fund
  /// The sum of the grants; nil while the fund awaits data.
  public let allocated: Kronor?
  /// What was paid of it, as the ledger books it: payments of the fund, and of whole rows that hold
  /// no other; nil without a ledger.
  public let paid: KronorSum?
  /// What came back of it; nil without a ledger.
  public let back: KronorSum?
  /// What was paid, less what was paid in excess and came back. A payment for a whole row counts as
  /// the grants that the row sums to.
  let accounted: KronorSum

  /// What is due of it: the sum of the grants, or all of it while it awaits data.
  let due: KronorSum

  /// What is accounted for less what is due; nil without a ledger.
  public var difference: KronorSum? { paid.map { _ in accounted - due } }
}

extension Records {
  /// What was paid of each fund, in the agreement's order.
  var fundTotals: [FundTotal] {
    var sums = FundSums(count: agreement.funds.count)
    for recipient in recipients.indices { sums.add(recipient, self) }
    return agreement.funds.indices.map { position in
      FundTotal(
        fund: agreement.funds[position],
        allocated: allocation.outcomes[position].allocation?.granted,
        paid: ledger.map { _ in sums.paid[position] },
        back: ledger.map { _ in sums.back[position] }, accounted: sums.accounted[position],
        due: KronorSum(allocation.outcomes[position].due))
    }
  }
}

/// Sums a fund, gathered recipient by recipient.
private struct FundSums {
  var paid: [KronorSum]
  var back: [KronorSum]
  var accounted: [KronorSum]

  init(count: Int) {
    paid = Array(repeating: .zero, count: count)
    back = paid
    accounted = paid
  }

  mutating func add(_ recipient: Int, _ records: Records) {
    let row = records.accounts[recipient, .row]
    let rowFunds = row.paid > .zero ? records.rowFunds(recipient) : []
    var recovered = row.recovered
    for fund in paid.indices {
      let account = records.accounts[recipient, .fund(fund)]
      paid[fund] += account.paid + (rowFunds == [fund] ? row.paid : .zero)
      back[fund] += account.back
      if rowFunds.contains(fund) {
        accounted[fund] += account.due
        continue
      }
      let excess = (account.paid - account.due).aboveZero
      let left = excess - min(excess, account.back)
      accounted[fund] += account.paid - excess + (left - recovered).aboveZero
      recovered = (recovered - left).aboveZero
    }
  }
}

/// The totals of the ledger against section 8, where no other finding explains the difference.
struct FundTotalCheck {
  let records: Records
  let totals: [FundTotal]
  /// The funds whose difference is explained: by a finding, or by the agreement itself.
  let explained: Set<Int>

  var findings: [CheckFinding] {
    if records.ledger == nil { return [] }
    return totals.indices.compactMap { position in
      let fund = totals[position].fund
      let amount = totals[position].due
      let paid = totals[position].accounted
      if explained.contains(position) || paid == amount { return nil }
      let until = records.terms.channel(ofFund: fund.id)?.until
      // A fund that awaits data and is not paid yet is no fault of the ledger.
      let isOpen = !records.accounts.isDivided[position]
      if isOpen, paid == .zero || (paid < amount && until.map { records.asOf <= $0 } ?? false) {
        return nil
      }
      return CheckFinding(
        .fundTotal, of: ("", records.recipients.count), fund: fund.id,
        Wording(
          en: "the payments of the fund do not sum to it",
          sv: "utbetalningarna summerar inte till insatsområdets belopp"),
        expected: .amount(amount),
        actual: .amount(paid),
        basis: .agreement(records.agreement.citation))
    }
  }
}
