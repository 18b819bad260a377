/// A whole number of any size: a sign and a magnitude in words of 64 bits.
///
/// It takes over where 128 bits do not suffice, so that nothing exact is ever refused; ordinary
/// agreements never come here, which is why the plain schoolbook methods are enough.
struct WideInteger: Hashable, Sendable {
  /// The words of the magnitude, the lowest first and the last not zero; none for zero.
  let words: [UInt64]
  /// Whether the number is below zero; never of zero.
  let isNegative: Bool

  /// A number of some words; leading zeros are left out.
  init(words: some Sequence<UInt64>, isNegative: Bool) {
    var words = Array(words)
    while words.last == 0 { words.removeLast() }
    self.words = words
    self.isNegative = isNegative && !words.isEmpty
  }

  init(_ number: Int128) {
    let magnitude = number.magnitude
    self.init(
      words: [UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64)],
      isNegative: number < 0)
  }

  var isZero: Bool { words.isEmpty }

  static prefix func - (number: WideInteger) -> WideInteger {
    WideInteger(words: number.words, isNegative: !number.isNegative)
  }

  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isNegative == right.isNegative {
      return WideInteger(words: sum(left.words, right.words), isNegative: left.isNegative)
    }
    return isBelow(left.words, right.words)
      ? WideInteger(words: difference(right.words, left.words), isNegative: right.isNegative)
      : WideInteger(words: difference(left.words, right.words), isNegative: left.isNegative)
  }

  static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    WideInteger(
      words: product(left.words, right.words), isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient cut off towards zero, and the remainder with the sign of the dividend.
  ///
  /// - Precondition: The divisor is not zero.
  func quotientAndRemainder(
    dividingBy divisor: WideInteger
  ) -> (quotient: WideInteger, remainder: WideInteger) {
    precondition(!divisor.isZero, "division by zero")
    let (quotient, remainder) = Self.division(words, by: divisor.words)
    return (
      WideInteger(words: quotient, isNegative: isNegative != divisor.isNegative),
      WideInteger(words: remainder, isNegative: isNegative)
    )
  }
}

extension WideInteger: Comparable {
  static func < (left: WideInteger, right: WideInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isBelow(right.words, left.words) : isBelow(left.words, right.words)
  }
}

extension WideInteger: CustomStringConvertible {
  /// The digits, 18 at a time, with a minus sign below zero.
  var description: String {
    if isZero { return "0" }
    var (rest, groups) = (words, [String]())
    while !rest.isEmpty {
      let (quotient, group) = Self.division(rest, byWord: 1_000_000_000_000_000_000)
      groups.append(String(group))
      rest = WideInteger(words: quotient, isNegative: false).words
    }
    let lower = groups.dropLast().reversed().map {
      String(repeating: "0", count: 18 - $0.utf8.count) + $0
    }
    return (isNegative ? "-" : "") + groups[groups.count - 1] + lower.joined()
  }
}

/// Arithmetic on magnitudes, the lowest word first.
extension WideInteger {
  private static func isBelow(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    return left.reversed().lexicographicallyPrecedes(right.reversed())
  }

