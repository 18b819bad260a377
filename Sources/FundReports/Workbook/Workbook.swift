/// Sheets of cells that calculate, to be opened in a spreadsheet program.
public struct Workbook: Hashable, Sendable {
  /// The sheets, in the order of their tabs.
  public private(set) var sheets: [Sheet]

  init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// Whether a spreadsheet program can hold it.
  public var isWritable: Bool {
    !sheets.isEmpty
      && sheets.allSatisfy { $0.rows.count <= Sheet.maxRows && $0.width <= Sheet.maxColumns }
      && sheets.reduce(0) { $0 + $1.rows.count * $1.width } <= Self.maxCells
  }

  /// So many cells of at most some hundred bytes stay within an archive.
  private static let maxCells = 8_000_000
}

/// A sheet of a workbook.
public struct Sheet: Hashable, Sendable {
  /// What stands on its tab; see `SheetNames`.
  public let name: String
  /// The rows from the top, each with its cells from the left.
  public var rows: [[SheetCell]]
  /// How wide the columns are, in digits; the others as wide as the program has them.
  public var widths: [Int]
  /// How many rows at the top and columns at the left stay when the rest is moved.
  public var frozen: Frozen
  /// The row of the headings, from 0, that every printed page repeats; nil where none does.
  public var printedHeadings: Int?

  /// Rows and columns that stay.
  public struct Frozen: Hashable, Sendable {
    /// Rows at the top.
    public var rows = 0
    /// Columns at the left.
    public var columns = 0
  }

  init(
    _ name: String, rows: [[SheetCell]] = [], widths: [Int] = [], frozen: Frozen = Frozen(),
    printedHeadings: Int? = nil
  ) {
    self.name = name
    self.rows = rows
    self.widths = widths
    self.frozen = frozen
    self.printedHeadings = printedHeadings
  }

  /// As many rows as spreadsheet programs have.
  static let maxRows = 1_048_576
  /// As many columns as spreadsheet programs have.
  static let maxColumns = 16_384

  /// How many columns it has.
  var width: Int { rows.lazy.map(\.count).max() ?? 0 }
}
