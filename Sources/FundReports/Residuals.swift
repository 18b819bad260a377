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
  var residualSentence: Wording {
    let unit = fund.rounding.unit == .one ? "krona" : "\(fund.rounding.unit.grouped) kr"
    let rounded = Wording(
      en: "Rounded to the nearest \(unit)", sv: "Avrundat till närmaste \(unit)")
    if carriers.isEmpty {
      return Wording(en: "\(rounded); no residual.", sv: "\(rounded); ingen avrundningsrest.")
    }
    let rest = SwedishFigures.signed(residual)
    return Wording(
      en: "\(rounded); residual \(rest) kr, \(decided): \(carriers.words).",
      sv: "\(rounded); avrundningsrest \(rest) kr, \(decided): \(carriers.words).")
      + ties.tieSentence
  }

  private var decided: Wording {
    switch fund.rounding.residual {
    case .carriers(_, let citation):
      Wording(
        en: "carried as the agreement has it (\(citation.place))",
        sv: "placerad enligt överenskommelsen (\(citation.place))")
    case .largestRemainder:
      Wording(en: "by the largest remainders", sv: "placerad enligt största rest")
    }
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
  var tieSentence: Wording {
    if isEmpty { return .none }
    let names = map(\.name).joined(separator: ", ")
    return Wording(
      en: " Equal remainders, decided by the tie rule: \(names).",
      sv: " Lika stora rester, avgjort enligt särskiljningsregeln: \(names).")
  }
}
