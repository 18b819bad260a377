extension Division {
  /// In proportion to a key: amount × wᵢ ÷ Σw, over the recipients of the rule alone.
  ///
  /// Most funds of 2022 are divided so, by inhabitants (avsnitt 9).
  static func share(of key: String, between recipients: [Recipient]) -> Division {
    Division(recipients: recipients, meaning: .proportional(.key(key)))
  }
}
