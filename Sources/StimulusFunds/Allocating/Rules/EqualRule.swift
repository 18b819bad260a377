extension Division {
  /// The same to each recipient.
  static func equal(between recipients: [Recipient]) -> Division {
    Division(recipients: recipients, meaning: .proportional(.equal))
  }
}
