import Apportionment

extension Qualification {
  /// The condition after the key that it is of: "at least 0,8", "2 highest values".
  var condition: Wording {
    switch test {
    case .comparison(let comparison, let threshold):
      Wording(
        en: "\(comparison.words) \(threshold.inWords)",
        sv: "\(comparison.words) \(threshold.inWords)")
    case .rank(let end, let count, _): end.words(count)
    }
  }
}

extension Qualification.Comparison {
  /// How a value stands to the threshold: "at least".
  package var words: Wording {
    switch self {
    case .atLeast: Wording(en: "at least", sv: "minst")
    case .above: Wording(en: "above", sv: "över")
    case .atMost: Wording(en: "at most", sv: "högst")
    case .below: Wording(en: "below", sv: "under")
    case .equal: Wording(en: "exactly", sv: "exakt")
    }
  }
}

extension Qualification.End {
  /// So many values from this end: "2 highest values".
  package func words(_ count: Int) -> Wording {
    let figure = SwedishFigures.grouped(count)
    return switch (self, count) {
    case (.highest, 1): Wording(en: "highest value", sv: "det högsta värdet")
    case (.highest, _): Wording(en: "\(figure) highest values", sv: "de \(figure) högsta värdena")
    case (.lowest, 1): Wording(en: "lowest value", sv: "det lägsta värdet")
    case (.lowest, _): Wording(en: "\(figure) lowest values", sv: "de \(figure) lägsta värdena")
    }
  }
}

extension Fraction {
  /// As people write it: a decimal, or a fraction where it is none.
  package var inWords: String {
    isExactDecimal ? SwedishFigures.grouped(self) : "\(self)"
  }
}
