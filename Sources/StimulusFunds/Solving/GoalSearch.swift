import Apportionment

/// Finds where along the one axis of a sweep conditions hold.
struct GoalSearch {
  let pass: SweepPass
  let conditions: [GoalCondition]
  /// The fund that pays for the others; nil for none.
  let balancing: String?
  /// How many values may be computed one by one.
  let limit: Int

  /// Where they hold, and how that is known.
  struct Found {
    let runs: GoalRuns
    let proof: Solution.Proof
  }

  /// Searches; nil where it was stopped.
  func run() throws(InvalidInput) -> Found? {
    guard
      var margins = try GoalMargins(of: conditions, pass.sweep, balancing: balancing)
    else { return try sweepAll() }
    let (possible, certain) = (try margins.values(atLeast: -1), try margins.values(atLeast: 1))
    let unsure =
      certain.isEmpty
      ? [possible]
      : [possible.lowerBound..<certain.lowerBound, certain.upperBound..<possible.upperBound]
    var (runs, computed) = (GoalRuns(conditions), 0)
    for (position, range) in unsure.enumerated() {
      guard let part = try gathered(over: range) else { return nil }
      computed += range.count
      runs.join(part)
      if position == 0, !certain.isEmpty { runs.add(ClosedRange(certain)) }
    }
    if runs.runs.isEmpty {
      let range = try margins.valuesOfPeak()
      guard let part = try gathered(over: range) else { return nil }
      computed += range.count
      runs = part
    }
    let entitlements = margins.computedCount
    return Found(
      runs: runs,
      proof: margins.isEven
        ? .even(computed: computed) : .oneWay(entitlements: entitlements, computed: computed))
  }

  /// That more values would have to be computed one by one than anybody waits for unasked.
  private func tooMany(_ count: Int) -> Problem {
    let (all, most) = (SwedishFigures.grouped(count), SwedishFigures.grouped(limit))
    return Problem(
      at: pass.sweep.grid.axes[0].location,
      Wording(
        en:
          "the form of the rules does not settle these values: \(all) allocations would have to be "
          + "computed, more than \(most)",
        sv: "beräkningsmodellernas form avgör inte dessa värden: \(all) fördelningar skulle behöva "
          + "beräknas, fler än \(most)"),
      repair: Wording(
        en: "write a larger step or a shorter range, or add --try-all",
        sv: "skriv ett större steg eller ett kortare intervall, eller lägg till --try-all"))
  }

  private func sweepAll() throws(InvalidInput) -> Found? {
    try gathered(over: 0..<pass.sweep.grid.count).map { Found(runs: $0, proof: .swept) }
  }

  private func gathered(over range: Range<Int>) throws(InvalidInput) -> GoalRuns? {
    if range.isEmpty { return GoalRuns(conditions) }
    if range.count > limit { throw InvalidInput([tooMany(range.count)]) }
    let conditions = conditions
    return try pass.run(over: range) { _, _ in GoalRuns(conditions) }
  }
}
