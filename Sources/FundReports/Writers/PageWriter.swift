import StimulusFunds

/// Writes a report as one page of HTML that stands by itself: nothing in it is loaded from anywhere, and
/// without its script everything is still there to read.
enum PageWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    Array(text(of: report.page, in: language, from: provenance).utf8)
  }

  static func text(
    of blocks: [Block], in language: Language, from provenance: Provenance
  ) -> String {
    let title = blocks.firstTitle?[language] ?? provenance.agreements.first?.title ?? "fordela"
    var page = Page(language)
    page.add(blocks)
    return """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head>
      <meta charset="utf-8">
      <title>\(title.html)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <style>
      \(PageStyle.text)</style>
      </head>
      <body>
      <a class="skip" href="#content">\(Self.skip[language].html)</a>
      <header>
      <h1>\(title.htmlWithFigures)</h1>
      \(summary(of: blocks, in: language))\(page.outline)</header>
      <main id="content" tabindex="-1">
      \(page.body)</main>
      <footer>
      \(basis(provenance, in: language))</footer>
      \(page.scripts)</body>
      </html>

      """
  }

  private static let skip = Wording(en: "To the content", sv: "Till innehållet")

  /// The answers of the report, which stand on top of the page.
  private static func summary(of blocks: [Block], in language: Language) -> String {
    let answers = blocks.compactMap { block -> Wording? in
      if case .answer(let answer) = block { answer } else { nil }
    }
    if answers.isEmpty { return "" }
    return "<div class=\"summary\">\n"
      + answers.map { "<p>\($0[language].htmlWithFigures)</p>\n" }.joined() + "</div>\n"
  }

  /// What the report was computed from.
  private static func basis(_ provenance: Provenance, in language: Language) -> String {
    "<h2>\(Provenance.heading[language].html)</h2>\n<dl>\n"
      + provenance.lines.map { label, text in
        "<div><dt>\(label[language].html)</dt><dd>\(text.htmlWithFigures)</dd></div>\n"
      }.joined() + "</dl>\n"
  }
}

extension [Block] {
  fileprivate var firstTitle: Wording? {
    for case .title(let title) in self { return title }
    return nil
  }
}
