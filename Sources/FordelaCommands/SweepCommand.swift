import Dispatch
import FundReports
import StimulusFunds
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `fordela sweep <agreement>`: a grid of what-ifs.
struct SweepCommand: Command {
  /// The formats of rows, then those that only a summary has.
  static let formats: [ReportFormat] =
    [.csv, .json] + .ofEveryReport.filter { SweepRows.Format($0) == nil }

  static let vary = CommandOption(
    name: "--vary", value: "PATH=FROM...TO:STEP", isRepeatable: true,
    help: Wording(
      en: "an axis of the grid; the last one moves fastest",
      sv: "en axel i rutnätet; den sista löper snabbast"))
  static let recipient = CommandOption(
    name: "--recipient", value: "NAME", isRepeatable: true,
    help: Wording(en: "only this recipient", sv: "bara denna mottagare"))
  static let fund = CommandOption(
    name: "--fund", value: "ID", isRepeatable: true,
    help: Wording(
      en: "grants of this fund, not totals", sv: "bidrag från detta insatsområde, inte summor"))
  static let summary = CommandOption(
    name: "--summary", value: nil,
    help: Wording(
      en: "least, median, most and changes of sign, not every scenario",
      sv: "minst, median, mest och teckenbyten, inte varje scenario"))
  static let shard = CommandOption(
    name: "--shard", value: "I/N",
    help: Wording(
      en: "only part I of N; the parts in order are the whole, those of a summary for --merge",
      sv: "bara del I av N; delarna i ordning är helheten, en sammanfattnings för --merge"))

  static let narrow = CommandOption(
    name: "--narrow", value: nil,
    help: Wording(
      en:
        "the words after the agreement are parts of a round before; look for medians within theirs",
      sv: "orden efter överenskommelsen är delar från en tidigare omgång; sök medianerna inom deras"
    ))

  static let help = CommandHelp(
    name: "sweep",
    words: Wording(en: "<agreement> | --merge PART…", sv: "<överenskommelse> | --merge DEL…"),
    summary: Wording(
      en: "Computes every combination of varied amounts, weights or key values.",
      sv: "Beräknar varje kombination av varierade belopp, vikter eller nyckelvärden."),
    details: Wording(
      en: """
        A row a scenario with the total of each recipient, or with --fund its grants. Paths are those
        of what-if; --scenario, --set and --key change what all scenarios begin from. Several processes
        can share a grid: --shard I/N writes its part of the rows, and with --summary a file, all of which
        --merge joins to the summary of the whole.
        """,
      sv: """
        En rad per scenario med varje mottagares summa, eller med --fund bidragen. Sökvägarna är desamma
        som i what-if; --scenario, --set och --key ändrar det som alla scenarier utgår från. Flera
        processer kan dela på ett rutnät: --shard I/N skriver sin del av raderna, och med --summary en fil;
        --merge fogar ihop alla filerna till hela rutnätets sammanfattning.
        """),
    options: [
      vary, recipient, fund, summary, shard, narrow, merge, WhatIfCommand.scenario,
      WhatIfCommand.set, .key,
      .format(
        formats,
        help: Wording(
          en: "csv and json write rows, all write a summary",
          sv: "csv och json ger rader, alla en sammanfattning")), .output, .allocations,
    ])

