/// The parts of a workbook that tell which parts there are.
enum WorkbookXML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let spreadsheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static var contentTypes: String {
    let parts = [
      ("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"),
    ]
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/>"
      + parts.map { name, type in
        "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(spreadsheet).\(type)+xml\"/>"
      }.joined() + "</Types>"
  }

  static var rootRelations: String {
    relations([("officeDocument", "xl/workbook.xml")])
  }

  static func workbookRelations(sheets: Int) -> String {
    relations(
      (1...sheets).map { ("worksheet", "worksheets/sheet\($0).xml") }
        + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map { position, target in
        "<Relationship Id=\"rId\(position + 1)\" Type=\"\(office)/\(target.type)\" "
          + "Target=\"\(target.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The list of sheets, and of each the rows that every printed page repeats.
  static func workbook(_ sheets: [Sheet]) -> String {
    let names = sheets.enumerated().map { position, sheet in
      "<sheet name=\"\(sheet.name.xmlEscaped)\" sheetId=\"\(position + 1)\" "
        + "r:id=\"rId\(position + 1)\"/>"
    }
    let titles = sheets.enumerated().compactMap { position, sheet in
      sheet.printedHeadings.map { row in
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(position)\">"
          + "\(CellReference.sheet(sheet.name).xmlEscaped)$\(row + 1):$\(row + 1)</definedName>"
      }
    }
    return declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">"
      + "<bookViews><workbookView activeTab=\"0\"/></bookViews>"
      + "<sheets>\(names.joined())</sheets>"
      + (titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>") + "</workbook>"
  }
}
