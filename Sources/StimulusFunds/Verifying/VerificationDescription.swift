extension Verification: CustomStringConvertible {
  /// Whether everything agrees, else the first differences, a line each: what a failed expectation of a
  /// test shows.
  public var description: String {
    if agrees {
      return "\(allocation.agreement.id): \(tables.count) tables and \(crossSums.count) sums agree"
    }
    let lines =
      tables.flatMap(\.findings).map(\.description)
      + crossSums.filter { !$0.holds }.map(\.description)
    return described("\(allocation.agreement.id): \(findingCount) differences", lines)
  }
}

extension Finding: CustomStringConvertible {
  /// "bilaga-4.csv:7:3: Region Skåne, Ambulans: printed 1, computed 2; …".
  public var description: String {
    "\(location): \(row), \(column): printed \(printed), computed \(computed); \(reason.english)"
  }
}

extension CrossSumVerification: CustomStringConvertible {
  /// "2.2: stated 750000000, computed 749999999".
  public var description: String {
    "\(stated.citation.section): stated \(stated.amount), computed \(computed)"
  }
}

extension Comparison: CustomStringConvertible {
  /// The total, and the recipients whose totals change most, a line each.
  public var description: String {
    let changed = recipients.filter { $0.difference.change != .zero }
      .sorted { $0.difference.change.magnitude > $1.difference.change.magnitude }
    return described(
      "\(before.agreement.id) to \(after.agreement.id): \(total), \(changed.count) recipients change",
      changed.map { "\($0.recipient.name): \($0.difference)" })
  }
}

extension Difference: CustomStringConvertible {
  /// "before to after".
  public var description: String { "\(before) to \(after)" }
}

/// A line and what belongs to it, no more than a reader of a failed test looks through.
private func described(_ title: String, _ lines: [String]) -> String {
  let shown = 5
  let rest = lines.count > shown ? ["  and \(lines.count - shown) more"] : []
  return ([title] + lines.prefix(shown).map { "  \($0)" } + rest).joined(separator: "\n")
}
