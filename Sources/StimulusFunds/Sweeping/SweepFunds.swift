import Apportionment

/// Funds that axes move, those that can be divided the quick way apart from the others.
struct SweepFunds: Sendable {
  private var divisions = SweepDivisions()
  private var others: [SweepFund] = []

  /// Takes a fund in.
  mutating func take(_ fund: SweepFund) {
    if !divisions.take(fund) { others.append(fund) }
  }

  /// How many elements ``add(at:to:_:_:)`` needs of each room.
  var roomCount: Int { divisions.roomCount }

  /// Adds the grants of all funds in a scenario to the columns.
  ///
  /// - Parameters:
  ///   - positions: The index of each axis's value.
  ///   - units: Room for a division, as are the remainders.
  func add(
    at positions: [Int], to values: inout MutableSpan<Int>,
    _ units: inout MutableSpan<SIMD4<UInt32>>, _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) throws(SweepFault) {
    try divisions.add(at: positions, to: &values, &units, &remainders)
    for fund in others { try fund.add(at: positions, to: &values) }
  }
}
