/// Where a difference changes its sign, counted within runs of the last axis.
struct SweepSigns: Equatable, Sendable {
  /// A scenario whose difference is not zero.
  struct Signed: Equatable, Sendable {
    /// 1 or −1.
    let sign: Int
    /// From 0.
    let scenario: Int
  }

  private(set) var changes = 0
  private(set) var firstChange: SweepSummary.SignChange?
  /// The first difference that is not zero, if it belongs to a run that began before.
  private(set) var leading: Signed?
  /// The last difference that is not zero in the present run.
  private(set) var trailing: Signed?
  /// Whether no run has begun yet.
  private(set) var isInFirstRun: Bool

  /// - Parameter isRunStart: Whether the first scenario begins a run.
  init(isRunStart: Bool) { isInFirstRun = !isRunStart }

  /// What was gathered elsewhere.
  init(
    changes: Int, firstChange: SweepSummary.SignChange?, leading: Signed?, trailing: Signed?,
    isInFirstRun: Bool
  ) {
    (self.changes, self.firstChange) = (changes, firstChange)
    (self.leading, self.trailing, self.isInFirstRun) = (leading, trailing, isInFirstRun)
  }

  mutating func take(_ sign: Int, _ scenario: Int, isRunStart: Bool) {
    if isRunStart { (isInFirstRun, trailing) = (false, nil) }
    if sign == 0 { return }
    let signed = Signed(sign: sign, scenario: scenario)
    if let trailing, trailing.sign != sign { note(from: trailing, to: signed) }
    if isInFirstRun, leading == nil { leading = signed }
    trailing = signed
  }

  private mutating func note(from: Signed, to: Signed) {
    changes += 1
    if firstChange == nil {
      firstChange = SweepSummary.SignChange(from: from.scenario, to: to.scenario)
    }
  }

  mutating func join(_ next: SweepSigns) {
    if let trailing, let leading = next.leading, trailing.sign != leading.sign {
      note(from: trailing, to: leading)
    }
    changes += next.changes
    firstChange = firstChange ?? next.firstChange
    if let last = next.trailing {
      trailing = last
    } else if !next.isInFirstRun {
      trailing = nil
    }
  }
}
