import FundReports
import StimulusFunds

/// `fordela schema [agreement|scenario]`: the JSON Schema by which an editor completes and checks.
struct SchemaCommand: ReportCommand {
  static let formats: [ReportFormat] = [.json]

  static let help = CommandHelp(
    name: "schema", words: .same("[agreement|scenario]"),
    summary: Wording(
      en: "Writes the JSON Schema of agreement.json, or of a scenario's file.",
      sv: "Skriver JSON-schemat för agreement.json, eller för ett scenarios fil."),
    details: Wording(
      en: """
        By it an editor completes and checks a file while it is written (JSON Schema 2020-12). It is told
        by the readers themselves. To have it beside an agreement: fordela schema --output
        agreement.schema.json, and "$schema": "agreement.schema.json" first in agreement.json.
        """,
      sv: """
        Efter det fyller en redigerare i och kontrollerar filen medan den skrivs (JSON Schema 2020-12). Det
        följer av läsningen själv. För att ha det bredvid en överenskommelse: fordela schema --output
        agreement.schema.json, och "$schema": "agreement.schema.json" först i agreement.json.
        """),
    choices: Subject.allCases.map(\.rawValue),
    options: [.output])

  private enum Subject: String, CaseIterable {
    case agreement, scenario
  }

  static func run(_ arguments: Arguments) throws -> Outcome {
    let word =
      arguments.words.isEmpty
      ? Subject.agreement.rawValue
      : try arguments.oneWord(Wording(en: "file", sv: "filen"))
    switch Subject(rawValue: word) {
    case .agreement: return Outcome(report: FormatSchema.agreement)
    case .scenario: return Outcome(report: FormatSchema.scenario)
    case nil:
      throw UsageError(
        Wording(en: "unknown file '\(word)'", sv: "okänd fil '\(word)'"),
        repair: suggestion(for: word, among: Subject.allCases.map(\.rawValue)))
    }
  }
}
