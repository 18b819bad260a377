import StimulusFunds

/// A table of a page: headings that stay, numbers to the right, totals, and marks with their reasons
/// below.
struct PageTable {
  private let table: ReportTable
  private let number: Int
  private let language: Language
  /// Whether its caption is only for those who hear the page, because what stands above says it.
  private let hidesCaption: Bool

  init(_ table: ReportTable, number: Int, _ language: Language, hidesCaption: Bool = false) {
    (self.table, self.number, self.language) = (table, number, language)
    self.hidesCaption = hidesCaption
  }

  var html: String { html(id: "t\(number)") }

  func html(id: String) -> String {
    let marks = Dictionary(grouping: table.marks.enumerated()) { $0.element.place }
    let fallback = Wording(en: "Table", sv: "Tabell")
    let caption = table.title.isEmpty ? fallback : table.title
    var html =
      "<div class=\"scroll\" role=\"group\" aria-labelledby=\"\(id)c\" tabindex=\"0\">\n<table>\n"
      + "<caption id=\"\(id)c\"\(table.title.isEmpty || hidesCaption ? " class=\"quiet\"" : "")>"
      + "\(caption[language].htmlWithFigures)</caption>\n<thead><tr>"
    for column in table.columns {
      html += "<th scope=\"col\"\(Self.alignment(column))>\(column.heading[language].html)</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for (number, row) in table.rows.enumerated() {
      html += line(row, number, marks)
    }
    html += "</tbody>\n"
    if let totals = table.totals {
      html += "<tfoot>\n\(line(totals, table.rows.count, marks))</tfoot>\n"
    }
    return html + "</table>\n</div>\n" + notes
  }

  private static func alignment(_ column: ReportTable.Column) -> String {
    column.kind == .number ? " class=\"n\"" : ""
  }

  private func line(
    _ cells: [Cell], _ row: Int,
    _ marks: [ReportTable.Place: [(offset: Int, element: ReportTable.Mark)]]
  ) -> String {
    let id = table.rowIDs.indices.contains(row) ? " id=\"\(table.rowIDs[row].html)\"" : ""
    var line = "<tr\(id)>"
    for (column, cell) in cells.enumerated() {
      let place = ReportTable.Place(row: row, column: column)
      let mark = marks[place]?.first
      line += written(cell, place, mark: mark.map { ($0.offset + 1, $0.element) })
    }
    return line + "</tr>\n"
  }

  private func written(
    _ cell: Cell, _ place: ReportTable.Place, mark: (number: Int, ReportTable.Mark)?
  ) -> String {
    let shown = cell.shown(in: language).htmlWithFigures
    let linked = table.links[place].map { "<a href=\"#\($0.html)\">\(shown)</a>" } ?? shown
    let text = linked + (mark.map { "<sup>\($0.number)</sup>" } ?? "")
    if place.column == 0, !shown.isEmpty { return "<th scope=\"row\">\(text)</th>" }
    var classes = table.columns[place.column].kind == .number ? ["n"] : []
    if let mark { classes.append(mark.1.kind.rawValue) }
    let list = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(list)>\(text)</td>"
  }

  /// Why cells are marked, in the order of their numbers.
  private var notes: String {
    if table.marks.isEmpty { return "" }
    return "<ol class=\"notes\">\n"
      + table.marks.map { "<li>\($0.note[language].htmlWithFigures)</li>\n" }.joined() + "</ol>\n"
  }
}
