import StimulusFunds

/// The content of a page as it is put together: what was written, and what can be gone to.
struct Page {
  let language: Language
  private(set) var body = ""
  private var headings: [(id: String, text: String)] = []
  private var openList = 0
  private var tables = 0
  private var charts = 0
  private var isScripted = false
  private var scenarios: Scenarios?

  init(_ language: Language) { self.language = language }

  /// More headings than a reader looks through are not listed.
  private static let maxListed = 60

  /// Adds blocks in order; the title and the answers stand on top of the page already.
  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
    closeLists(to: 0)
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .item(let text, let level): addItem(text, level: level + 1)
    case .line(let text): addItem(text, level: 1)
    default:
      closeLists(to: 0)
      addUnlisted(block)
    }
  }

  private mutating func addUnlisted(_ block: Block) {
    switch block {
    case .title, .answer, .item, .line: break
    case .heading(let text):
      let id = "h\(headings.count + 1)"
      headings.append((id, text[language]))
      body += "<h2 id=\"\(id)\">\(text[language].htmlWithFigures)</h2>\n"
    case .subheading(let text): body += "<h3>\(written(text))</h3>\n"
    case .paragraph(let text): body += "<p>\(written(text))</p>\n"
    case .table(let table): addTable(table)
    case .chart(let chart): add(chart)
    case .scenarios(let scenarios): add(scenarios)
    }
  }

  /// A sentence, its Swedish quotations marked as Swedish for those who hear the page.
  private func written(_ text: Wording) -> String {
    let html = text[language].htmlWithFigures
    if language == .swedish { return html }
    let parts = html.split(separator: "”", omittingEmptySubsequences: false)
    return parts.enumerated().map { position, part in
      position % 2 == 1 && position + 1 < parts.count
        ? "<span lang=\"sv\">”\(part)”</span>" : String(part)
    }.joined()
  }
}

extension Page {
  private mutating func addItem(_ text: Wording, level: Int) {
    if openList < level {
      while openList < level {
        body += "<ul>\n<li>"
        openList += 1
      }
    } else {
      closeLists(to: level)
      body += "</li>\n<li>"
    }
    body += written(text)
  }

  private mutating func closeLists(to level: Int) {
    while openList > level {
      body += "</li>\n</ul>\n"
      openList -= 1
    }
  }

  /// The list of headings, of a page that has several.
  var outline: String {
    if headings.count < 3 { return "" }
    let label = Wording(en: "Contents", sv: "Innehåll")[language].html
    let links = headings.prefix(Self.maxListed).map { id, text in
      "<li><a href=\"#\(id)\">\(text.htmlWithFigures)</a></li>\n"
    }
    return "<nav aria-label=\"\(label)\">\n<ul>\n\(links.joined())</ul>\n</nav>\n"
  }

  /// The script of a page with tables, and what it moves through.
  var scripts: String {
    if !isScripted { return "" }
    let data =
      scenarios.map {
        "<script type=\"application/json\" id=\"scenarios\">\($0.script)</script>\n"
      } ?? ""
    let words = PageScript.words.map { "\"\($0.key)\":\"\($0.wording[language])\"" }
    return data + "<script>\nconst words={\(words.joined(separator: ","))};\n\(PageScript.text)"
      + "</script>\n"
  }
}

extension Page {
  private mutating func addTable(_ table: ReportTable) {
    tables += 1
    isScripted = true
    // What stands right above as a heading need not be read twice.
    let isNamed = headings.last?.text == table.title[language]
    body += PageTable(table, number: tables, language, hidesCaption: isNamed).html
  }

  private mutating func add(_ chart: Chart) {
    charts += 1
    isScripted = true
    if charts == 1 { body += PageTextures.html }
    body += PageChart(chart, number: charts, language).html
  }

  private mutating func add(_ scenarios: Scenarios) {
    self.scenarios = scenarios
    isScripted = true
    body += scenarios.html(in: language)
  }
}
