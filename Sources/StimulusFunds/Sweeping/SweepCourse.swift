import Apportionment

/// The amounts of a fund, or its base amounts, as an axis moves them evenly.
struct SweepCourse: BitwiseCopyable, Sendable {
  /// The axis's position among the axes.
  let axis: Int
  /// The first amount, in öre.
  let start: Int
  /// The distance to the next, in öre.
  let step: Int

  /// The amount in a scenario, in öre.
  ///
  /// - Parameter positions: The index of each axis's value.
  func value(at positions: [Int]) -> Int { start + step * positions[axis] }
}

extension SweepCourse {
  /// The course of an axis; nil where an amount is no whole number of öre or out of bounds.
  ///
  /// - Parameter present: What the axis's values are factors of, if they are factors.
  init?(of axis: SweepAxis, at position: Int, scaling present: Kronor) {
    let whole = axis.isScaling ? present.fraction : .one
    guard let start = Self.ore(axis.first * whole), let step = Self.ore(axis.step * whole),
      Self.ore(axis.value(at: axis.count - 1) * whole) != nil
    else { return nil }
    self.init(axis: position, start: start, step: step)
  }

  /// The course of the fund that pays for the one whose amount an axis moves; nil where none does, or
  /// where it would have too little money.
  init?(balancing fund: Fund, of edit: AgreementEdit, _ grid: SweepGrid) {
    for (position, axis) in grid.axes.enumerated() {
      guard case .fundPart(let id, .amount) = axis.path, let other = edit.agreement.fund(id),
        let course = SweepCourse(of: axis, at: position, scaling: other.amount)
      else { continue }
      let start = fund.amount.ore + other.amount.ore - course.start
      if start - course.step * (axis.count - 1) < 0 { return nil }
      self.init(axis: position, start: start, step: -course.step)
      return
    }
    return nil
  }

  private static func ore(_ kronor: Fraction) -> Int? {
    let ore = kronor * Fraction(100)
    guard ore.isWhole, let whole = Int(exactly: ore.numerator), whole >= 0,
      whole <= Kronor.mostOre
    else { return nil }
    return whole
  }

  /// An amount that no axis moves.
  static func constant(_ amount: Int) -> Self { Self(axis: 0, start: amount, step: 0) }
}
