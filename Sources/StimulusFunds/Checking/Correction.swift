/// What a recipient was paid in excess, and what came back of it: a mistake that is repaired
/// (rättelse), which is no finding any longer.
public struct Correction: Sendable {
  /// Whom it concerns.
  public let recipient: String
  /// The fund's id; nil where it was corrected without naming one.
  public let fund: String?
  /// How much of the excess came back.
  public let amount: KronorSum
  /// The payments, both ways.
  public let rows: [SourceRow]
}

extension Records {
  /// Every excess that came back, in the order of the register.
  var corrections: [Correction] {
    if ledger == nil { return [] }
    return recipients.indices.flatMap(corrections)
  }

  private func corrections(of recipient: Int) -> [Correction] {
    var corrections: [Correction] = []
    var unnamed = accounts.corrected(recipient)
    var overpaid: Set<Int> = []
    for fund in 0..<accounts.fundCount where accounts.isDivided[fund] {
      let account = accounts[recipient, .fund(fund)]
      let excess = (account.paid - account.due).aboveZero
      if excess > .zero { overpaid.insert(fund) }
      let amount = min(excess, account.back)
      if amount == .zero { continue }
      if accounts.isRequisitioned[fund] { unnamed -= amount }
      corrections.append(
        Correction(
          recipient: recipients[recipient].name, fund: agreement.funds[fund].id, amount: amount,
          rows: rows(recipient) { $0.target == .fund(fund) }))
    }
    if unnamed > .zero {
      corrections.append(
        Correction(
          recipient: recipients[recipient].name, fund: nil, amount: unnamed,
          rows: rows(recipient) { payment in
            switch payment.target {
            case .fund(let fund): overpaid.contains(fund)
            case .row: true
            }
          }))
    }
    return corrections
  }
}
