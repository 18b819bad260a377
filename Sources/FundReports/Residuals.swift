import Apportionment
import StimulusFunds

extension FundResidual {
  /// "carriers", "largest-remainder", or for each by itself "each-down" or "each-nearest".
  var method: String {
    switch self {
    case .carriers: "carriers"
    case .largestRemainder: "largest-remainder"
    case .each(let rounding): "each-\(rounding.rawValue)"
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
    if case .each(let rounding) = fund.rounding.residual {
      return rounding.sentence(unit: fund.rounding.unit)
    }
    if carriers.isEmpty {
      return Wording(en: "\(rounded); no residual.", sv: "\(rounded); ingen avrundningsrest.")
    }
    let rest = SwedishFigures.signed(residual)
    return Wording(
      en: "\(rounded); residual \(rest) kr, \(decided): \(carriers.words).",
      sv: "\(rounded); avrundningsrest \(rest) kr, \(decided): \(carriers.words).")
      + ties.tieSentence
  }

  private var decided: Wording { fund.rounding.residual.decided }
}

extension FundResidual {
  /// Who decided which recipients carry the residual.
  fileprivate var decided: Wording {
    switch self {
    case .carriers(_, let citation):
      Wording(
        en: "carried as the agreement has it (\(citation.place))",
        sv: "placerad enligt överenskommelsen (\(citation.place))")
    case .largestRemainder:
      Wording(en: "by the largest remainders", sv: "placerad enligt största rest")
    case .each:
      preconditionFailure("where each is rounded by itself, nobody carries a residual")
    }
  }
}

extension EachRounding {
  fileprivate func sentence(unit: Kronor) -> Wording {
    let words = words(unit: unit)
    return Wording(
      en: "Each rounded by itself, \(words).", sv: "Varje bidrag avrundat för sig, \(words).")
  }

  /// "down to whole kronor", "to the nearest krona".
  func words(unit: Kronor) -> Wording {
    let size = "\(unit.grouped) kr"
    return switch self {
    case .down where unit == .one:
      Wording(en: "down to whole kronor", sv: "nedåt till hela kronor")
    case .down: Wording(en: "down to whole \(size)", sv: "nedåt till jämna \(size)")
    case .nearest where unit == .one:
      Wording(en: "to the nearest krona", sv: "till närmaste krona")
    case .nearest: Wording(en: "to the nearest \(size)", sv: "till närmaste \(size)")
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
