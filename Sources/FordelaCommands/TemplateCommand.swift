import FundReports
import StimulusFunds

/// `fordela template <kind> <agreement>`: a file to fill in, or the one that is expected.
struct TemplateCommand: ReportCommand {
  static let formats: [ReportFormat] = [.csv, .officeCSV, .xlsx]

  private static let filled = CommandOption(
    name: "--filled", value: nil,
    help: Wording(
      en: "with the rows that the agreement expects",
      sv: "med de rader som överenskommelsen förväntar"))
  private static let placements = CommandOption(
    name: "--placement-weeks", value: "FILE", isRepeatable: true,
    help: Wording(
      en: "reports that divide the fund for placements", sv: "redovisningar som fördelar VFU-medlen"
    ))
  /// What payouts rest on: with any of them only what may be paid is written.
  private static let grounds: [RecordFiles.Kind] = [.payouts, .requisitions, .activityReports]

  static let help = CommandHelp(
    name: "template", words: Wording(en: "<kind> ", sv: "<slag> ") + .agreementPlace,
    summary: Wording(
      en: "Writes a CSV file for check: its headings, or the rows that are expected.",
      sv: "Skriver en CSV-fil för check: rubrikerna, eller de förväntade raderna."),
    details: Wording(
      en: """
        <kind> is \(RecordFiles.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
        template payouts --filled with the requisitions and the activity reports that have come, and with
        what was paid already, writes only what may be paid on the day of --as-of, as fordela check
        --before-payment tells it.
        """,
      sv: """
        <slag> är \(RecordFiles.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
        template payouts --filled med de rekvisitioner och verksamhetsredovisningar som har kommit, och
        med det som redan är utbetalt, skriver bara det som får betalas ut dagen i --as-of, så som
        fordela check --before-payment visar det.
        """),
    options: [
      filled,
      .language(
        help: Wording(en: "the language of the headings (sv)", sv: "språket i rubrikerna (sv)")),
      placements,
    ] + grounds.map(ground) + DraftAllocation.options
      + [
        .asOf, CheckCommand.ignore, CheckCommand.column, .encoding, .outputEncoding,
        .format(formats), .output,
        .allocations,
      ])

  private static func ground(_ kind: RecordFiles.Kind) -> CommandOption {
    CommandOption(
      name: "--\(kind.rawValue)", value: "FILE", isRepeatable: true,
      help: Wording(
        en: "\(kind.plural) that payouts rest on", sv: "\(kind.plural) som utbetalningar vilar på"))
  }

  static func run(_ arguments: Arguments) throws -> Outcome {
    let (kind, name) = try words(arguments)
    let language = try arguments.namedLanguage() ?? .swedish
    let folder = try AgreementFolder(named: name, arguments)
    let draft = try DraftAllocation(of: folder, arguments, replacingKeys: [:])
    try needColumns(of: kind, in: draft.allocation.agreement)
    if grounds.contains(where: { arguments.has(ground($0)) }) {
      var outcome = try payable(kind, language, draft, folder, arguments)
      outcome.notices = draft.notices + outcome.notices
      return outcome
    }
    let files = try CheckCommand.files(arguments, kinds: [.placementWeeks])
    let allocation = try files.allocation(of: draft.allocation.agreement)
    let isFilled = arguments.has(filled)
    return Outcome(
      report: OfficeTemplate(kind, for: allocation, in: language, filled: isFilled),
      notices: draft.notices + (isFilled && kind == .payouts ? unpaid(allocation) : [])
    ).computed(from: allocation.agreement, folder.inputs + files.all + draft.inputs)
  }

  private static func needColumns(
    of kind: RecordFiles.Kind, in agreement: Agreement
  ) throws(UsageError) {
    if !kind.columns(in: agreement).isEmpty { return }
    throw UsageError(
      .noForm(kind.rawValue),
      repair: Wording(
        en: "describe it in agreement.json under \"terms\"",
        sv: "beskriv den i agreement.json under \"terms\""))
  }

  /// What of the agreement's money stands in no row of filled payouts.
  private static func unpaid(_ allocation: AgreementAllocation) -> [Wording] {
    let unallocated = allocation.unallocated.grouped
    return allocation.awaiting.map {
      let needs = Wording.listed($0.needs)
      return Wording(
        en: "no rows for \($0.fund.id): it awaits \(needs); add --placement-weeks FILE",
        sv: "inga rader för \($0.fund.id): det inväntar \(needs); lägg till --placement-weeks FIL")
    }
      + (allocation.unallocated == .zero
        ? []
        : [
          Wording(
            en: "\(unallocated) kr are unallocated and stand in no row",
            sv: "\(unallocated) kr är ofördelade och står inte på någon rad")
        ])
  }

  /// The payouts that may be made.
  private static func payable(
    _ kind: RecordFiles.Kind, _ language: Language, _ draft: DraftAllocation,
    _ folder: AgreementFolder, _ arguments: Arguments
  ) throws -> Outcome {
    let agreement = draft.allocation.agreement
    guard kind == .payouts, arguments.has(filled) else {
      throw UsageError(
        Wording(
          en: "only the payouts are filled from other files",
          sv: "bara utbetalningarna fylls i från andra filer"),
        repair: Wording(
          en: "write fordela template payouts \(agreement.id) --filled and the files",
          sv: "skriv fordela template payouts \(agreement.id) --filled och filerna"))
    }
    try CheckCommand.needRequisitions(arguments, for: agreement)
    let files = try CheckCommand.files(arguments, kinds: grounds + [.placementWeeks])
    let clearances = try PaymentClearances(
      of: agreement, files,
      asOf: arguments.asOf(), severities: CheckCommand.severities(arguments))
    let report = ClearanceReport(clearances)
    return Outcome(
      report: OfficeTemplate(payouts: clearances, in: language),
      notices: report.notices + (report.isFinding ? [report.answer] : [])
    ).computed(from: agreement, folder.inputs + files.all + draft.inputs)
  }

  private static func words(
    _ arguments: Arguments
  ) throws(UsageError) -> (RecordFiles.Kind, String) {
    let kinds = RecordFiles.Kind.allCases.map(\.rawValue)
    guard arguments.words.count == 2 else {
      throw UsageError(
        Wording(
          en: "a kind of file and an agreement are needed",
          sv: "ett slags fil och en överenskommelse behövs"),
        repair: Wording(
          en: "write fordela template \(kinds.joined(separator: "|")) 2022",
          sv: "skriv fordela template \(kinds.joined(separator: "|")) 2022"))
    }
    let kind = try RecordFiles.Kind.allCases
      .named(arguments.words[0], .kindOfFile, by: \.rawValue)
    return (kind, arguments.words[1])
  }
}
