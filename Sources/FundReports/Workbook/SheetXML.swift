/// A sheet as a part of a workbook.
struct SheetXML {
  private let sheet: Sheet
  private let isFirst: Bool

  init(_ sheet: Sheet, isFirst: Bool) { (self.sheet, self.isFirst) = (sheet, isFirst) }

  /// What was written so far that later cells name.
  private struct Writing {
    var texts: SharedTexts
    /// The formula last written in a column that is filled downwards, and its number.
    var filled: [Int: (formula: String, number: Int)] = [:]
    var formulas = 0
  }

  func part(sharing texts: inout SharedTexts) -> [UInt8] {
    var writing = Writing(texts: texts)
    defer { texts = writing.texts }
    var part = Array((WorkbookXML.declaration + start).utf8)
    for (number, row) in sheet.rows.enumerated() where !row.isEmpty {
      part += "<row r=\"\(number + 1)\"\(height(of: row))>".utf8
      for (column, cell) in row.enumerated() {
        append(cell, CellReference(column: column, row: number), to: &part, &writing)
      }
      part += "</row>".utf8
    }
    part += end.utf8
    return part
  }

  private func append(
    _ cell: SheetCell, _ place: CellReference, to part: inout [UInt8], _ writing: inout Writing
  ) {
    let style = cell.style == .plain ? "" : " s=\"\(cell.style.rawValue)\""
    let start = "<c r=\"\(place.relative)\"\(style)"
    switch cell.content {
    case .empty: if !style.isEmpty { part += "\(start)/>".utf8 }
    case .text(let text):
      part += "\(start) t=\"s\"><v>\(writing.texts.number(of: text))</v></c>".utf8
    case .number(let digits): part += "\(start)><v>\(digits)</v></c>".utf8
    case .formula(let formula, let value):
      part += "\(start)>\(element(of: formula, place, &writing))<v>\(value)</v></c>".utf8
    }
  }

  /// A formula, written out only where it does not go on from the cell above.
  private func element(
    of formula: String, _ place: CellReference, _ writing: inout Writing
  ) -> String {
    if let above = writing.filled[place.column], above.formula == formula,
      self.formula(at: place.row - 1, place.column) == formula
    {
      return "<f t=\"shared\" si=\"\(above.number)\"/>"
    }
    let text = CellReference.formula(formula, inRow: place.row).xmlEscaped
    var last = place.row
    while self.formula(at: last + 1, place.column) == formula { last += 1 }
    if last == place.row || !CellReference.isFilledDown(formula) { return "<f>\(text)</f>" }
    writing.filled[place.column] = (formula, writing.formulas)
    defer { writing.formulas += 1 }
    let end = CellReference(column: place.column, row: last).relative
    return "<f t=\"shared\" ref=\"\(place.relative):\(end)\" si=\"\(writing.formulas)\">\(text)</f>"
  }

  private func formula(at row: Int, _ column: Int) -> String? {
    guard sheet.rows.indices.contains(row), sheet.rows[row].indices.contains(column),
      case .formula(let text, _) = sheet.rows[row][column].content
    else { return nil }
    return text
  }

  private var start: String {
    "<worksheet xmlns=\"\(WorkbookXML.main)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + "<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
      + "\(pane)</sheetView></sheetViews>\(columns)<sheetData>"
  }

  /// The height of a row of several lines: not every program finds it itself.
  private func height(of row: [SheetCell]) -> String {
    let lines =
      row.enumerated().map { column, cell -> Int in
        guard cell.style.isWrapped, case .text(let text) = cell.content,
          sheet.widths.indices.contains(column)
        else { return 1 }
        // Bold letters and the ends of words take a little more than a digit each.
        let width = max(4, sheet.widths[column] - 2)
        return (text.unicodeScalars.count + width - 1) / width
      }.max() ?? 1
    if row.contains(where: { $0.style == .title }) { return " ht=\"21\" customHeight=\"1\"" }
    return lines > 1 ? " ht=\"\(min(400, lines * 15))\" customHeight=\"1\"" : ""
  }

  /// As many pages beside one another as keep the figures readable.
  private var pagesAcross: Int { max(1, (sheet.widths.reduce(0, +) + 219) / 220) }

  private var pane: String {
    let (rows, columns) = (sheet.frozen.rows, sheet.frozen.columns)
    if rows == 0, columns == 0 { return "" }
    let corner = CellReference(column: columns, row: rows).relative
    let side = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
    return "<pane" + (columns == 0 ? "" : " xSplit=\"\(columns)\"")
      + (rows == 0 ? "" : " ySplit=\"\(rows)\"")
      + " topLeftCell=\"\(corner)\" activePane=\"\(side)\" state=\"frozen\"/>"
  }

  private var columns: String {
    if sheet.widths.isEmpty { return "" }
    return "<cols>"
      + sheet.widths.enumerated().map { position, width in
        "<col min=\"\(position + 1)\" max=\"\(position + 1)\" width=\"\(width)\" "
          + "customWidth=\"1\"/>"
      }.joined() + "</cols>"
  }

  /// A4, lying, as wide as a page.
  private var end: String {
    "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" "
      + "header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"\(pagesAcross)\" fitToHeight=\"0\"/>"
      + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>"
      + "</worksheet>"
  }
}
