extension Division {
  /// In proportion to the increase from one key to another; a decrease counts as zero.
  ///
  /// So the money for clinical placements is divided, from autumn 2021 to autumn 2022 (avsnitt 4.6.1).
  static func growth(
    from earlier: String, to later: String, between recipients: [Recipient]
  ) -> Division {
    Division(
      recipients: recipients, meaning: .proportional(.increase(from: earlier, to: later)))
  }
}
