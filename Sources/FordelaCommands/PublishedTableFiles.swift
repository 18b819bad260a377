import StimulusFunds

extension AgreementFolder {
  /// Whether the agreement has a folder of published tables.
  var hasPublishedTables: Bool { Files.isFolder(goldenPath) }

  /// The published tables of an agreement, in its order; a table without its file that is not
  /// marked for review, and a file without its table, are problems.
  func publishedTables(of agreement: Agreement) throws(InvalidInput) -> [PublishedTable] {
    var tables: [PublishedTable] = []
    var problems: [Problem] = []
    for layout in agreement.tables where !isAwaited(layout) {
      do throws(InvalidInput) {
        tables.append(try publishedTable(layout))
      } catch { problems += error.problems }
    }
    let known = agreement.tables.map { "\($0.id).csv" }
    for name in Files.names(in: goldenPath) where !known.contains(name) && !name.hasPrefix(".") {
      problems.append(
        Problem(
          at: SourceLocation(file: "\(goldenPath)/\(name)"),
          Wording(
            en: "the agreement has no table of this name",
            sv: "överenskommelsen har ingen tabell med detta namn"),
          repair: Wording(
            en: "describe it under \"tables\", or take the file away",
            sv: "beskriv den under \"tables\", eller ta bort filen")))
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return tables
  }

  /// Whether a table is not published yet, and marked so.
  private func isAwaited(_ layout: TableLayout) -> Bool {
    layout.awaitsPublication && !Files.exists("\(goldenPath)/\(layout.id).csv")
  }

  private func publishedTable(_ layout: TableLayout) throws(InvalidInput) -> PublishedTable {
    let source: SourceText
    do throws(Problem) {
      source = try texts.text("\(goldenPath)/\(layout.id).csv")
    } catch { throw InvalidInput([error]) }
    return try PublishedTable(source, layout: layout)
  }
}
