/// Reads a sheet of a workbook as CSV with commas, a line a row, so that whoever reads tables reads
/// sheets.
struct SheetReader {
  private var xml: XMLReader
  private let strings: SharedStrings
  private let dates: CellDates
  /// The rows as CSV.
  private(set) var csv: [UInt8] = []
  /// What cannot be read, by cell.
  private(set) var faults: [Fault] = []
  /// The rows with text that the sheet does not show.
  private(set) var hiddenRows: [Int] = []
  /// The columns that the sheet does not show.
  private(set) var hiddenColumns: [Int] = []
  /// The cells that are shown as one.
  private(set) var mergedCells: [String] = []

  /// What is wrong in a cell.
  struct Fault {
    let row: Int
    let column: Int
    let fault: Wording
    let repair: Wording

    /// The cell, as "C12".
    var cell: String { CellReference.letters(ofColumn: column) + "\(row)" }
  }

  /// How many faults are kept in full.
  private static let maxFaults = 1_000

  /// The row read last and how many fields the first row with text has.
  private var (row, width) = (0, 0)
  /// The column read last, and how many separators stand in the row.
  private var (column, separators) = (0, 0)
  private var value: [UInt8] = []

  /// Reads a sheet.
  init(_ sheet: [UInt8], _ strings: SharedStrings, _ dates: CellDates) throws(XMLFault) {
    xml = try XMLReader(sheet)
    self.strings = strings
    self.dates = dates
    csv.reserveCapacity(sheet.count / 3)
    while true {
      switch try xml.next() {
      case .finished: return
      case .start where xml.name == Name.row: try readRow()
      case .start where xml.name == Name.column: readColumn()
      case .start where xml.name == Name.mergedCell:
        if let cells = xml.value(Name.cells), mergedCells.count < Self.maxFaults {
          mergedCells.append(cells)
        }
      default: continue
      }
    }
  }

  private enum Name {
    static let row = XMLName("row")
    static let column = XMLName("col")
    static let mergedCell = XMLName("mergeCell")
    static let cells = XMLName("ref")
    static let place = XMLName("r")
    static let hidden = XMLName("hidden")
    static let first = XMLName("min")
    static let last = XMLName("max")
    static let cell = XMLName("c")
    static let style = XMLName("s")
    static let kind = XMLName("t")
    static let value = XMLName("v")
    static let formula = XMLName("f")
    static let inlineText = XMLName("is")
  }

  private mutating func readColumn() {
    guard xml.flag(Name.hidden), let first = xml.number(Name.first),
      let last = xml.number(Name.last), first <= last, last <= CellReference.maxColumn
    else { return }
    // A sheet often hides all columns behind its last one.
    if last < CellReference.maxColumn { hiddenColumns += first...last }
  }

  private mutating func readRow() throws(XMLFault) {
    let number = xml.number(Name.place) ?? row + 1
    guard number > row, number <= CellReference.maxRow else {
      throw XMLFault(
        fault: Wording(
          en: "row \(number) follows row \(row)",
          sv: "rad \(number) följer på rad \(row)"), offset: 0)
    }
    let isHidden = xml.flag(Name.hidden)
    for _ in row + 1..<number { csv.append(UInt8(ascii: "\n")) }
    (row, column, separators) = (number, 0, 0)
    let (start, outer) = (csv.count, xml.depth - 1)
    while true {
      let token = try xml.next()
      if token == .start {
        if xml.name == Name.cell { try readCell() } else { try xml.skipElement() }
      } else if token == .end, xml.depth == outer {
        break
      }
    }
    endRow(hasText: csv.count > start, isHidden: isHidden)
  }

  private mutating func endRow(hasText: Bool, isHidden: Bool) {
    if hasText {
      if width == 0 { width = separators + 1 }
      for _ in separators..<max(separators, width - 1) { csv.append(UInt8(ascii: ",")) }
      if isHidden { hiddenRows.append(row) }
    }
    csv.append(UInt8(ascii: "\n"))
  }
}

