/// A row of a file, for findings.
public struct SourceRow: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// "payouts.csv:12".
  public var description: String { "\(file):\(line)" }
}
