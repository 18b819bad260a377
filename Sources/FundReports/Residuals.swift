import StimulusFunds

extension FundResidual {
  /// "carriers" or "largest-remainder".
  var method: String {
    switch self {
    case .carriers: "carriers"
    case .largestRemainder: "largest-remainder"
    }
  }
}

extension Allocation {
  /// What each carrier of the residual carries.
  var carriedByRecipient: [String: Kronor] {
    Dictionary(carriers.map { ($0.recipient, $0.amount) }) { first, _ in first }
  }

  /// What the residual was and who carries it.
  var residualSentence: String {
    let unit = fund.rounding.unit
    let rounded = "Rounded to the nearest \(unit == .one ? "krona" : "\(unit.grouped) kr")"
    if carriers.isEmpty { return rounded + "; no residual." }
    let decided =
      switch fund.rounding.residual {
      case .carriers(_, let citation): "carried as the agreement has it (\(citation.place))"
      case .largestRemainder: "by the largest remainders"
      }
    return "\(rounded); residual \(SwedishFigures.signed(residual)) kr, \(decided): "
      + "\(carriers.words)." + ties.tieSentence
  }
}

extension [NamedCarrier] {
  /// "Region Skåne +1, Region Värmland +1".
  var words: String {
    map { "\($0.recipient) \(SwedishFigures.signed($0.amount))" }.joined(separator: ", ")
  }

  /// The carriers as JSON.
  var json: JSON {
    .array(map { ["recipient": .string($0.recipient), "amount": .amount($0.amount)] })
  }
}

extension [Recipient] {
  /// The names as JSON.
  var json: JSON { .strings(map(\.name)) }

  /// Between whom the tie rule decided, to follow another sentence; nothing where nobody was equal.
  var tieSentence: String {
    if isEmpty { return "" }
    return " Equal remainders, decided by the tie rule: "
      + map(\.name).joined(separator: ", ") + "."
  }
}
