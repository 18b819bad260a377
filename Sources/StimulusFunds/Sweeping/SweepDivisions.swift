import Apportionment

/// The funds of a sweep whose rules divide every amount in the same proportions: the quick way.
struct SweepDivisions: Sendable {
  /// One fund: whole numbers only, so that to go from one to the next counts no references.
  private struct Line: BitwiseCopyable {
    let division: ProportionalDivisions.Division
    /// Its position among the funds.
    let fund: Int
    /// Where its columns begin among the columns of all.
    let firstOfColumns: Int
    /// The first column, where those of the recipients follow one another; −1 where they do not.
    let firstColumn: Int
    /// In öre.
    let unit: UInt32
    // The following are in that unit.
    let amount: SweepFund.Course
    let base: SweepFund.Course
    let amountAsIs: Int
    let baseAsIs: Int
  }

  private var divisions = ProportionalDivisions()
  private var lines: [Line] = []
  private var funds: [SweepFund] = []
  private var columns: [Int] = []

  /// How many elements ``add(at:to:_:_:)`` needs of each room.
  var roomCount: Int { lines.reduce(0) { max($0, $1.division.roomCount) } }

  /// Takes a fund in.
  ///
  /// - Returns: Whether it can be divided the quick way.
  mutating func take(_ fund: SweepFund) -> Bool {
    guard let unit = UInt32(exactly: fund.fund.rounding.unit.ore),
      let amountAsIs = fund.amountAsIs.divided(exactlyBy: unit),
      let baseAsIs = fund.baseAsIs.divided(exactlyBy: unit),
      let amount = (fund.amount ?? .constant(fund.amountAsIs)).divided(exactlyBy: unit),
      let base = (fund.base ?? .constant(fund.baseAsIs)).divided(exactlyBy: unit),
      case .largestRemainder(let ties) = fund.fund.rounding.residual,
      let proportions = fund.proportions, let division = divisions.prepare(proportions, ties: ties)
    else { return false }
    let first = fund.columns.first ?? -1
    let areInOrder = first >= 0 && fund.columns == Array(first..<(first + fund.columns.count))
    lines.append(
      Line(
        division: division, fund: funds.count, firstOfColumns: columns.count,
        firstColumn: areInOrder ? first : -1, unit: unit, amount: amount, base: base,
        amountAsIs: amountAsIs, baseAsIs: baseAsIs))
    funds.append(fund)
    columns += fund.columns
    return true
  }

  /// Adds the grants of all funds in a scenario to the columns.
  ///
  /// - Parameters:
  ///   - positions: The index of each axis's value.
  ///   - units: Room for a division, as are the remainders.
  /// - Throws: ``AllocationFault`` where the scenario cannot be allocated.
  func add(
    at positions: [Int], to values: inout MutableSpan<Int>,
    _ units: inout MutableSpan<SIMD4<UInt32>>, _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) throws(AllocationFault) {
    let lines = lines.span
    for position in lines.indices {
      let line = lines[position]
      let amount = line.amount.value(at: positions)
      let base = line.base.value(at: positions)
      if amount != line.amountAsIs || base != line.baseAsIs,
        let rest = UInt32(exactly: amount - base * line.division.count),
        divisions.divide(rest, by: line.division, units: &units, remainders: &remainders)
      {
        add(units.span.bytes, of: line, base: base * Int(line.unit), to: &values)
      } else {
        try funds[line.fund].add(at: positions, to: &values)
      }
    }
  }

  /// Adds what was divided, in units of 32 bits, and the base amount in öre.
  private func add(_ units: RawSpan, of line: Line, base: Int, to values: inout MutableSpan<Int>) {
    let (count, first) = (line.division.count, line.firstColumn)
    if first >= 0, first + count <= values.count, 4 * count <= units.byteCount {
      for recipient in 0..<count {
        values[unchecked: first &+ recipient] &+= base &+ units.ore(of: recipient, line.unit)
      }
    } else {
      for recipient in 0..<count {
        let column = columns[line.firstOfColumns + recipient]
        if column >= 0 { values[column] &+= base &+ units.ore(of: recipient, line.unit) }
      }
    }
  }
}

extension SweepFund {
  /// The proportions in which the rule divides what its base amount leaves; nil for a rule that
  /// does not divide every amount in the same proportions.
  fileprivate var proportions: Entitlements? {
    var division = fund.division
    if case .base(_, let then) = division.meaning { division = then }
    return division.isProportional ? try? division.entitlements(of: .one, keys: keys) : nil
  }
}

extension SweepFund.Course {
  /// An amount that no axis moves.
  fileprivate static func constant(_ amount: Int) -> Self { Self(axis: 0, start: amount, step: 0) }

  /// The course in units of so many öre; nil where it passes between them.
  fileprivate func divided(exactlyBy unit: UInt32) -> Self? {
    guard let start = start.divided(exactlyBy: unit), let step = step.divided(exactlyBy: unit)
    else { return nil }
    return Self(axis: axis, start: start, step: step)
  }
}

extension Int {
  fileprivate func divided(exactlyBy unit: UInt32) -> Int? {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: Int(unit))
    return remainder == 0 ? quotient : nil
  }
}

extension RawSpan {
  /// The units of a recipient, of 32 bits, in öre.
  ///
  /// - Parameter unit: In öre; of 32 bits too, so that one instruction multiplies two.
  fileprivate func ore(of recipient: Int, _ unit: UInt32) -> Int {
    let units = unsafeLoad(fromUncheckedByteOffset: 4 &* recipient, as: UInt32.self)
    return Int(truncatingIfNeeded: UInt64(unit) &* UInt64(units))
  }
}
