/// Why an exact calculation has no answer.
///
/// Nothing in this module rounds, wraps or truncates: a step either is exact or throws one of these.
public enum ArithmeticError: Error, Hashable, Sendable {
  /// A number on the way is beyond 128 bits.
  case overflow
  /// A fraction has the denominator zero.
  case divisionByZero
}
