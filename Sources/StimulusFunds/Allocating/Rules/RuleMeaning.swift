extension Rule {
  /// What the rule means for some recipients; the file beside this one with the rule's name tells it.
  func division(between recipients: [Recipient]) -> Division {
    switch self {
    case .share(let key, _): .share(of: key, between: recipients)
    case .blend(let parts): .blend(of: parts, between: recipients)
    case .base(let each, let then): .base(of: each, then: then, between: recipients)
    case .growth(let earlier, let later): .growth(from: earlier, to: later, between: recipients)
    case .fixed(let amounts): .fixed(amounts, between: recipients)
    case .equal: .equal(between: recipients)
    case .only(let names, let then): .only(names, then: then, between: recipients)
    case .bounds(let least, let most, let then):
      .bounds(atLeast: least, atMost: most, then: then, between: recipients)
    case .split(let parts): .split(into: parts, between: recipients)
    case .stages(let grouping, let key, let then):
      Division(
        recipients,
        by: StagesRule(by: grouping, key: key, then: then, between: recipients))
    case .perUnit(let unitPrice):
      Division(recipients, by: UnitPriceRule(recipients: recipients, unitPrice: unitPrice))
    case .qualified(let qualification, let then):
      Division(
        recipients,
        by: QualifiedRule(recipients: recipients, qualification: qualification, rule: then))
    case .sequence(let first, let then):
      Division(
        recipients,
        by: SequenceRule(
          first: first.division(between: recipients), then: then.division(between: recipients)))
    }
  }
}

extension Fund {
  /// What the fund's rule means for its recipients.
  package var division: Division { rule.division(between: recipients) }
}
