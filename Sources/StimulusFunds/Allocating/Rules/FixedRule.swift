extension Division {
  /// A named amount to each named recipient, nothing to the others; together they are the amount.
  static func fixed(
    _ amounts: [Rule.NamedAmount], between recipients: [Recipient]
  ) -> Division {
    let named = Dictionary(amounts.map { ($0.recipient, $0.amount) }) { first, _ in first }
    return Division(recipients: recipients, meaning: .named(recipients.map { named[$0.name] }))
  }
}
