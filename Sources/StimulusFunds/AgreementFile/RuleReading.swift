/// A rule as read, before it is known between whom it divides: the recipients of an open group are
/// found in the values of the keys that the rule itself names.
struct RuleReading {
  /// The keys that the rule names, in the order in which it reads them.
  let keys: [JSONText]
  /// The columns of recipients.csv that the rule groups by.
  let columns: [JSONText]
  /// What the rule is between some recipients; names that stand for nothing are reported.
  let rule: (RuleRecipients) -> ResolvedRule

  /// A rule whose problem has been reported.
  static var unreadable: RuleReading {
    RuleReading(keys: []) { _ in ResolvedRule(rule: nil, uses: []) }
  }

  /// A rule that names keys and columns itself, and rules within it.
  init(
    keys: [JSONText], columns: [JSONText] = [], within inner: [RuleReading] = [],
    rule: @escaping (RuleRecipients) -> ResolvedRule
  ) {
    self.keys = keys + inner.flatMap(\.keys)
    self.columns = columns + inner.flatMap(\.columns)
    self.rule = rule
  }
}

/// A rule between known recipients, and for whom it reads its keys.
struct ResolvedRule {
  /// The rule; nil where something was reported.
  let rule: Rule?
  /// Every reading of a key.
  let uses: [KeyUse]

  /// A key that a rule reads, and the recipients it reads it for.
  struct KeyUse {
    let key: JSONText
    let recipients: [Recipient]
    /// Whether the recipients' values are added up, so that none may stand in it twice.
    var addsUp = false
    /// Whether the rule can say that a county is meant to stand in it twice.
    var mayRepeat = false
  }
}

/// Whom a fund, or a part of it, is divided between.
struct RuleRecipients {
  let recipients: [Recipient]
  /// The ids of the fund's groups.
  let groups: [String]
  /// Whether the recipients are not known before the keys have values.
  let isAwaiting: Bool
  /// Whether the register holds everybody it should; where it does not, nobody is looked up in it.
  let isRegisterWhole: Bool
  /// The columns of recipients.csv that rules may group by.
  var columns = RegisterColumns()

  /// Some of the recipients.
  func part(_ recipients: [Recipient]) -> RuleRecipients {
    RuleRecipients(
      recipients: recipients, groups: groups, isAwaiting: isAwaiting,
      isRegisterWhole: isRegisterWhole, columns: columns)
  }

  /// The recipients that group ids or names choose, in listed order; unknown names are reported.
  func chosen(by names: [JSONText]) -> [Recipient] {
    if isAwaiting || !isRegisterWhole { return [] }
    let register = RecipientRegister(recipients)
    for name in names where !groups.contains(name.value) { _ = register.recipient(name) }
    return recipients.selected(by: names.map(\.value))
  }
}
