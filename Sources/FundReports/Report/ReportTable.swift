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

  init(_ columns: [Column], rows: [[Cell]], totals: [Cell]? = nil) {
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }
}
