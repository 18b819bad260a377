/// What was paid into each cell against what it is due.
///
/// What two cells explain together is one finding: amounts interchanged, and one recipient's money
/// paid to another.
struct AmountCheck {
  let records: Records
  private let obligations: Obligations
  private var misses: [Miss] = []
  private(set) var findings: [CheckFinding] = []
  /// The funds whose total misses because nothing more is due yet, or ever, to some recipient.
  private(set) var excused: Set<Int> = []

  /// A cell that was paid another amount than it is due.
  struct Miss {
    let cell: Cell
    let due: KronorSum
    let paid: KronorSum

    var recipient: Int { cell.recipient }
    var target: Payment.Target { cell.target }
  }

  init(_ records: Records, _ obligations: Obligations, _ repeated: RepeatedPayments) {
    self.records = records
    self.obligations = obligations
    if records.ledger == nil { return }
    findings = repeated.findings
    for recipient in records.recipients.indices { collect(recipient, repeated) }
    explainPairs()
    report()
  }

  private mutating func collect(_ recipient: Int, _ repeated: RepeatedPayments) {
    let accounts = records.accounts
    let row = accounts[recipient, .row]
    let rowFunds = row.paid > .zero ? records.rowFunds(recipient) : []
    var corrections = row.recovered
    if !rowFunds.isEmpty {
      let sum = accounts.sum(recipient) { rowFunds.contains($0) }
      compare(
        Miss(
          cell: Cell(recipient: recipient, target: .row), due: sum.due, paid: sum.paid + row.paid),
        back: sum.back, &corrections, repeated)
    }
    for fund in 0..<accounts.fundCount where !rowFunds.contains(fund) && accounts.isDivided[fund] {
      let account = accounts[recipient, .fund(fund)]
      compare(
        Miss(
          cell: Cell(recipient: recipient, target: .fund(fund)), due: account.due,
          paid: account.paid),
        back: account.back, &corrections, repeated)
    }
  }

  /// Sets money that came back, and payments found repeated, against what was paid in excess.
  private mutating func compare(
    _ miss: Miss, back: KronorSum, _ corrections: inout KronorSum, _ repeated: RepeatedPayments
  ) {
    if miss.paid == miss.due { return }
    if isExcused(miss) {
      excused.formUnion(funds(of: miss.cell))
      return
    }
    if miss.paid - repeated.amounts[miss.cell, default: .zero] == miss.due { return }
    let excess = (miss.paid - miss.due - back).aboveZero
    let corrected = min(excess, corrections)
    corrections -= corrected
    let paid = miss.paid > miss.due ? miss.due + excess - corrected : miss.paid
    if paid == miss.due { return }
    misses.append(Miss(cell: miss.cell, due: miss.due, paid: paid))
  }

  /// The funds that a cell covers.
  private func funds(of cell: Cell) -> [Int] {
    switch cell.target {
    case .fund(let fund): [fund]
    case .row: records.rowFunds(cell.recipient)
    }
  }

  /// Whether the agreement itself leaves the recipient another amount than its grant: its right
  /// has lapsed, it has requisitioned less, or the day has not come.
  private func isExcused(_ miss: Miss) -> Bool {
    if records.isRequisitioned(miss.target) {
      if obligations.isLapsedByLateness(miss.recipient) { return true }
      if records.requisitions != nil {
        guard let requisition = records.requisition(of: miss.recipient) else {
          return miss.paid == .zero
        }
        let paid = records.accounts.paidOnRequisition(miss.recipient)
        if paid <= records.accounts.requisitionable(miss.recipient),
          requisition.amount(.grant) == paid, paid > .zero
        {
          return true
        }
      }
    }
    return miss.paid == .zero && !isDue(miss)
  }

  /// Whether the last day to pay, or to ask for payment, has passed.
  private func isDue(_ miss: Miss) -> Bool {
    let channel = records.fundID(miss.target).flatMap(records.terms.channel(ofFund:))
    let until = channel?.until ?? records.deadline(.requisition, miss.recipient)?.date
    return until.map { records.asOf > $0 } ?? true
  }
}

