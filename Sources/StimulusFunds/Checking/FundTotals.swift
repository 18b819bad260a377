/// A fund as section 8 states it, and what was paid of it.
public struct FundTotal: Sendable {
  /// The fund.
  public let fund: Fund
  /// The sum of the grants; nil while the fund awaits data.
  public let allocated: Kronor?
  /// The sum of what was paid, less what was paid in excess and came back; nil without a ledger.
  /// A payment for a whole row counts as the grants that the row sums to.
  public let paid: KronorSum?

  /// Paid less the fund's amount; nil without a ledger.
  public var difference: KronorSum? { paid.map { $0 - KronorSum(fund.amount) } }
}

extension Records {
  /// What was paid of each fund, in the agreement's order.
  var fundTotals: [FundTotal] {
    var sums = Array(repeating: KronorSum.zero, count: agreement.funds.count)
    for recipient in recipients.indices {
      let row = accounts[recipient, .row]
      var recovered = row.recovered
      for fund in sums.indices {
        let account = accounts[recipient, .fund(fund)]
        let excess = (account.paid - account.due).aboveZero
        let left = excess - min(excess, account.back)
        sums[fund] += account.paid - excess + (left - recovered).aboveZero
        recovered = (recovered - left).aboveZero
      }
      if row.paid > .zero {
        for fund in rowFunds(recipient) { sums[fund] += accounts[recipient, .fund(fund)].due }
      }
    }
    return agreement.funds.indices.map { position in
      FundTotal(
        fund: agreement.funds[position],
        allocated: allocation.outcomes[position].allocation?.fund.amount,
        paid: ledger == nil ? nil : sums[position])
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
      let amount = KronorSum(fund.amount)
      guard !explained.contains(position), let paid = totals[position].paid, paid != amount
      else { return nil }
      let until = records.terms.channel(ofFund: fund.id)?.until
      // A fund that awaits data and is not paid yet is no fault of the ledger.
      let isOpen = !records.accounts.isDivided[position]
      if isOpen, paid == .zero || (paid < amount && until.map { records.asOf <= $0 } ?? false) {
        return nil
      }
      return CheckFinding(
        .fundTotal, of: ("", records.recipients.count), fund: fund.id,
        "the payments of the fund do not sum to it", expected: .amount(amount),
        actual: .amount(paid),
        basis: .agreement(records.agreement.citation))
    }
  }
}
