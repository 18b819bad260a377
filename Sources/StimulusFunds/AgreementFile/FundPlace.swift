/// Where the parts of a fund that a division may find fault with stand in the agreement file.
struct FundPlace: Sendable {
  /// Where its rule stands.
  let rule: SourceLocation
  /// Where its carriers stand; the fund itself where it names none.
  let carriers: SourceLocation
  /// The fund's path, such as `funds[3]`.
  let path: String

  /// A fault of dividing the fund, at the part that is to be repaired.
  func problem(_ fault: AllocationFault, of fund: Fund) -> Problem {
    let (location, part) = fault.isOfCarriers ? (carriers, "residual") : (rule, "rule")
    return Problem(
      at: location, path: "\(path).\(part)",
      fault.fault.of(fund),
      repair: fault.repair)
  }
}
