/// Payouts that stand twice: the same recipient, fund and amount, or the same reference.
struct RepeatedPayments {
  private(set) var findings: [CheckFinding] = []
  /// What was repeated in each cell, in öre; a whole row's under the fund -1.
  private(set) var amounts: [Cell: Int] = [:]

  /// A recipient and a fund.
  struct Cell: Hashable {
    let recipient: Int32
    let fund: Int32
  }

  private struct Payout: Hashable {
    let cell: Cell
    let ore: Int
  }

  init(_ books: Books) {
    guard let ledger = books.ledger else { return }
    var byReference: [TextKey: Int32] = [:]
    byReference.reserveCapacity(ledger.payments.count)
    for recipient in books.recipients.indices {
      var seen: [Payout: Int32] = [:]
      for position in books.accounts.payments(of: recipient) {
        let payment = ledger.payments[Int(position)]
        if payment.isBack { continue }
        let cell = Cell(recipient: payment.recipient, fund: payment.fund)
        let reference = TextKey(text: payment.reference)
        let sameAmount = seen[Payout(cell: cell, ore: payment.ore)]
        let sameReference = payment.reference.isEmpty ? nil : byReference[reference]
        if let first = sameAmount ?? sameReference {
          amounts[cell, default: 0] += payment.ore
          find(payment, ledger.payments[Int(first)], sameAmount != nil, books, ledger)
        }
        seen[Payout(cell: cell, ore: payment.ore)] = sameAmount ?? position
        if !payment.reference.isEmpty { byReference[reference] = sameReference ?? position }
      }
    }
  }

  private mutating func find(
    _ payment: Payment, _ first: Payment, _ isSameAmount: Bool, _ books: Books, _ ledger: Ledger
  ) {
    let other = books.recipients[Int(first.recipient)].name
    let message =
      isSameAmount
      ? "\(Kronor.words(payment.ore)) kr were paid on \(first.date) already"
      : "the reference '\(payment.reference)' was used for \(Kronor.words(first.ore)) kr to "
        + "\(other) on \(first.date) already"
    let fund = payment.fund < 0 ? nil : books.agreement.funds[Int(payment.fund)].id
    findings.append(
      CheckFinding(
        .paidTwice, of: books.subject(Int(payment.recipient)), fund: fund, message,
        expected: .text("one payment"), actual: .text("two"),
        rows: [ledger.row(of: first), ledger.row(of: payment)],
        basis: payment.fund < 0
          ? books.channelBasis(Int(payment.recipient)) : books.basis(ofFund: Int(payment.fund))))
  }
}
