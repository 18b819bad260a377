import Apportionment
import StimulusFunds

/// A chart of a page: its finding, the picture, the figures as a table and as a file to save.
struct PageChart {
  private let chart: Chart
  private let number: Int
  private let language: Language

  init(_ chart: Chart, number: Int, _ language: Language) {
    (self.chart, self.number, self.language) = (chart, number, language)
  }

  var html: String {
    let figures = Wording(en: "The figures of the chart", sv: "Diagrammets siffror")
    let table = PageTable(chart.table, number: 0, language, hidesCaption: true)
    return "<figure>\n<figcaption>\(chart.finding[language].htmlWithFigures)</figcaption>\n"
      + "\(legend)<div class=\"scroll\" role=\"group\" aria-label=\""
      + "\(Wording(en: "Chart", sv: "Diagram")[language]) \(number)\" tabindex=\"0\">\n"
      + "\(picture)\n</div>\n<details>\n<summary>\(figures[language].html)</summary>\n"
      + "\(table.html(id: "c\(number)"))\(download)</details>\n</figure>\n"
  }

  private var picture: String {
    let drawing: Drawing =
      switch chart.kind {
      case .stacked, .differences, .pairs: BarDrawing(chart: chart).drawing
      case .counties: CountyDrawing(chart: chart).drawing
      case .waterfall: WaterfallDrawing(chart: chart, language: language).drawing
      case .lines: LineDrawing(chart: chart, language: language).drawing
      }
    return drawing.svg(
      title: chart.finding[language], description: chart.measure[language], id: "g\(number)")
  }

  /// What the parts of bars stand for, in their order.
  private var legend: String {
    switch chart.kind {
    case .stacked where chart.series.count > 1, .pairs:
      let items = chart.series.enumerated().map { position, name in
        "<li>\(PageTextures.sample(position))\(name[language].htmlWithFigures)</li>"
      }
      return "<ul class=\"legend\">\(items.joined())</ul>\n"
    case .stacked, .differences, .counties, .lines, .waterfall: return ""
    }
  }

  /// The figures as CSV for an office program, within the page.
  private var download: String {
    let text = OfficeCSVWriter.text(of: chart.table, in: language)
    let label = Wording(en: "Save the figures as CSV", sv: "Spara siffrorna som CSV")
    return "<p><a download=\"\(Wording(en: "chart", sv: "diagram")[language])-\(number).csv\" "
      + "href=\"data:text/csv;charset=utf-8,\(text.percentEncoded)\">\(label[language])</a></p>\n"
  }
}

extension String {
  /// The text within a link, byte by byte.
  fileprivate var percentEncoded: String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ";"),
        UInt8(ascii: ","), UInt8(ascii: "_"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
