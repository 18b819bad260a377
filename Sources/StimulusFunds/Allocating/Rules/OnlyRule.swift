import Apportionment

extension Division {
  /// By a rule between some of the recipients; the others get nothing.
  static func only(
    _ names: [String], then rule: Rule, between recipients: [Recipient]
  ) -> Division {
    let part = Part(.one, of: recipients, named: names, by: rule)
    return Division(recipients: recipients, meaning: .parts([part]))
  }
}
