/// What a recipient must repay of what it did not spend, and has repaid.
struct Repayment {
  let due: KronorSum
  let repaid: KronorSum
  /// The last payment back; nil where there is none.
  let last: Payment?
}

extension Records {
  /// What a recipient must repay, and has; nil where no ledger or no report with costs tells.
  ///
  /// It is what the recipient kept of the payments less its costs. Where it says that it received
  /// less, or was not paid so much, the difference is a finding of its own.
  func repayment(of recipient: Int) -> Repayment? {
    guard let ledger, let report = financialReport(of: recipient),
      let costs = report.amount(.totalCosts)
    else { return nil }
    let corrected = accounts.corrected(recipient)
    let paid = accounts.paidOnRequisition(recipient) - corrected
    return Repayment(
      due: (min(paid, report.receivedAmount ?? paid) - costs).aboveZero,
      repaid: accounts.backOnRequisition(recipient) - corrected,
      last: accounts.payments(of: recipient).map { ledger.payments[Int($0)] }
        .filter { $0.isBack && isRequisitioned($0) }.max { $0.date < $1.date })
  }
}
