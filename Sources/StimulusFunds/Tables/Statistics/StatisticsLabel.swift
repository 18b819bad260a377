/// What a row of statistics calls its region: "01 Stockholms län", "01", "Stockholms län" or "0180
/// Stockholm".
struct StatisticsLabel: Equatable {
  /// The two digits of a county, the four of a municipality, 00 of the whole country; nil where none is
  /// written.
  let code: String?
  /// The name; empty where only a code is written.
  let name: String

  /// A label from a text that may begin with a code.
  init(_ text: String) {
    let text = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }
      .joined(separator: " ").trimmingWhitespace
    // A spreadsheet takes the zero from a code that it holds for a number.
    let isShort = (text.utf8.count == 1 || text.utf8.count == 3) && text.utf8.first != 0x30
    let whole = isShort && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + text : text
    let coded = OfficialCode(whole)
    code = coded?.digits
    name = coded?.name ?? text
  }

  /// A label from a code and a name that stand apart.
  init(code: String, name: String) {
    let own = StatisticsLabel(code)
    let named = StatisticsLabel(name)
    self.code = own.name.isEmpty ? own.code ?? named.code : named.code
    self.name = named.name
  }

  /// Whether the row is about the whole country, and so a sum of the others.
  var isTotal: Bool {
    code == "00" || code == nil && Self.totals.contains(FoldedName(name).text)
  }

  /// Whether a field may be about the whole country, by its beginning: of a table's fields few are
  /// worth a closer look.
  static func mayBeTotal(_ field: ArraySlice<UInt8>) -> Bool {
    let letters = field.drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") }.prefix(2)
    if letters.contains(where: { $0 >= 0x80 }) { return true }
    let beginning = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    return ["ri", "he", "sv", "sw", "to", "su", "00"].contains(beginning)
  }

  private static let totals: Set<String> = [
    "riket", "hela riket", "sverige", "hela landet", "sweden", "totalt", "total", "summa",
  ]

  /// The label as it is told.
  var text: String { [code, name.isEmpty ? nil : name].compactMap { $0 }.joined(separator: " ") }
}
