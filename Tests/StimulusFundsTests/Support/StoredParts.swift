import StimulusFunds

/// A zip container of parts that are stored as they are, for workbooks that tests write themselves.
enum StoredParts {
  /// The bytes of a container.
  static func container(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var (bytes, list): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let (name, text) = (Array(part.name.utf8), Array(part.text.utf8))
      let sizes =
        number(Int(CRC32.checksum(of: text)), 4) + number(text.count, 4) + number(text.count, 4)
        + number(name.count, 2) + number(0, 2)
      list +=
        [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + [UInt8](repeating: 0, count: 8) + sizes
        + [UInt8](repeating: 0, count: 10) + number(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4, 20, 0] + [UInt8](repeating: 0, count: 8) + sizes + name + text
    }
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number(parts.count, 2) + number(parts.count, 2)
      + number(list.count, 4) + number(bytes.count, 4) + [0, 0]
    return bytes + list + end
  }

  private static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A workbook of sheets, each by its name and the elements within it.
  static func workbook(
    _ sheets: [(name: String, rows: String)], strings: [String] = [], styles: String = "",
    settings: String = ""
  ) -> [UInt8] {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let numbered = sheets.enumerated().map { ($0 + 1, $1) }
    return container(
      [
        (
          "_rels/.rels",
          "<Relationships><Relationship Id=\"r\" Type=\"\(kinds)/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<?xml version=\"1.0\"?><workbook>\(settings)<sheets>"
            + numbered.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"s\($0)\"/>" }
            .joined() + "</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships>"
            + numbered.map { number, _ in
              "<Relationship Id=\"s\(number)\" Type=\"\(kinds)/worksheet\" "
                + "Target=\"worksheets/sheet\(number).xml\"/>"
            }.joined()
            + "<Relationship Id=\"t\" Type=\"\(kinds)/sharedStrings\" Target=\"strings.xml\"/>"
            + "<Relationship Id=\"u\" Type=\"\(kinds)/styles\" Target=\"/xl/styles.xml\"/>"
            + "</Relationships>"
        ),
        ("xl/strings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
        ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ]
        + numbered.map { ("xl/worksheets/sheet\($0).xml", "<worksheet>\($1.rows)</worksheet>") })
  }
}
