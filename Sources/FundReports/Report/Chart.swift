import Apportionment
import StimulusFunds

/// A picture of figures that answers one question of its reader.
///
/// A value as every other block: a writer that draws draws it, the others leave it out. Its figures are
/// its table.
public struct Chart: Hashable, Sendable {
  /// What the picture shows, as a sentence: its title and its text for those who do not see it.
  public let finding: Wording
  /// What is shown, such as "Grants in kronor".
  public let measure: Wording
  /// How it is drawn.
  public let kind: Kind
  /// What the values of a row stand for: parts of a bar, or the points of a line.
  public let series: [Wording]
  /// The rows, from the top.
  public let rows: [Row]

  /// How figures are drawn.
  public enum Kind: Hashable, Sendable {
    /// A bar a row, made of its values one after the other; none is below zero.
    case stacked
    /// A bar a row to the left or to the right of zero, of its one value.
    case differences
    /// Two bars a row, one below the other.
    case pairs
    /// A tile a county, of a row's one value.
    case counties
    /// A line a row through its values.
    case lines
    /// A bar a row from its one value to its other, from the top a step after the other.
    case waterfall
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// Whom or what it is about.
    public let wording: Wording
    /// The code of the county it is about; nil for none.
    public let county: String?
    /// A value for every series.
    public let values: [Fraction]

    init(_ label: String, county: String? = nil, _ values: [Fraction]) {
      (wording, self.county, self.values) = (.same(label), county, values)
    }

    init(_ wording: Wording, _ values: [Fraction]) {
      (self.wording, county, self.values) = (wording, nil, values)
    }

    /// The name of whom it is about, which has no language.
    public var label: String { wording.english }

    /// The sum of the values.
    var sum: Fraction { values.sum() }
  }
}

extension Chart {
  /// The figures of the picture.
  var table: ReportTable {
    ReportTable(
      [.init(Wording(en: "Recipient", sv: "Mottagare"))] + series.map { .init($0, .number) },
      rows: rows.map { row in [.text(row.wording)] + row.values.map(cell) }, title: measure)
  }

  private func cell(_ value: Fraction) -> Cell {
    let rounded = value.rounded(places: 2)
    return kind == .differences ? .change(rounded) : .number(rounded)
  }
}
