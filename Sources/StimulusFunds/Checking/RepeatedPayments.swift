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

  init(_ records: Records) {
    guard let ledger = records.ledger else { return }
    var byReference: [TextKey: Int32] = [:]
    byReference.reserveCapacity(ledger.payments.count)
    for recipient in records.recipients.indices {
      let positions = records.accounts.payments(of: recipient)
      var seen: [Payout: Int32] = [:]
      seen.reserveCapacity(positions.count)
      for position in positions {
        let payment = ledger.payments[Int(position)]
        if payment.isBack { continue }
        let cell = Cell(recipient: payment.recipient, fund: payment.fund)
        let text = ledger.references[Int(position)]
        let sameAmount = seen.insert(position, for: Payout(cell: cell, ore: payment.ore))
        let sameReference =
          text.isEmpty ? nil : byReference.insert(position, for: TextKey(text: text))
        if let first = sameAmount ?? sameReference {
          amounts[cell, default: 0] += payment.ore
          find(position, first, sameAmount != nil, records, ledger)
        }
      }
    }
  }

  private mutating func find(
    _ position: Int32, _ earlier: Int32, _ isSameAmount: Bool, _ records: Records, _ ledger: Ledger
  ) {
    let (payment, first) = (ledger.payments[Int(position)], ledger.payments[Int(earlier)])
    let other = records.recipients[Int(first.recipient)].name
    let message =
      isSameAmount
      ? "\(Kronor.words(payment.ore)) kr were paid on \(first.date) already"
      : "the reference '\(ledger.references[Int(position)])' was used for \(Kronor.words(first.ore)) kr to "
        + "\(other) on \(first.date) already"
    let fund = payment.fund < 0 ? nil : records.agreement.funds[Int(payment.fund)].id
    findings.append(
      CheckFinding(
        .paidTwice, of: records.subject(Int(payment.recipient)), fund: fund, message,
        expected: .text("one payment"), actual: .text("two"),
        rows: [ledger.row(of: first), ledger.row(of: payment)],
        basis: payment.fund < 0
          ? records.channelBasis(Int(payment.recipient)) : records.basis(ofFund: Int(payment.fund)))
    )
  }
}

extension Dictionary {
  /// Adds a value, unless the key has one already, which is returned.
  ///
  /// Looks the key up once where it is new, as almost all are.
  fileprivate mutating func insert(_ value: Value, for key: Key) -> Value? {
    let first = updateValue(value, forKey: key)
    if let first { self[key] = first }
    return first
  }
}
