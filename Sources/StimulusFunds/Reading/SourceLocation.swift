/// A place in a text that was read: where a reader will look.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int

  /// A place in a file.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// "agreement.json:12:5", as compilers and editors write it.
  public var description: String { "\(file):\(line):\(column)" }
}

/// A value and the place it was read from.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// Where it stands.
  public let location: SourceLocation

  /// A value read at a place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Sendable where Value: Sendable {}
