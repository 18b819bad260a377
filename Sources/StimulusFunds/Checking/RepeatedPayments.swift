/// Payouts that stand twice: the same recipient, fund and amount, or the same reference.
struct RepeatedPayments {
  private(set) var findings: [CheckFinding] = []
  /// What was repeated in each cell.
  private(set) var amounts: [Cell: KronorSum] = [:]

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
        let cell = Cell(recipient: recipient, target: payment.target)
        let text = ledger.references[Int(position)]
        let sameAmount = seen.insert(position, for: Payout(cell: cell, ore: payment.ore))
        let sameReference =
          text.isEmpty ? nil : byReference.insert(position, for: TextKey(text: text))
        if let first = sameAmount ?? sameReference {
          amounts[cell, default: .zero] += payment.amount
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
      ? "\(payment.amount.grouped) kr were paid on \(first.date) already"
      : "the reference '\(ledger.references[Int(position)])' was used for \(first.amount.grouped) kr to "
        + "\(other) on \(first.date) already"
    let cell = Cell(recipient: Int(payment.recipient), target: payment.target)
    findings.append(
      CheckFinding(
        .paidTwice, of: records.subject(cell.recipient), fund: records.fundID(cell.target), message,
        expected: .text("one payment"), actual: .text("two"),
        rows: [ledger.row(of: first), ledger.row(of: payment)],
        basis: records.basis(of: cell)))
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
