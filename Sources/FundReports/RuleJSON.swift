import StimulusFunds

extension Rule {
  /// The rule as the agreement file writes it.
  var json: JSON {
    switch self {
    case .share(let key): ["share": .string(key)]
    case .equal: .string("equal")
    case .growth(let earlier, let later):
      ["growth": ["from": .string(earlier), "to": .string(later)]]
    case .base(let amount, let then): ["base": .amount(amount), "then": then.json]
    case .fixed(let named):
      ["fixed": .object(named.map { .init($0.recipient, .amount($0.amount)) })]
    case .blend(let parts):
      [
        "blend": .array(
          parts.map { ["weight": .string("\($0.weight)"), "rule": $0.rule.json] })
      ]
    case .only(let names, let then): ["only": .strings(names), "then": then.json]
    case .split(let parts): ["split": .array(parts.map(\.json))]
    case .bounds(let least, let most, let then):
      [
        "bounds": .object(
          (least.map { [.init("atLeast", $0.json)] } ?? [])
            + (most.map { [.init("atMost", $0.json)] } ?? [])),
        "then": then.json,
      ]
    }
  }
}

extension Rule.RecipientPart {
  fileprivate var json: JSON {
    [
      "weight": .string("\(weight)"), "recipients": .strings(recipients), "rule": rule.json,
    ]
  }
}

extension Rule.Bound {
  fileprivate var json: JSON {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let key): ["key": .string(key)]
    }
  }
}
