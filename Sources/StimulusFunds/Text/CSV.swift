/// A field of a CSV text: its text as meant, without quotation marks, and its place.
package struct CSVField: Sendable {
  /// The text, quotation marks taken off.
  package let text: String
  let offset: UInt32
  let line: UInt32
  let lineStart: UInt32

  /// The line it begins on, from 1.
  var lineNumber: Int { Int(line) }
}

/// The rows of a CSV text (RFC 4180), read strictly.
///
/// Lines end with LF or CRLF; the last may lack its end. A field in quotation marks may hold separators,
/// doubled quotation marks and line breaks. Every row has as many fields as the headings, empty ones
/// at its end aside. Rows without any text are passed over.
package struct CSVTable: Sendable {
  /// The text that was read.
  package let source: SourceText
  /// The headings: the fields of the first row, at least one.
  package let headings: [CSVField]
  /// The fields of the other rows, one row after the other.
  private let places: [CSVPlace]

  /// How many rows follow the headings.
  package var rowCount: Int { places.count / headings.count }

  /// The field of a row after the headings, from 0, and a column.
  package subscript(row: Int, column: Int) -> CSVField { source.field(place(row, column)) }

  /// Where the field of a row and a column stands.
  func place(_ row: Int, _ column: Int) -> CSVPlace { places[row * headings.count + column] }

  /// Reads a text.
  ///
  /// - Parameter separator: The byte between the fields of a row; nil to find it from the headings.
  /// - Throws: ``InvalidInput`` with every row of the wrong length, or the first broken quotation.
  /// - Complexity: O(*n*).
  package init(
    _ source: SourceText, separator: UInt8? = nil
  ) throws(InvalidInput) {
    self.source = source
    let problems = Problems()
    var rows: CSVRows
    var places: [CSVPlace] = []
    do throws(Problem) {
      rows = try CSVRows(source, separator: separator)
      while try rows.readNext(problems) { places += rows.row }
    } catch { throw InvalidInput([error]) }
    try problems.throwIfAny()
    headings = rows.headings
    self.places = places
  }

  /// Where a field begins.
  package func location(of field: CSVField) -> SourceLocation { source.location(of: field) }
}
