/// Reads a table of statistics in the format JSON-stat 2.
struct JSONStatFile {
  private let value: JSONValue
  private let file: String

  /// Whether a text begins as JSON does.
  static func begins(_ source: SourceText) -> Bool {
    source.utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// The table in a text.
  ///
  /// - Throws: ``Problem`` where it is no JSON, no data set, or has no regions.
  static func table(of source: SourceText) throws(Problem) -> StatisticsTable {
    let value = try JSONReader.value(of: source)
    let file = JSONStatFile(value: value, file: source.file)
    guard value["class"]?.text == "dataset", !(value["id"]?.elements.isEmpty ?? true) else {
      throw Problem(
        at: value.location,
        Wording(
          en: "this is no data set of JSON-stat 2",
          sv: "detta är inga data i JSON-stat 2"),
        repair: Wording(
          en: "export the table as JSON-stat 2, PX or CSV",
          sv: "exportera tabellen som JSON-stat 2, PX eller CSV"))
    }
    return try file.table()
  }

  private func table() throws(Problem) -> StatisticsTable {
    let ids = value["id"]?.elements.compactMap(\.text) ?? []
    var dimensions: [StatisticsDimension] = []
    for id in ids { dimensions.append(try dimension(id)) }
    let count = dimensions.reduce(1) { $0.multipliedReportingOverflow(by: $1.labels.count).0 }
    return try StatisticsCube(
      file: file, dimensions: dimensions, figures: try figures(count),
      origin: StatisticsOrigin(
        title: value["label"]?.text, source: value["source"]?.text,
        table: value["extension"]?["px"]?["tableid"]?.text
          ?? value["extension"]?["px"]?["matrix"]?.text, updated: value["updated"]?.text)
    ).table()
  }

  /// A dimension: its codes in the order of their index, which is a list or a map.
  private func dimension(_ id: String) throws(Problem) -> StatisticsDimension {
    guard let dimension = value["dimension"]?[id], let category = dimension["category"] else {
      throw Problem(
        at: value.location,
        Wording(
          en: "dimension '\(id)' is not described",
          sv: "dimensionen '\(id)' är inte beskriven"), repair: .exportAgain)
    }
    let names = category["label"]
    var codes = category["index"]?.elements.compactMap(\.text) ?? []
    if codes.isEmpty, let map = category["index"]?.members, !map.isEmpty {
      codes = try ordered(map, id, at: dimension.location)
    }
    if codes.isEmpty { codes = names?.members.map(\.name.value) ?? [] }
    if codes.isEmpty || codes.uniqued().count < codes.count {
      throw Problem(
        at: dimension.location,
        Wording(
          en: "dimension '\(id)' has no values, or one twice",
          sv: "dimensionen '\(id)' har inga värden, eller ett två gånger"),
        repair: .exportAgain)
    }
    let labels = Dictionary(
      (names?.members ?? []).map { ($0.name.value, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
    return StatisticsDimension(
      name: dimension["label"]?.text ?? id, codes: codes, labels: codes.map { labels[$0] ?? $0 })
  }

  private func ordered(
    _ map: [JSONMember], _ id: String, at location: SourceLocation
  ) throws(Problem) -> [String] {
    var codes = [String?](repeating: nil, count: map.count)
    for member in map {
      guard case .number(let digits) = member.value.content, let place = Int(digits),
        codes.indices.contains(place), codes[place] == nil
      else {
        throw Problem(
          at: member.value.location,
          Wording(
            en: "this is no place in dimension '\(id)'",
            sv: "detta är ingen plats i dimensionen '\(id)'"),
          repair: Wording(
            en: "number its values from 0, each once",
            sv: "numrera värdena från 0, varje en gång"))
      }
      codes[place] = member.name.value
    }
    return codes.compactMap { $0 }
  }

  /// The figures: a list of all of them, or a map of those there are by their place.
  private func figures(_ count: Int) throws(Problem) -> [StatisticsTable.Figure] {
    guard let values = value["value"] else {
      throw Problem(
        at: value.location,
        Wording(
          en: "the data set has no values",
          sv: "datamängden har inga värden"), repair: .exportAgain)
    }
    if case .array(let elements) = values.content { return elements.map(figure) }
    let missing = StatisticsTable.Figure(text: "..", location: values.location)
    guard count >= 0, count <= 10_000_000 else { return [] }
    var figures = [StatisticsTable.Figure](repeating: missing, count: count)
    for member in values.members {
      guard let place = Int(member.name.value), figures.indices.contains(place) else {
        throw Problem(
          at: member.value.location,
          Wording(
            en: "'\(member.name.value)' is no place of a figure",
            sv: "'\(member.name.value)' är ingen plats för en uppgift"),
          repair: .exportAgain)
      }
      figures[place] = figure(member.value)
    }
    return figures
  }

  private func figure(_ value: JSONValue) -> StatisticsTable.Figure {
    switch value.content {
    case .number(let digits): .init(text: digits, location: value.location)
    case .string(let text): .init(text: text, location: value.location)
    default: .init(text: "..", location: value.location)
    }
  }
}
