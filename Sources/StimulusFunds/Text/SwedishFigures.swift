import Apportionment

/// Figures as Swedish officials write them: groups of three, a decimal comma, a true minus sign.
package enum SwedishFigures {
  /// "1 169 003 665", "0,01" or "−1" of a number in plain digits; any other text as it is.
  package static func grouped(_ plain: String) -> String {
    guard isPlain(plain) else { return plain }
    let digits = plain.utf8.drop { $0 == UInt8(ascii: "-") }
    let wholeCount = digits.prefix { $0 != UInt8(ascii: ".") }.count
    var grouped = plain.utf8.first == UInt8(ascii: "-") ? Array("−".utf8) : []
    for (position, digit) in digits.enumerated() {
      if position > 0, position < wholeCount, (wholeCount - position).isMultiple(of: 3) {
        grouped.append(UInt8(ascii: " "))
      }
      grouped.append(position == wholeCount ? UInt8(ascii: ",") : digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// Whether a text is digits, perhaps with a minus sign before or a point between them.
  private static func isPlain(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (48...57) ~= $0 } }
  }

  /// "1 634 282,4927…": cut off after some places, with an ellipsis where more follow.
  package static func cutOff(_ fraction: Fraction, places: Int = 4) -> String {
    let (whole, digits, isExact) = fraction.decimals(places: places)
    let sign = fraction < .zero ? "-" : ""
    let decimals = digits.isEmpty ? "" : "." + digits.map(String.init).joined()
    return grouped("\(sign)\(whole)\(decimals)") + (isExact ? "" : "…")
  }

  /// "+1,25" or "−1": a signed decimal of at most six decimals.
  package static func signed(_ fraction: Fraction) -> String {
    (fraction > .zero ? "+" : "") + grouped(fraction.plainDecimal)
  }

  /// "+0,40": a signed decimal with as many decimals as its column has.
  package static func signed(_ fraction: Fraction, places: Int) -> String {
    let (_, digits, _) = fraction.decimals(places: places)
    let padding = String(repeating: "0", count: places - digits.count)
    return signed(fraction) + (digits.isEmpty && places > 0 ? "," : "") + padding
  }

  /// "+1" or "−1": a signed sum.
  package static func signed(_ amount: KronorSum) -> String {
    (amount > .zero ? "+" : "") + amount.grouped
  }

  /// "+1" or "−1": a signed amount.
  package static func signed(_ amount: Kronor) -> String {
    (amount > .zero ? "+" : "") + amount.grouped
  }
}

extension Kronor {
  /// "1 169 003 665" or "0,50", without the unit.
  package var grouped: String {
    SwedishFigures.grouped(plainDigits) + (ore % 100 != 0 && ore % 10 == 0 ? "0" : "")
  }
}
