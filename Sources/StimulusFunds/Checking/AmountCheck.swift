/// What was paid into each cell against what it is due.
///
/// What two cells explain together is one finding: amounts interchanged, and one recipient's money
/// paid to another.
struct AmountCheck {
  let records: Records
  private var misses: [Miss] = []
  private(set) var findings: [CheckFinding] = []
  /// The funds whose total misses because nothing more is due yet, or ever, to some recipient.
  private(set) var excused: Set<Int> = []

  /// A cell, or a recipient's whole row where the fund is -1, that was paid another amount than it
  /// is due.
  struct Miss {
    let recipient: Int
    let fund: Int
    let due: Int
    let paid: Int
  }

  init(_ records: Records, _ repeated: RepeatedPayments) {
    self.records = records
    if records.ledger == nil { return }
    findings = repeated.findings
    for recipient in records.recipients.indices { collect(recipient, repeated) }
    explainPairs()
    report()
  }

  private mutating func collect(_ recipient: Int, _ repeated: RepeatedPayments) {
    let accounts = records.accounts
    let whole = accounts.paidWhole[recipient] > 0 ? records.rowFunds(recipient) : []
    var corrections = accounts.recoveredWhole[recipient]
    if !whole.isEmpty {
      let isWhole = { (fund: Int) in whole.contains(fund) }
      let paid = accounts.sum(accounts.paid, recipient, over: isWhole)
      compare(
        Miss(
          recipient: recipient, fund: -1,
          due: accounts.sum(accounts.grants, recipient, over: isWhole),
          paid: paid + accounts.paidWhole[recipient]),
        back: accounts.sum(accounts.back, recipient, over: isWhole), &corrections, repeated)
    }
    for fund in 0..<accounts.fundCount where !whole.contains(fund) && accounts.isDivided[fund] {
      let cell = accounts.cell(recipient, fund)
      compare(
        Miss(
          recipient: recipient, fund: fund, due: accounts.grants[cell], paid: accounts.paid[cell]),
        back: accounts.back[cell], &corrections, repeated)
    }
  }

  /// Sets money that came back, and payments found repeated, against what was paid in excess.
  private mutating func compare(
    _ miss: Miss, back: Int, _ corrections: inout Int, _ repeated: RepeatedPayments
  ) {
    if miss.paid == miss.due { return }
    if isExcused(miss) {
      excused.formUnion(miss.fund < 0 ? records.rowFunds(miss.recipient) : [miss.fund])
      return
    }
    let cell = RepeatedPayments.Cell(recipient: Int32(miss.recipient), fund: Int32(miss.fund))
    if miss.paid - repeated.amounts[cell, default: 0] == miss.due { return }
    let excess = max(0, miss.paid - miss.due - back)
    let corrected = min(excess, corrections)
    corrections -= corrected
    let paid = miss.paid > miss.due ? miss.due + excess - corrected : miss.paid
    if paid == miss.due { return }
    misses.append(
      Miss(recipient: miss.recipient, fund: miss.fund, due: miss.due, paid: paid))
  }

  /// Whether the agreement itself leaves the recipient another amount than its grant: its right
  /// has lapsed, it has requisitioned less, or the day has not come.
  private func isExcused(_ miss: Miss) -> Bool {
    let isRequisitioned = miss.fund < 0 || records.accounts.isRequisitioned[miss.fund]
    if isRequisitioned {
      if records.isLapsed(miss.recipient) { return true }
      if records.requisitions != nil {
        guard let requisition = records.firstRequisitions[miss.recipient] else {
          return miss.paid == 0
        }
        let paid = records.accounts.paidOnRequisition(miss.recipient)
        if paid <= records.accounts.requisitionable(miss.recipient),
          requisition.amount(.grant) == paid, paid > 0
        {
          return true
        }
      }
    }
    return miss.paid == 0 && !isDue(miss)
  }

