import Apportionment

extension Division {
  /// By several rules at once, each dividing its part of the amount between all recipients.
  ///
  /// The municipalities' funds go half by inhabitants and half by care recipients (Bilaga 3). The
  /// parts are added exactly and rounded once: rounding each would miss 19 printed cells.
  static func blend(
    of parts: [Rule.WeightedRule], between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients,
      meaning: .parts(
        parts.map { Part($0.weight, $0.rule.division(between: recipients)) }))
  }
}
