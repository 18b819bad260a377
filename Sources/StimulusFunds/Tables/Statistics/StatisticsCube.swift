/// A dimension of a table of statistics, such as region or month.
struct StatisticsDimension {
  let name: String
  /// The codes of its values; nil where it has none.
  let codes: [String]?
  /// What its values are called.
  let labels: [String]
}

/// Figures by any number of dimensions, the last of them running fastest.
struct StatisticsCube {
  let file: String
  let dimensions: [StatisticsDimension]
  let figures: [StatisticsTable.Figure]
  let origin: StatisticsOrigin

  /// No table of regions is near so large.
  private static let maxFigures = 10_000_000

  /// The table with a row for each region and a column for each combination of the other values.
  ///
  /// - Throws: ``Problem`` where there is no region, or not a figure for each combination.
  func table() throws(Problem) -> StatisticsTable {
    let sizes = dimensions.map(\.labels.count)
    var count = 1
    for size in sizes {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: size)
      count = isTooLarge ? Self.maxFigures + 1 : product
      if count > Self.maxFigures {
        throw problem(
          Wording(
            en: "the table has more than 10 000 000 figures",
            sv: "tabellen har fler än 10 000 000 uppgifter"))
      }
    }
    if figures.count != count {
      throw problem(
        Wording(
          en: "the table has \(SwedishFigures.grouped(figures.count)) figures, its dimensions make "
            + "\(SwedishFigures.grouped(count))",
          sv:
            "tabellen har \(SwedishFigures.grouped(figures.count)) uppgifter, men dimensionerna ger "
            + "\(SwedishFigures.grouped(count))"))
    }
    guard let regions = regionDimension else {
      throw problem(
        Wording(
          en: "the table has no dimension of regions",
          sv: "tabellen har ingen dimension av regioner"),
        repair: Wording(en: "export it by region", sv: "exportera den efter region"))
    }
    let after = sizes[(regions + 1)...].reduce(1, *)
    let before = sizes[..<regions].reduce(1, *)
    let size = sizes[regions]
    let dimension = dimensions[regions]
    return StatisticsTable(
      file: file,
      regions: (0..<size).map { place in
        let label = dimension.codes.map {
          StatisticsLabel(code: $0[place], name: dimension.labels[place])
        }
        return .init(
          label: label ?? StatisticsLabel(dimension.labels[place]),
          location: SourceLocation(file: file))
      },
      columns: columns(without: regions),
      figures: (0..<size).map { place in
        (0..<before * after).map { column in
          figures[(column / after * size + place) * after + column % after]
        }
      },
      origin: origin)
  }

  /// The dimension most of whose values are regions by their codes, or else the one called so.
  private var regionDimension: Int? {
    let areRegions = dimensions.map { dimension in
      let codes = dimension.codes ?? dimension.labels
      let regions = codes.count { StatisticsLabel($0).code != nil || StatisticsLabel($0).isTotal }
      return 2 * regions > codes.count
    }
    let named = dimensions.firstIndex { dimension in
      ["region", "lan", "kommun", "county", "municipality", "lan och kommun"]
        .contains(FoldedName(dimension.name).text)
    }
    return named ?? areRegions.firstIndex(of: true)
  }

  /// What the columns are called: the values of all other dimensions of which there is more than one,
  /// or of the last one where there is none.
  private func columns(without regions: Int) -> [String] {
    let others = dimensions.indices.filter { $0 != regions }
    let told = others.filter { dimensions[$0].labels.count > 1 }
    var columns: [[String]] = [[]]
    for place in told.isEmpty ? Array(others.suffix(1)) : told {
      columns = columns.flatMap { column in dimensions[place].labels.map { column + [$0] } }
    }
    return columns.map { $0.joined(separator: " ") }
  }

  private func problem(_ fault: Wording, repair: Wording = .exportAgain) -> Problem {
    Problem(at: SourceLocation(file: file), fault, repair: repair)
  }
}
