/// Why a deflated text cannot be read.
enum InflateFault: Error {
  /// It breaks the rules of the format.
  case damaged
  /// It is longer than it was said to be.
  case tooLong
}

/// Reads a deflated text (RFC 1951) whose length is known, so that no text takes more memory than it
/// was allowed.
struct Inflate {
  private var reader: BitReader
  private let length: Int

  /// The text.
  ///
  /// - Parameters:
  ///   - range: Where the deflated text stands among the bytes.
  ///   - length: How many bytes it was before.
  /// - Throws: ``InflateFault`` also where it has fewer bytes or more.
  /// - Complexity: O(*n*) in the two lengths.
  static func text(
    of bytes: [UInt8], in range: Range<Int>, length: Int
  ) throws(InflateFault) -> [UInt8] {
    var inflate = Inflate(reader: BitReader(bytes, in: range), length: length)
    var text: [UInt8] = []
    text.reserveCapacity(length)
    while try inflate.appendBlock(to: &text) {}
    if text.count != length { throw .damaged }
    return text
  }

  /// Reads a block.
  ///
  /// - Returns: Whether another follows.
  private mutating func appendBlock(to text: inout [UInt8]) throws(InflateFault) -> Bool {
    let isLast = try reader.take(1) == 1
    switch try reader.take(2) {
    case 0: try appendStored(to: &text)
    case 1: try append(to: &text, letters: Self.fixedLetters(), distances: Self.fixedDistances())
    case 2:
      let (letters, distances) = try codes()
      try append(to: &text, letters: letters, distances: distances)
    default: throw .damaged
    }
    return !isLast
  }

  private mutating func appendStored(to text: inout [UInt8]) throws(InflateFault) {
    try reader.finishByte()
    let count = try reader.take(16)
    if try reader.take(16) != count ^ 0xFFFF { throw .damaged }
    if count > length - text.count { throw .tooLong }
    for _ in 0..<count { text.append(UInt8(truncatingIfNeeded: try reader.take(8))) }
  }

  private mutating func append(
    to text: inout [UInt8], letters: PrefixCode, distances: PrefixCode
  ) throws(InflateFault) {
    while true {
      // A length and a distance with their further bits have at most 48 bits.
      reader.fill()
      let symbol = try letters.symbol(&reader)
      if symbol < 256 {
        if text.count == length { throw .tooLong }
        text.append(UInt8(truncatingIfNeeded: symbol))
      } else if symbol == 256 {
        return
      } else {
        try appendCopy(symbol, distances, to: &text)
      }
    }
  }

  private mutating func appendCopy(
    _ symbol: Int, _ distances: PrefixCode, to text: inout [UInt8]
  ) throws(InflateFault) {
    if symbol > 285 { throw .damaged }
    let (base, bits) = Self.lengths[symbol - 257]
    let count = base + reader.peek(bits)
    try reader.drop(bits)
    let place = try distances.symbol(&reader)
    if place > 29 { throw .damaged }
    let further = max(0, place / 2 - 1)
    let distance =
      (place < 2 ? place : (2 + place & 1) << further) + 1 + reader.peek(further)
    try reader.drop(further)
    if distance > text.count { throw .damaged }
    if count > length - text.count { throw .tooLong }
    let start = text.count - distance
    for offset in 0..<count { text.append(text[start + offset]) }
  }
}

extension Inflate {
  /// The shortest copy that a symbol from 257 on stands for, and how many bits are added to it.
  private static let lengths: [(base: Int, bits: Int)] =
    (0..<28).map { symbol in
      let bits = max(0, symbol / 4 - 1)
      return (symbol < 8 ? symbol + 3 : (4 + symbol % 4) << bits + 3, bits)
    } + [(258, 0)]

  /// The code of the letters where a text tells none.
  private static func fixedLetters() throws(InflateFault) -> PrefixCode {
    try PrefixCode(
      lengths: [(144, 8), (112, 9), (24, 7), (8, 8)].flatMap { count, length in
        [UInt8](repeating: length, count: count)
      })
  }

  /// The code of the distances where a text tells none.
  private static func fixedDistances() throws(InflateFault) -> PrefixCode {
    try PrefixCode(lengths: [UInt8](repeating: 5, count: 32))
  }

  private mutating func codes() throws(InflateFault) -> (
    letters: PrefixCode, distances: PrefixCode
  ) {
    let letters = try reader.take(5) + 257
    let distances = try reader.take(5) + 1
    let given = try reader.take(4) + 4
    if letters > 286 || distances > 30 { throw .damaged }
    var lengths = [UInt8](repeating: 0, count: 19)
    for symbol in Self.lengthOrder.prefix(given) { lengths[symbol] = UInt8(try reader.take(3)) }
    let all = try self.lengths(letters + distances, by: PrefixCode(lengths: lengths))
    // Without an end a block could not be left.
    if all[256] == 0 { throw .damaged }
    return (
      try PrefixCode(lengths: Array(all[..<letters])),
      try PrefixCode(lengths: Array(all[letters...]))
    )
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func lengths(
    _ count: Int, by code: PrefixCode
  ) throws(InflateFault) -> [UInt8] {
    var lengths: [UInt8] = []
    while lengths.count < count {
      reader.fill()
      let symbol = try code.symbol(&reader)
      var (repeated, times) = (UInt8(truncatingIfNeeded: symbol), 1)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .damaged }
        (repeated, times) = (last, 3 + (try reader.take(2)))
      case 17: (repeated, times) = (0, 3 + (try reader.take(3)))
      case 18: (repeated, times) = (0, 11 + (try reader.take(7)))
      default: break
      }
      lengths += [UInt8](repeating: repeated, count: times)
    }
    if lengths.count > count { throw .damaged }
    return lengths
  }
}
