import FundReports
import StimulusFunds

/// `fordela allocate <agreement>`: who receives what.
struct AllocateCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.xlsx]

  private static let fund = CommandOption(
    name: "--fund", value: "ID", isRepeatable: true,
    help: Wording(
      en: "only this fund, with its entitlements", sv: "bara detta insatsområde, med exakta andelar"
    ))
  private static let table = CommandOption(
    name: "--table", value: "ID",
    help: Wording(
      en: "only this table, as the agreement prints it",
      sv: "bara denna tabell, så som överenskommelsen har den"))

  private static let unit = CommandOption(
    name: "--in", value: "UNIT",
    help: Wording(
      en: "the table in UNIT kronor, such as 1000, so that it still adds up both ways",
      sv: "tabellen i UNIT kronor, till exempel 1000, så att den ändå summerar åt båda håll"))
  private static let draw = CommandOption(
    name: "--draw", value: "N",
    help: Wording(
      en: "which of the equally good roundings with --in (1)",
      sv: "vilken av de lika goda avrundningarna med --in (1)"))

  static let help = CommandHelp(
    name: "allocate", words: .agreementPlace,
    summary: Wording(
      en: "Divides an agreement's funds to the krona.",
      sv: "Fördelar en överenskommelses medel på kronan."),
    details: Wording(
      en: """
        <agreement> is a year under Allocations, or the path of a folder. Funds whose keys have no
        values are listed as awaiting data; --key supplies them. The report says whether the
        published tables agree. Exit status 1: they differ, or cannot be compared.
        """,
      sv: """
        <överenskommelse> är ett år under Allocations, eller sökvägen till en mapp. Medel vars nycklar
        saknar värden räknas upp som inväntande underlag; --key ger värdena. Rapporten anger om de
        publicerade tabellerna stämmer. Slutstatus 1: de avviker, eller kan inte jämföras.
        """),
    options: [fund, table, unit, draw, .key] + DraftAllocation.options
      + [.format(formats), .output, .allocations, .golden])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let keys = try keyFiles(arguments)
    let draft = try DraftAllocation(of: folder, arguments, replacingKeys: keys)
    let allocation = draft.allocation
    let agreement = allocation.agreement
    let funds = try agreement.ids(ofFunds: arguments.all(fund))
    let tables = try known(arguments.all(table), .table, among: agreement.tables.map(\.id))
    if !funds.isEmpty, !tables.isEmpty {
      throw UsageError(
        Wording(
          en: "--fund and --table are given at once", sv: "--fund och --table anges samtidigt"),
        repair: Wording(en: "choose one of them", sv: "välj en av dem"))
    }
    let notices = draft.notices + notices(allocation)
    let rounding = try TableRounding(arguments.value(unit), draw: arguments.value(draw))
    if rounding != nil, tables.isEmpty {
      throw UsageError(
        Wording(en: "--in is given without --table", sv: "--in anges utan --table"),
        repair: Wording(en: "name a table", sv: "ange en tabell"))
    }
    if let layout = tables.first.flatMap(agreement.table) {
      let report: any Report =
        try rounding.map { try $0.report(layout, of: allocation) }
        ?? TableReport(layout, of: allocation)
      return Outcome(report: report, notices: notices)
        .computed(from: agreement, folder.inputs + draft.inputs)
    }
    if !funds.isEmpty {
      return Outcome(report: AllocationReport(of: allocation, funds: funds), notices: notices)
        .computed(from: agreement, folder.inputs + draft.inputs)
    }
    let verdict = draft.isDraft ? draftVerdict : verdict(on: allocation, folder)
    return Outcome(
      report: AllocationReport(
        of: allocation, tables: verdict.computed, closing: verdict.sentence),
      notices: notices, unsaidNotices: verdict.isFinding ? [verdict.sentence] : [],
      isFinding: verdict.isFinding
    ).computed(from: agreement, folder.inputs + draft.inputs)
  }

  /// The files named with `--key NAME=FILE`, or another option of such pairs, read.
  static func keyFiles(
    _ arguments: Arguments, option: CommandOption = .key
  ) throws -> [String: SourceText] {
    var files: [String: SourceText] = [:]
    for pair in arguments.all(option) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError(
          Wording(
            en: "'\(option.name) \(pair)' names no file",
            sv: "'\(option.name) \(pair)' anger ingen fil"),
          repair: Wording(en: "write \(option.name) NAME=FILE", sv: "skriv \(option.name) NAMN=FIL")
        )
      }
      if files[parts[0]] != nil {
        throw UsageError(
          Wording(
            en: "key \(parts[0]) is given twice",
            sv: "fördelningsnyckeln \(parts[0]) anges två gånger"),
          repair: Wording(en: "give it once", sv: "ange den en gång"))
      }
      files[parts[0]] = try Files.table(parts[1], telling: arguments.notices)
    }
    return files
  }

  static func known(
    _ ids: [String], _ kind: NameKind, among known: [String]
  ) throws(UsageError) -> [String] {
    var named: [String] = []
    for id in ids { named.append(try known.named(id, kind, by: \.self)) }
    return named
  }

  /// What is said of a draft in the place of a verdict.
  private static var draftVerdict: (sentence: Wording, isFinding: Bool, computed: [AgreementTable])
  {
    (
      Wording(
        en: "This is a draft, which nothing published is compared with.",
        sv: "Detta är ett utkast, som inte jämförs med något publicerat."), false, []
    )
  }

  /// Whether the published tables agree: the last sentence of the report, and for other formats a notice
  /// where they do not; with the tables that were computed to tell.
  private static func verdict(
    on allocation: AgreementAllocation, _ folder: AgreementFolder
  ) -> (sentence: Wording, isFinding: Bool, computed: [AgreementTable]) {
    guard folder.hasPublishedTables else {
      let nothing = Wording(
        en: "Nothing is published under \(folder.goldenPath) to compare with.",
        sv: "Inget är publicerat under \(folder.goldenPath) att jämföra med.")
      return (nothing, false, [])
    }
    do throws(InvalidInput) {
      let published = try folder.publishedTables(of: allocation.agreement)
      let verification = Verification(of: allocation, against: published)
      return (
        VerificationReport(verification).verdict, !verification.agrees,
        verification.tables.map(\.computed)
      )
    } catch {
      return (cannotCompare(error.problems.count, in: allocation.agreement.id), true, [])
    }
  }

  private static func cannotCompare(_ count: Int, in agreement: String) -> Wording {
    let problems = Wording.counted(count, en: "problem", "problems", sv: "fel", "fel")
    return Wording(
      en: "The published tables cannot be compared: they have \(problems); "
        + "fordela verify \(agreement) tells more.",
      sv: "De publicerade tabellerna kan inte jämföras: de har \(problems); "
        + "fordela verify \(agreement) berättar mer.")
  }

  /// Recipients that only a key file names are repeated, so that a misspelt one is seen.
  private static func notices(_ allocation: AgreementAllocation) -> [Wording] {
    let new = allocation.allocations.flatMap(\.fund.recipients).filter { !$0.isRegistered }
    if new.isEmpty { return [] }
    var seen: Set<String> = []
    let names = new.map(\.name).filter { seen.insert($0).inserted }
    return [
      Wording(
        en: "not in the register, taken from the key files: \(Wording.listed(names))",
        sv: "finns inte i registret, hämtade ur nyckelfilerna: \(Wording.listed(names))")
    ]
  }

}
