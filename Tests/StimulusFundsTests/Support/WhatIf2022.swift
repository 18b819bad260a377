import StimulusFunds

extension Agreement2022 {
  /// A scenario of changes written as on the command line.
  static func scenario(_ changes: [String]) throws -> Scenario {
    Scenario(
      title: .same("test"),
      changes: try changes.map { try Change(commandLine: $0, option: "--set") })
  }

  /// The agreement under changes written as on the command line.
  static func changed(_ changes: String...) throws -> ScenarioAgreement {
    try allocation().agreement.applying(scenario(changes))
  }

  /// The agreement compared with what changes make of it.
  static func comparison(_ changed: ScenarioAgreement) throws -> Comparison {
    try Comparison(before: allocation().agreement, after: changed.agreement)
  }

  /// The problems of changes, a line each.
  static func refusal(_ changes: String...) throws -> String {
    do {
      _ = try allocation().agreement.applying(scenario(changes))
      return "accepted"
    } catch let input as InvalidInput {
      return input.description
    }
  }
}

extension Comparison {
  /// The change of a recipient's total in plain digits.
  func change(of recipient: String) -> String? {
    recipients.first { $0.recipient.name == recipient }?.difference.change.plainDecimal
  }
}
