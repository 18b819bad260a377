extension Int128 {
  /// The exact sum.
  ///
  /// - Throws: ``ArithmeticError/overflow`` beyond 128 bits.
  @inlinable
  public func adding(_ other: Int128) throws(ArithmeticError) -> Int128 {
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { throw .overflow }
    return sum
  }

  /// The exact difference.
  ///
  /// - Throws: ``ArithmeticError/overflow`` beyond 128 bits.
  @inlinable
  public func subtracting(_ other: Int128) throws(ArithmeticError) -> Int128 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    if overflow { throw .overflow }
    return difference
  }

  /// The exact product.
  ///
  /// - Throws: ``ArithmeticError/overflow`` beyond 128 bits.
  @inlinable
  public func multiplied(by other: Int128) throws(ArithmeticError) -> Int128 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    if overflow { throw .overflow }
    return product
  }
}

extension Sequence<Int128> {
  /// The exact sum of all elements.
  ///
  /// - Throws: ``ArithmeticError/overflow`` beyond 128 bits.
  /// - Complexity: O(*n*).
  public func exactSum() throws(ArithmeticError) -> Int128 {
    var sum: Int128 = 0
    for element in self { sum = try sum.adding(element) }
    return sum
  }
}

/// The greatest common divisor of two magnitudes; the other one where one is zero.
///
/// - Complexity: O(log min(*a*, *b*)) divisions.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
