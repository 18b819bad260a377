import Apportionment

/// A number exactly as it was written: `digits` × 10^−`decimals`.
///
/// The reader under all numbers in all files, so that none is ever read in two ways; what a ledger
/// writes beyond it, such as a decimal comma, is put into this form first. Ordinary digits, grouped
/// by threes with one kind of space (ordinary, no-break or narrow no-break) or not at all;
/// a point before decimals; a minus sign (hyphen or U+2212). Everything else is refused, above all
/// what could be read in two ways: "1.234" is a thousand in one country and not in the next.
public struct WrittenNumber: Hashable, Sendable {
  /// The digits with their sign, without the point; at most 18 of them.
  public let digits: Int64
  /// How many of the digits are decimals, 0 to 6.
  public let decimals: Int

  /// Whether it is below zero.
  public var isNegative: Bool { digits < 0 }
  /// The largest number of digits before the point.
  static let maxWholeDigits = 14
  /// The largest number of digits after the point.
  static let maxDecimals = 6
  /// The largest number of digits in all, so that every number fits 64 bits.
  static let maxDigits = 18

  /// Reads a number.
  ///
  /// - Throws: ``NumberFault`` saying why the text is not one.
  public init(_ text: some StringProtocol) throws(NumberFault) {
    if let number = WrittenNumber(plainDigits: Array(text.utf8).span) {
      self = number
      return
    }
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
    guard let first = scalars.first else { throw .empty }
    let isNegative = first == "-" || first == "\u{2212}"
    if isNegative { scalars.removeFirst() }
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    let whole = try Self.wholeDigits(parts.first ?? [], of: text)
    let decimals = parts.count > 1 ? Array(parts[1]) : []
    try Self.check(decimals, after: whole, points: parts.count - 1, of: text)
    var digits: Int64 = 0
    for scalar in whole + decimals { digits = digits * 10 + Int64(scalar.value - 0x30) }
    self.digits = isNegative ? -digits : digits
    self.decimals = decimals.count
  }

  /// Reads a number that may have a comma before its decimals.
  ///
  /// - Throws: ``NumberFault`` also where the comma may mean thousands.
  init(decimalComma text: String) throws(NumberFault) {
    do throws(NumberFault) {
      self = try WrittenNumber(text)
    } catch {
      guard case .decimalComma = error, !text.contains("."),
        let number = try? WrittenNumber(text.replacing(",", with: "."))
      else { throw error }
      self = number
    }
  }

  /// Reads an ungrouped whole number, the quick way; nil for all others.
  init?(plainDigits utf8: Span<UInt8>) {
    if utf8.isEmpty || utf8.count > Self.maxWholeDigits { return nil }
    var value: Int64 = 0
    for position in utf8.indices {
      let byte = utf8[position]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    (digits, decimals) = (value, 0)
  }

  /// 10 to the power of the decimals.
  private var scale: Int64 { [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000][decimals] }

  /// The number as an exact fraction.
  public var fraction: Fraction { Fraction(Int128(digits), over: Int128(scale)) }

  /// Whether it is above a whole number.
  func isAbove(_ whole: Int64) -> Bool {
    decimals == 0 ? digits > whole : Int128(digits) > Int128(whole) * Int128(scale)
  }

  private static func wholeDigits(
    _ part: ArraySlice<Unicode.Scalar>, of text: some StringProtocol
  ) throws(NumberFault) -> [Unicode.Scalar] {
    if let fault = NumberFault(characters: part, of: String(text)) { throw fault }
    let groups = part.split(omittingEmptySubsequences: false, whereSeparator: isGroupingSpace)
    let separators = part.filter(isGroupingSpace)
    if let first = separators.first, let other = separators.first(where: { $0 != first }) {
      throw .mixedSpaces(String(text), first, other)
    }
    let isWellGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count > 1, !isWellGrouped { throw .grouping(String(text)) }
    let digits = groups.flatMap { $0 }
    if digits.isEmpty { throw .notANumber(String(text)) }
    let significant = digits.drop { $0 == "0" }
    if significant.count > maxWholeDigits { throw .tooLong(String(text), digits: digits.count) }
    return Array(significant)
  }

  private static func check(
    _ decimals: [Unicode.Scalar], after whole: [Unicode.Scalar], points: Int,
    of text: some StringProtocol
  ) throws(NumberFault) {
    if points == 0 { return }
    if points > 1 { throw .ambiguousPoint(String(text)) }
    if let fault = NumberFault(characters: decimals[...], of: String(text)) { throw fault }
    if decimals.isEmpty || decimals.contains(where: isGroupingSpace) {
      throw .notANumber(String(text))
    }
    if decimals.count == 3, !whole.isEmpty, whole.count <= 3 {
      throw .ambiguousPoint(String(text))
    }
    if decimals.count > maxDecimals { throw .tooManyDecimals(String(text), decimals.count) }
    if whole.count + decimals.count > maxDigits {
      throw .tooLong(String(text), digits: whole.count + decimals.count)
    }
  }
}

func isGroupingSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
}

extension WrittenNumber: CustomStringConvertible {
  /// Plain digits with a point before decimals, whatever the grouping was.
  public var description: String {
    if decimals == 0 { return "\(digits)" }
    let padded = String(digits.magnitude).zeroPadded(to: decimals + 1)
    return "\(isNegative ? "-" : "")\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}

extension WrittenNumber {
  /// The number that a fraction is; nil where it has more digits than a written number can have.
  init?(exactly fraction: Fraction) {
    let (whole, decimals, isExact) = fraction.decimals(places: Self.maxDecimals)
    guard isExact, var digits = Int64(exactly: whole), "\(whole)".count <= Self.maxWholeDigits,
      "\(whole)".count + decimals.count <= Self.maxDigits
    else { return nil }
    for decimal in decimals { digits = digits * 10 + Int64(decimal) }
    self.digits = fraction < .zero ? -digits : digits
    self.decimals = decimals.count
  }
}

extension Fraction {
  /// Whether the fraction is a decimal with at most six decimals.
  package var isExactDecimal: Bool { decimals(places: WrittenNumber.maxDecimals).isExact }

  /// The number in plain digits with at most six decimals, all that a written number can have.
  public var plainDecimal: String {
    let (whole, digits, _) = decimals(places: WrittenNumber.maxDecimals)
    let isZero = whole == 0 && digits.allSatisfy { $0 == 0 }
    let sign = self < .zero && !isZero ? "-" : ""
    let decimals = digits.isEmpty ? "" : "." + digits.map(String.init).joined()
    return "\(sign)\(whole)\(decimals)"
  }
}

/// A number exactly: a whole number or decimal, or a fraction of two such as "1/2"; nil for others.
func exactFraction(_ text: String) -> Fraction? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { try? WrittenNumber($0).fraction }
  guard numbers.count == parts.count else { return nil }
  if numbers.count == 1 { return numbers[0] }
  guard numbers.count == 2, numbers[1] > .zero else { return nil }
  return numbers[0] / numbers[1]
}
