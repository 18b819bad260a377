/// The parts of a zip container, each expanded when it is asked for.
///
/// What a workbook needs and no more: one disk, stored or deflated parts, no encryption. The list at
/// the end of the file is believed, and every part is held against it by length and check sum.
struct ZipArchive {
  /// No workbook has near so many parts.
  private static let maxParts = 10_000
  /// No part may expand beyond this: a sheet of a million rows has about half of it.
  static let maxPartLength = 1 << 30

  /// The file's name, for problems.
  let file: String
  private let bytes: [UInt8]
  private var parts: [String: Part] = [:]

  private struct Part {
    let isDeflated: Bool
    let checkSum: UInt32
    let deflatedLength: Int
    let length: Int
    let offset: Int
  }

  /// Whether bytes begin as a zip container does.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  /// Reads the list of parts.
  ///
  /// - Throws: ``Problem`` where it is damaged, encrypted or larger than it may be.
  init(file: String, bytes: [UInt8]) throws(Problem) {
    self.file = file
    self.bytes = bytes
    guard let end = endOfList(), let count = number(end + 10, 2), let start = number(end + 16, 4)
    else {
      throw damaged(
        Wording(
          en: "its list of parts is missing",
          sv: "listan över delar saknas"))
    }
    if count > Self.maxParts {
      throw damaged(
        Wording(
          en: "it has more than 10 000 parts",
          sv: "den har fler än 10 000 delar"))
    }
    var position = start
    for _ in 0..<count { position = try readPart(at: position) }
  }

  /// The text of a part; nil where there is none of the name.
  ///
  /// - Throws: ``Problem`` where it is damaged.
  func text(of name: String) throws(Problem) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    guard number(part.offset, 4) == 0x0403_4B50, let nameLength = number(part.offset + 26, 2),
      let extraLength = number(part.offset + 28, 2)
    else {
      throw damaged(
        Wording(
          en: "its part '\(name)' is missing",
          sv: "delen '\(name)' saknas"))
    }
    let start = part.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, part.deflatedLength <= bytes.count - start else {
      throw damaged(
        Wording(
          en: "its part '\(name)' is cut off",
          sv: "delen '\(name)' är avhuggen"))
    }
    let text = try text(of: part, name, in: start..<start + part.deflatedLength)
    if CRC32.checksum(of: text) != part.checkSum {
      throw damaged(
        Wording(
          en: "the check sum of its part '\(name)' is wrong",
          sv: "kontrollsumman för delen '\(name)' är fel"))
    }
    return text
  }

  private func text(
    of part: Part, _ name: String, in range: Range<Int>
  ) throws(Problem) -> [UInt8] {
    if part.length > Self.maxPartLength {
      throw Problem(
        at: SourceLocation(file: file),
        Wording(
          en: "its part '\(name)' expands to more than 1 GB",
          sv: "delen '\(name)' blir större än 1 GB"),
        repair: Wording(
          en: "split the workbook, or save the sheet as CSV",
          sv: "dela arbetsboken, eller spara bladet som CSV"))
    }
    do throws(InflateFault) {
      if part.isDeflated {
        // No deflated text expands more than 1 032 times.
        if part.length / 1_032 > part.deflatedLength + 1 { throw .damaged }
        return try Inflate.text(of: bytes, in: range, length: part.length)
      }
      if range.count != part.length { throw .damaged }
      return Array(bytes[range])
    } catch {
      switch error {
      case .damaged:
        throw damaged(
          Wording(
            en: "its part '\(name)' cannot be expanded",
            sv: "delen '\(name)' går inte att packa upp"))
      case .tooLong:
        throw damaged(
          Wording(
            en: "its part '\(name)' is longer than it says",
            sv: "delen '\(name)' är längre än den säger"))
      }
    }
  }

  /// Where the record that ends the list begins: it may be followed by a comment.
  private func endOfList() -> Int? {
    let last = bytes.count - 22
    if last < 0 { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
      number($0, 4) == 0x0605_4B50
    }
  }

  /// Reads an entry of the list.
  ///
  /// - Returns: Where the next one begins.
  private mutating func readPart(at position: Int) throws(Problem) -> Int {
    guard number(position, 4) == 0x0201_4B50, let flags = number(position + 8, 2),
      let method = number(position + 10, 2), let checkSum = number(position + 16, 4),
      let deflatedLength = number(position + 20, 4), let length = number(position + 24, 4),
      let nameLength = number(position + 28, 2), let extraLength = number(position + 30, 2),
      let noteLength = number(position + 32, 2), let offset = number(position + 42, 4),
      position + 46 + nameLength <= bytes.count
    else {
      throw damaged(
        Wording(
          en: "its list of parts is cut off",
          sv: "listan över delar är avhuggen"))
    }
    let name = String(
      decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)
    if flags & 1 == 1 {
      throw Problem(
        at: SourceLocation(file: file),
        Wording(en: "the file is encrypted", sv: "filen är krypterad"),
        repair: Wording(en: "save it without a password", sv: "spara den utan lösenord"))
    }
    if method != 0, method != 8 {
      throw damaged(
        Wording(
          en: "its part '\(name)' is packed in an unknown way",
          sv: "delen '\(name)' är packad på ett okänt sätt"))
    }
    let part = Part(
      isDeflated: method == 8, checkSum: UInt32(truncatingIfNeeded: checkSum),
      deflatedLength: deflatedLength, length: length, offset: offset)
    if parts.updateValue(part, forKey: name) != nil {
      throw damaged(
        Wording(
          en: "it has two parts '\(name)'",
          sv: "den har två delar '\(name)'"))
    }
    return position + 46 + nameLength + extraLength + noteLength
  }

  /// A number of two or four bytes, the lowest first; nil beyond the end.
  private func number(_ position: Int, _ count: Int) -> Int? {
    guard position >= 0, position <= bytes.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }

  /// A problem of the container.
  func damaged(_ fault: Wording) -> Problem {
    Problem(
      at: SourceLocation(file: file),
      Wording(
        en: "the file is damaged: \(fault)",
        sv: "filen är skadad: \(fault)"),
      repair: Wording(
        en: "open it in a spreadsheet program and save it again",
        sv: "öppna den i ett kalkylprogram och spara den igen"))
  }
}