extension SheetReader {
  private mutating func readCell() throws(XMLFault) {
    let place = xml.attribute(Name.place).flatMap { xml.span($0) { CellReference($0) } }
    let (column, row) = (place?.column ?? self.column + 1, place?.row ?? self.row)
    guard column > self.column, column <= CellReference.maxColumn, row == self.row else {
      throw XMLFault(
        fault: Wording(
          en: "its cells are out of order in row \(self.row)",
          sv: "cellerna i rad \(self.row) står i oordning"), offset: 0)
    }
    self.column = column
    let kind = xml.attribute(Name.kind).map { xml.span($0) { XMLName($0) } }
    let style = xml.number(Name.style) ?? 0
    let outer = xml.depth - 1
    value.removeAll(keepingCapacity: true)
    var (hasFormula, hasValue) = (false, false)
    while true {
      let token = try xml.next()
      if token == .start, xml.name == Name.value {
        hasValue = true
        try readValue()
      } else if token == .start, xml.name == Name.formula {
        hasFormula = true
        try xml.skipElement()
      } else if token == .start, xml.name == Name.inlineText {
        hasValue = true
        try SharedStrings.appendItem(of: &xml, to: &value)
      } else if token == .start {
        try xml.skipElement()
      } else if token == .end, xml.depth == outer {
        break
      }
    }
    if hasFormula, !hasValue {
      add(
        Wording(
          en: "the cell holds a formula without its value",
          sv: "cellen har en formel utan värde"),
        repair: Wording(
          en: "open the workbook in a spreadsheet program, which computes it, and save it",
          sv: "öppna arbetsboken i ett kalkylprogram, som räknar ut det, och spara den"))
    } else if !value.isEmpty {
      appendValue(kind, style)
    }
  }

  private mutating func readValue() throws(XMLFault) {
    let outer = xml.depth - 1
    while true {
      let token = try xml.next()
      if token == .text { xml.appendText(to: &value) }
      if token == .end, xml.depth == outer { return }
    }
  }

  private enum Kind {
    static let shared = XMLName("s")
    static let text = XMLName("str")
    static let inlineText = XMLName("inlineStr")
    static let truth = XMLName("b")
    static let error = XMLName("e")
    static let date = XMLName("d")
  }

  private mutating func appendValue(_ kind: XMLName?, _ style: Int) {
    while separators < column - 1 {
      csv.append(UInt8(ascii: ","))
      separators += 1
    }
    switch kind {
    case Kind.shared: appendShared()
    case Kind.text, Kind.inlineText: CellText.append(value, to: &csv)
    case Kind.truth: csv += value.elementsEqual([UInt8(ascii: "1")]) ? "ja".utf8 : "nej".utf8
    case Kind.date: appendDate()
    case Kind.error:
      add(
        Wording(
          en: "the cell shows the error \(String(decoding: value, as: UTF8.self))",
          sv: "cellen visar felet \(String(decoding: value, as: UTF8.self))"),
        repair: Wording(
          en: "mend its formula, or write the value",
          sv: "rätta formeln, eller skriv värdet"))
    default: appendNumber(style)
    }
  }

  private mutating func appendShared() {
    let position = Int(String(decoding: value, as: UTF8.self)) ?? -1
    if !strings.append(position, to: &csv) {
      add(
        Wording(en: "the cell's text is missing", sv: "cellens text saknas"),
        repair: Wording(en: "write it again", sv: "skriv den igen"))
    }
  }

  /// A day written as year-month-day already, with a time that is midnight for most.
  private mutating func appendDate() {
    let midnight = Array("T00:00:00".utf8)
    let isDay = value.count > 10 && value[10...].starts(with: midnight)
    CellText.append(isDay ? Array(value[..<10]) : value, to: &csv)
  }

  private mutating func appendNumber(_ style: Int) {
    let isDate = dates.isDate(style: style)
    if !isDate, value.count <= 15, value.allSatisfy({ (0x30...0x39).contains($0) }) {
      csv += value
      return
    }
    let number = CellNumber(value.span)
    if let number, isDate, let text = dates.text(of: number) {
      csv += Array(text.utf8)
    } else if let number, !isDate {
      number.append(to: &csv)
    } else {
      let text = String(decoding: value, as: UTF8.self)
      add(
        isDate
          ? Wording(en: "'\(text)' is no day", sv: "'\(text)' är ingen dag")
          : Wording(en: "'\(text)' is no number", sv: "'\(text)' är inget tal"),
        repair: Wording(en: "write the cell again", sv: "skriv cellen igen"))
    }
  }

  private mutating func add(_ fault: Wording, repair: Wording) {
    if faults.count < Self.maxFaults {
      faults.append(Fault(row: row, column: column, fault: fault, repair: repair))
    }
  }
}
