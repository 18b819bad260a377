/// What one recipient was paid of each fund against what it is due.
///
/// A payment without a fund is judged together with those of the row that it covers; every other
/// fund is judged by itself.
struct RecipientComparison {
  private let records: Records
  private let obligations: Obligations
  private let recipient: Int
  /// What the state took back without a fund, and is not set against an excess yet.
  private var corrections: KronorSum
  private(set) var misses: [Miss] = []

  init(_ records: Records, _ obligations: Obligations, _ recipient: Int) {
    self.records = records
    self.obligations = obligations
    self.recipient = recipient
    let accounts = records.accounts
    let row = accounts[recipient, .row]
    corrections = row.recovered
    let rowFunds = row.paid > .zero ? records.rowFunds(recipient) : []
    if !rowFunds.isEmpty { compareRow(rowFunds, row) }
    for fund in 0..<accounts.fundCount where !rowFunds.contains(fund) && accounts.isDivided[fund] {
      let account = accounts[recipient, .fund(fund)]
      if let miss = miss(.fund(fund), account, paid: account.paid) { misses.append(miss) }
    }
    judgeShortfalls()
  }

  /// The row as a whole; where its sum is right, what is too much in one of its funds is missing in
  /// another.
  private mutating func compareRow(_ funds: [Int], _ row: Accounts.Account) {
    let sum = records.accounts.sum(recipient) { funds.contains($0) }
    if let miss = miss(.row, sum, paid: sum.paid + row.paid) {
      misses.append(miss)
      return
    }
    for fund in funds {
      let account = records.accounts[recipient, .fund(fund)]
      if account.paid - account.back > account.due {
        misses.append(
          Miss(
            cell: Cell(recipient: recipient, target: .fund(fund)), due: account.due,
            paid: account.paid - account.back))
      }
    }
  }

  /// Sets what came back against what was paid in excess; nil where the rest is what is due.
  private mutating func miss(
    _ target: Payment.Target, _ account: Accounts.Account, paid: KronorSum
  ) -> Miss? {
    let excess = (paid - account.due - account.back).aboveZero
    let corrected = min(excess, corrections)
    corrections -= corrected
    let kept = paid > account.due ? account.due + excess - corrected : paid
    if kept == account.due { return nil }
    return Miss(cell: Cell(recipient: recipient, target: target), due: account.due, paid: kept)
  }
}

extension RecipientComparison {
  /// Tells what is missing from what the recipient is not owed, or not yet.
  private mutating func judgeShortfalls() {
    let missing = misses.filter { $0.shortfall > .zero && records.isRequisitioned($0.target) }
    let isAllowed = missing.map(\.shortfall).sum() <= allowedShortfall
    for position in misses.indices where misses[position].shortfall > .zero {
      let miss = misses[position]
      if records.isRequisitioned(miss.target), isNotRequisitioned, miss.paid == .zero {
        misses[position].standing = canStillRequisition ? .notYetDue : .notOwed
      } else if records.isRequisitioned(miss.target), isAllowed {
        misses[position].standing = .notOwed
      } else if let (due, until) = records.dueByInstalments(miss.cell) {
        judge(position, due: due, until: until)
      } else if !isDue(miss.target) {
        misses[position].standing = .notYetDue
      }
    }
  }

  /// Tells what is missing of the instalments that are due from what later ones will pay.
  private mutating func judge(_ position: Int, due: KronorSum, until: CalendarDate?) {
    let miss = misses[position]
    if miss.paid >= due {
      misses[position].standing = .notYetDue
      return
    }
    misses[position] = Miss(cell: miss.cell, due: due, paid: miss.paid, until: until)
    if due < miss.due {
      misses.append(
        Miss(cell: miss.cell, due: miss.due, paid: due, standing: .notYetDue, until: until))
    }
  }

  /// What the recipient has no right to: all where it has lapsed, else what it did not requisition.
  private var allowedShortfall: KronorSum {
    let requisitionable = records.accounts.requisitionable(recipient)
    if obligations.isLapsedByLateness(recipient) { return requisitionable }
    guard records.requisitions != nil,
      let asked = records.requisition(of: recipient)?.amount(.grant), asked > .zero
    else { return .zero }
    return (requisitionable - asked).aboveZero
  }

  private var isNotRequisitioned: Bool {
    records.requisitions != nil && records.requisition(of: recipient) == nil
  }

  /// Whether the last day to requisition has not passed: what nobody asked for is then not lost.
  private var canStillRequisition: Bool {
    records.deadline(.requisition, recipient).map { records.asOf <= $0.date } ?? false
  }

  /// Whether the last day to pay, or to ask for payment, has passed.
  private func isDue(_ target: Payment.Target) -> Bool {
    let until = records.lastDay(of: target) ?? records.deadline(.requisition, recipient)?.date
    return until.map { records.asOf > $0 } ?? true
  }
}

extension Records {
  /// The last day on which a target can be paid; nil where the agreement names none.
  func lastDay(of target: Payment.Target) -> CalendarDate? {
    fundID(target).flatMap(terms.channel(ofFund:))?.until
  }
}