  /// How many scenarios are computed between two looks at the clock.
  private static let stride = 2_048

  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    if arguments.has(merge) { return try merged(arguments) }
    let rowFormat = SweepRows.Format(format)
    let writesPart = arguments.has(summary) && arguments.has(shard)
    if rowFormat == nil, !arguments.has(summary) { throw needsSummary(format) }
    if writesPart { try admitPartFormat(arguments) }
    let folder = try AgreementFolder(named: agreementWord(arguments), arguments)
    let allocation = try folder.allocation()
    let base = allocation.agreement
    let scenario = try ScenarioFiles(arguments, scenario: WhatIfCommand.scenario)
    let sweep = try sweep(arguments, scenario, of: allocation)
    Interruption.watch()
    let inputs = folder.inputs + scenario.inputs
    var provenance = Outcome().computed(from: base, inputs).provenance
    provenance.changes = arguments.all(WhatIfCommand.set)
    guard let rowFormat, !arguments.has(summary) else {
      let basis = SweepBasis(of: sweep, over: base, from: provenance)
      if writesPart { return try writePart(of: sweep, on: basis, arguments, write) }
      return try summarize(sweep, on: basis).computed(from: provenance)
    }
    let rows = SweepRows(sweep, as: rowFormat)
    let (part, parts) = try shardNumbers(arguments)
    if part == 1 { try write(Array(rows.start.utf8)) }
    let range = sweep.grid.scenarios(ofShard: part, of: parts)
    guard try writeRows(rows, range, write) else { return interrupted }
    if part == parts { try write(Array(rows.end.utf8)) }
    return Outcome().computed(from: provenance)
  }

  private static func needsSummary(_ format: ReportFormat) -> UsageError {
    UsageError(
      Wording(
        en: "'\(format.rawValue)' writes a summary, not every scenario",
        sv: "'\(format.rawValue)' skriver en sammanfattning, inte varje scenario"),
      repair: Wording(
        en: "add --summary, or choose csv or json",
        sv: "lägg till --summary, eller välj csv eller json"))
  }

  static var interrupted: Outcome {
    Outcome(notices: [Wording(en: "interrupted", sv: "avbruten")], isInterrupted: true)
  }

  private static func sweep(
    _ arguments: Arguments, _ scenario: ScenarioFiles, of allocation: AgreementAllocation
  ) throws -> Sweep {
    var problems: [Problem] = []
    let axes = arguments.all(vary).compactMap { text -> SweepAxis? in
      do throws(Problem) {
        return try SweepAxis(commandLine: text, option: "--vary")
      } catch {
        problems.append(error)
        return nil
      }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    let base = allocation.agreement
    return try Sweep(
      of: base, scenario: scenario.scenario, keyFiles: scenario.keys, grid: try SweepGrid(axes),
      funds: try base.ids(ofFunds: arguments.all(fund)),
      recipients: try recipients(arguments, of: allocation))
  }

  /// The names in the register of the recipients asked for.
  private static func recipients(
    _ arguments: Arguments, of allocation: AgreementAllocation
  ) throws -> [String] {
    let names = arguments.all(recipient)
    if names.isEmpty { return [] }
    let funds = arguments.all(fund)
    return try names.map { name in
      try NamedRecipient(name, in: allocation, fund: funds.count == 1 ? funds[0] : nil)
        .recipient.name
    }
  }

  static func shardNumbers(_ arguments: Arguments) throws(UsageError) -> (Int, Int) {
    guard let text = arguments.value(shard) else { return (1, 1) }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let parts = numbers[1], part >= 1,
      part <= parts
    else {
      throw UsageError(
        Wording(en: "'\(text)' is no shard", sv: "'\(text)' är ingen del"),
        repair: Wording(
          en: "write I/N with I from 1 to N, as 3/16", sv: "skriv I/N med I från 1 till N, som 3/16"
        ))
    }
    return (part, parts)
  }

  private static func summarize(_ sweep: Sweep, on basis: SweepBasis) throws -> Outcome {
    let summary = try SweepSummary(
      of: sweep, workers: ProcessInfo.processInfo.activeProcessorCount
    ) { Interruption.isAsked }
    guard let summary else { return interrupted }
    return Outcome(report: SweepReport(summary, of: sweep, on: basis))
  }

  /// Writes rows in order, computed by all cores; false where it was interrupted.
  private static func writeRows(
    _ report: SweepRows, _ range: Range<Int>, _ write: ([UInt8]) throws -> Void
  ) throws -> Bool {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    var progress = Progress()
    defer { progress.clear() }
    var start = range.lowerBound
    while start < range.upperBound {
      if Interruption.isAsked { return false }
      let end = min(start + workers * stride, range.upperBound)
      for rows in try rows(report, start..<end) { try write(rows) }
      start = end
      progress.show(start - range.lowerBound, of: range.count)
    }
    return true
  }

  /// The rows of a range, each stride of them computed by a core.
  private static func rows(_ report: SweepRows, _ range: Range<Int>) throws -> [[UInt8]] {
    let parts = (range.count + stride - 1) / stride
    let results = Mutex<[Int: Result<[UInt8], InvalidInput>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let first = range.lowerBound + part * stride
      let result = Result<[UInt8], InvalidInput> { () throws(InvalidInput) in
        try report.rows(in: first..<min(first + stride, range.upperBound))
      }
      results.withLock { $0[part] = result }
    }
    let all = results.withLock { $0 }
    return try (0..<parts).compactMap { try all[$0]?.get() }
  }
}
