import Dispatch
import Synchronization

/// Payouts that stand twice: the same recipient, fund and amount, or the same reference.
///
/// That alone proves nothing: two instalments may be equal, and one decision may pay many. It is
/// money only where a cell was paid more than it is due.
struct RepeatedPayments {
  private let records: Records
  /// The smallest amount that stands more than once in each cell, where one does.
  private let amounts: [Cell: KronorSum]
  /// The payments of each reference that stands on more than one, as positions in the ledger.
  private let references: [TextKey: [Int32]]

  /// From how many payments on another core helps: it takes time to wake.
  private static let manyPayments = 50_000

  private struct Payout: Hashable {
    let cell: Cell
    let ore: Int
  }

  init(_ records: Records) {
    self.records = records
    guard let ledger = records.ledger else {
      (amounts, references) = ([:], [:])
      return
    }
    if ledger.payments.count < Self.manyPayments {
      amounts = Self.repeatedAmounts(of: ledger, records)
      references = Self.repeatedReferences(of: ledger, records)
      return
    }
    let found = Mutex<(amounts: [Cell: KronorSum], references: [TextKey: [Int32]])>(([:], [:]))
    // The two look at different columns of a long ledger.
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let amounts = Self.repeatedAmounts(of: ledger, records)
        found.withLock { $0.amounts = amounts }
      } else {
        let references = Self.repeatedReferences(of: ledger, records)
        found.withLock { $0.references = references }
      }
    }
    (amounts, references) = found.withLock { $0 }
  }

  private static func repeatedAmounts(
    of ledger: Ledger, _ records: Records
  ) -> [Cell: KronorSum] {
    var filter = RepeatFilter(count: ledger.payments.count)
    for payment in ledger.payments where !payment.isBack { filter.add(payment.quickHash) }
    let width = records.accounts.fundCount + 1
    var least = [Int](repeating: .max, count: records.recipients.count * width)
    var seen: Set<Payout> = []
    var amounts: [Cell: KronorSum] = [:]
    for payment in ledger.payments where !payment.isBack && filter.mayRepeat(payment.quickHash) {
      let place = Int(payment.recipient) * width + payment.target.number
      // An amount above the least that is known to stand twice makes no difference.
      if payment.ore >= least[place] { continue }
      let cell = Cell(recipient: Int(payment.recipient), target: payment.target)
      if seen.insert(Payout(cell: cell, ore: payment.ore)).inserted { continue }
      least[place] = payment.ore
      amounts[cell] = payment.amount
    }
    return amounts
  }

  private static func repeatedReferences(
    of ledger: Ledger, _ records: Records
  ) -> [TextKey: [Int32]] {
    var references: [TextKey: [Int32]] = [:]
    var filter = RepeatFilter(count: ledger.payments.count)
    let hashes = ledger.references.map { TextKey(text: $0).quickHash }
    for (hash, payment) in zip(hashes, ledger.payments) where !payment.isBack { filter.add(hash) }
    var firstByReference: [TextKey: Int32] = [:]
    for recipient in records.recipients.indices {
      for position in records.accounts.payments(of: recipient) {
        if !filter.mayRepeat(hashes[Int(position)]) { continue }
        let reference = TextKey(text: ledger.references[Int(position)])
        if ledger.payments[Int(position)].isBack || reference.text.isEmpty { continue }
        if let first = firstByReference.insert(position, for: reference) {
          references[reference, default: [first]].append(position)
        }
      }
    }
    return references
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

extension Payment {
  /// A quick hash of what makes two payments equal, for a ``RepeatFilter``.
  fileprivate var quickHash: UInt64 {
    let cell = UInt64(UInt32(recipient)) << 32 | UInt64(target.number)
    return (cell.mixed ^ UInt64(ore)).mixed
  }
}

extension Payment.Target {
  /// A number of its own: that of the fund from 1, and 0 for a whole row.
  fileprivate var number: Int {
    switch self {
    case .fund(let fund): fund + 1
    case .row: 0
    }
  }
}
