/// Edits of a JSON text that leave every byte outside them as it is, comments and layout included.
struct JSONEdit {
  private let source: SourceText
  private var replacements: [(range: Range<Int>, text: String)] = []

  init(of source: SourceText) { self.source = source }

  /// Whether nothing is edited.
  var isEmpty: Bool { replacements.isEmpty }

  /// The edited text, with the byte order mark that the source had.
  func edited() throws(Problem) -> SourceText {
    var bytes: [UInt8] = source.isMarked ? [0xEF, 0xBB, 0xBF] : []
    var position = 0
    for (range, text) in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += source.utf8[position..<range.lowerBound]
      bytes += text.utf8
      position = range.upperBound
    }
    return try SourceText(file: source.file, bytes: bytes + source.utf8[position...])
  }

  /// Puts a text in the place of a value or a member.
  mutating func replace(_ range: Range<Int>, with text: String) {
    replacements.append((range, text))
  }

  /// Adds a member after another one, on a line of its own if that one has its own.
  mutating func insert(_ text: String, after member: JSONMember) {
    let end = member.range.upperBound
    replacements.append((end..<end, "," + (indentation(of: member) ?? " ") + text))
  }

  /// Takes a member away, with its comma and the line it leaves empty.
  mutating func remove(_ member: JSONMember, of members: [JSONMember]) {
    let start = member.range.lowerBound - (indentation(of: member)?.utf8.count ?? 0)
    let next = firstToken(from: member.range.upperBound)
    if source.utf8.indices.contains(next), source.utf8[next] == UInt8(ascii: ",") {
      replacements.append((start..<member.range.upperBound, ""))
      replacements.append((next..<next + 1, ""))
      return
    }
    let earlier = members.last { $0.range.upperBound <= member.range.lowerBound }
    replacements.append((start..<member.range.upperBound, ""))
    // The last member leaves the comma before it without use.
    if let earlier {
      let comma = firstToken(from: earlier.range.upperBound)
      replacements.append((comma..<comma + 1, ""))
    }
  }

  /// The line break and the blanks before a member; nil where it does not begin its line.
  func indentation(of member: JSONMember) -> String? {
    var start = member.range.lowerBound
    while start > 0, source.utf8[start - 1] == 0x20 || source.utf8[start - 1] == 0x09 { start -= 1 }
    guard start > 0, source.utf8[start - 1] == 0x0A else { return nil }
    start -= start > 1 && source.utf8[start - 2] == 0x0D ? 2 : 1
    return String(decoding: source.utf8[start..<member.range.lowerBound], as: UTF8.self)
  }

  /// The offset of the first byte from an offset that is neither blank nor in a comment.
  private func firstToken(from offset: Int) -> Int {
    var offset = offset
    while offset < source.utf8.count {
      let rest = source.utf8[offset...]
      if rest.starts(with: "//".utf8) {
        offset = rest.firstIndex(of: 0x0A) ?? source.utf8.count
      } else if rest.starts(with: "/*".utf8) {
        offset += 2
        while !source.utf8[offset...].starts(with: "*/".utf8) { offset += 1 }
        offset += 2
      } else if [0x20, 0x09, 0x0A, 0x0D].contains(source.utf8[offset]) {
        offset += 1
      } else {
        return offset
      }
    }
    return offset
  }
}
