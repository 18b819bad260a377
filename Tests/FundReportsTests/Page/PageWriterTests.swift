import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct PageWriterTests {
  private static let hostile = "<script>alert(1)</script>\"\u{301}"

  private func page(_ blocks: [Block], in language: Language = .swedish) -> String {
    PageWriter.text(of: blocks, in: language, from: .unknown)
  }

  private func main(_ page: String) -> String {
    let rest =
      page.split(separator: "<main id=\"content\" tabindex=\"-1\">\n", maxSplits: 1).last ?? ""
    return String(rest.split(separator: "</main>", maxSplits: 1).first ?? "")
  }

  @Test func `sentences and lists are these elements`() {
    let blocks: [Block] = [
      .title(.same("Titel")), .answer(.same("Svar")), .heading(.same("Rubrik")),
      .subheading(.same("Del")), .paragraph(.same("Text")), .item(.same("a")),
      .item(.same("b"), level: 1), .item(.same("c")), .line(.same("d")),
    ]
    let page = page(blocks)
    #expect(
      main(page) == """
        <h2 id="h1">Rubrik</h2>
        <h3>Del</h3>
        <p>Text</p>
        <ul>
        <li>a<ul>
        <li>b</li>
        </ul>
        </li>
        <li>c</li>
        <li>d</li>
        </ul>

        """)
    #expect(page.contains("<html lang=\"sv\">"))
    #expect(page.contains("<h1>Titel</h1>\n<div class=\"summary\">\n<p>Svar</p>\n</div>"))
  }

  @Test func `a table has headings of columns and rows, totals, and marks with their reasons`()
    throws
  {
    var table = ReportTable(
      [.init(.same("Namn")), .init(.same("Kr"), .number)],
      rows: [[.name("A"), .amount(try Kronor(1_500))]],
      totals: [.name("Summa"), .amount(try Kronor(1_500))], title: .same("Tabell 1"))
    let place = ReportTable.Place(row: 0, column: 1)
    table.marks = [.init(place: place, kind: .carries, note: .same("bär +1 kr"))]
    table.links = [place: "x0-0"]
    table.rowIDs = ["r0"]
    #expect(
      main(page([.table(table)])) == """
        <div class="scroll" role="group" aria-labelledby="t1c" tabindex="0">
        <table>
        <caption id="t1c">Tabell 1</caption>
        <thead><tr><th scope="col">Namn</th><th scope="col" class="n">Kr</th></tr></thead>
        <tbody>
        <tr id="r0"><th scope="row">A</th><td class="n carries"><a href="#x0-0">1\u{A0}500</a><sup>1</sup></td></tr>
        </tbody>
        <tfoot>
        <tr><th scope="row">Summa</th><td class="n">1\u{A0}500</td></tr>
        </tfoot>
        </table>
        </div>
        <ol class="notes">
        <li>bär\u{20}+1\u{A0}kr</li>
        </ol>

        """)
  }

  @Test func `a recipient called by a script is shown as its name`() throws {
    let name = Self.hostile
    let row = Chart.Row(name, county: "01", [Fraction(3)])
    let charts = [Chart.Kind.stacked, .differences, .pairs, .counties, .lines].map { kind in
      Block.chart(
        Chart(
          finding: .same(name), measure: .same(name), kind: kind, series: [.same(name)],
          rows: [row, Chart.Row(name, [Fraction(-2)])]))
    }
    var table = ReportTable([.init(.same(name))], rows: [[.name(name)]], title: .same(name))
    table.marks = [.init(place: .init(row: 0, column: 0), kind: .differs, note: .same(name))]
    let scenarios = Scenarios(
      axes: [.init(name: name, values: [name])], figures: [name], asIs: [.one],
      amounts: [[.one]])
    let page = page(
      [
        .title(.same(name)), .answer(.same(name)), .heading(.same(name)), .item(.same(name)),
        .table(table), .scenarios(scenarios),
      ] + charts)
    #expect(!page.contains("<script>alert"))
    let scalars = main(page).unicodeScalars
    #expect(scalars.count { $0 == "<" } == scalars.count { $0 == ">" })
  }

  @Test func `a page loads nothing`() throws {
    let report = AllocationReport(of: try Sample.allocation2022(), closing: .none)
    let page = report.rendered(as: .html, in: .swedish)
    // Textures are of the page itself.
    let elsewhere = page.replacing("url(#", with: "")
    for part in ["http:", "https:", "src=", "<link", "@import", "url("] {
      #expect(!elsewhere.contains(part))
    }
  }

  @Test func `headings follow one another in order, and every link leads somewhere`() throws {
    let page = AllocationReport(of: try Sample.allocation2022(), closing: .none)
      .rendered(as: .html, in: .english)
    let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.1) }
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    let textures = Set(page.matches(of: #/url\(#([a-z0-9]+)\)/#).map { String($0.1) })
    #expect(textures.count == 7 && textures.isSubset(of: ids))
    #expect(Set(ids).count == ids.count)
    let targets = page.matches(of: #/ href="\#([^"]*)"/#).map { String($0.1) }
    #expect(targets.count > 189)
    #expect(targets.allSatisfy(ids.contains))
  }

  @Test func `a page tells what it was computed from`() throws {
    let file = try SourceText(file: "a.csv", "abc")
    let provenance = Provenance(
      program: "fordela 1", agreements: [try Sample.agreement2022()], inputs: [file])
    let page = PageWriter.text(of: [.title(.same("T"))], in: .english, from: provenance)
    #expect(page.contains("<dt>Agreement</dt><dd>God och nära vård 2022</dd>"))
    #expect(
      page.contains(
        "<dt>a.csv</dt><dd>SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      ))
  }

  @Test func `a Swedish quotation is Swedish to those who hear an English page`() {
    #expect(
      main(page([.paragraph(.same("It says: ”Medlen fördelas.”"))], in: .english))
        == "<p>It says: <span lang=\"sv\">”Medlen fördelas.”</span></p>\n")
  }
}
