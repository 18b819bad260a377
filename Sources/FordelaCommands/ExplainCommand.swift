import FundReports
import StimulusFunds

/// `fordela explain <agreement> --recipient NAME`: why a recipient gets what it gets.
struct ExplainCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  private static let recipient = CommandOption(
    name: "--recipient", value: "NAME", isRepeatable: true,
    help: Wording(
      en: "whose grants: a name, an alias or a part of one",
      sv: "vems bidrag: ett namn, ett annat namn eller en del av ett"))
  private static let county = CommandOption(
    name: "--county", value: "NAME",
    help: Wording(
      en: "a county instead: its region and municipalities together, per inhabitant",
      sv: "i stället ett län: regionen och kommunerna tillsammans, per invånare"))
  private static let fund = CommandOption(
    name: "--fund", value: "ID",
    help: Wording(en: "only the grant from this fund", sv: "bara bidraget från detta insatsområde"))

  private static let margins = CommandOption(
    name: "--margins", value: nil,
    help: Wording(
      en: "how far each value must move before a grant does",
      sv: "hur långt varje värde måste flyttas innan ett bidrag ändras"))

  static let help = CommandHelp(
    name: "explain", words: .agreementPlace,
    summary: Wording(
      en: "Tells why a recipient gets what it gets, krona by krona.",
      sv: "Förklarar varför en mottagare får det den får, krona för krona."),
    details: Wording(
      en: """
        For each grant: the rule, the arithmetic in one line, the key values, the rounding, the
        residual, the sentence of the agreement and its notes. Case and diacritics of the name do not
        matter; a name that fits recipients of several counties lists them, and of a region and its
        county's municipalities the region is taken.
        """,
      sv: """
        För varje bidrag: beräkningsmodellen, uträkningen på en rad, nyckelvärdena, avrundningen,
        avrundningsresten, överenskommelsens mening och dess noter. Versaler och accenter i namnet spelar
        ingen roll; passar namnet på mottagare i flera län räknas de upp, och av en region och länets
        kommuner väljs regionen.
        """),
    options: [recipient, county, fund, margins, .format(formats), .key] + DraftAllocation.options
      + [.output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let who = try subject(arguments)
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let keys = try AllocateCommand.keyFiles(arguments)
    let draft = try DraftAllocation(of: folder, arguments, replacingKeys: keys)
    let allocation = draft.allocation
    let fund = try allocation.agreement.ids(ofFunds: arguments.all(fund)).first
    var outcome = try outcome(who, in: allocation, fund: fund, arguments.has(margins))
    outcome.notices = draft.notices + outcome.notices
    return outcome.computed(from: allocation.agreement, folder.inputs + draft.inputs)
  }

  /// Whose grants are explained.
  private enum Subject {
    case recipients([String])
    case county(String)
  }

  private static func subject(_ arguments: Arguments) throws(UsageError) -> Subject {
    let names = arguments.all(recipient)
    switch (names.isEmpty, arguments.value(county)) {
    case (false, nil): return .recipients(names)
    case (true, let name?): return .county(name)
    case (true, nil):
      throw UsageError(
        Wording(en: "option --recipient is missing", sv: "väljaren --recipient saknas"),
        repair: Wording(
          en: "write --recipient NAME, such as 'Region Skåne'",
          sv: "skriv --recipient NAMN, till exempel 'Region Skåne'"))
    case (false, .some):
      throw UsageError(
        Wording(
          en: "--recipient and --county are both given",
          sv: "både --recipient och --county är angivna"),
        repair: Wording(en: "keep one of them", sv: "behåll ett av dem"))
    }
  }

  private static func outcome(
    _ subject: Subject, in allocation: AgreementAllocation, fund: String?,
    _ withMargins: Bool
  ) throws -> Outcome {
    switch subject {
    case .recipients(let names):
      let named = try names.map { try NamedRecipient($0, in: allocation, fund: fund) }
      let reports = try named.map {
        ExplanationReport(try Explanation(of: $0.recipient, in: allocation, fund: fund))
      }
      let notices = named.flatMap(\.notices)
      if withMargins { return try marginal(named, reports, in: allocation, fund, notices) }
      return Outcome(
        report: reports.count == 1 ? reports[0] : ExplanationReports(reports), notices: notices)
    case .county(let name):
      if withMargins { throw ofOneRecipient }
      let county = try known(county: name, among: allocation.agreement.register)
      guard let explanation = try CountyExplanation(of: county, in: allocation, fund: fund) else {
        throw nobodyTakesPart(in: county, fund: fund)
      }
      return Outcome(report: CountyReport(explanation))
    }
  }

  private static func nobodyTakesPart(in county: County, fund: String?) -> UsageError {
    guard let fund else {
      return UsageError(
        Wording(
          en: "nobody in \(county.name) takes part in a fund that is divided",
          sv: "ingen i \(county.name) har del i något insatsområde som är fördelat"),
        repair: Wording(
          en: "supply the keys that are awaited with --key",
          sv: "ange de nycklar som inväntas med --key"))
    }
    return UsageError(
      Wording(
        en: "nobody in \(county.name) takes part in fund '\(fund)'",
        sv: "ingen i \(county.name) har del i insatsområdet '\(fund)'"),
      repair: Wording(
        en: "leave --fund out to see its grants", sv: "utelämna --fund för att se dess bidrag"))
  }

  /// The explanation of one recipient's grants, with their margins.
  private static func marginal(
    _ named: [NamedRecipient], _ reports: [ExplanationReport], in allocation: AgreementAllocation,
    _ fund: String?, _ notices: [Wording]
  ) throws -> Outcome {
    guard named.count == 1 else { throw ofOneRecipient }
    let margins = try GrantMargins(of: named[0].recipient, in: allocation, fund: fund)
    return Outcome(report: ExplanationMarginsReport(reports[0], margins), notices: notices)
  }

  private static var ofOneRecipient: UsageError {
    UsageError(
      Wording(
        en: "--margins are of one recipient", sv: "--margins gäller en enda mottagare"),
      repair: Wording(en: "name one with --recipient", sv: "ange en med --recipient"))
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
