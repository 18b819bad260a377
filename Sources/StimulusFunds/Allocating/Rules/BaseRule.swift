extension Division {
  /// A base amount to each recipient, the same for all or by a key, what is left by a rule.
  ///
  /// The ambulance fund gives each region 500 000 kr first and the rest by inhabitants (avsnitt 9,
  /// tredje stycket).
  static func base(
    of each: Rule.EachAmount, then rule: Rule, between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients,
      meaning: .base(each, then: rule.division(between: recipients)))
  }
}
