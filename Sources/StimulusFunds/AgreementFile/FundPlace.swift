/// Where the parts of a fund that a division may find fault with stand in the agreement file.
struct FundPlace: Sendable {
  /// Where its rule stands.
  let rule: SourceLocation
  /// Where its carriers stand; the fund itself where it names none.
  let carriers: SourceLocation
  /// Where its rounding stands; the fund itself where it names none.
  let rounding: SourceLocation
  /// Where it stands what becomes of its rest; the fund itself where it does not say.
  let rest: SourceLocation
  /// Where it stands itself.
  let whole: SourceLocation
  /// The fund's path, such as `funds[3]`.
  let path: String

  /// A fault of dividing the fund, at the part that is to be repaired.
  func problem(_ fault: AllocationFault, of fund: Fund) -> Problem {
    let (location, part) = place(of: fault.part)
    return Problem(at: location, path: path + part, fault.fault.of(fund), repair: fault.repair)
  }

  /// Where a member stands, and how its path goes on from the fund's.
  func place(of part: AllocationFault.Part) -> (SourceLocation, String) {
    switch part {
    case .rule: (rule, ".rule")
    case .residual: (carriers, ".residual")
    case .rest: (rest, ".rest")
    case .rounding: (rounding, ".rounding")
    case .fund: (whole, "")
    }
  }
}
