/// The styles of every workbook: the formats, fonts and colours of ``SheetStyle``.
enum StylesXML {
  /// How one style looks; numbers of lists in the part.
  private struct Look {
    var format = 0
    var font = 0
    var fill = 0
    var border = 0
    var alignment = ""
  }

  /// Formats of our own, numbered from 164.
  private static let formats = [
    "+#,##0;\u{2212}#,##0;0", "#,##0.0000", "0.000000", "0.0%", "yyyy-mm-dd",
    "#,##0.##;\u{2212}#,##0.##;0",
  ]
  private static let (signed, decimal, remainder, percent, day, check) = (
    164, 165, 166, 167, 168, 169
  )

  private static let right = "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>"
  private static let wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>"

  private static func look(of style: SheetStyle) -> Look {
    switch style {
    case .plain: Look()
    case .title: Look(font: 2)
    case .heading: Look(font: 1, fill: 2, border: 1, alignment: wrapped)
    case .numberHeading: Look(font: 1, fill: 2, border: 1, alignment: right)
    case .wrapped: Look(alignment: wrapped)
    case .label: Look(font: 1)
    // 3 and 4 are every program's own formats: #,##0 and #,##0.00.
    case .kronor, .number: Look(format: 3)
    case .ore: Look(format: 4)
    case .signed: Look(format: signed)
    case .decimal: Look(format: decimal)
    case .remainder: Look(format: remainder)
    case .percent: Look(format: percent)
    case .day: Look(format: day)
    case .kronorInput, .numberInput: Look(format: 3, fill: 3, border: 2)
    case .oreInput: Look(format: 4, fill: 3, border: 2)
    case .generalInput: Look(fill: 3, border: 2)
    case .signedInput: Look(format: signed, fill: 3, border: 2)
    case .totalLabel: Look(font: 1, border: 3)
    case .totalKronor, .totalNumber: Look(format: 3, font: 1, border: 3)
    case .totalOre: Look(format: 4, font: 1, border: 3)
    case .totalDecimal: Look(format: decimal, font: 1, border: 3)
    case .totalPercent: Look(format: percent, font: 1, border: 3)
    case .check: Look(format: check, font: 1, fill: 4)
    }
  }

  static var part: String {
    WorkbookXML.declaration + "<styleSheet xmlns=\"\(WorkbookXML.main)\">"
      + list("numFmts", numberFormats) + list("fonts", fonts) + list("fills", fills)
      + list("borders", borders)
      + list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
      + list("cellXfs", SheetStyle.allCases.map { cell(look(of: $0)) })
      + list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"])
      + "</styleSheet>"
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }

  private static var numberFormats: [String] {
    formats.enumerated().map { position, format in
      "<numFmt numFmtId=\"\(164 + position)\" formatCode=\"\(format.xmlEscaped)\"/>"
    }
  }

  /// The body, bold, and the title.
  private static var fonts: [String] {
    [("", 11), ("<b/>", 11), ("<b/>", 14)].map { bold, size in
      "<font>\(bold)<sz val=\"\(size)\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }
  }

  /// The first two are the format's own; then headings, what may be changed, and what is checked.
  private static var fills: [String] {
    ["none", "gray125"].map { "<fill><patternFill patternType=\"\($0)\"/></fill>" }
      + ["FFD9E4EC", "FFFFF6D6", "FFE3F1E3"].map { colour in
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/>"
          + "<bgColor indexed=\"64\"/></patternFill></fill>"
      }
  }

  /// None; under headings; around what may be changed; above totals.
  private static var borders: [String] {
    let line = { (side: String, style: String) in
      "<\(side) style=\"\(style)\"><color rgb=\"FF7F8C99\"/></\(side)>"
    }
    let hair = ["left", "right", "top", "bottom"].map { line($0, "hair") }.joined()
    return [
      "<border><left/><right/><top/><bottom/><diagonal/></border>",
      "<border><left/><right/><top/>\(line("bottom", "thin"))<diagonal/></border>",
      "<border>\(hair)<diagonal/></border>",
      "<border><left/><right/>\(line("top", "thin"))<bottom/><diagonal/></border>",
    ]
  }

  private static func cell(_ look: Look) -> String {
    let applied = [
      ("NumberFormat", look.format), ("Font", look.font), ("Fill", look.fill),
      ("Border", look.border),
    ].filter { $0.1 > 0 }.map { " apply\($0.0)=\"1\"" }.joined()
    let start =
      "<xf numFmtId=\"\(look.format)\" fontId=\"\(look.font)\" fillId=\"\(look.fill)\" "
      + "borderId=\"\(look.border)\" xfId=\"0\"\(applied)"
    return look.alignment.isEmpty
      ? start + "/>" : start + " applyAlignment=\"1\">\(look.alignment)</xf>"
  }
}
