import Apportionment

extension Division {
  /// First between groups of recipients, then by a rule in each; every recipient is in one group.
  static func split(
    into parts: [Rule.RecipientPart], between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients,
      meaning: .parts(
        parts.map { Part($0.weight, of: recipients, named: $0.recipients, by: $0.rule) }))
  }
}
