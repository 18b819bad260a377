import Apportionment

/// Columns of a published table that are divided in the same proportions, whatever by.
///
/// Two figures of one recipient that are each less than a unit from the same part of their columns
/// satisfy |a × B − b × A| < A + B for the sums A and B of the columns. Columns all of whose rows satisfy
/// it may have one key; others have not.
public struct ColumnProportions: Sendable {
  /// The headings of columns that agree with each other, at least two each.
  public let groups: [[String]]

  /// The groups of some columns.
  ///
  /// - Parameter columns: Each with its figures, row by row; a column with a gap agrees with none.
  init(_ columns: [(heading: String, figures: [Fraction?])]) {
    let whole = columns.compactMap { column -> (heading: String, figures: [Fraction])? in
      let figures = column.figures.compactMap { $0 }
      return figures.count == column.figures.count && figures.contains { $0 > .zero }
        ? (column.heading, figures) : nil
    }
    var groups: [[(heading: String, figures: [Fraction])]] = []
    for column in whole {
      // With each of a group, and not only with its first: to agree within a unit is not transitive.
      let fitting = groups.firstIndex { group in
        group.allSatisfy { Self.agree($0.figures, column.figures) }
      }
      if let fitting { groups[fitting].append(column) } else { groups.append([column]) }
    }
    self.groups = groups.filter { $0.count > 1 }.map { $0.map(\.heading) }
  }

  private static func agree(_ first: [Fraction], _ second: [Fraction]) -> Bool {
    if first.count != second.count { return false }
    let (sum, other) = (first.sum(), second.sum())
    return zip(first, second).allSatisfy { ($0 * other - $1 * sum).magnitude < sum + other }
  }
}
