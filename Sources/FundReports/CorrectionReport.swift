import StimulusFunds

extension Correction {
  /// What was paid in excess and came back.
  var sentence: Wording {
    let cell = [recipient, fund].compactMap { $0 }.joined(separator: ", ")
    let seen = rows.sentence
    return Wording(
      en: "\(cell): \(amount.grouped) kr too much was paid, and came back; \(seen)",
      sv: "\(cell): \(amount.grouped) kr för mycket betalades ut, och kom tillbaka; \(seen)")
  }

  /// A correction a row.
  static let shape = RowShape<Correction>(
    .init("recipient") { .name($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("amount", .number) { .sum($0.amount) },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .name($0.rows.map(\.description).joined(separator: " "))
    })
}
