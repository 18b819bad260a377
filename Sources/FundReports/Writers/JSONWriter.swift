import StimulusFunds

/// Writes the tree of a report as JSON.
enum JSONWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    var json = report.json
    if provenance.isKnown, report.isComputed {
      json = json.adding(.init("provenance", provenance.json))
    }
    return Array(json.text(in: language).utf8)
  }
}

extension Cell {
  /// The cell in a tree: figures as numbers, exact fractions and shares as texts, nothing as null.
  var json: JSON {
    switch self {
    case .amount, .sum, .carried, .number, .change, .count: .number(plain(in: .english))
    case .text(let text): .sentence(text)
    case .code, .figure, .entitlement, .share, .day: .string(plain(in: .english))
    case .flag(let flag): .bool(flag)
    case .empty, .unknown, .awaiting: .null
    }
  }
}

extension JSON {
  /// An amount in kronor, in plain digits.
  static func amount(_ amount: Kronor) -> JSON { .number(amount.plainDigits) }

  /// A sum of amounts in kronor, in plain digits.
  static func amount(_ sum: KronorSum) -> JSON { .number(sum.plainDigits) }
}
