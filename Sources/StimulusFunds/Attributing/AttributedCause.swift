/// What changed between two agreements, and may have changed what a recipient gets.
public enum AttributedCause: Hashable, Sendable {
  /// The amounts of the funds, and what funds there are.
  case amounts
  /// What other funds passed on to the funds.
  case received
  /// The values of a key, by its id, or that it has some now.
  case key(String)
  /// The rules of the funds.
  case rules
  /// Who takes part in the funds.
  case recipients
  /// Several of these in a fund that cannot be divided with one of them alone.
  case together
  /// How entitlements are rounded to grants.
  case rounding

  /// What it is called in CSV and JSON.
  public var code: String {
    switch self {
    case .amounts: "amounts"
    case .received: "received"
    case .key(let id): "key \(id)"
    case .rules: "rules"
    case .recipients: "recipients"
    case .together: "together"
    case .rounding: "rounding"
    }
  }

  /// What it is called.
  public var wording: Wording {
    switch self {
    case .amounts: Wording(en: "Amounts", sv: "Belopp")
    case .received: Wording(en: "Passed on", sv: "Fört vidare")
    case .key(let id): Wording(en: "Key \(id)", sv: "Nyckel \(id)")
    case .rules: Wording(en: "Rules", sv: "Beräkningsmodeller")
    case .recipients: Wording(en: "Recipients", sv: "Mottagare")
    case .together: Wording(en: "Together", sv: "Tillsammans")
    case .rounding: Wording(en: "Rounding", sv: "Avrundning")
    }
  }
}

/// In which order changes are made when what each of them does is told.
public enum AttributionOrder: Hashable, Sendable {
  /// In all orders, of which the average is taken: no order is favoured (Shapley's value).
  case average
  /// In a given order of kinds; should some not be named, they come last.
  case given([Kind])

  /// A kind of change; the raw values are the words of the command line.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case amounts, keys, rules, recipients
  }
}

extension AttributedCause {
  /// The position of its kind in a given order.
  func rank(in kinds: [AttributionOrder.Kind]) -> Int {
    let kind: AttributionOrder.Kind? =
      switch self {
      case .amounts, .received: .amounts
      case .key: .keys
      case .rules: .rules
      case .recipients: .recipients
      case .together, .rounding: nil
      }
    let order = kinds + AttributionOrder.Kind.allCases.filter { !kinds.contains($0) }
    return kind.flatMap(order.firstIndex) ?? order.count
  }
}
