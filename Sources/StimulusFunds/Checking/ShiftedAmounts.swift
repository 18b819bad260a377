/// Recipients of a fund that were paid what stands a row above or below them in the register: the column
/// of amounts has slipped.
struct ShiftedAmounts {
  /// Whether each was paid what is due to the next of the recipients, or to the one before.
  let isUp: Bool
  /// The recipients, one after the other in the order of the register; at least three.
  let recipients: [Int]

  /// Fewer may be chance.
  private static let least = 3

  /// The longest run of recipients of a fund that slipped one way; nil where it is shorter than three.
  ///
  /// - Parameters:
  ///   - due: The recipients that are due anything of the fund, with that, in the order of the register.
  ///   - paid: What was paid to those that were paid another amount, by recipient.
  init?(_ due: [(recipient: Int, amount: KronorSum)], paid: [Int: KronorSum], isUp: Bool) {
    let pairs = isUp ? Array(zip(due, due.dropFirst())) : zip(due.dropFirst(), due).map { ($0, $1) }
    var (run, longest): ([Int], [Int]) = ([], [])
    for (own, other) in pairs {
      if paid[own.recipient] == other.amount { run.append(own.recipient) } else { run = [] }
      if run.count > longest.count { longest = run }
    }
    recipients = longest
    if recipients.count < Self.least { return nil }
    self.isUp = isUp
  }
}
