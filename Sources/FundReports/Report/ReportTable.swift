import StimulusFunds

/// A table of a report: columns, rows of cells and perhaps a row of totals.
public struct ReportTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands above it for people; for programs it is the English one, whatever the language.
    public let heading: Wording
    /// What its cells hold.
    public let kind: Kind

    /// What the cells of a column hold, which tells how they are aligned.
    public enum Kind: Hashable, Sendable {
      /// Names, words and days, to the left.
      case text
      /// Amounts and other numbers, to the right.
      case number
    }

    init(_ heading: Wording, _ kind: Kind = .text) {
      self.heading = heading
      self.kind = kind
    }
  }

  /// The columns.
  public let columns: [Column]
  /// The rows, each with a cell for every column.
  public let rows: [[Cell]]
  /// The row of totals; nil where there is none.
  public let totals: [Cell]?
  /// What it is called on a page and on the tab of a sheet; nothing where what stands before it does.
  public var title: Wording
  /// Cells that a reader must look at, and why, in the order of their notes.
  public var marks: [Mark] = []
  /// What the cells of a page lead to, by the ids of rows.
  public var links: [Place: String] = [:]
  /// What the rows of a page are gone to by, in the order of the rows; none where nothing leads to them.
  public var rowIDs: [String] = []

  init(
    _ columns: [Column], rows: [[Cell]], totals: [Cell]? = nil, title: Wording = .none
  ) {
    self.columns = columns
    self.rows = rows
    self.totals = totals
    self.title = title
  }
}

extension ReportTable {
  /// A place in the table: its row, which is the number of rows for the totals, and its column.
  public struct Place: Hashable, Sendable {
    let row: Int
    let column: Int
  }

  /// A cell that a reader must look at.
  public struct Mark: Hashable, Sendable {
    /// Why.
    public enum Kind: String, Hashable, Sendable {
      /// It carries a part of a residual.
      case carries
      /// It differs from what it is held against.
      case differs
    }

    let place: Place
    let kind: Kind
    /// The reason as a sentence.
    let note: Wording
  }
}

extension ReportTable {
  /// The table under a title.
  func titled(_ title: Wording) -> ReportTable {
    ReportTable(columns, rows: rows, totals: totals, title: title)
  }
}
