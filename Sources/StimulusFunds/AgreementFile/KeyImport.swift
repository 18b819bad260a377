import Apportionment

/// Takes the values of a key from a file as it was exported into an agreement: a file of its own with
/// the columns recipient and value, and in the agreement file where the values come from.
public struct KeyImport {
  /// The name of the key's file in the agreement's folder.
  public let name: String
  /// The text of the key's file.
  public let keyText: SourceText
  /// The agreement file with the key's file, date and source.
  public let agreementText: SourceText
  /// The values.
  public let values: KeyValues
  /// What a person should know that is no problem.
  public let notices: [Wording]

  /// Takes the values of a file.
  ///
  /// - Parameters:
  ///   - id: The key's id.
  ///   - source: The file, with the column that is asked for.
  ///   - agreement: The agreement that has the key.
  ///   - text: The text of the agreement's own file.
  ///   - date: The day that the values hold for; nil for that of the key.
  /// - Throws: ``InvalidInput`` with everything in the file that is no value of the key.
  public init(
    of id: String, from source: SourceText, into agreement: Agreement, _ text: SourceText,
    date: CalendarDate?
  ) throws(InvalidInput) {
    guard let key = agreement.key(id) else {
      throw InvalidInput([
        Problem(
          at: SourceLocation(file: text.file),
          Wording(en: "unknown key '\(id)'", sv: "okänd nyckel '\(id)'"),
          repair: suggestion(for: id, among: agreement.keys.map(\.id)))
      ])
    }
    let problems = Problems()
    let demand = agreement.demands(under: [], of: [id])[0].demand
    var new = NewRecipients()
    let rows = KeyRows(key)
    let values = KeyFile.values(
      of: rows, in: source, register: agreement.register, demand: demand, new: &new, problems)
    try problems.throwIfAny()
    guard let values else { preconditionFailure("values are nil only where something is reported") }
    self.values = values
    notices = problems.notices
    do throws(Problem) {
      let origin = try KeyOrigin(of: source, KeySource(rows, agreement.register, demand))
      try origin.check(against: date?.description ?? key.date)
      let edit = try KeyEntry(id, in: text)
      name = edit.file
      keyText = try SourceText(
        file: name, Self.text(of: values, key.subject, agreement.register))
      agreementText = try edit.edited(
        source: origin.sentence, date: date?.description ?? key.date ?? origin.day)
    } catch { throw InvalidInput([error]) }
  }

  private static func text(
    of values: KeyValues, _ subject: DistributionKey.Subject, _ register: RecipientRegister
  ) -> String {
    var names: [String: String] = [:]
    if subject == .county {
      for county in register.recipients.compactMap(\.county) { names[county.code] = county.name }
    }
    return values.subjects.enumerated().reduce(into: CSVTable.line(KeyFile.headings)) {
      let value = Fraction(Int128(values.scaled[$1.offset]), over: Int128(values.scale))
      $0 += CSVTable.line([names[$1.element] ?? $1.element, value.plainDecimal])
    }
  }
}
