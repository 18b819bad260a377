extension ReportTable {
  /// The table as CSV (RFC 4180): commas, LF, plain digits, quotation marks where needed.
  var csv: String {
    var lines = [headings.map(\.text)] + rows.map { $0.map(\.plain) }
    if let totals { lines.append(totals.map(\.plain)) }
    return lines.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
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
