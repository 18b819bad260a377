import StimulusFunds

extension OfficeYear {
  /// A kind of fault, or of what looks like one and is none.
  enum Fault: CaseIterable {
    case overpaid, underpaid, notPaid, paidTwice, misbooked, misbookedPart, wrongRecipient
    case interchanged, wrongChannel, wrongPayer, outsidePeriod, corrected
    case withoutRequisition, beforeRequisition, requisitionLate, rightLapsed, aboveGrant
    case requisitionTwice, incomplete, wrong, registryNumber
    case interimMissing, interimLate, finalMissing, finalLate, reportMissing, reportLate
    case received, unspent, costs, notCertified, incorrect
    case repaymentMissing, repaymentShort, repaymentLate, repaymentAbove
  }

  mutating func expect(
    _ code: String, _ recipient: Int, fund: String = "", amount: Int? = nil, days: Int? = nil
  ) {
    planted.append(
      "\(code)|\(Self.name(recipient))|\(fund)|\(amount.map(String.init) ?? "-")|"
        + (days.map(String.init) ?? "-"))
  }

  /// The recipient is paid by fund.
  mutating func payByFund(_ recipient: Int) {
    guard
      let row = payments.firstIndex(where: {
        $0.recipient == recipient && $0.fund == nil && $0.amount > 0
      })
    else { return }
    let whole = payments.remove(at: row)
    payments += (1...4).map {
      Payment(
        day: whole.day, recipient: recipient, fund: "f\($0)", amount: Self.weight(recipient) * $0)
    }
  }

  func payout(_ recipient: Int, _ fund: String? = nil) -> Int {
    let found = payments.firstIndex {
      $0.recipient == recipient && $0.amount > 0 && (fund == nil || $0.fund == fund)
    }
    guard let found else { preconditionFailure("every recipient is paid") }
    return found
  }

  func isPayout(_ payment: Payment, of recipient: Int) -> Bool {
    payment.recipient == recipient && payment.amount > 0
  }

  func repayment(_ recipient: Int) -> Int? {
    payments.firstIndex { $0.recipient == recipient && $0.amount < 0 }
  }

  /// The recipient has so much left, and repays it.
  mutating func leave(_ unspent: Int, _ recipient: Int) {
    payments.removeAll { $0.recipient == recipient && $0.amount < 0 }
    payments.append(
      Payment(day: day("2023-01-01", "2023-03-31"), recipient: recipient, amount: -unspent))
    financialReports[recipient]?.unspent = unspent
  }

  mutating func plant(_ fault: Fault, _ recipient: Int, _ other: Int) {
    let amount = Int.random(in: 100...400, using: &numbers)
    let number = Int.random(in: 1...4, using: &numbers)
    switch fault {
    case .overpaid, .underpaid:
      let row = payout(recipient)
      let more = fault == .overpaid ? amount : -amount
      payments[row].amount += more
      financialReports[recipient]?.received += more
      expect(
        fault == .overpaid ? "overpaid" : "underpaid", recipient, fund: payments[row].fund ?? "",
        amount: amount)
    case .paidTwice:
      let row = payments[payout(recipient)]
      payments.append(row)
      financialReports[recipient]?.received += row.amount
      expect("paid-twice", recipient, fund: row.fund ?? "", amount: row.amount)
    case .corrected:
      var row = payments[payout(recipient)]
      payments[payout(recipient)].amount += amount
      (row.amount, row.kind) = (-amount, "recovery")
      payments.append(row)
      corrected.append("\(Self.name(recipient))|\(row.fund ?? "")|\(amount)")
    case .wrongPayer:
      let row = payout(recipient)
      payments[row].payer = "Kommunen"
      expect("wrong-payer", recipient, fund: payments[row].fund ?? "f1")
    case .outsidePeriod:
      let row = payout(recipient)
      let late = Int.random(in: 1...20, using: &numbers)
      guard let last = CalendarDate("2022-12-31") else { return }
      payments[row].day = last.adding(days: late)
      expect("paid-outside-period", recipient, fund: payments[row].fund ?? "f1", days: late)
    default: plantByFund(fault, recipient, other, amount, "f\(number)", number)
    }
  }

  mutating func plantByFund(
    _ fault: Fault, _ recipient: Int, _ other: Int, _ amount: Int, _ fund: String, _ number: Int
  ) {
    let grant = Self.weight(recipient) * number
    switch fault {
    case .notPaid:
      payByFund(recipient)
      payments.remove(at: payout(recipient, fund))
      financialReports[recipient]?.received -= grant
      expect("not-paid", recipient, fund: fund, amount: grant)
    case .misbooked, .misbookedPart:
      payByFund(recipient)
      let moved = fault == .misbooked ? grant : amount
      let target = "f\(number % 4 + 1)"
      payments[payout(recipient, fund)].amount -= moved
      payments.append(
        Payment(
          day: payments[payout(recipient)].day, recipient: recipient, fund: target, amount: moved))
      payments.removeAll { $0.amount == 0 }
      expect("misbooked", recipient, fund: target, amount: moved)
    case .wrongRecipient:
      payByFund(recipient)
      payByFund(other)
      let theirs = Self.weight(other) * number
      let row = payout(other, fund)
      (payments[row].recipient, payments[row].day) = (recipient, payments[payout(recipient)].day)
      financialReports[recipient]?.received += theirs
      financialReports[other]?.received -= theirs
      expect("wrong-recipient", recipient, fund: fund, amount: theirs)
    case .interchanged:
      payByFund(recipient)
      payByFund(other)
      let (mine, theirs) = (payout(recipient, fund), payout(other, fund))
      (payments[mine].amount, payments[theirs].amount) = (
        payments[theirs].amount, payments[mine].amount
      )
      let difference = (Self.weight(other) - Self.weight(recipient)) * number
      financialReports[recipient]?.received += difference
      financialReports[other]?.received -= difference
      expect("interchanged", min(recipient, other), fund: fund, amount: abs(difference))
    case .wrongChannel:
      payments.append(
        Payment(
          day: payments[payout(recipient)].day, recipient: recipient, fund: "other",
          amount: amount))
      expect("wrong-channel", recipient, fund: "other", amount: amount)
    default: plantInForms(fault, recipient, amount)
    }
  }

