import Apportionment

/// What every recipient's change from one agreement to another is made of (effektuppdelning): amounts,
/// keys, rules, recipients and rounding.
///
/// The parts of a change are exact differences of what is due, with some of what changed made and the
/// rest not; rounding is what the grants add to that. They sum to the change, exactly; as whole kronor
/// they do too, because the largest remainders carry what rounding leaves.
public struct Attribution: Sendable {
  /// Everything that any part of a change is due to, in order; rounding is the last.
  public let causes: [AttributedCause]
  /// The recipients, in listed order.
  public let recipients: [AttributedChange]
  /// The parts of the change of all recipients together.
  public let total: AttributedChange
  /// In which order changes were made.
  public let order: AttributionOrder
  /// The funds that cannot be divided with some of the changes alone, by id.
  public let undivided: [String]

  /// Attributes the changes of a comparison.
  ///
  /// - Complexity: O(funds × 2ⁿ × *n* × recipients) for *n* changes of a fund.
  public init(
    of comparison: Comparison, mapping: FundMapping = FundMapping(), order: AttributionOrder
  ) {
    let (before, after) = (comparison.before, comparison.after)
    var exact: [String: [AttributedCause: Fraction]] = [:]
    var undivided: [String] = []
    for pair in mapping.pairs(before: before.agreement, after: after.agreement) {
      let parts = PairAttribution(of: pair, before, after, order)
      if parts.isTogether { undivided.append(pair.id) }
      for (name, own) in parts.parts { exact[name, default: [:]].merge(own, uniquingKeysWith: +) }
    }
    let found = Set(exact.values.flatMap { own in own.filter { $0.value != .zero }.keys })
    let keys = (before.agreement.keys + after.agreement.keys).map(\.id).uniqued()
    let all: [AttributedCause] =
      [.amounts, .received] + keys.map { .key($0) } + [.rules, .recipients, .together]
    let causes = all.filter(found.contains) + [.rounding]
    self.causes = causes
    recipients = comparison.recipients.map { row in
      AttributedChange(
        row.difference, name: row.recipient.name, exact[row.recipient.name] ?? [:], causes)
    }
    total = AttributedChange(comparison.total, summing: recipients, causes)
    (self.order, self.undivided) = (order, undivided)
  }
}

/// A change and its parts.
public struct AttributedChange: Sendable {
  /// Whose it is; empty for all together.
  public let name: String
  /// Before and after.
  public let difference: Difference
  /// What is due to each cause, exactly, in kronor; they sum to the change.
  public let exact: [Fraction]
  /// The same in whole kronor, or whole öre where the change has öre; they sum to the change too.
  public let parts: [Fraction]

  /// A recipient's change.
  init(
    _ difference: Difference, name: String, _ exact: [AttributedCause: Fraction],
    _ causes: [AttributedCause]
  ) {
    (self.name, self.difference) = (name, difference)
    self.exact = causes.map { exact[$0] ?? .zero }
    parts = self.exact.wholeParts(of: difference.change)
    prove()
  }

  /// The change of all recipients together.
  init(_ difference: Difference, summing rows: [AttributedChange], _ causes: [AttributedCause]) {
    (name, self.difference) = ("", difference)
    exact = causes.indices.map { cause in rows.map { $0.exact[cause] }.sum() }
    parts = causes.indices.map { cause in rows.map { $0.parts[cause] }.sum() }
    prove()
  }

  private func prove() {
    precondition(
      exact.sum() == difference.change && parts.sum() == difference.change,
      "the parts of a change do not sum to it: \(name)")
  }
}

extension [Fraction] {
  /// The parts of a change in whole kronor, or in whole öre where it has öre: each rounded down, and
  /// what that leaves to the largest remainders, the earlier of equal ones first.
  fileprivate func wholeParts(of change: Fraction) -> [Fraction] {
    let unit = change.isWhole ? Fraction.one : Fraction(1) / Fraction(100)
    let floors = map { Fraction(whole: ($0 / unit).floor) }
    let left = (change / unit - floors.sum()).floor
    guard let count = Int(exactly: left), (0...self.count).contains(count) else {
      preconditionFailure("fewer units are left than there are parts: \(left)")
    }
    let remainders = zip(self, floors).map { $0 / unit - $1 }
    let largest = indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    let raised = Set(largest.prefix(count))
    return indices.map { (floors[$0] + (raised.contains($0) ? .one : .zero)) * unit }
  }
}
