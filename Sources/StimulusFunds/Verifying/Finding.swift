import Apportionment

/// A place where a published table and the calculation differ: computed, but a person must look.
public struct Finding: Hashable, Sendable {
  /// The table's id.
  public let table: String
  /// The row's name as printed.
  public let row: String
  /// The column's heading as printed.
  public let column: String
  /// What is printed.
  public let printed: String
  /// What is computed, written as the table would print it.
  public let computed: String
  /// What the recipient is due before rounding; nil where the figure is no grant.
  public let entitlement: Fraction?
  /// Printed minus computed; nil where they are not numbers.
  public let difference: Fraction?
  /// Why they differ, as far as the figures tell.
  public let reason: Wording
  /// Where it is printed.
  public let location: SourceLocation
}

/// A published grant that is not its entitlement rounded to the nearest unit, because the agreement
/// places a part of the residual there.
public struct CarryingCell: Hashable, Sendable {
  /// The table's id.
  public let table: String
  /// The row's name as printed.
  public let row: String
  /// The column's heading as printed.
  public let column: String
  /// The grant, as printed and as computed.
  public let grant: Grant
  /// The part of the residual that it carries.
  public let carried: Kronor
  /// Where the agreement says so; nil where the largest remainders carry the residual.
  public let citation: Citation?
}
