/// What each recipient is due, was paid and paid back, in öre, from one pass over a ledger.
///
/// A *cell* is a recipient and a fund.
struct Accounts {
  let fundCount: Int
  /// What each cell is due; zero where the fund is not for the recipient or awaits data.
  private(set) var grants: [Int]
  /// What was paid into each cell.
  private(set) var paid: [Int]
  /// What came back from each cell.
  private(set) var back: [Int]
  /// What each recipient was paid for its whole appendix row.
  private(set) var paidWhole: [Int]
  /// What each recipient paid back without a fund.
  private(set) var backWhole: [Int]
  /// What the state took back from each recipient without a fund.
  private(set) var recoveredWhole: [Int]
  /// The funds that are divided.
  let isDivided: [Bool]
  /// Whether each fund is paid once, after a requisition, and accounted for.
  let isRequisitioned: [Bool]
  /// The payments in the order of their recipients, and where each recipient's begin.
  private let order: [Int32]
  private let starts: [Int32]

  init(_ allocation: AgreementAllocation, of recipients: [Recipient], _ payments: [Payment]) {
    let funds = allocation.agreement.funds
    let terms = allocation.agreement.terms
    fundCount = funds.count
    let cells = recipients.count * funds.count
    grants = Array(repeating: 0, count: cells)
    paid = grants
    back = grants
    paidWhole = Array(repeating: 0, count: recipients.count)
    backWhole = paidWhole
    recoveredWhole = paidWhole
    isDivided = allocation.outcomes.map { $0.allocation != nil }
    isRequisitioned = funds.map { terms.channel(ofFund: $0.id)?.isRequisitioned ?? true }
    (order, starts) = Self.sorted(payments, recipients.count)
    for (position, outcome) in allocation.outcomes.enumerated() {
      if let allocation = outcome.allocation { enter(allocation, position, recipients) }
    }
    for payment in payments { enter(payment) }
  }

  /// The position of a cell.
  func cell(_ recipient: Int, _ fund: Int) -> Int { recipient * fundCount + fund }

  /// The payments of a recipient, as positions in the ledger in its order.
  func payments(of recipient: Int) -> ArraySlice<Int32> {
    order[Int(starts[recipient])..<Int(starts[recipient + 1])]
  }

  /// The sum over some funds of a recipient's cells.
  func sum(_ values: [Int], _ recipient: Int, over isChosen: (Int) -> Bool) -> Int {
    (0..<fundCount).reduce(0) { isChosen($1) ? $0 + values[cell(recipient, $1)] : $0 }
  }

  /// What a recipient may requisition: its grants from the funds paid after one.
  func requisitionable(_ recipient: Int) -> Int {
    sum(grants, recipient) { isRequisitioned[$0] }
  }

  /// What a recipient was paid after requisition.
  func paidOnRequisition(_ recipient: Int) -> Int {
    sum(paid, recipient) { isRequisitioned[$0] } + paidWhole[recipient]
  }

  /// What came back of it: what corrects a payment in excess, and what was unspent.
  func backOnRequisition(_ recipient: Int) -> Int {
    sum(back, recipient) { isRequisitioned[$0] } + backWhole[recipient] + recoveredWhole[recipient]
  }

  /// What came back of what was paid in excess of the grants: money back from the fund that was
  /// paid too much, or recovered by the state. What a recipient repays without naming a fund is
  /// unspent money.
  func corrected(_ recipient: Int) -> Int {
    if paidWhole[recipient] > 0 {
      let excess = paidOnRequisition(recipient) - requisitionable(recipient)
      return min(max(0, excess), backOnRequisition(recipient) - backWhole[recipient])
    }
    var (corrected, left) = (0, 0)
    for fund in 0..<fundCount where isRequisitioned[fund] {
      let cell = cell(recipient, fund)
      let excess = max(0, paid[cell] - grants[cell])
      corrected += min(excess, back[cell])
      left += excess - min(excess, back[cell])
    }
    return corrected + min(left, recoveredWhole[recipient])
  }

  private mutating func enter(
    _ allocation: Allocation, _ fund: Int, _ recipients: [Recipient]
  ) {
    var next = 0
    var positions: [String: Int] = [:]
    for (index, recipient) in allocation.fund.recipients.enumerated() {
      // Mostly the fund lists its recipients in the order of the register.
      while next < recipients.count, recipients[next].name != recipient.name { next += 1 }
      if next == recipients.count {
        if positions.isEmpty {
          for (position, known) in recipients.enumerated() { positions[known.name] = position }
        }
        next = positions[recipient.name] ?? recipients.count
      }
      guard next < recipients.count else {
        next = 0
        continue
      }
      grants[cell(next, fund)] = allocation.ore(at: index)
    }
  }

  private mutating func enter(_ payment: Payment) {
    let recipient = Int(payment.recipient)
    switch (payment.fund, payment.kind) {
    case (-1, .payout): Self.add(payment.ore, to: &paidWhole[recipient])
    case (-1, .repayment): Self.add(payment.ore, to: &backWhole[recipient])
    case (-1, .recovery): Self.add(payment.ore, to: &recoveredWhole[recipient])
    case (let fund, .payout): Self.add(payment.ore, to: &paid[cell(recipient, Int(fund))])
    case (let fund, _): Self.add(payment.ore, to: &back[cell(recipient, Int(fund))])
    }
  }

  /// Beyond 10¹³ kr a sum stands still: it is wrong by far already, and nothing overflows.
  private static func add(_ ore: Int, to sum: inout Int) {
    sum = min(sum + ore, Kronor.mostOre)
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
