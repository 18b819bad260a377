/// A part of an agreement file that is marked for review: something is left to fill in or to check.
///
/// It does not stop the calculation; `validate` lists it until the mark is taken away.
public struct Review: Hashable, Sendable, CustomStringConvertible {
  /// Where the mark stands.
  public let location: SourceLocation
  /// The path of what is marked, such as `funds[3]`; empty for the agreement as a whole.
  public let path: String
  /// What to do.
  public let text: String

  /// One line, in English: "agreement.json:12:5: funds[3]: check the amount …".
  public var description: String { "\(location): \(path.isEmpty ? "" : path + ": ")\(text)" }
}
