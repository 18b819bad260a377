/// Reads the file of a table, whatever program wrote it: text with separators in any of the usual
/// encodings, or a workbook.
public enum TableFile {
  /// The text of a table: of a file of text in UTF-8, of a workbook the rows of a sheet.
  ///
  /// A text that is UTF-8 is read as UTF-8; another one in the encoding that is named, or in the one
  /// that it seems to have, which a notice then tells.
  ///
  /// - Parameters:
  ///   - file: The file's name as it was given.
  ///   - part: The sheet, or the column, that was asked for; nil where none was.
  ///   - encoding: How texts that are not UTF-8 are encoded; nil where that is to be found out.
  ///   - bytes: What the file holds.
  /// - Throws: ``Problem`` where the file is empty, damaged, encrypted or of another kind.
  public static func text(
    of bytes: [UInt8], in file: String, part: String? = nil, encoding: TextEncoding? = nil
  ) throws(Problem) -> SourceText {
    if let problem = foreign(bytes, file) { throw problem }
    if ZipArchive.begins(bytes) {
      return try sheet(of: bytes, in: file, part: part).made(from: bytes)
    }
    return try plainText(of: bytes, in: file, encoding).asking(for: part)
  }

  private static func plainText(
    of bytes: [UInt8], in file: String, _ encoding: TextEncoding?
  ) throws(Problem) -> SourceText {
    do throws(Problem) {
      return try SourceText(file: file, bytes: bytes)
    } catch {
      // Only what is not UTF-8 may be something else.
      if encoding == .utf8 || error.fault != SourceText.notUTF8 { throw error }
    }
    if let text = utf16(bytes) {
      return try SourceText(file: file, bytes: text).made(from: bytes)
    }
    if let encoding {
      return try SourceText(file: file, bytes: bytes, encoding: encoding).made(from: bytes)
    }
    let guess = EncodingGuess(bytes)
    let source = try SourceText(file: file, bytes: bytes, encoding: guess.encoding)
    return source.asking(for: nil, telling: [guess.notice(of: file)]).made(from: bytes)
  }

  /// The text of bytes that begin with the mark of UTF-16, as a spreadsheet's "Unicode text" does, in
  /// UTF-8; nil for all others.
  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else {
      return nil
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { position in
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The sheet that a part names, or the only one there is: then the part may name a column.
  private static func sheet(
    of bytes: [UInt8], in file: String, part: String?
  ) throws(Problem) -> SourceText {
    let workbook = try Workbook(file: file, bytes: bytes)
    guard let part else { return try workbook.onlySheet() }
    if let sheet = try workbook.sheet(named: part) { return sheet }
    if let mark = part.lastIndex(of: "#"),
      let sheet = try workbook.sheet(named: String(part[..<mark]))
    {
      return sheet.asking(for: String(part[part.index(after: mark)...]))
    }
    if workbook.sheets.count(where: { !$0.isHidden }) == 1 {
      return try workbook.onlySheet().asking(for: part)
    }
    throw Problem(
      at: SourceLocation(file: file),
      Wording(
        en: "the workbook has no sheet '\(part)'",
        sv: "arbetsboken har inget blad '\(part)'"),
      repair: suggestion(for: part, among: workbook.sheets.map(\.name)))
  }

  /// What is wrong with a file of a kind that is known and cannot be read.
  private static func foreign(_ bytes: [UInt8], _ file: String) -> Problem? {
    let kinds: [(begin: [UInt8], name: Wording, repair: Wording)] = [
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        Wording(
          en: "a workbook with a password, or of the kind of before 2007 (.xls)",
          sv: "en arbetsbok med lösenord, eller av det slag som fanns före 2007 (.xls)"),
        Wording(
          en: "open it in a spreadsheet program and save it as .xlsx without a password",
          sv: "öppna den i ett kalkylprogram och spara den som .xlsx utan lösenord")
      ),
      (
        Array("%PDF".utf8), Wording(en: "a PDF", sv: "en PDF"),
        Wording(
          en: "ask for the table as a workbook or as CSV",
          sv: "be om tabellen som arbetsbok eller som CSV")
      ),
      (
        Array("{\\rtf".utf8), Wording(en: "a formatted text", sv: "en formaterad text"),
        Wording(en: "save the table as CSV", sv: "spara tabellen som CSV")
      ),
    ]
    return kinds.first { bytes.starts(with: $0.begin) }.map {
      Problem(
        at: SourceLocation(file: file),
        Wording(en: "the file is \($0.name)", sv: "filen är \($0.name)"), repair: $0.repair)
    }
  }
}

extension EncodingGuess {
  /// What a person should know of the guess.
  fileprivate func notice(of file: String) -> Wording {
    let sign =
      word.map {
        Wording(
          en: ", as '\($0)' on line \(line) suggests", sv: ", som '\($0)' på rad \(line) tyder på")
      } ?? Wording(en: ", as nothing tells otherwise", sv: ", för att inget säger annat")
    return Wording(
      en: "\(file): not UTF-8; read as \(encoding.name)\(sign)",
      sv: "\(file): inte UTF-8; läst som \(encoding.name)\(sign)")
  }
}

extension Wording {
  /// How to repair a file that a program wrote wrongly, or that was changed since.
  static let exportAgain = Wording(en: "export it again", sv: "exportera den igen")
}
