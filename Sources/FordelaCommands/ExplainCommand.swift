import FundReports
import StimulusFunds

/// `fordela explain <agreement> --recipient NAME`: why a recipient gets what it gets.
struct ExplainCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  private static let recipient = CommandOption(
    name: "--recipient", value: "NAME", help: "whose grants: a name, an alias or a part of one")
  private static let county = CommandOption(
    name: "--county", value: "NAME",
    help: "a county instead: its region and municipalities together, per inhabitant")
  private static let fund = CommandOption(
    name: "--fund", value: "ID", help: "only the grant from this fund")

  static let help = CommandHelp(
    name: "explain", words: "<agreement>",
    summary: "Tells why a recipient gets what it gets, krona by krona.",
    details: """
      For each grant: the rule, the arithmetic in one line, the key values, the rounding, the
      residual, the sentence of the agreement and its notes. Case and diacritics of the name do not
      matter; a name that fits recipients of several counties lists them, and of a region and its
      county's municipalities the region is taken.
      """,
    options: [recipient, county, fund, .format(formats), .key, .output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let who = try subject(arguments)
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let keys = try AllocateCommand.keyFiles(arguments)
    let allocation = try folder.allocation(replacingKeys: keys)
    let fund = try arguments.value(fund).map { id throws(UsageError) in
      try allocation.agreement.funds.named(id, .fund, by: \.id).id
    }
    return try outcome(who, in: allocation, fund: fund)
      .computed(from: allocation.agreement, folder.inputs + keys.inOrder)
  }

  /// Whose grants are explained.
  private enum Subject {
    case recipient(String)
    case county(String)
  }

  private static func subject(_ arguments: Arguments) throws(UsageError) -> Subject {
    switch (arguments.value(recipient), arguments.value(county)) {
    case (let name?, nil): return .recipient(name)
    case (nil, let name?): return .county(name)
    case (nil, nil):
      throw UsageError(
        Wording(en: "option --recipient is missing", sv: "väljaren --recipient saknas"),
        repair: Wording(
          en: "write --recipient NAME, such as 'Region Skåne'",
          sv: "skriv --recipient NAMN, till exempel 'Region Skåne'"))
    case (.some, .some):
      throw UsageError(
        Wording(
          en: "--recipient and --county are both given",
          sv: "både --recipient och --county är angivna"),
        repair: Wording(en: "keep one of them", sv: "behåll ett av dem"))
    }
  }

  private static func outcome(
    _ subject: Subject, in allocation: AgreementAllocation, fund: String?
  ) throws -> Outcome {
    switch subject {
    case .recipient(let name):
      let named = try NamedRecipient(name, in: allocation, fund: fund)
      let explanation = try Explanation(of: named.recipient, in: allocation, fund: fund)
      return Outcome(report: ExplanationReport(explanation), notices: named.notices)
    case .county(let name):
      let county = try known(county: name, among: allocation.agreement.register)
      guard let explanation = try CountyExplanation(of: county, in: allocation, fund: fund) else {
        throw UsageError(
          Wording(
            en: "nobody in \(county.name) takes part in fund '\(fund ?? "")'",
            sv: "ingen i \(county.name) har del i insatsområdet '\(fund ?? "")'"),
          repair: Wording(
            en: "leave --fund out to see its grants", sv: "utelämna --fund för att se dess bidrag"))
      }
      return Outcome(report: CountyReport(explanation))
    }
  }

  private static func known(
    county name: String, among register: RecipientRegister
  ) throws(UsageError) -> County {
    let found = register.counties(called: name)
    if found.count == 1 { return found[0] }
    throw UsageError(
      Wording(en: "unknown county '\(name)'", sv: "okänt län '\(name)'"),
      repair: suggestion(for: name, among: register.counties.map(\.name)))
  }
}
