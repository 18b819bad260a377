import Apportionment

/// By how much what recipients are due meets conditions: where grants are due by an axis, their exact
/// entitlements count in their stead.
struct EntitledMargins {
  let sweep: Sweep
  let conditions: [GoalCondition]
  /// The ids of the funds that the axis moves.
  private let moved: Set<String>
  /// The fund of each column in the agreement at the first value; nil where it has none any more.
  private let funds: [Fund?]

  init(
    _ conditions: [GoalCondition], of sweep: Sweep, _ agreement: Agreement, moved: Set<String>
  ) {
    (self.sweep, self.conditions, self.moved) = (sweep, conditions, moved)
    funds = sweep.selection.columns.map { $0.fund.flatMap(agreement.fund) }
  }

  /// The margin of each condition in a scenario, exactly.
  func margins(at scenario: Int) throws(InvalidInput) -> [Fraction] {
    let allocation = try sweep.plainAllocation(of: scenario)
    var due = sweep.selection.figures(of: allocation).map { Fraction(Int128($0)) }
    for fund in allocation.allocations where moved.contains(fund.fund.id) {
      for (position, column) in sweep.selection.columns(of: fund.fund).enumerated()
      where column >= 0 {
        due[column] = fund.entitlements[position] * Fraction(100)
      }
    }
    return conditions.map { condition in
      condition.terms.reduce(Fraction(-condition.threshold)) {
        $0 + Fraction($1.weight) * due[$1.column]
      }
    }
  }

  /// What the margin of each condition in grants is less than away from that in entitlements, in öre;
  /// zero where they are the same.
  var slack: [Fraction] {
    let counts = funds.reduce(into: [:]) { counts, fund in counts[fund?.id ?? "", default: 0] += 1 }
    return conditions.map { condition in
      let weights = Dictionary(grouping: condition.terms) { funds[$0.column]?.id ?? "" }
      return weights.filter { moved.contains($0.key) }.map { id, terms in
        guard let fund = funds[terms[0].column] else { return .zero }
        let count = fund.grantsAllThatIsDue ? counts[id] : nil
        return Fraction(
          Self.slack(terms.map(\.weight), of: count) * Int128(fund.rounding.unit.ore))
      }.sum()
    }
  }

  /// How many rounding units weighted grants of a fund are less than away from weighted entitlements.
  ///
  /// A grant is less than one unit from its entitlement. Where both have the same sum, any one weight
  /// may be taken off all: what all recipients of a fund get together is not off at all.
  ///
  /// - Parameter count: How many recipients the fund has, those without a weight too; nil where its
  ///   grants need not sum to its entitlements.
  private static func slack(_ weights: [Int128], of count: Int?) -> Int128 {
    let others = Int128((count ?? weights.count) - weights.count)
    let isMost = count.map { weights.count * 2 > $0 } ?? false
    let common = isMost ? [0, weights.min() ?? 0, weights.max() ?? 0] : [0]
    return common.map { weight in
      weights.reduce(others * Int128(weight.magnitude)) { $0 + Int128(($1 - weight).magnitude) }
    }.min() ?? 0
  }

  /// Whether the margin of a condition rises with the values, as the movements prove; nil where they do
  /// not.
  func isRising(_ condition: GoalCondition, _ movements: [String: Movement]) -> Bool? {
    var directions: Set<Bool> = []
    for term in condition.terms {
      let column = sweep.selection.columns[term.column]
      switch column.fund.flatMap({ movements[$0] }) {
      case nil, .some(.none): continue
      case .upwards: directions.insert(term.weight > 0)
      case .towards(let own):
        directions.insert(own.contains(column.recipient) == (term.weight > 0))
      case .evenly, .unknown: return nil
      }
    }
    return directions.count > 1 ? nil : directions.first ?? true
  }
}

extension Fund {
  /// Whether its grants sum to its entitlements.
  fileprivate var grantsAllThatIsDue: Bool {
    if case .each = rounding.residual { false } else { rest == nil && division.leavesNothing }
  }
}

extension Division {
  /// Whether its form alone says that all of every amount is due to somebody.
  var leavesNothing: Bool {
    switch meaning {
    case .proportional: true
    case .base(_, let then): then.leavesNothing
    // A part that nobody has is left over.
    case .parts(let parts):
      parts.allSatisfy { $0.positions?.isEmpty != true && $0.division.leavesNothing }
    case .own(let rule): rule.leavesNothing
    case .named, .bounded: false
    }
  }
}
