import Apportionment

/// Figures as Swedish officials write them: groups of three, a decimal comma, a true minus sign.
package enum SwedishFigures {
  /// "1 169 003 665", "0,01" or "−1" of a text in plain digits; any other text as it is.
  package static func grouped(_ plain: String) -> String {
    let isNegative = plain.utf8.first == UInt8(ascii: "-")
    let parts = plain.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (48...57) ~= $0 } }
    guard isPlain, parts.count <= 2 else { return plain }
    return written(
      whole: Array(parts[0]), decimals: parts.count == 2 ? Array(parts[1]) : [],
      isNegative: isNegative)
  }

  /// "1 169 003 665" or "−1" of a whole number.
  package static func grouped(_ number: Int) -> String {
    written(whole: Array(String(number.magnitude).utf8), isNegative: number < 0)
  }

  /// "1 634,5": a decimal of at most six decimals.
  package static func grouped(_ fraction: Fraction) -> String { grouped(fraction.plainDecimal) }

  /// The one place where digits are grouped.
  private static func written(
    whole: [UInt8], decimals: [UInt8] = [], isNegative: Bool
  ) -> String {
    var text = isNegative ? Array("−".utf8) : []
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.count - position).isMultiple(of: 3) { text.append(UInt8(ascii: " ")) }
      text.append(digit)
    }
    if !decimals.isEmpty { text.append(UInt8(ascii: ",")) }
    return String(decoding: text + decimals, as: UTF8.self)
  }

  /// "1 634 282,4927…": cut off after some places, with an ellipsis where more follow.
  package static func cutOff(_ fraction: Fraction, places: Int = 4) -> String {
    let (whole, digits, isExact) = fraction.decimals(places: places)
    return written(
      whole: Array("\(whole)".utf8), decimals: digits.map { UInt8(ascii: "0") + $0 },
      isNegative: fraction < .zero) + (isExact ? "" : "…")
  }

  /// "1 634,5", or "0,3333…" where a number is no decimal of at most six decimals.
  package static func shown(_ fraction: Fraction) -> String {
    fraction.isExactDecimal ? grouped(fraction) : cutOff(fraction)
  }

  /// "+1,25" or "−1": a signed decimal of at most six decimals, or "+0,40" with as many as its column
  /// has.
  package static func signed(_ fraction: Fraction, places: Int? = nil) -> String {
    let signed = (fraction > .zero ? "+" : "") + grouped(fraction)
    guard let places else { return signed }
    let digits = fraction.decimals(places: places).digits
    return signed + (digits.isEmpty && places > 0 ? "," : "")
      + String(repeating: "0", count: places - digits.count)
  }

  /// "142,20": a decimal rounded to some places, all of which are shown where it has any.
  package static func rounded(_ fraction: Fraction, places: Int) -> String {
    let rounded = fraction.rounded(places: places)
    if places == 0 || rounded.isWhole { return grouped(rounded) }
    let count = rounded.decimals(places: places).digits.count
    return grouped(rounded) + String(repeating: "0", count: places - count)
  }

  /// "1 169 003 665" or "0,50": whole öre of any size, without the unit.
  package static func kronor(_ amount: Fraction) -> String {
    grouped(amount.plainDecimal) + (amount.isWhole || !(amount * Fraction(10)).isWhole ? "" : "0")
  }

  /// "23,1%" of tenths of a percent.
  package static func percent(tenths: Int) -> String { "\(tenths / 10),\(tenths % 10)%" }

  /// "1 169 003 665" or "0,50": an amount in öre of any size as whole kronor, or with both digits of its
  /// öre.
  static func grouped(ore: some BinaryInteger) -> String {
    let (kronor, rest) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
    let digits = [UInt8(ascii: "0") + UInt8(rest / 10), UInt8(ascii: "0") + UInt8(rest % 10)]
    return written(
      whole: Array(String(kronor).utf8), decimals: rest == 0 ? [] : digits, isNegative: ore < 0)
  }
}
