import Apportionment

/// A published figure that no rounding explains.
public struct AuditFinding: Hashable, Sendable {
  /// The row's name as the agreement prints it.
  public let row: String
  /// The column's heading.
  public let column: String
  /// What is printed; empty where nothing is.
  public let printed: String
  /// What the rules give under the rounding that fits the column best; empty for nothing.
  public let expected: String
  /// What the rules give as a number; nil where it is none.
  public let expectedNumber: Fraction?
  /// Printed minus expected; nil where they are not numbers.
  public let difference: Fraction?
  /// A guess at the cause that the figures support; nil where they support none.
  public let cause: FigureCause?
  /// Where it is printed.
  public let location: SourceLocation
}
