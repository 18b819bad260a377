extension ReportTable {
  /// The table as CSV (RFC 4180): commas, LF, plain digits, quotation marks where needed.
  var csv: String {
    var lines = [headings.map(\.text)] + rows.map { $0.map(\.plain) }
    if let totals { lines.append(totals.map(\.plain)) }
    return lines.map(CSVText.line).joined()
  }
}

/// CSV (RFC 4180): commas, LF, quotation marks where they are needed.
enum CSVText {
  /// A row with the end of its line.
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotation = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if !needsQuotation { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
