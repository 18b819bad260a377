/// What each recipient is due, was paid and paid back of each fund, from one pass over a ledger.
struct Accounts {
  let fundCount: Int
  /// The funds that are divided.
  let isDivided: [Bool]
  /// Whether each fund is paid once, after a requisition, and accounted for.
  let isRequisitioned: [Bool]
  /// For each recipient an account a fund, and one of its whole row after them.
  private var accounts: [Account]
  /// The payments in the order of their recipients, and where each recipient's begin.
  private let order: [Int32]
  private let starts: [Int32]

  /// What a recipient is due, was paid and paid back for one target.
  struct Account {
    /// The grant; zero where the fund is not for the recipient or awaits data, and for a whole row.
    var due = KronorSum.zero
    var paid = KronorSum.zero
    /// What the recipient paid back.
    var repaid = KronorSum.zero
    /// What the state took back.
    var recovered = KronorSum.zero

    /// What came back.
    var back: KronorSum { repaid + recovered }
  }

  init(_ allocation: AgreementAllocation, of recipients: [Recipient], _ payments: [Payment]) {
    let funds = allocation.agreement.funds
    let terms = allocation.agreement.terms
    fundCount = funds.count
    accounts = Array(repeating: Account(), count: recipients.count * (funds.count + 1))
    isDivided = allocation.outcomes.map { $0.allocation != nil }
    isRequisitioned = funds.map { terms.channel(ofFund: $0.id)?.isRequisitioned ?? true }
    (order, starts) = Self.sorted(payments, recipients.count)
    for (position, outcome) in allocation.outcomes.enumerated() {
      if let allocation = outcome.allocation { enter(allocation, position, recipients) }
    }
    for payment in payments { enter(payment) }
  }

  /// What a recipient is due, was paid and paid back for a target.
  subscript(recipient: Int, target: Payment.Target) -> Account {
    accounts[position(recipient, target)]
  }

  private func position(_ recipient: Int, _ target: Payment.Target) -> Int {
    switch target {
    case .fund(let fund): recipient * (fundCount + 1) + fund
    case .row: recipient * (fundCount + 1) + fundCount
    }
  }

  /// The payments of a recipient, as positions in the ledger in its order.
  func payments(of recipient: Int) -> ArraySlice<Int32> {
    order[Int(starts[recipient])..<Int(starts[recipient + 1])]
  }

  /// The accounts of a recipient over some funds, added.
  func sum(_ recipient: Int, over isChosen: (Int) -> Bool) -> Account {
    var sum = Account()
    for fund in 0..<fundCount where isChosen(fund) {
      let account = self[recipient, .fund(fund)]
      sum.due += account.due
      sum.paid += account.paid
      sum.repaid += account.repaid
      sum.recovered += account.recovered
    }
    return sum
  }

  private mutating func enter(
    _ allocation: Allocation, _ fund: Int, _ recipients: [Recipient]
  ) {
    var positions = RecipientPositions(in: recipients)
    for (index, recipient) in allocation.fund.recipients.enumerated() {
      guard let position = positions.position(of: recipient) else { continue }
      accounts[self.position(position, .fund(fund))].due = KronorSum(ore: allocation.ore(at: index))
    }
  }

  private mutating func enter(_ payment: Payment) {
    let position = position(Int(payment.recipient), payment.target)
    switch payment.kind {
    case .payout: accounts[position].paid += payment.amount
    case .repayment: accounts[position].repaid += payment.amount
    case .recovery: accounts[position].recovered += payment.amount
    }
  }

  /// Sorts by counting, which keeps the ledger's order within a recipient.
  private static func sorted(
    _ payments: [Payment], _ recipients: Int
  ) -> (order: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: recipients + 1)
    for payment in payments { starts[Int(payment.recipient) + 1] += 1 }
    for recipient in 0..<recipients { starts[recipient + 1] += starts[recipient] }
    var next = starts
    var order = [Int32](repeating: 0, count: payments.count)
    for (position, payment) in payments.enumerated() {
      order[Int(next[Int(payment.recipient)])] = Int32(position)
      next[Int(payment.recipient)] += 1
    }
    return (order, starts)
  }
}

extension Accounts {
  /// What a recipient may requisition: its grants from the funds paid after one.
  func requisitionable(_ recipient: Int) -> KronorSum {
    sum(recipient) { isRequisitioned[$0] }.due
  }

  /// What a recipient was paid after requisition.
  func paidOnRequisition(_ recipient: Int) -> KronorSum {
    sum(recipient) { isRequisitioned[$0] }.paid + self[recipient, .row].paid
  }

  /// What came back of it: what corrects a payment in excess, and what was unspent.
  func backOnRequisition(_ recipient: Int) -> KronorSum {
    sum(recipient) { isRequisitioned[$0] }.back + self[recipient, .row].back
  }

  /// What came back of what was paid in excess of the grants: money back from the fund that was
  /// paid too much, or recovered by the state. What a recipient repays without naming a fund is
  /// unspent money.
  func corrected(_ recipient: Int) -> KronorSum {
    let row = self[recipient, .row]
    if row.paid > .zero {
      let excess = paidOnRequisition(recipient) - requisitionable(recipient)
      return min(excess.aboveZero, backOnRequisition(recipient) - row.repaid)
    }
    var (corrected, left) = (KronorSum.zero, KronorSum.zero)
    for fund in 0..<fundCount where isRequisitioned[fund] {
      let account = self[recipient, .fund(fund)]
      let excess = (account.paid - account.due).aboveZero
      corrected += min(excess, account.back)
      left += excess - min(excess, account.back)
    }
    return corrected + min(left, row.recovered)
  }
}
