import StimulusFunds

extension Wording {
  /// The heading of the column of recipients.
  static let recipient = Wording(en: "Recipient", sv: "Mottagare")
  /// The heading of the column of changes per inhabitant.
  static let perInhabitant = Wording(en: "Kr per inhabitant", sv: "Kr per invånare")
}

extension Cell {
  /// The name of the row of totals.
  static let total = Cell.code("Total", Wording(en: "Total", sv: "Totalt"))
}
