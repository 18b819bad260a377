/// A workbook (Office Open XML, .xlsx): its sheets, each read as a table.
struct Workbook {
  /// The sheets with cells, in their order.
  let sheets: [Sheet]
  private let archive: ZipArchive
  private let strings: SharedStrings
  private let dates: CellDates

  /// A sheet by its name, and whether the workbook shows it.
  struct Sheet {
    let name: String
    let isHidden: Bool
    fileprivate let part: String
  }

  /// Reads what the sheets share.
  ///
  /// - Throws: ``Problem`` where the file is damaged, encrypted or no workbook.
  init(file: String, bytes: [UInt8]) throws(Problem) {
    let archive = try ZipArchive(file: file, bytes: bytes)
    self.archive = archive
    let main = try PartRelation.relations(of: "", in: archive).first { $0.kind == "officeDocument" }
    guard let main, let text = try archive.text(of: main.part) else {
      throw Problem(
        at: SourceLocation(file: file),
        Wording(
          en: "the file is a zip container, but no workbook",
          sv: "filen är en zip-fil, men ingen arbetsbok"),
        repair: Wording(
          en: "name a workbook (.xlsx) or a CSV file",
          sv: "ange en arbetsbok (.xlsx) eller en CSV-fil"))
    }
    let related = try PartRelation.relations(of: main.part, in: archive)
    let texts = try Self.part("sharedStrings", related, archive)
    let styles = try Self.part("styles", related, archive)
    do throws(XMLFault) {
      let list = try SheetList(text)
      sheets = list.sheets.compactMap { sheet in
        related.first { $0.id == sheet.id && $0.kind == "worksheet" }.map {
          Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0.part)
        }
      }
      strings = try SharedStrings(texts)
      dates = try CellDates(styles, startIn1904: list.startIn1904)
    } catch {
      throw archive.damaged(
        Wording(
          en: "what its sheets share cannot be read: \(error.fault)",
          sv: "det som bladen delar går inte att läsa: \(error.fault)"))
    }
  }

  private static func part(
    _ kind: String, _ related: [PartRelation], _ archive: ZipArchive
  ) throws(Problem) -> [UInt8]? {
    guard let part = related.first(where: { $0.kind == kind })?.part else { return nil }
    return try archive.text(of: part)
  }

  /// The one sheet that a table can be read from without naming it: the only one that is shown and
  /// has any text.
  ///
  /// - Throws: ``Problem`` with the sheets there are, where there are more or none.
  func onlySheet() throws(Problem) -> SourceText {
    let shown = sheets.filter { !$0.isHidden }
    if shown.count == 1 { return try text(of: shown[0]) }
    var texts: [SourceText] = []
    for sheet in shown {
      let reader = try reader(of: sheet)
      if reader.hasText { texts.append(try text(of: sheet, reader)) }
    }
    if texts.count == 1 { return texts[0] }
    let example = "\(archive.file)#\(sheets.first?.name ?? "")"
    let names = Wording.listed(sheets.map { "'\($0.name)'" })
    throw Problem(
      at: SourceLocation(file: archive.file),
      texts.isEmpty
        ? Wording(
          en: "the workbook shows no sheet with text",
          sv: "arbetsboken visar inget blad med text")
        : Wording(
          en: "the workbook has several sheets",
          sv: "arbetsboken har flera blad"),
      repair: Wording(
        en: "name one, as \(example): it has \(names)",
        sv: "ange ett, som \(example): den har \(names)"))
  }

  /// The sheet with a name; nil where there is none.
  func sheet(named name: String) throws(Problem) -> SourceText? {
    let folded = FoldedName(name)
    let sheet =
      sheets.first { $0.name == name } ?? sheets.first { FoldedName($0.name) == folded }
    guard let sheet else { return nil }
    return try text(of: sheet)
  }

  private func text(of sheet: Sheet) throws(Problem) -> SourceText {
    try text(of: sheet, reader(of: sheet))
  }

  private func reader(of sheet: Sheet) throws(Problem) -> SheetReader {
    guard let part = try archive.text(of: sheet.part) else {
      throw archive.damaged(
        Wording(
          en: "its sheet '\(sheet.name)' is missing",
          sv: "bladet '\(sheet.name)' saknas"))
    }
    do throws(XMLFault) {
      return try SheetReader(part, strings, dates)
    } catch {
      throw archive.damaged(
        Wording(
          en: "its sheet '\(sheet.name)' cannot be read: \(error.fault)",
          sv: "bladet '\(sheet.name)' går inte att läsa: \(error.fault)"))
    }
  }

  private func text(of sheet: Sheet, _ reader: SheetReader) throws(Problem) -> SourceText {
    let file = "\(archive.file)#\(sheet.name)"
    if let first = reader.faults.first {
      let others = reader.faults.dropFirst().prefix(10).map { $0.cell }
      throw Problem(
        at: SourceLocation(sheet: file, row: first.row, column: first.column),
        first.fault
          + (others.isEmpty
            ? .none
            : Wording(
              en: ", and so it is in \(Wording.listed(Array(others)))",
              sv: ", och så är det i \(Wording.listed(Array(others)))")),
        repair: first.repair)
    }
    return try SourceText(sheet: file, csv: reader.csv, notices: reader.notices(of: file))
  }
}
