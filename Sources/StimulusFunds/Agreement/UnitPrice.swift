import Apportionment

/// So many kronor for each unit of a key, as a place, a student or a krona of cost.
public struct UnitPrice: Hashable, Sendable {
  /// Kronor a unit, above zero: half of a cost in kronor is 1/2.
  public internal(set) var price: Fraction
  /// The key that counts the units.
  public internal(set) var key: String
  /// The most that each recipient may get; nil where there is no such ceiling.
  public internal(set) var ceiling: Kronor?
}
