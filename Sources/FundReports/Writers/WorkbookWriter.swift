import StimulusFunds

/// Writes a report's workbook (Office Open XML): a zip archive of a few parts.
///
/// There is neither a list of what depends on what (calcChain), nor the program's own properties, nor a
/// wish to be recalculated on opening: each of them makes a spreadsheet program complain or ask.
enum WorkbookWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    bytes(of: report.workbook(in: language, from: provenance))
  }

  static func bytes(of workbook: Workbook) -> [UInt8] {
    var texts = SharedTexts()
    let sheets = workbook.sheets.enumerated().map { position, sheet in
      SheetXML(sheet, isFirst: position == 0).part(sharing: &texts)
    }
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", utf8: WorkbookXML.contentTypes)
    archive.add("_rels/.rels", utf8: WorkbookXML.rootRelations)
    archive.add("xl/workbook.xml", utf8: WorkbookXML.workbook(workbook.sheets))
    archive.add(
      "xl/_rels/workbook.xml.rels", utf8: WorkbookXML.workbookRelations(sheets: sheets.count))
    archive.add("xl/styles.xml", utf8: StylesXML.part)
    archive.add("xl/sharedStrings.xml", utf8: texts.part)
    for (position, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(position + 1).xml", sheet)
    }
    return archive.archive
  }
}

extension ZipArchive {
  fileprivate mutating func add(_ name: String, utf8 text: String) { add(name, Array(text.utf8)) }
}

/// The texts of a workbook, each once; cells name them by their numbers.
struct SharedTexts {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    uses += 1
    // By scalars: canonically equal texts are equal as keys, but are to be written as they are.
    if let number = numbers[text], texts[number].utf8.elementsEqual(text.utf8) { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part of the workbook.
  var part: String {
    let items = texts.map { text in
      let keepsSpace = text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
      return "<si><t\(keepsSpace ? " xml:space=\"preserve\"" : "")>\(text.xmlEscaped)</t></si>"
    }
    return WorkbookXML.declaration
      + "<sst xmlns=\"\(WorkbookXML.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
      + items.joined() + "</sst>"
  }
}
