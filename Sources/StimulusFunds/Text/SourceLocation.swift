/// A place in a text that was read: where a reader will look.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// The line, from 1; nil where the place is the file as a whole.
  public let line: Int?
  /// The column in characters, from 1; nil where the place is the file as a whole.
  public let column: Int?
  /// Whether the place is a cell of a sheet: its line is a row then, its column one of the sheet.
  private var isCell = false

  /// A file or folder as a whole, as one that is missing.
  public init(file: String) {
    self.file = file
    line = nil
    column = nil
  }

  /// A cell of a sheet.
  init(sheet file: String, row: Int, column: Int) {
    self.init(file: file, line: row, column: column)
    isCell = true
  }

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// "agreement.json:12:5", as compilers and editors write it; "ledger.xlsx#Payouts!C12" for a cell;
  /// "agreement.json" for a whole file.
  public var description: String {
    guard let line, let column else { return file }
    if isCell { return "\(file)!\(CellReference.letters(ofColumn: column))\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// By line and column; a file as a whole stands before what is in it.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line ?? 0, left.column ?? 0, left.file) < (right.line ?? 0, right.column ?? 0, right.file)
  }
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
