/// Reads a key, all but its values.
struct KeyReader {
  let id: JSONText?
  /// What its file must look like; nil where it has no id.
  private(set) var rows: KeyRows?
  /// The key without values; nil where something was reported.
  private(set) var key: DistributionKey?
  /// The name of the file with its values; nil where there is none yet.
  let file: JSONText?
  /// How it is computed, its keys not yet looked up; nil where its values stand in a file.
  let calculation: KeyCalculationReader?
  /// The mark of what is left to fill in or to check.
  let review: JSONText?
  private let item: JSONItem
  /// Where its calculation stands; nil where its values stand in a file.
  private let calculationPlace: (member: String, location: SourceLocation)?

  /// Reads a key; nil where the item is no object.
  init?(_ item: JSONItem) {
    let operations = KeyCalculation.Operation.allCases.map(\.rawValue)
    if item.recorder?.assumption.present.isEmpty ?? false,
      item.tells(
        (["file"] + operations).map { .init(present: [$0]) }, { _ = KeyReader($0) })
    {
      return nil
    }
    guard var members = item.members() else { return nil }
    self.item = item
    id = members.text(
      "id",
      Wording(en: "The id, unique among the keys.", sv: "Nyckelns id, som ingen annan nyckel har."))
    let name = members.text("name", Wording(en: "The name as printed.", sv: "Namnet, ordagrant."))
    let unit = members.text("unit", Wording(en: "What is counted.", sv: "Vad som räknas."))
    let operation = KeyCalculationReader.operation(in: &members)
    calculationPlace = operation.flatMap { operation in
      members.members.first { $0.name.value == operation.rawValue }
        .map { (operation.rawValue, $0.value.location) }
    }
    let contents = operation == nil ? Contents(&members) : Contents.computed
    calculation = operation.flatMap { KeyCalculationReader($0, &members) }
    let source = members.text(
      "source", Wording(en: "Where the values come from.", sv: "Varifrån värdena kommer."))
    file =
      operation == nil
      ? members.optionalText(
        "file",
        Wording(
          en: "The file with the values, where there are any.",
          sv: "Filen med värdena, om det finns några.")) : nil
    review = members.optionalText(
      "review",
      Wording(
        en: "What is left to fill in or to check.",
        sv: "Vad som återstår att fylla i eller kontrollera."))
    members.finish()
    rows = id.map {
      KeyRows(
        id: $0.value, unit: unit?.value, subject: contents.subject ?? .recipient,
        isFractional: contents.isFractional)
    }
    guard let id, let name, let unit, let subject = contents.subject, let source else { return }
    if operation != nil, calculation == nil { return }
    key = DistributionKey(
      id: id.value, name: name.value, unit: unit.value, subject: subject,
      isFractional: contents.isFractional, date: contents.date?.description, source: source.value,
      values: nil)
  }

  /// The values of its file; nil where there are none or something was reported.
  var values: KeyValues? {
    didSet { key?.values = values }
  }
}

extension KeyReader {
  /// Reports a value that cannot be computed, at the figure at fault or else at the calculation.
  func report(_ value: UncomputableValue, _ problems: Problems) {
    if let place = value.place {
      problems.add(place, value.fault, repair: value.repair)
    } else if let (member, location) = calculationPlace {
      item.report(of: member, at: location, value.fault, repair: value.repair)
    }
  }

  /// What a key says of the rows of its file.
  private struct Contents {
    let subject: DistributionKey.Subject?
    let isFractional: Bool
    let date: CalendarDate?

    init(_ members: inout JSONMembers) {
      subject = members.choice(
        "subject", of: DistributionKey.Subject.self,
        Wording(en: "What a row is about.", sv: "Vad en rad handlar om."))
      isFractional = members.flag(
        "fractional",
        Wording(en: "Whether values may have decimals.", sv: "Om värden får ha decimaler."))
      date = members.optionalDay(
        "date", Wording(en: "The day the values hold for.", sv: "Dagen som värdena gäller."))
    }

    private init(ofComputed isFractional: Bool) {
      (subject, self.isFractional, date) = (.recipient, isFractional, nil)
    }

    /// A key that is computed has no rows; its parts say what they are about.
    static let computed = Contents(ofComputed: true)
  }

  /// Gives a key that is computed what it is computed from.
  mutating func resolve(_ known: KeyCalculation?, from sources: [String]) {
    rows?.sources = sources
    if known != nil, sources.isEmpty, calculation?.names(among: []).isEmpty ?? false {
      id?.report(
        Wording(
          en: "no key has a part in it", sv: "ingen annan fördelningsnyckel ingår i den"),
        repair: Wording(
          en: "name one, or divide in equal parts with \"equal\"",
          sv: "ange någon, eller fördela lika med \"equal\""))
    }
    if known == nil || sources.isEmpty { key = nil }
    key?.calculation = known
    key?.sources = sources
  }

  /// Says what a key that is computed is about: counties where all is that it rests on.
  mutating func resolveSubject(among readers: [KeyReader]) {
    if calculation == nil { return }
    let isOfCounties = (rows?.sources ?? []).allSatisfy { id in
      readers.contains { $0.id?.value == id && $0.rows?.subject == .county }
    }
    rows?.subject = isOfCounties ? .county : .recipient
    key?.subject = isOfCounties ? .county : .recipient
  }
}
