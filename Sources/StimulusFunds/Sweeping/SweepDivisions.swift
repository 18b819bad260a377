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
    let amount: SweepCourse
    let base: SweepCourse
    /// The amount with which the carried grants hold; −1 where they never do.
    let carriedAmount: Int
    /// The base amount with which they do; −1 for any.
    let carriedBase: Int
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
      let amount = (fund.amount ?? .constant(fund.amountAsIs)).divided(exactlyBy: unit),
      let base = (fund.base ?? .constant(fund.baseAsIs)).divided(exactlyBy: unit),
      case .largestRemainder(let ties) = fund.fund.rounding.residual,
      let proportions = fund.fund.proportions(keys: fund.keys),
      let held = fund.whereCarriersHold(proportions),
      let carriedAmount = held.amount.divided(exactlyBy: unit),
      let carriedBase = held.base.divided(exactlyBy: unit),
      let division = divisions.prepare(proportions, ties: ties)
    else { return false }
    let first = fund.columns.first ?? -1
    let areInOrder =
      first >= 0 && fund.columns.indices.allSatisfy { fund.columns[$0] == first + $0 }
    lines.append(
      Line(
        division: division, fund: funds.count, firstOfColumns: columns.count,
        firstColumn: areInOrder ? first : -1, unit: unit, amount: amount, base: base,
        carriedAmount: carriedAmount, carriedBase: carriedBase))
    funds.append(fund)
    columns += fund.columns
    return true
  }

  /// Adds the grants of all funds in a scenario to the columns.
  ///
  /// - Parameters:
  ///   - positions: The index of each axis's value.
  ///   - units: Room for a division, as are the remainders.
  /// - Throws: ``SweepFault`` where the scenario cannot be allocated.
  func add(
    at positions: [Int], to values: inout MutableSpan<Int>,
    _ units: inout MutableSpan<SIMD4<UInt32>>, _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) throws(SweepFault) {
    let lines = lines.span
    for position in lines.indices {
      let line = lines[position]
      let amount = line.amount.value(at: positions)
      let base = line.base.value(at: positions)
      let isCarried =
        amount == line.carriedAmount && (line.carriedBase < 0 || base == line.carriedBase)
      if isCarried, case .success(let grants)? = funds[line.fund].carried?.grants {
        funds[line.fund].add(grants, to: &values)
      } else if let rest = UInt32(exactly: amount - base * line.division.count),
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
  /// The amount and the base amount, in öre, with which the carried grants hold: −1 for an amount
  /// that does not matter, or with which they never do. nil where each scenario must tell.
  fileprivate func whereCarriersHold(
    _ proportions: Entitlements
  ) -> (amount: Int, base: Int)? {
    guard let carried, amount != nil || amountAsIs == carried.amount else { return (-1, -1) }
    guard case .success = carried.grants else { return nil }
    if base == nil {
      if let present = carried.proportions, baseAsIs == carried.base {
        return proportions == present ? (carried.amount, -1) : (-1, -1)
      }
      return isDueAsCarried(proportions, carried) ? (carried.amount, -1) : (-1, -1)
    }
    // With the same uneven proportions another base amount moves somebody's entitlement.
    guard let present = carried.proportions, proportions == present,
      (1..<proportions.count).contains(where: { proportions[$0] != proportions[0] })
    else { return nil }
    return (carried.amount, carried.base)
  }

  /// Whether the carried amount gives the carried entitlements.
  private func isDueAsCarried(_ proportions: Entitlements, _ carried: CarriedGrants) -> Bool {
    let ore = Fraction(1) / Fraction(100)
    let base = Fraction(Int128(baseAsIs)) * ore
    let rest = Fraction(Int128(carried.amount)) * ore - base * Fraction(Int128(columns.count))
    if rest < .zero { return false }
    return (0..<proportions.count).allSatisfy {
      base + proportions[$0] * rest == carried.entitlements[$0]
    }
  }
}

extension SweepCourse {
  /// The course in units of so many öre; nil where it passes between them.
  fileprivate func divided(exactlyBy unit: UInt32) -> Self? {
    guard let start = start.divided(exactlyBy: unit), step.isMultiple(of: Int(unit)) else {
      return nil
    }
    return Self(axis: axis, start: start, step: step / Int(unit))
  }
}

extension Int {
  /// The number of units; a number below zero, which is none, stays as it is.
  fileprivate func divided(exactlyBy unit: UInt32) -> Int? {
    if self < 0 { return self }
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
