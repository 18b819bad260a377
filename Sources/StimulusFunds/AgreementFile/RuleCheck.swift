import Apportionment

/// Looks up the names in a rule.
struct RuleCheck {
  /// The recipients of the fund, or of the part of it that the rule divides.
  let recipients: [Recipient]
  /// The ids of the fund's groups.
  let groups: [String]
  /// The ids of the agreement's keys.
  let keys: [String]
  /// Whether the recipients are not known before the keys have values.
  let isAwaiting: Bool
  /// Whether the register holds everybody it should; where it does not, nobody is looked up in it.
  let isRegisterWhole: Bool

  /// The rule of a draft, unless something was reported.
  func rule(_ draft: RuleDraft, _ problems: inout Problems) -> Rule? {
    switch draft {
    case .unreadable: nil
    case .equal: .equal
    case .share(let key): self.key(key, &problems).map { .share(key: $0) }
    case .growth(let earlier, let later): growth(earlier, later, &problems)
    case .fixed(let amounts, let item): fixed(amounts, item, &problems)
    case .base(let amount, let then): rule(then, &problems).map { .base(amount, then: $0) }
    case .blend(let parts, let item): blend(parts, item, &problems)
    case .split(let parts, let item): split(parts, item, &problems)
    case .only(let names, let then): only(names, then, &problems)
    case .bounds(let least, let most, let then): bounds(least, most, then, &problems)
    }
  }

  private func key(_ name: JSONText, _ problems: inout Problems) -> String? {
    if keys.contains(name.value) { return name.value }
    problems.add(
      name.problem(
        "unknown key '\(name.value)'", repair: suggestion(for: name.value, among: keys)))
    return nil
  }

  private func growth(
    _ earlier: JSONText, _ later: JSONText, _ problems: inout Problems
  ) -> Rule? {
    let (from, to) = (key(earlier, &problems), key(later, &problems))
    guard let from, let to else { return nil }
    if from == to {
      problems.add(
        later.problem("the keys are the same", repair: "name an earlier and a later key"))
    }
    return .growth(from: from, to: to)
  }

  private func fixed(
    _ amounts: [(name: JSONText, amount: Kronor)], _ item: JSONItem, _ problems: inout Problems
  ) -> Rule? {
    var seen: Set<String> = []
    let names = RecipientRegister(recipients)
    if !isRegisterWhole { return nil }
    let named = amounts.compactMap { name, amount -> Rule.NamedAmount? in
      guard let recipient = names.recipient(name, &problems) else { return nil }
      if !seen.insert(recipient.name).inserted {
        problems.add(
          name.problem("\(recipient.name) is named twice", repair: "write one amount for it"))
      }
      return Rule.NamedAmount(recipient: recipient.name, amount: amount)
    }
    return named.count == amounts.count ? .fixed(named) : nil
  }

  private func blend(
    _ parts: [RuleDraft.Part], _ item: JSONItem, _ problems: inout Problems
  ) -> Rule? {
    checkWeights(parts, item, &problems)
    let rules = parts.compactMap { part -> Rule.WeightedRule? in
      let rule = rule(part.rule, &problems)
      guard let rule, let weight = part.weight else { return nil }
      return Rule.WeightedRule(weight: weight, rule: rule)
    }
    return rules.count == parts.count ? .blend(rules) : nil
  }

  private func checkWeights(
    _ parts: [RuleDraft.Part], _ item: JSONItem, _ problems: inout Problems
  ) {
    let weights = parts.compactMap(\.weight)
    guard weights.count == parts.count else { return }
    let sum = weights.sum()
    if sum == .one { return }
    problems.add(item.problem("the weights sum to \(sum)", repair: "make them sum to exactly 1"))
  }

  private func bounds(
    _ least: RuleDraft.BoundDraft?, _ most: RuleDraft.BoundDraft?, _ then: RuleDraft,
    _ problems: inout Problems
  ) -> Rule? {
    let (atLeast, atMost) = (bound(least, &problems), bound(most, &problems))
    return rule(then, &problems).map { .bounds(atLeast: atLeast, atMost: atMost, then: $0) }
  }

  private func bound(
    _ draft: RuleDraft.BoundDraft?, _ problems: inout Problems
  ) -> Rule.Bound? {
    switch draft {
    case nil: nil
    case .amount(let amount): .amount(amount)
    case .key(let name): key(name, &problems).map { .key($0) }
    }
  }
}

extension RuleCheck {
  private func only(
    _ names: [JSONText], _ then: RuleDraft, _ problems: inout Problems
  ) -> Rule? {
    let chosen = chosen(names, &problems)
    let rule = part(of: chosen).rule(then, &problems)
    return rule.map { .only(chosen.map(\.name), then: $0) }
  }

  private func split(
    _ parts: [RuleDraft.Part], _ item: JSONItem, _ problems: inout Problems
  ) -> Rule? {
    checkWeights(parts, item, &problems)
    var seen: Set<String> = []
    let checked = parts.compactMap { draft -> Rule.RecipientPart? in
      let chosen = chosen(draft.recipients, &problems)
      for recipient in chosen where !seen.insert(recipient.name).inserted {
        problems.add(
          draft.item.problem("\(recipient.name) is in two parts", repair: "name it in one of them"))
      }
      let rule = part(of: chosen).rule(draft.rule, &problems)
      guard let rule, let weight = draft.weight else { return nil }
      return Rule.RecipientPart(weight: weight, recipients: chosen.map(\.name), rule: rule)
    }
    let left = recipients.filter { !seen.contains($0.name) }.map(\.name)
    if !left.isEmpty, isRegisterWhole {
      problems.add(
        item.problem(
          "no part names \(listed(left))", repair: "name every recipient in a part")
      )
    }
    return checked.count == parts.count ? .split(checked) : nil
  }

  private func part(of recipients: [Recipient]) -> RuleCheck {
    RuleCheck(
      recipients: recipients, groups: groups, keys: keys, isAwaiting: isAwaiting,
      isRegisterWhole: isRegisterWhole)
  }

  /// The recipients that group ids or names choose, in listed order.
  private func chosen(_ names: [JSONText], _ problems: inout Problems) -> [Recipient] {
    if isAwaiting || !isRegisterWhole { return [] }
    let register = RecipientRegister(recipients)
    for name in names where !groups.contains(name.value) {
      _ = register.recipient(name, &problems)
    }
    return recipients.selected(by: names.map(\.value))
  }
}
