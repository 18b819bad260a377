import FundReports
import StimulusFunds

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `fordela solve <agreement>`: what it would take.
struct SolveCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  private static let vary = CommandOption(
    name: "--vary", value: "PATH=FROM...TO:STEP",
    help: Wording(
      en: "the path to solve for, and its values", sv: "sökvägen att lösa för, och dess värden"))
  private static let goal = CommandOption(
    name: "--goal", value: "GOAL", isRepeatable: true,
    help: Wording(
      en: "what is to hold, such as 'Region Gotland >= 32000000'",
      sv: "det som ska gälla, till exempel 'Region Gotland >= 32000000'"))

  private static let tryAll = CommandOption(
    name: "--try-all", value: nil,
    help: Wording(
      en: "compute however many values must be tried one by one",
      sv: "beräkna hur många värden som än måste prövas ett och ett"))

  /// How many values are computed one by one unasked: some minutes.
  private static let unaskedLimit = 1_000_000

  static let help = CommandHelp(
    name: "solve", words: .agreementPlace,
    summary: Wording(
      en: "Finds the values of a path for which goals hold, exactly and with proof.",
      sv: "Finner de värden på en sökväg för vilka mål uppnås, exakt och med bevis."),
    details: Wording(
      en: """
        A goal is a figure, one of >= <= > < =, and a number. Figures: total, NAME (a recipient),
        county NAME, each perhaps with 'from FUND' and then 'per inhabitant' or 'share'; and
        largest loss <= AMOUNT: nobody loses more. Paths are those of what-if. All goals are to hold.
        Exit status 1: they hold at no value, and the nearest is told.
        """,
      sv: """
        Ett mål är ett belopp, ett av >= <= > < =, och ett tal. Belopp: total, NAME (en mottagare),
        county NAME, eventuellt följt av 'from FUND' och av 'per inhabitant' eller 'share'; och
        largest loss <= AMOUNT: ingen förlorar mer. Sökvägarna är de i what-if. Alla mål ska uppnås.
        Slutstatus 1: de uppnås inte vid något värde, och det närmaste visas.
        """),
    options: [
      vary, goal, tryAll, WhatIfCommand.balance, WhatIfCommand.scenario, WhatIfCommand.set, .key,
      .format(formats), .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let allocation = try folder.allocation()
    let base = allocation.agreement
    let files = try ScenarioFiles(arguments, scenario: WhatIfCommand.scenario)
    let axis = try axis(arguments)
    let goals = try goals(arguments, allocation)
    Interruption.watch()
    let solution = try Solution(
      of: base, along: axis, goals: goals, scenario: files.scenario, keyFiles: files.keys,
      balancing: WhatIfCommand.balance(arguments),
      workers: ProcessInfo.processInfo.activeProcessorCount,
      tryingAtMost: arguments.has(tryAll) ? .max : unaskedLimit
    ) { Interruption.isAsked }
    guard let solution else {
      return Outcome(
        notices: [Wording(en: "interrupted", sv: "avbruten")], isInterrupted: true)
    }
    let title: Wording =
      files.scenario.changes.isEmpty ? .same(base.title) : .same("\(base.title): ") + files.title
    return Outcome(
      report: SolutionReport(solution, title: title), isFinding: solution.stretches.isEmpty
    ).computed(from: base, folder.inputs + files.inputs)
  }

  private static func axis(_ arguments: Arguments) throws -> SweepAxis {
    guard let text = arguments.value(vary) else {
      throw UsageError(
        Wording(en: "option --vary is missing", sv: "väljaren --vary saknas"),
        repair: Wording(
          en: "add --vary PATH=FROM...TO:STEP", sv: "lägg till --vary SÖKVÄG=FRÅN...TILL:STEG"))
    }
    return try SweepAxis(commandLine: text, option: vary.name)
  }

  private static func goals(
    _ arguments: Arguments, _ allocation: AgreementAllocation
  ) throws -> [Goal] {
    let texts = arguments.all(goal)
    if texts.isEmpty {
      throw UsageError(
        Wording(en: "option --goal is missing", sv: "väljaren --goal saknas"),
        repair: Wording(
          en: "add --goal 'NAME >= AMOUNT'", sv: "lägg till --goal 'NAMN >= BELOPP'"))
    }
    let reader = GoalReader(allocation, option: goal.name)
    var (goals, problems): ([Goal], [Problem]) = ([], [])
    for text in texts {
      do throws(Problem) { goals.append(try reader.goal(text)) } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return goals
  }
}
