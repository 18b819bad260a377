import Apportionment

/// Makes the rows of a key from a table of statistics: a region and a figure.
///
/// A row about the whole country is no recipient's: it is held against the sum of the others. Where a
/// table has rows about counties and about municipalities, those count that the key is about.
struct StatisticsKey {
  private let table: StatisticsTable
  private let column: Int
  private let key: KeyRows
  private let names: NameResolver
  private let counties: Set<FoldedName>
  private let demand: KeyDemand
  private let problems: Problems

  /// The rows as CSV with the columns recipient and value, their places those of the table.
  ///
  /// - Returns: nil where something was reported.
  static func rows(
    of table: StatisticsTable, part: String?, for key: KeyRows, _ register: RecipientRegister,
    _ demand: KeyDemand, _ problems: Problems
  ) -> SourceText? {
    do throws(Problem) {
      let made = StatisticsKey(
        table: table, column: try table.column(named: part), key: key,
        names: NameResolver(register),
        counties: Set(register.recipients.compactMap(\.county).map { FoldedName($0.name) }),
        demand: demand, problems: problems)
      let rows = made.rows
      made.checkTotals(against: rows)
      return try made.text(of: rows)
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The places of the rows that are about those who may have a value.
  private var rows: [Int] {
    let labels = table.regions.map(\.label)
    let regions = labels.indices.filter { !labels[$0].isTotal }
    let lengths = Set(regions.compactMap { labels[$0].code?.count })
    guard lengths.count > 1 else { return regions }
    let length = isAboutMunicipalities ? 4 : 2
    return regions.filter { labels[$0].code == nil || labels[$0].code?.count == length }
  }

  /// Whether most of those who need a value are municipalities.
  private var isAboutMunicipalities: Bool {
    if key.subject == .county { return false }
    let counties = demand.required.count { $0.county != nil && $0.isOfWholeCounty }
    return 2 * counties < max(1, demand.required.count)
  }

  /// The rows as CSV, each on a line of its own number where the table is a text.
  private func text(of rows: [Int]) throws(Problem) -> SourceText {
    var lines: [String] = [CSVTable.line(KeyFile.headings)]
    var places: [Int: [SourceLocation]] = [:]
    for row in rows {
      let (region, figure) = (table.regions[row], table.figures[row][column])
      if figure.isMissing, isGone(region.label) { continue }
      let line = region.location.line ?? 0
      if line > lines.count + 1, line <= lines.count + 10_000 {
        lines += Array(repeating: "\n", count: line - lines.count - 1)
      }
      lines.append(CSVTable.line([region.label.text, figure.text]))
      places[lines.count] = [region.location, figure.location]
    }
    return try SourceText(figures: table.file, csv: lines.joined(), places: places)
  }

  /// Whether a row without a figure is about nobody that the register knows, such as a municipality
  /// that is no more.
  private func isGone(_ label: StatisticsLabel) -> Bool {
    var names = names
    return names.candidates(label.text).isEmpty && !counties.contains(FoldedName(label.name))
  }

  /// The figure of the whole country; one that cannot be read is reported, because nothing would be
  /// held against it.
  private func total(_ figure: StatisticsTable.Figure) -> Fraction? {
    do throws(NumberFault) {
      return try WrittenNumber(decimalComma: figure.text).fraction
    } catch {
      problems.add(figure.location, error.fault, repair: error.repair)
      return nil
    }
  }

  /// Holds the figures of the whole country against the sum of the others.
  private func checkTotals(against rows: [Int]) {
    for (row, region) in table.regions.enumerated() where region.label.isTotal {
      let figure = table.figures[row][column]
      guard !figure.isMissing, let total = total(figure) else { continue }
      let numbers = rows.compactMap { table.figures[$0][column].number }
      // Without every figure there is no sum to hold it against.
      if numbers.count < rows.count { continue }
      let sum = numbers.sum()
      if sum == total {
        problems.notices.append(
          Wording(
            en:
              "\(figure.location): '\(region.label.text)' \(SwedishFigures.grouped(total)) is the "
              + "sum of the \(numbers.count) rows",
            sv: "\(figure.location): '\(region.label.text)' \(SwedishFigures.grouped(total)) är "
              + "summan av de \(numbers.count) raderna"))
      } else {
        problems.add(
          figure.location,
          Wording(
            en: "'\(region.label.text)' is \(SwedishFigures.grouped(total)), but the "
              + "\(numbers.count) rows sum to \(SwedishFigures.grouped(sum))",
            sv: "'\(region.label.text)' är \(SwedishFigures.grouped(total)), men de "
              + "\(numbers.count) raderna summerar till \(SwedishFigures.grouped(sum))"),
          repair: Wording(
            en: "look for a row that is missing or wrong",
            sv: "leta efter en rad som saknas eller är fel"))
      }
    }
  }
}

extension StatisticsTable.Figure {
  /// The number that is written; nil where there is none.
  fileprivate var number: Fraction? { try? WrittenNumber(decimalComma: text).fraction }
}