  mutating func plantInForms(_ fault: Fault, _ recipient: Int, _ amount: Int) {
    let due = Self.due(recipient)
    let late = Int.random(in: 1...20, using: &numbers)
    switch fault {
    case .withoutRequisition:
      requisitions[recipient] = []
      expect("paid-without-requisition", recipient, amount: due)
    case .beforeRequisition:
      // Paid so many days before the requisition comes.
      guard let asked = CalendarDate(requisitions[recipient][0]) else { return }
      for row in payments.indices where isPayout(payments[row], of: recipient) {
        payments[row].day = asked.adding(days: -late)
      }
      expect("paid-before-requisition", recipient, amount: due, days: -late)
    case .requisitionLate:
      guard let last = CalendarDate("2022-12-01") else { return }
      requisitions[recipient][0] = "\(last.adding(days: late))"
      for row in payments.indices where isPayout(payments[row], of: recipient) {
        payments[row].day = last.adding(days: late + 5)
      }
      expect("requisition-late", recipient, amount: due, days: late)
    case .rightLapsed:
      requisitions[recipient] = []
      financialReports[recipient] = nil
      payments.removeAll { $0.recipient == recipient }
      expect("right-lapsed", recipient, amount: due)
    case .aboveGrant:
      requisitions[recipient][3] = "\(due + amount)"
      expect("requisition-above-grant", recipient, amount: amount)
    case .requisitionTwice:
      requisitions.append(requisitions[recipient])
      expect("requisition-twice", recipient)
    case .incomplete:
      requisitions[recipient][5] = ""
      expect("form-incomplete", recipient)
    case .wrong:
      requisitions[recipient][4] = "5050-1056"
      expect("form-wrong", recipient)
    case .registryNumber:
      requisitions[recipient][2] = "S2021/1"
      expect("registry-number-wrong", recipient)
    default: plantInReports(fault, recipient, amount, late)
    }
  }

  mutating func plantInReports(
    _ fault: Fault, _ recipient: Int, _ amount: Int, _ late: Int
  ) {
    let (interim, final) = (recipient * 2, recipient * 2 + 1)
    guard let autumn = CalendarDate("2022-09-30"), let spring = CalendarDate("2023-03-31") else {
      return
    }
    switch fault {
    case .interimMissing:
      activityReports[interim] = []
      expect("interim-report-missing", recipient, amount: Self.due(recipient))
    case .interimLate:
      activityReports[interim][2] = "\(autumn.adding(days: late))"
      expect("interim-report-late", recipient, amount: Self.due(recipient), days: late)
    case .finalMissing:
      activityReports[final] = []
      expect("final-report-missing", recipient)
    case .finalLate:
      activityReports[final][2] = "\(spring.adding(days: late))"
      expect("final-report-late", recipient, days: late)
    case .reportMissing:
      financialReports[recipient] = nil
      expect("financial-report-missing", recipient, amount: Self.due(recipient))
    case .reportLate:
      financialReports[recipient]?.day = spring.adding(days: late)
      expect("financial-report-late", recipient, days: late)
    case .received:
      // The recipient says that it got more than it was paid.
      financialReports[recipient]?.received += amount
      financialReports[recipient]?.unspent += amount
      expect("received-not-what-was-paid", recipient, amount: amount)
    case .unspent:
      financialReports[recipient]?.unspentTooMuch = amount
      expect("unspent-wrong", recipient, amount: amount)
    case .costs:
      financialReports[recipient]?.itemsMissing = amount
      expect("costs-not-itemised", recipient, amount: amount)
    case .notCertified:
      financialReports[recipient]?.verdict = ""
      expect("not-certified", recipient)
    case .incorrect:
      financialReports[recipient]?.verdict = "Alt 2"
      expect("certified-incorrect", recipient)
    default: plantInRepayments(fault, recipient, amount, late, spring)
    }
  }

  mutating func plantInRepayments(
    _ fault: Fault, _ recipient: Int, _ amount: Int, _ late: Int, _ spring: CalendarDate
  ) {
    leave(700, recipient)
    guard let row = repayment(recipient) else { return }
    switch fault {
    case .repaymentMissing:
      payments.remove(at: row)
      expect("repayment-missing", recipient, amount: 700)
    case .repaymentShort:
      payments[row].amount += amount
      expect("repayment-short", recipient, amount: amount)
    case .repaymentAbove:
      payments[row].amount -= amount
      expect("repayment-above-unspent", recipient, amount: amount)
    default:
      payments[row].day = spring.adding(days: late)
      expect("repayment-late", recipient, days: late)
    }
  }
}
