extension Division {
  /// A base amount to each recipient, what is left by a rule.
  ///
  /// The ambulance fund gives each region 500 000 kr first and the rest by inhabitants (avsnitt 9,
  /// tredje stycket).
  static func base(
    of each: Kronor, then rule: Rule, between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients,
      meaning: .base(each, then: rule.division(between: recipients)))
  }
}
