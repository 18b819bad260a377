import FundReports
import StimulusFunds

/// `fordela what-if <agreement>`: what changes would mean for each recipient.
struct WhatIfCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.xlsx]

  static let scenario = CommandOption(
    name: "--scenario", value: "FILE", isRepeatable: true,
    help: Wording(
      en: "changes from a file: {\"title\": …, \"set\": {PATH: VALUE}}",
      sv: "ändringar ur en fil: {\"title\": …, \"set\": {PATH: VALUE}}"))
  static let against = CommandOption(
    name: "--against", value: "FILE",
    help: Wording(
      en: "compare with this scenario, not with the agreement",
      sv: "jämför med detta scenario, inte med överenskommelsen"))
  static let set = CommandOption(
    name: "--set", value: "PATH=VALUE", isRepeatable: true,
    help: Wording(
      en: "one change; PATH*=FACTOR scales", sv: "en ändring; PATH*=FACTOR räknar om med en faktor")
  )

  static let balance = CommandOption(
    name: "--balance", value: "FUND",
    help: Wording(
      en: "the fund that pays for the others: the total stays",
      sv: "insatsområdet som betalar för de andra: summan står kvar"))

  /// The fund that pays for the others; nil where none is named.
  static func balance(_ arguments: Arguments) -> Balance? {
    arguments.value(balance).map { Balance(fund: $0, option: balance.name) }
  }

  static let all = CommandOption(
    name: "--all", value: nil,
    help: Wording(
      en: "also the recipients whose grants do not change",
      sv: "även mottagare vars bidrag inte ändras"))
  private static let fund = CommandOption(
    name: "--fund", value: "ID", isRepeatable: true,
    help: Wording(en: "also the grants from this fund", sv: "även bidragen från detta insatsområde")
  )

  static let help = CommandHelp(
    name: "what-if", words: .agreementPlace,
    summary: Wording(
      en: "Compares an agreement with what changes would make of it.",
      sv: "Jämför en överenskommelse med vad ändringar skulle göra av den."),
    details: Wording(
      en: """
        Paths: funds.ID (a fund in { }, or null to remove it), funds.ID.amount, .base, .atLeast,
        .atMost, .rule, .unit, .ties, .merge (funds.a.merge=b+c adds b and c to a), .weights.KEY,
        .each (down or nearest), .rest (unallocated or a fund's id), .perUnit, .ceiling (the most
        that perUnit gives each), .threshold and .count of those that qualify, .times, .units and
        .price of a calculated amount, KEY[RECIPIENT] and KEY[*]. PATH*=FACTOR scales an amount or key
        values.
        """,
      sv: """
        Sökvägar: funds.ID (ett insatsområde inom { }, eller null för att ta bort det),
        funds.ID.amount, .base, .atLeast, .atMost, .rule, .unit, .ties, .merge (funds.a.merge=b+c lägger
        b och c till a), .weights.KEY, .each (down eller nearest), .rest (unallocated eller ett
        insatsområdes id), .perUnit, .ceiling (det mesta som perUnit ger var och en), .threshold och
        .count för dem som uppfyller villkoret, .times, .units och .price för ett beräknat belopp,
        KEY[RECIPIENT] och KEY[*]. PATH*=FACTOR räknar om ett belopp eller nyckelvärden med en faktor.
        """),
    options: [
      scenario, set, balance, .key, against, fund, all, CompareCommand.attribute,
      CompareCommand.order, .format(formats), .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let base = try folder.agreement()
    let files = try ScenarioFiles(arguments, scenario: scenario)
    let changed = try files.applied(to: base, balancing: balance(arguments))
    let earlierFiles = try arguments.value(against).map { try ScenarioFiles($0) }
    let earlier = try earlierFiles?.applied(to: base)
    let comparison = Comparison(
      before: earlier?.agreement.agreement ?? base, after: changed.agreement.agreement)
    let known = comparison.funds.map(\.id)
    let funds = try AllocateCommand.known(arguments.all(fund), .fund, among: known)
    let other = earlier?.title ?? Scenario.unchangedTitle
    let title = Wording(
      en: "\(base.title): \(changed.title), compared with \(other)",
      sv: "\(base.title): \(changed.title), jämfört med \(other)")
    let notices = changed.notices + (earlier?.notices ?? [])
    return Outcome(
      report: ComparisonReport(
        comparison, title: title, notices: notices, showingAll: arguments.has(all), funds: funds,
        attribution: try CompareCommand.attribution(of: comparison, FundMapping(), arguments))
    )
    .computed(from: base, folder.inputs + files.inputs + (earlierFiles?.inputs ?? []))
  }
}
