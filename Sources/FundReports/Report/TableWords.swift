import StimulusFunds

extension Wording {
  /// The heading of the column of recipients.
  static let recipient = Wording(en: "Recipient", sv: "Mottagare")
}

extension Cell {
  /// The name of the row of totals.
  static let total = Cell.code("Total", Wording(en: "Total", sv: "Totalt"))
}