  /// Whether the last day to pay, or to ask for payment, has passed.
  private func isDue(_ miss: Miss) -> Bool {
    let channel =
      miss.fund < 0 ? nil : records.terms.channel(ofFund: records.agreement.funds[miss.fund].id)
    if let until = channel?.until { return records.asOf > until }
    return records.deadline(.requisition, miss.recipient).map(records.isPast) ?? true
  }
}

extension AmountCheck {
  /// Takes the pairs of cells that explain each other out of the misses.
  private mutating func explainPairs() {
    struct Amount: Hashable {
      let fund: Int
      let ore: Int
    }
    var byDue: [Amount: [Int]] = [:]
    for (position, miss) in misses.enumerated() where miss.due > 0 {
      byDue[Amount(fund: miss.fund, ore: miss.due), default: []].append(position)
    }
    var isExplained = Array(repeating: false, count: misses.count)
    for (position, miss) in misses.enumerated() where !isExplained[position] {
      let excess = miss.paid - miss.due
      let others = { (ore: Int) in
        (byDue[Amount(fund: miss.fund, ore: ore)] ?? []).filter {
          $0 != position && !isExplained[$0]
        }
      }
      if miss.due > 0, let other = others(miss.paid).first(where: { misses[$0].paid == miss.due }) {
        findings.append(interchanged(miss, misses[other]))
        (isExplained[position], isExplained[other]) = (true, true)
      } else if excess > 0, let other = nearest(to: miss, others(excess)) {
        findings.append(misdirected(miss, misses[other]))
        (isExplained[position], isExplained[other]) = (true, true)
      }
    }
    misses = zip(misses, isExplained).filter { !$1 }.map(\.0)
  }

  /// Of the cells that were paid nothing, that of the same county, or the first.
  private func nearest(to miss: Miss, _ others: [Int]) -> Int? {
    let unpaid = others.filter { misses[$0].paid == 0 }
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
      "\(Kronor.words(other.due)) kr of \(name) were paid to "
        + records.recipients[miss.recipient].name)
  }

  /// Whether the fund is not for recipients of this kind at all.
  private func isOutside(_ miss: Miss) -> Bool {
    miss.fund >= 0
      && !records.recipients[miss.recipient].belongs(to: records.agreement.funds[miss.fund].groups)
  }

  private mutating func report() {
    let (unpaid, paid) = (misses.filter { $0.paid == 0 }, misses.filter { $0.paid != 0 })
    for miss in paid {
      let name = records.recipients[miss.recipient].name
      if isOutside(miss) {
        findings.append(
          finding(.wrongChannel, miss, "the fund is not for \(name)"))
      } else if miss.due == 0 {
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
      let isAll = records.accounts.paidOnRequisition(miss.recipient) == 0 && all.count > 1
      if isAll {
        let due = all.reduce(0) { $0 + $1.due }
        findings.append(
          finding(
            .notPaid, Miss(recipient: miss.recipient, fund: -1, due: due, paid: 0),
            "nothing was paid of \(all.count) funds"))
      } else {
        for miss in all { findings.append(finding(.notPaid, miss, "nothing was paid")) }
      }
    }
  }

  private func rows(of miss: Miss) -> [SourceRow] {
    let whole = miss.fund < 0 ? records.rowFunds(miss.recipient) : []
    return records.rows(miss.recipient) { payment in
      miss.fund < 0
        ? payment.fund < 0 || whole.contains(Int(payment.fund)) : Int(payment.fund) == miss.fund
    }
  }

  private func finding(
    _ kind: FindingKind, _ miss: Miss, _ message: String, rows others: [SourceRow] = []
  ) -> CheckFinding {
    let basis =
      kind == .wrongChannel
      ? records.basis(ofFund: miss.fund)
      : miss.fund < 0
        ? records.grantBasis(miss.recipient)
        : .agreement(records.agreement.funds[miss.fund].citation)
    return CheckFinding(
      kind, of: records.subject(miss.recipient),
      fund: miss.fund < 0 ? nil : records.agreement.funds[miss.fund].id, message,
      expected: .ore(miss.due), actual: .ore(miss.paid), rows: rows(of: miss) + others,
      basis: basis)
  }
}
