import FundReports
import StimulusFunds

/// `fordela deadlines <agreement>`: who owes what to whom, and by when.
struct DeadlinesCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.ics]

  private static let recipient = CommandOption(
    name: "--recipient", value: "NAME",
    help: Wording(
      en: "only what one recipient owes; ics then reminds 30 and 7 days before",
      sv: "bara det som en mottagare ska lämna; ics påminner då 30 och 7 dagar före"))
  private static let all = CommandOption(
    name: "--all", value: nil,
    help: Wording(
      en: "every agreement's deadlines together, by date",
      sv: "alla överenskommelsers frister tillsammans, efter datum"))

  static let help = CommandHelp(
    name: "deadlines", words: .agreementPlace,
    summary: Wording(
      en: "Lists every deadline: who owes what to whom, days left, the consequence.",
      sv: "Räknar upp varje frist: vem som ska lämna vad till vem, dagar kvar, följden."),
    details: Wording(
      en: "ics is a calendar file (RFC 5545).", sv: "ics är en kalenderfil (RFC 5545)."),
    options: [
      all, recipient, .asOf,
      .format(formats, help: Wording(en: "how to write it", sv: "hur det skrivs")), .output,
      .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let asOf = try arguments.asOf()
    let name = arguments.value(recipient)
    if arguments.has(all) { return try outcome(ofAll: arguments, of: name, asOf: asOf) }
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let allocation = try folder.allocation()
    let named = try name.map { name throws(UsageError) in try NamedRecipient(name, in: allocation) }
    let report = DeadlineReport(allocation.agreement, asOf: asOf, of: named?.recipient)
    return Outcome(report: report, notices: named?.notices ?? [])
      .computed(from: allocation.agreement, folder.inputs)
  }

  /// The deadlines of all agreements that can be read; what keeps another from it is told.
  private static func outcome(
    ofAll arguments: Arguments, of name: String?, asOf: CalendarDate
  ) throws -> Outcome {
    if let word = try arguments.optionalWord(.agreement) {
      throw UsageError(
        Wording(
          en: "--all and '\(word)' are both given", sv: "både --all och '\(word)' är angivna"),
        repair: Wording(en: "keep one of them", sv: "behåll ett av dem"))
    }
    var (reports, problems): ([DeadlineReport], [Problem]) = ([], [])
    var (agreements, inputs): ([Agreement], [SourceText]) = ([], [])
    var unknown: UsageError?
    for folder in try AgreementFolder.all(arguments) {
      do throws(InvalidInput) {
        let allocation = try folder.allocation()
        inputs += folder.inputs
        agreements.append(allocation.agreement)
        do throws(UsageError) {
          let named = try name.map { name throws(UsageError) in
            try NamedRecipient(name, in: allocation)
          }
          reports.append(DeadlineReport(allocation.agreement, asOf: asOf, of: named?.recipient))
        } catch { unknown = unknown ?? error }
      } catch { problems += error.problems }
    }
    if reports.isEmpty, problems.isEmpty, let unknown { throw unknown }
    if reports.isEmpty { throw InvalidInput(problems) }
    return Outcome(report: DeadlineReports(reports), problems: problems)
      .computed(from: agreements, inputs)
  }
}
