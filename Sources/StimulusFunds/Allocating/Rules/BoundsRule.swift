extension Division {
  /// By a rule, but at least and at most so much to each; what the bounds take or leave is divided
  /// between the others in the rule's proportions.
  static func bounds(
    atLeast least: Rule.EachAmount?, atMost most: Rule.EachAmount?, then rule: Rule,
    between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients,
      meaning: .bounded(
        atLeast: least, atMost: most, then: rule.division(between: recipients)))
  }
}
