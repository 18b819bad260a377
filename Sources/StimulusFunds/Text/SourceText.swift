/// A file's text and its name for messages.
public struct SourceText: Sendable {
  /// The file's name as it was given.
  public let file: String
  /// The text in UTF-8, without a byte order mark.
  public let utf8: [UInt8]
  /// Whether a byte order mark stood before the text.
  let isMarked: Bool
  /// The bytes of the file, byte order mark included.
  public var bytes: [UInt8] { isMarked ? [0xEF, 0xBB, 0xBF] + utf8 : utf8 }

  /// The fault of bytes that are not UTF-8.
  package static let notUTF8 = Wording(en: "the text is not UTF-8", sv: "texten är inte UTF-8")

  /// Admits the bytes of a text file.
  ///
  /// A byte order mark is accepted and left out.
  ///
  /// - Throws: ``Problem`` with line and column, if the bytes are empty or not UTF-8.
  public init(
    file: String, bytes: [UInt8], encoding: TextEncoding = .utf8
  ) throws(Problem) {
    isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    utf8 = isMarked ? Array(bytes.dropFirst(3)) : encoding.utf8(of: bytes)
    self.file = file
    if utf8.isEmpty {
      throw Problem(
        at: SourceLocation(file: file), Wording(en: "the file is empty", sv: "filen är tom"),
        repair: Wording(
          en: "restore its contents, or name another file",
          sv: "återställ innehållet, eller ange en annan fil"))
    }
    if let offset = Self.firstInvalidOffset(in: utf8) {
      throw Problem(
        at: location(ofOffset: offset), Self.notUTF8,
        repair: Wording(
          en: "save the file with the encoding UTF-8",
          sv: "spara filen med teckenkodningen UTF-8"))
    }
  }

  /// Admits a text.
  public init(file: String, _ text: String) throws(Problem) {
    try self.init(file: file, bytes: Array(text.utf8))
  }

  /// The place of a byte, found by counting from the start.
  ///
  /// - Complexity: O(*n*).
  func location(ofOffset offset: Int) -> SourceLocation {
    var (line, lineStart) = (1, 0)
    for index in 0..<min(offset, utf8.count) where utf8[index] == UInt8(ascii: "\n") {
      (line, lineStart) = (line + 1, index + 1)
    }
    return location(ofOffset: offset, line: line, lineStart: lineStart)
  }

  /// The place of a byte on a line whose number and start are known.
  ///
  /// - Complexity: O(length of the line).
  func location(ofOffset offset: Int, line: Int, lineStart: Int) -> SourceLocation {
    let characters = utf8[lineStart..<max(lineStart, min(offset, utf8.count))]
      .count { $0 & 0b1100_0000 != 0b1000_0000 }
    return SourceLocation(file: file, line: line, column: characters + 1)
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return min(valid, bytes.count - 1)
  }
}
