/// The sheets that a workbook lists, and how it counts days.
struct SheetList {
  /// The sheets in their order, with what the workbook's part calls each.
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  /// Whether days are counted from 1904-01-01.
  private(set) var startIn1904 = false

  /// Reads a workbook's main part.
  init(_ part: [UInt8]) throws(XMLFault) {
    var xml = try XMLReader(part)
    while true {
      switch try xml.next() {
      case .finished: return
      case .start where xml.name == XMLName("workbookPr"):
        startIn1904 = xml.flag(XMLName("date1904"))
      case .start where xml.name == XMLName("sheet"):
        sheets.append(
          (
            xml.value(XMLName("name")) ?? "", xml.value(XMLName("id")) ?? "",
            (xml.value(XMLName("state")) ?? "visible") != "visible"
          ))
      default: continue
      }
    }
  }
}