extension AmountCheck {
  /// Takes the pairs of cells that explain each other out of the misses.
  private mutating func explainPairs() {
    struct Amount: Hashable {
      let target: Payment.Target
      let amount: KronorSum
    }
    var byDue: [Amount: [Int]] = [:]
    for (position, miss) in misses.enumerated() where miss.due > .zero {
      byDue[Amount(target: miss.target, amount: miss.due), default: []].append(position)
    }
    var isExplained = Array(repeating: false, count: misses.count)
    for (position, miss) in misses.enumerated() where !isExplained[position] {
      let excess = miss.paid - miss.due
      let others = { (amount: KronorSum) in
        (byDue[Amount(target: miss.target, amount: amount)] ?? []).filter {
          $0 != position && !isExplained[$0]
        }
      }
      if miss.due > .zero,
        let other = others(miss.paid).first(where: { misses[$0].paid == miss.due })
      {
        findings.append(interchanged(miss, misses[other]))
        (isExplained[position], isExplained[other]) = (true, true)
      } else if excess > .zero, let other = nearest(to: miss, others(excess)) {
        findings.append(misdirected(miss, misses[other]))
        (isExplained[position], isExplained[other]) = (true, true)
      }
    }
    misses = zip(misses, isExplained).filter { !$1 }.map(\.0)
  }

  /// Of the cells that were paid nothing, that of the same county, or the first.
  private func nearest(to miss: Miss, _ others: [Int]) -> Int? {
    let unpaid = others.filter { misses[$0].paid == .zero }
    let county = records.recipients[miss.recipient].county
    return unpaid.first {
      county != nil && records.recipients[misses[$0].recipient].county == county
    }
      ?? unpaid.first
  }

  private func interchanged(_ miss: Miss, _ other: Miss) -> CheckFinding {
    let (first, second) = (
      records.recipients[miss.recipient].name, records.recipients[other.recipient].name
    )
    return finding(
      .interchanged, miss,
      "\(first) was paid what \(second) is due, and the other way round", rows: rows(of: other))
  }

  private func misdirected(_ miss: Miss, _ other: Miss) -> CheckFinding {
    let name = records.recipients[other.recipient].name
    return finding(
      isOutside(miss) ? .wrongChannel : .wrongRecipient, miss,
      "\(other.due.grouped) kr of \(name) were paid to "
        + records.recipients[miss.recipient].name)
  }

  /// Whether the fund is not for recipients of this kind at all.
  private func isOutside(_ miss: Miss) -> Bool {
    guard case .fund(let fund) = miss.target else { return false }
    return !records.recipients[miss.recipient].belongs(to: records.agreement.funds[fund].groups)
  }

  private mutating func report() {
    let (unpaid, paid) = (misses.filter { $0.paid == .zero }, misses.filter { $0.paid != .zero })
    for miss in paid {
      let name = records.recipients[miss.recipient].name
      if isOutside(miss) {
        findings.append(
          finding(.wrongChannel, miss, "the fund is not for \(name)"))
      } else if miss.due == .zero {
        findings.append(
          finding(.withoutEntitlement, miss, "\(name) is due nothing of the fund"))
      } else if miss.paid > miss.due {
        findings.append(finding(.overpaid, miss, "more was paid than is due"))
      } else {
        findings.append(finding(.underpaid, miss, "less was paid than is due"))
      }
    }
    reportUnpaid(unpaid)
  }

  /// A recipient that was paid nothing of several funds is one finding.
  private mutating func reportUnpaid(_ unpaid: [Miss]) {
    var next = 0
    while next < unpaid.count {
      let miss = unpaid[next]
      let all = unpaid[next...].prefix { $0.recipient == miss.recipient }
      next += all.count
      let isAll = records.accounts.paidOnRequisition(miss.recipient) == .zero && all.count > 1
      if isAll {
        let due = all.map(\.due).sum()
        findings.append(
          finding(
            .notPaid,
            Miss(
              cell: Cell(recipient: miss.recipient, target: .row), due: due, paid: .zero),
            "nothing was paid of \(all.count) funds"))
      } else {
        for miss in all { findings.append(finding(.notPaid, miss, "nothing was paid")) }
      }
    }
  }

  private func rows(of miss: Miss) -> [SourceRow] {
    let funds = Set(funds(of: miss.cell))
    return records.rows(miss.recipient) { payment in
      switch payment.target {
      case .fund(let fund): funds.contains(fund)
      case .row: miss.target == .row
      }
    }
  }

  private func finding(
    _ kind: FindingKind, _ miss: Miss, _ message: String, rows others: [SourceRow] = []
  ) -> CheckFinding {
    CheckFinding(
      kind, of: records.subject(miss.recipient), fund: records.fundID(miss.target), message,
      expected: .amount(miss.due), actual: .amount(miss.paid), rows: rows(of: miss) + others,
      basis: kind == .wrongChannel ? records.basis(of: miss.cell) : basis(of: miss.cell))
  }

  /// Where the agreement says what a cell is due.
  private func basis(of cell: Cell) -> Basis? {
    switch cell.target {
    case .fund(let fund): .agreement(records.agreement.funds[fund].citation)
    case .row: records.grantBasis(cell.recipient)
    }
  }
}
