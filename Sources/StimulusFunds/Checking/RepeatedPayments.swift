/// Payouts that stand twice: the same recipient, fund and amount, or the same reference.
///
/// That alone proves nothing: two instalments may be equal, and one decision may pay many. It is
/// money only where a cell was paid more than it is due.
struct RepeatedPayments {
  private let records: Records
  /// The smallest amount that stands more than once in each cell, where one does.
  private var amounts: [Cell: KronorSum] = [:]
  /// The payments of each reference that stands on more than one, as positions in the ledger.
  private var references: [TextKey: [Int32]] = [:]

  private struct Payout: Hashable {
    let target: Payment.Target
    let ore: Int
  }

  init(_ records: Records) {
    self.records = records
    guard let ledger = records.ledger else { return }
    var firstByReference: [TextKey: Int32] = [:]
    firstByReference.reserveCapacity(ledger.payments.count)
    for recipient in records.recipients.indices {
      let positions = records.accounts.payments(of: recipient)
      var seen: Set<Payout> = []
      seen.reserveCapacity(positions.count)
      for position in positions {
        let payment = ledger.payments[Int(position)]
        if payment.isBack { continue }
        if !seen.insert(Payout(target: payment.target, ore: payment.ore)).inserted {
          let cell = Cell(recipient: recipient, target: payment.target)
          amounts[cell] = min(amounts[cell] ?? payment.amount, payment.amount)
        }
        let reference = TextKey(text: ledger.references[Int(position)])
        if reference.text.isEmpty { continue }
        if let first = firstByReference.insert(position, for: reference) {
          references[reference, default: [first]].append(position)
        }
      }
    }
  }

  /// Whether a miss is as much too much as an amount that stands twice, or more.
  func explains(_ miss: Miss) -> Bool {
    miss.due > .zero && amounts[miss.cell].map { miss.excess >= $0 } ?? false
  }

  /// The cells that were paid too much because a payment stands twice.
  func findings(of misses: [Miss]) -> [CheckFinding] {
    misses.filter(explains).map { miss in
      let repeated = amounts[miss.cell] ?? .zero
      return records.finding(
        .paidTwice, miss,
        Wording(
          en: "\(repeated.grouped) kr were paid more than once, and more than is due",
          sv: "\(repeated.grouped) kr betalades ut mer än en gång, och mer än vad som ska betalas"))
    }
  }

  /// All references that stand on more than one payment, but those of payments found to be too much.
  func referenceFinding(outside misses: [Miss]) -> [CheckFinding] {
    guard let ledger = records.ledger else { return [] }
    let found = Set(misses.map(\.cell))
    let repeated = references.values.filter { positions in
      !positions.allSatisfy { position in
        let payment = ledger.payments[Int(position)]
        return found.contains(Cell(recipient: Int(payment.recipient), target: payment.target))
      }
    }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    guard let first = repeated.first else { return [] }
    let count = repeated.reduce(0) { $0 + $1.count }
    let references =
      repeated.count == 1
      ? Wording(en: "1 reference stands", sv: "1 referens står")
      : Wording(
        en: "\(repeated.count) references stand", sv: "\(repeated.count) referenser står")
    let example = "'\(ledger.references[Int(first[0])])'"
    return [
      CheckFinding(
        .referenceRepeated, of: ("", records.recipients.count),
        Wording(
          en: "\(references) on more than one payment, \(count) in all; "
            + "\(example) on \(first.count)",
          sv: "\(references) på mer än en utbetalning, \(count) sammanlagt; "
            + "\(example) på \(first.count)"),
        rows: repeated.joined().map { ledger.row(of: ledger.payments[Int($0)]) },
        basis: nil)
    ]
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
