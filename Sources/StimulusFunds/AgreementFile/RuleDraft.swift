import Apportionment

/// A rule as written: its shape is right, its names are not yet looked up.
indirect enum RuleDraft {
  /// A rule whose problem has been reported.
  case unreadable
  case share(key: JSONText)
  case blend([Part], at: JSONItem)
  case base(Kronor, then: RuleDraft)
  case growth(from: JSONText, to: JSONText)
  case fixed([(name: JSONText, amount: Kronor)], at: JSONItem)
  case equal
  case only([JSONText], then: RuleDraft)
  case bounds(atLeast: BoundDraft?, atMost: BoundDraft?, then: RuleDraft)
  case split([Part], at: JSONItem)

  /// A part of a blend or a split; the recipients are those of a split.
  struct Part {
    let item: JSONItem
    let weight: Fraction?
    let recipients: [JSONText]
    let rule: RuleDraft
  }

  enum BoundDraft {
    case amount(Kronor)
    case key(JSONText)
  }

  /// The most rules inside rules.
  static let mostLevels = 16
  private static let names = [
    "share", "blend", "base", "growth", "fixed", "equal", "only", "bounds", "split",
  ]

  init(_ item: JSONItem, level: Int = 1, _ problems: inout Problems) {
    self = .unreadable
    if level > Self.mostLevels {
      problems.add(
        item.problem(
          "the rules are nested more than \(Self.mostLevels) deep", repair: "write a flatter rule"))
      return
    }
    if case .string("equal") = item.value.content {
      self = .equal
      return
    }
    guard var members = item.object(&problems) else { return }
    let present = Self.names.filter { members.has($0) }
    if present.count == 1 {
      self = Self.rule(named: present[0], &members, level: level, &problems)
    } else {
      problems.add(Self.fault(of: members, present))
    }
  }

  private static func fault(of members: JSONObjectReader, _ present: [String]) -> Problem {
    if present.count > 1 {
      return members.item.problem(
        "the rule is \(listed(present.map { "'\($0)'" })) at once",
        repair: "keep one; put a rule inside another with 'then'")
    }
    let first = members.members.first?.name
    return Problem(
      at: first?.location ?? members.item.value.location, path: members.item.path.description,
      first.map { "unknown rule '\($0.value)'" } ?? "the rule is empty",
      repair: suggestion(for: first?.value ?? "", among: names))
  }

  private static func rule(
    named name: String, _ members: inout JSONObjectReader, level: Int, _ problems: inout Problems
  ) -> RuleDraft {
    guard let item = members.optional(name) else { return .unreadable }
    let rule: RuleDraft
    switch name {
    case "share": rule = item.text(&problems).map { .share(key: $0) } ?? .unreadable
    case "blend", "split":
      let parts = parts(item, ofRecipients: name == "split", level: level, &problems)
      rule = name == "split" ? .split(parts, at: item) : .blend(parts, at: item)
    case "growth": rule = growth(item, &problems)
    case "fixed": rule = fixed(item, &problems)
    case "equal": rule = isEqual(item, &problems) ? .equal : .unreadable
    default:
      let then = members.required("then", &problems).map {
        RuleDraft($0, level: level + 1, &problems)
      }
      rule = wrapper(name, item, then: then ?? .unreadable, &problems)
    }
    members.finish(&problems)
    return rule
  }

  private static func isEqual(_ item: JSONItem, _ problems: inout Problems) -> Bool {
    if case .bool(true) = item.value.content { return true }
    problems.add(item.problem("found \(item.value.kind)", repair: "write \"equal\": true"))
    return false
  }

  private static func wrapper(
    _ name: String, _ item: JSONItem, then: RuleDraft, _ problems: inout Problems
  ) -> RuleDraft {
    switch name {
    case "base": item.kronor(&problems).map { .base($0.value, then: then) } ?? .unreadable
    case "only": .only(recipients(item, &problems), then: then)
    default: bounds(item, then: then, &problems)
    }
  }

  /// A list of recipients or groups that names at least one.
  private static func recipients(_ item: JSONItem, _ problems: inout Problems) -> [JSONText] {
    if case .array(let names) = item.value.content, names.isEmpty {
      problems.add(
        item.problem("the list names nobody", repair: "name at least one recipient or group"))
    }
    return item.texts(&problems)
  }

  private static func growth(_ item: JSONItem, _ problems: inout Problems) -> RuleDraft {
    guard var members = item.object(&problems) else { return .unreadable }
    let earlier = members.required("from", &problems)?.text(&problems)
    let later = members.required("to", &problems)?.text(&problems)
    members.finish(&problems)
    guard let earlier, let later else { return .unreadable }
    return .growth(from: earlier, to: later)
  }

  private static func fixed(_ item: JSONItem, _ problems: inout Problems) -> RuleDraft {
    guard let object = item.object(&problems) else { return .unreadable }
    let amounts = object.members.compactMap { member -> (name: JSONText, amount: Kronor)? in
      let path = JSONPath.member(item.path, member.name.value)
      guard let amount = JSONItem(value: member.value, path: path).kronor(&problems) else {
        return nil
      }
      return (JSONText(member.name.value, at: member.name.location, path: item.path), amount.value)
    }
    return amounts.count == object.members.count ? .fixed(amounts, at: item) : .unreadable
  }

  private static func bounds(
    _ item: JSONItem, then: RuleDraft, _ problems: inout Problems
  ) -> RuleDraft {
    guard var members = item.object(&problems) else { return .unreadable }
    let least = members.optional("atLeast").flatMap { BoundDraft($0, &problems) }
    let most = members.optional("atMost").flatMap { BoundDraft($0, &problems) }
    members.finish(&problems)
    if members.members.isEmpty {
      problems.add(item.problem("no bound is named", repair: "add 'atLeast' or 'atMost'"))
    }
    return .bounds(atLeast: least, atMost: most, then: then)
  }

  private static func parts(
    _ item: JSONItem, ofRecipients: Bool, level: Int, _ problems: inout Problems
  ) -> [Part] {
    (item.elements(&problems) ?? []).compactMap { element in
      guard var members = element.object(&problems) else { return nil }
      let weight = members.required("weight", &problems)?.weight(&problems)
      let recipients =
        ofRecipients
        ? members.required("recipients", &problems).map { Self.recipients($0, &problems) } : nil
      let rule = members.required("rule", &problems).map {
        RuleDraft($0, level: level + 1, &problems)
      }
      members.finish(&problems)
      return Part(
        item: element, weight: weight?.value, recipients: recipients ?? [],
        rule: rule ?? .unreadable)
    }
  }
}

extension RuleDraft.BoundDraft {
  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard case .object = item.value.content else {
      guard let amount = item.kronor(&problems) else { return nil }
      self = .amount(amount.value)
      return
    }
    guard var members = item.object(&problems) else { return nil }
    let key = members.required("key", &problems)?.text(&problems)
    members.finish(&problems)
    guard let key else { return nil }
    self = .key(key)
  }
}
