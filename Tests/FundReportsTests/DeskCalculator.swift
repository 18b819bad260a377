/// An exact fraction of the tests' own, so that they do not lean on the product's arithmetic.
struct TestFraction: Equatable {
  let above: Int128
  let below: Int128

  init(_ above: Int128, _ below: Int128 = 1) {
    var (larger, smaller) = (above.magnitude, below.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let divisor = max(1, Int128(larger)) * (below < 0 ? -1 : 1)
    (self.above, self.below) = (above / divisor, below / divisor)
  }

  static func + (left: Self, right: Self) -> Self {
    Self(left.above * right.below + right.above * left.below, left.below * right.below)
  }
  static func - (left: Self, right: Self) -> Self { left + Self(-right.above, right.below) }
  static func * (left: Self, right: Self) -> Self {
    Self(left.above * right.above, left.below * right.below)
  }
  static func / (left: Self, right: Self) -> Self {
    Self(left.above * right.below, left.below * right.above)
  }

  /// The nearest whole number, halves up; for fractions of zero or more.
  var rounded: Int128 { (2 * above + below) / (2 * below) }

  /// The decimals cut off after four places, as "1634282,4927…".
  var cutOff: String {
    var (digits, rest) = ("", above % below)
    while rest != 0, digits.count < 4 {
      digits += "\(rest * 10 / below)"
      rest = rest * 10 % below
    }
    return "\(above / below)\(digits.isEmpty ? "" : "," + digits)\(rest == 0 ? "" : "…")"
  }
}

/// Evaluates a printed calculation: + − × ÷, parentheses, digits in groups, decimal commas.
///
/// Written from the printed text alone, by the school's rules of precedence.
struct DeskCalculator {
  enum Fault: Error { case unexpected(String) }

  private var rest: Substring

  static func value(of text: some StringProtocol) throws -> TestFraction {
    var calculator = DeskCalculator(rest: Substring(text.filter { $0 != " " }))
    let value = try calculator.sum()
    guard calculator.rest.isEmpty else { throw Fault.unexpected(String(calculator.rest)) }
    return value
  }

  private mutating func sum() throws -> TestFraction {
    var value = try product()
    while let sign = take("+−") {
      let next = try product()
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private mutating func product() throws -> TestFraction {
    var value = try factor()
    while let sign = take("×÷") {
      let next = try factor()
      value = sign == "×" ? value * next : value / next
    }
    return value
  }

  private mutating func factor() throws -> TestFraction {
    if take("(") != nil {
      let value = try sum()
      guard take(")") != nil else { throw Fault.unexpected(String(rest)) }
      return value
    }
    let number = rest.prefix { $0.isNumber || $0 == "," }
    rest = rest.dropFirst(number.count)
    let decimals = number.split(separator: ",").dropFirst().first?.count ?? 0
    guard let digits = Int128(number.filter { $0 != "," }) else {
      throw Fault.unexpected(String(rest))
    }
    return TestFraction(digits, (0..<decimals).reduce(1) { power, _ in power * 10 })
  }

  private mutating func take(_ signs: String) -> Character? {
    guard let first = rest.first, signs.contains(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }
}
