/// Text that a spreadsheet would take for something else, marked with an apostrophe before it, as such
/// programs mark text.
package enum SpreadsheetText {
  /// A text for a spreadsheet, marked where it would be taken for a formula, a date or a number.
  package static func marked(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let isFormula = "=+-@\t\r\n'".unicodeScalars.contains(first)
    let isFigure = text.utf8.allSatisfy { "0123456789 ./,:-".utf8.contains($0) }
    return isFormula || isFigure ? "'\(text)" : text
  }

  /// A text as it was before it was marked; any other as it is.
  static func unmarked(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return marked(rest) == text ? rest : text
  }
}