  private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let (long, short) = left.count < right.count ? (right, left) : (left, right)
    var (words, carry) = (long, false)
    for position in words.indices {
      let (first, passed) = words[position].addingReportingOverflow(carry ? 1 : 0)
      let (second, passedAgain) = first.addingReportingOverflow(
        position < short.count ? short[position] : 0)
      (words[position], carry) = (second, passed || passedAgain)
    }
    return carry ? words + [1] : words
  }

  /// - Precondition: `right` is not above `left`.
  private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var (words, borrow) = (left, false)
    for position in words.indices {
      let (first, passed) = words[position].subtractingReportingOverflow(borrow ? 1 : 0)
      let (second, passedAgain) = first.subtractingReportingOverflow(
        position < right.count ? right[position] : 0)
      (words[position], borrow) = (second, passed || passedAgain)
    }
    return words
  }

  private static func product(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: left.count + right.count)
    for (start, factor) in left.enumerated() {
      var carry: UInt128 = 0
      for (offset, other) in right.enumerated() {
        // At most (2⁶⁴ − 1)² + 2 × (2⁶⁴ − 1) = 2¹²⁸ − 1.
        carry += UInt128(factor) * UInt128(other) + UInt128(words[start + offset])
        words[start + offset] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      words[start + right.count] = UInt64(carry)
    }
    return words
  }

  private static func division(
    _ dividend: [UInt64], byWord divisor: UInt64
  ) -> (quotient: [UInt64], remainder: UInt64) {
    var (quotient, remainder) = (dividend, UInt64(0))
    for position in quotient.indices.reversed() {
      // The remainder is below the divisor, so that the quotient is one word.
      (quotient[position], remainder) = divisor.dividingFullWidth((remainder, quotient[position]))
    }
    return (quotient, remainder)
  }

  private static func division(
    _ dividend: [UInt64], by divisor: [UInt64]
  ) -> (quotient: [UInt64], remainder: [UInt64]) {
    if isBelow(dividend, divisor) { return ([], dividend) }
    if divisor.count == 1 {
      let (quotient, remainder) = division(dividend, byWord: divisor[0])
      return (quotient, [remainder])
    }
    return longDivision(dividend, by: divisor)
  }

  /// Division word by word as by hand (Knuth, volume 2, algorithm D).
  ///
  /// - Precondition: The divisor has at least two words and is not above the dividend.
  private static func longDivision(
    _ dividend: [UInt64], by divisor: [UInt64]
  ) -> (quotient: [UInt64], remainder: [UInt64]) {
    // With the divisor's highest bit set, an estimated word is at most two too large.
    let shift = UInt64(divisor[divisor.count - 1].leadingZeroBitCount)
    let divisor = shifted(divisor, left: shift, toCount: divisor.count)
    var rest = shifted(dividend, left: shift, toCount: dividend.count + 1)
    var quotient = Array(repeating: UInt64(0), count: dividend.count - divisor.count + 1)
    for position in quotient.indices.reversed() {
      var word = estimate(rest, divisor, at: position)
      // One too large after the estimate: the divisor is added back.
      if !subtract(divisor, times: word, from: &rest, at: position) {
        word -= 1
        add(divisor, to: &rest, at: position)
      }
      quotient[position] = word
    }
    return (quotient, shiftedRight(Array(rest[..<divisor.count]), by: shift))
  }

  /// A word of the quotient from the three highest words of the rest: exact, or one too large.
  private static func estimate(_ rest: [UInt64], _ divisor: [UInt64], at position: Int) -> UInt64 {
    let top = position + divisor.count
    let (first, second) = (divisor[divisor.count - 1], divisor[divisor.count - 2])
    let high = UInt128(rest[top]) << 64 | UInt128(rest[top - 1])
    var word = min(high / UInt128(first), UInt128(UInt64.max))
    var remainder = high - word * UInt128(first)
    while remainder <= UInt128(UInt64.max),
      word * UInt128(second) > remainder << 64 | UInt128(rest[top - 2])
    {
      word -= 1
      remainder += UInt128(first)
    }
    return UInt64(word)
  }

  /// Takes a multiple of the divisor from the rest; false where that goes below zero.
  private static func subtract(
    _ divisor: [UInt64], times word: UInt64, from rest: inout [UInt64], at position: Int
  ) -> Bool {
    var (carry, borrow): (UInt128, UInt64) = (0, 0)
    for (offset, other) in (divisor + [0]).enumerated() {
      carry += UInt128(word) * UInt128(other)
      let (first, passed) = rest[position + offset].subtractingReportingOverflow(borrow)
      let (second, passedAgain) = first.subtractingReportingOverflow(
        UInt64(truncatingIfNeeded: carry))
      rest[position + offset] = second
      borrow = passed || passedAgain ? 1 : 0
      carry >>= 64
    }
    return borrow == 0
  }

  private static func add(_ divisor: [UInt64], to rest: inout [UInt64], at position: Int) {
    var carry = false
    for (offset, other) in (divisor + [0]).enumerated() {
      let (first, passed) = rest[position + offset].addingReportingOverflow(carry ? 1 : 0)
      let (second, passedAgain) = first.addingReportingOverflow(other)
      (rest[position + offset], carry) = (second, passed || passedAgain)
    }
  }

  private static func shifted(_ words: [UInt64], left shift: UInt64, toCount count: Int) -> [UInt64]
  {
    (0..<count).map { position in
      let own = position < words.count ? words[position] << shift : 0
      // A shift by 64 gives zero.
      return position == 0 ? own : own | words[position - 1] >> (64 - shift)
    }
  }

  private static func shiftedRight(_ words: [UInt64], by shift: UInt64) -> [UInt64] {
    words.indices.map { position in
      let upper = position + 1 < words.count ? words[position + 1] << (64 - shift) : 0
      return words[position] >> shift | upper
    }
  }
}
