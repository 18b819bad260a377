import StimulusFunds

extension Agreement2022 {
  /// The files of the agreement, with some keys' values supplied.
  static func files(keys: [String: String] = [:]) throws -> AgreementFiles {
    AgreementFiles(replacingKeys: try keys.mapValues { try SourceText(file: "supplied.csv", $0) }) {
      name throws(Problem) in
      guard let text = try? text(of: "Allocations/2022/\(name)") else {
        throw Problem(at: SourceLocation(file: name), "no such file", repair: "add it")
      }
      return try SourceText(file: name, text)
    }
  }

  /// A scenario of changes written as on the command line.
  static func scenario(_ changes: [String]) throws -> Scenario {
    Scenario(
      title: "test",
      changes: try changes.map { try ScenarioChange(commandLine: $0, option: "--set") })
  }

  /// The agreement under changes written as on the command line.
  static func changed(_ changes: String...) throws -> ScenarioAgreement {
    try ScenarioAgreement(scenario(changes), of: files(), base: allocation().agreement)
  }

  /// The agreement compared with what changes make of it.
  static func comparison(_ changed: ScenarioAgreement) throws -> Comparison {
    try Comparison(before: allocation().agreement, after: changed.agreement)
  }

  /// The problems of changes, a line each.
  static func refusal(_ changes: String...) throws -> String {
    do {
      _ = try ScenarioAgreement(scenario(changes), of: files(), base: allocation().agreement)
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
