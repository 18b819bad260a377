/// Reads a key, all but its values.
struct KeyReader {
  let id: JSONText?
  /// What its file must look like; nil where it has no id.
  let rows: KeyRows?
  /// The key without values; nil where something was reported.
  private(set) var key: DistributionKey?
  /// The name of the file with its values; nil where there is none yet.
  let file: JSONText?
  /// The mark of what is left to fill in or to check.
  let review: JSONText?

  /// Reads a key; nil where the item is no object.
  init?(_ item: JSONItem) {
    guard var members = item.members() else { return nil }
    id = members.text("id", "The id, unique among the keys.")
    let name = members.text("name", "The name as printed.")
    let unit = members.text("unit", "What is counted.")
    let subject = members.choice(
      "subject", of: DistributionKey.Subject.self, "What a row is about.")
    let isFractional = members.flag("fractional", "Whether values may have decimals.")
    let date = members.optionalDay("date", "The day the values hold for.")
    let source = members.text("source", "Where the values come from.")
    file = members.optionalText("file", "The file with the values, where there are any.")
    review = members.optionalText("review", "What is left to fill in or to check.")
    members.finish()
    rows = id.map {
      KeyRows(
        id: $0.value, unit: unit?.value, subject: subject ?? .recipient, isFractional: isFractional)
    }
    guard let id, let name, let unit, let subject, let source else { return }
    key = DistributionKey(
      id: id.value, name: name.value, unit: unit.value, subject: subject,
      isFractional: isFractional, date: date?.description, source: source.value, values: nil)
  }

  /// The values of its file; nil where there are none or something was reported.
  var values: KeyValues? {
    didSet { key?.values = values }
  }
}
