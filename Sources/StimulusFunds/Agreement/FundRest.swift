/// What becomes of money of a fund that nobody is due.
public enum FundRest: Hashable, Sendable {
  /// It stays with the state (ofördelat).
  case unallocated
  /// Another fund divides it along with its own amount; named by its id.
  case fund(String)

  /// The word of an agreement file for what is not passed on.
  static let word = "unallocated"

  /// The id of the fund it goes to; nil where it goes to none.
  public var target: String? {
    if case .fund(let id) = self { id } else { nil }
  }
}
