/// Vouchers as accounting programs export them (SIE 4).
struct SIEFile {
  /// A row of a voucher.
  struct Row {
    let account: String
    /// The objects by their dimension.
    let objects: [String: String]
    let amount: OfficeAmount
    let date: String
    let line: Int
  }

  /// A voucher with its rows that count: those added or taken away later stand beside them.
  struct Voucher {
    let reference: String
    let location: SourceLocation
    var rows: [Row] = []

    /// The sum, which is zero in books that are kept.
    var sum: KronorSum { rows.map { KronorSum(ore: $0.amount.ore) }.sum() }
  }

  private(set) var vouchers: [Voucher] = []
  /// Whose books they are; empty where that is not told.
  private(set) var company = ""
  /// What accounts are called.
  private(set) var accounts: [String: String] = [:]
  /// What dimensions are called.
  private(set) var dimensions: [String: String] = [:]
  /// What objects are called, by dimension and then by number.
  private(set) var objects: [String: [String: String]] = [:]
  private var date = ""

  /// Whether a text begins as SIE does.
  static func begins(_ source: SourceText) -> Bool {
    let begin = source.utf8.drop { $0 <= 0x20 }.prefix(12)
    return ["#FLAGGA", "#PROGRAM", "#FORMAT", "#SIETYP"].contains { begin.starts(with: $0.utf8) }
  }

  /// Reads a text; what cannot be read is reported.
  init(_ source: SourceText, _ problems: Problems) {
    var offset = 0
    for (index, line) in source.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let place = { source.location(ofOffset: offset, line: index + 1, lineStart: offset) }
      let fields = SIELine(line)
      if let keyword = fields.words.first { read(keyword, fields, place, index + 1, problems) }
      offset += line.count + 1
    }
  }

  private mutating func read(
    _ keyword: String, _ fields: SIELine, _ place: () -> SourceLocation, _ line: Int,
    _ problems: Problems
  ) {
    let words = fields.words
    switch keyword.uppercased() {
    case "#FNAMN": company = words.count > 1 ? words[1] : ""
    case "#KONTO" where words.count > 2: accounts[words[1]] = words[2]
    case "#DIM" where words.count > 2, "#UNDERDIM" where words.count > 2:
      dimensions[words[1]] = words[2]
    case "#OBJEKT" where words.count > 3: objects[words[1], default: [:]][words[2]] = words[3]
    case "#VER":
      date = words.count > 3 ? words[3] : ""
      vouchers.append(
        Voucher(reference: words.dropFirst().prefix(2).joined(separator: " "), location: place()))
    // Of rows added later (#RTRANS) the same follows as #TRANS; those taken away (#BTRANS) are gone.
    case "#TRANS": readRow(fields, place, line, problems)
    default: break
    }
  }

  private mutating func readRow(
    _ fields: SIELine, _ place: () -> SourceLocation, _ line: Int, _ problems: Problems
  ) {
    let words = fields.words
    guard !vouchers.isEmpty, words.count > 2 else {
      problems.add(
        place(),
        Wording(
          en: "the row has no amount, or stands outside a voucher",
          sv: "raden har inget belopp, eller står utanför en verifikation"),
        repair: .exportAgain)
      return
    }
    do throws(OfficeAmount.Fault) {
      let amount = try OfficeAmount(words[2])
      let day = words.count > 3 && !words[3].isEmpty ? words[3] : date
      vouchers[vouchers.count - 1].rows.append(
        Row(
          account: words[1], objects: fields.objects, amount: amount, date: Self.day(day),
          line: line))
    } catch { problems.add(place(), error.fault, repair: error.repair) }
  }

  /// A day written as 20221201 with hyphens; any other text as it is.
  private static func day(_ text: String) -> String {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return text
    }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }
}

/// The words of a line, and the objects in its list.
struct SIELine {
  private(set) var words: [String] = []
  /// The objects by their dimension.
  private(set) var objects: [String: String] = [:]

  /// Reads a line: words with spaces between them, in quotation marks or not, and a list in braces.
  init(_ line: ArraySlice<UInt8>) {
    var position = line.startIndex
    var list: [String]?
    while position < line.endIndex {
      switch line[position] {
      case UInt8(ascii: "{"):
        list = []
        position += 1
      case UInt8(ascii: "}"):
        let pairs = list ?? []
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
          objects[pairs[place]] = pairs[place + 1]
        }
        list = nil
        position += 1
      case 0...0x20: position += 1
      default:
        let word = Self.word(line, &position)
        if list == nil { words.append(word) } else { list?.append(word) }
      }
    }
  }

  private static func word(_ line: ArraySlice<UInt8>, _ position: inout Int) -> String {
    var word: [UInt8] = []
    let isQuoted = line[position] == UInt8(ascii: "\"")
    if isQuoted { position += 1 }
    while position < line.endIndex {
      let byte = line[position]
      if isQuoted, byte == UInt8(ascii: "\\"), position + 1 < line.endIndex {
        position += 1
        word.append(line[position])
      } else if isQuoted ? byte == UInt8(ascii: "\"") : Self.endsWord(byte) {
        if isQuoted { position += 1 }
        break
      } else {
        word.append(byte)
      }
      position += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }
}
