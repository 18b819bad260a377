import Apportionment

/// Who carries a fund's residual, and where the agreement says so.
struct CarriedResidual {
  /// The parts, by the recipient's name.
  let amounts: [String: Kronor]
  /// nil where the largest remainders carry it.
  let citation: Citation?
  /// The fund's rounding unit.
  let unit: Fraction

  init(_ allocation: Allocation) {
    amounts = Dictionary(allocation.carriers.map { ($0.recipient, $0.amount) }) { first, _ in first
    }
    citation =
      if case .carriers(_, let citation) = allocation.fund.rounding.residual { citation } else {
        nil
      }
    unit = allocation.fund.rounding.unit.fraction
  }
}
