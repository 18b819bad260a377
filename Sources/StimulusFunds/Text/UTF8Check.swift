import Dispatch
import Synchronization

/// Where bytes stop being UTF-8, found without making a text of them: a ledger has a hundred million.
enum UTF8Check {
  /// Where the first sequence begins that is no character; nil where all are characters.
  ///
  /// - Complexity: O(*n*), and eight bytes at a time where they are ASCII.
  /// - Parameter long: From how many bytes on another core helps: it takes time to wake.
  static func firstInvalidOffset(in bytes: [UInt8], halvedFrom long: Int = 1 << 23) -> Int? {
    bytes.count >= long && isValidInParts(bytes) ? nil : firstInvalidOffset(in: bytes.span)
  }

  /// Whether both halves of a long text are UTF-8, looked through at once. Where they are not, the whole
  /// tells where: a half may end within a character.
  private static func isValidInParts(_ bytes: [UInt8]) -> Bool {
    var middle = bytes.count / 2
    while middle < bytes.count, bytes[middle] & 0xC0 == 0x80 { middle += 1 }
    let halves = [0..<middle, middle..<bytes.count]
    let faults = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if firstInvalidOffset(in: bytes.span.extracting(halves[half])) != nil {
        faults.add(1, ordering: .relaxed)
      }
    }
    return faults.load(ordering: .relaxed) == 0
  }

  private static func firstInvalidOffset(in span: Span<UInt8>) -> Int? {
    var position = 0
    while position < span.count {
      position = endOfASCII(in: span, from: position)
      if position == span.count { return nil }
      guard let length = length(ofCharacterAt: position, in: span) else { return position }
      position += length
    }
    return nil
  }

  /// The first position from which a byte is not ASCII.
  private static func endOfASCII(in span: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= span.count {
      let word = span.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      position += 8
    }
    while position < span.count, span[position] < 0x80 { position += 1 }
    return position
  }

  /// How many bytes the character has that begins at a position and is not ASCII; nil where none does.
  private static func length(ofCharacterAt position: Int, in span: Span<UInt8>) -> Int? {
    // The second byte has narrower bounds after four of the first: no character has two spellings, none
    // is a half of a pair of UTF-16, and none is above the last.
    let (length, second): (Int, ClosedRange<UInt8>)
    switch span[position] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= span.count, second.contains(span[position + 1]) else { return nil }
    for offset in 2..<max(2, length) where span[position + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
