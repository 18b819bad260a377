extension Kronor {
  /// "1 169 003 665" or "0,50", without the unit.
  package var grouped: String { SwedishFigures.grouped(ore: ore) }
}

extension SwedishFigures {
  /// "+1" or "−1": a signed sum.
  package static func signed(_ amount: KronorSum) -> String {
    (amount > .zero ? "+" : "") + amount.grouped
  }

  /// "+1" or "−1": a signed amount.
  package static func signed(_ amount: Kronor) -> String {
    (amount > .zero ? "+" : "") + amount.grouped
  }
}
