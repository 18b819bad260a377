import FundReports
import StimulusFunds

/// `fordela check <agreement>`: whether an office's files agree with the agreement.
struct CheckCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.xlsx]

  private static let status = CommandOption(
    name: "--status", value: nil,
    help: Wording(
      en: "also show how every recipient and fund stands",
      sv: "visa också läget för varje mottagare och insatsområde"))
  private static let beforePayment = CommandOption(
    name: "--before-payment", value: nil,
    help: Wording(
      en: "tell instead what may be paid, what is held and why, and what has lapsed",
      sv: "visa i stället vad som får betalas ut, hålls inne (och varför) eller har förfallit"))
  private static let table = CommandOption(
    name: "--table", value: CheckReport.Table.allCases.map(\.rawValue).joined(separator: "|"),
    help: Wording(
      en: "which table a CSV file holds (findings; with --status: status)",
      sv: "vilken tabell en CSV-fil innehåller (findings; med --status: status)"))
  static let column = CommandOption(
    name: "--column", value: "NAME=HEADING", isRepeatable: true,
    help: Wording(
      en: "read a column that stands under another heading, such as Belopp='Belopp (kr)'",
      sv: "läs en kolumn som har en annan rubrik, till exempel Belopp='Belopp (kr)'"))
  static let ignore = CommandOption(
    name: "--ignore", value: "CODE", isRepeatable: true,
    help: Wording(en: "leave a kind of finding out", sv: "utelämna ett slags iakttagelse"))
  private static let error = CommandOption(
    name: "--error", value: "CODE", isRepeatable: true,
    help: Wording(
      en: "let a kind of finding be an error", sv: "låt ett slags iakttagelse vara ett fel"))

  static func option(_ kind: RecordFiles.Kind) -> CommandOption {
    CommandOption(
      name: "--\(kind.rawValue)", value: "FILE", isRepeatable: true,
      help: Wording(en: "\(kind.plural) to check", sv: "\(kind.plural) att kontrollera"))
  }

  static let help = CommandHelp(
    name: "check", words: .agreementPlace,
    summary: Wording(
      en: "Checks payouts, requisitions, reports and repayments against the agreement.",
      sv: "Kontrollerar utbetalningar, rekvisitioner, redovisningar och återbetalningar."),
    details: Wording(
      en: """
        Files are CSV with commas, semicolons or tabs, in any usual encoding, or workbooks (.xlsx, as
        FILE#SHEET where there are several sheets), with the headings of `fordela template`. Payouts may
        also be an accounting file (SIE 4, with --account and --dimension) or a payment order (pain.001).
        Any of them may be left out: what cannot be judged without it is said not to be judged. Exit status
        0: nothing was found; 1: something was; 2: it could not be done. Payouts name the recipient
        of the grant, also where it pays back: then the amount has a minus sign, or the kind is
        återbetalning (repayment) or återkrav (recovery). Rows after the day of --as-of are left aside.

        Codes of findings, with their severity:
        \(codes)

        Columns of --status, money in kronor:
        \(indented(StatusLegend.money))

        States of duties:
        \(indented(StatusLegend.states))

        Columns of the totals:
        \(indented(StatusLegend.totals))
        """,
      sv: """
        Filerna är CSV med kommatecken, semikolon eller tabb, i vilken vanlig teckenkodning som
        helst, eller arbetsböcker (.xlsx, som FILE#SHEET när de har flera blad), med rubrikerna från
        `fordela template`. Utbetalningar kan också vara en bokföringsfil (SIE 4, med --account och
        --dimension) eller en betalningsfil (pain.001). Vilka som helst får utelämnas: det som då
        inte kan bedömas sägs vara obedömt. Slutstatus 0: inget hittades; 1: något hittades; 2: det
        gick inte att göra. Utbetalningar anger bidragets mottagare, även när den betalar tillbaka:
        då har beloppet minustecken, eller typen är återbetalning eller återkrav. Rader efter dagen
        i --as-of lämnas åt sidan.

        Koder för iakttagelser, med deras vikt:
        \(codes)

        Kolumner i --status, pengar i kronor:
        \(indented(StatusLegend.money))

        Skyldigheternas lägen:
        \(indented(StatusLegend.states))

        Kolumner i summorna:
        \(indented(StatusLegend.totals))
        """),
    options: RecordFiles.Kind.allCases.map(option)
      + [
        .account, .dimension, .asOf, beforePayment, status, table, ignore, error, column, .encoding,
        .format(formats), .output,
        .allocations,
      ])

  private static func indented(_ lines: [Wording]) -> Wording {
    lines.map { $0.map { WrappedText($0, indentation: 2, hanging: 4).text } }.joined(
      separator: "\n")
  }

  private static var codes: Wording {
    let width = FindingKind.allCases.map(\.rawValue.count).max() ?? 0
    return FindingKind.allCases.map { kind -> Wording in
      let padding = String(repeating: " ", count: width - kind.rawValue.count)
      let severity =
        kind.defaultSeverity == .error
        ? Wording(en: "error  ", sv: "fel    ") : Wording(en: "warning", sv: "varning")
      return (.same("\(kind.rawValue)\(padding)  ") + severity + "  " + kind.meaning).map {
        WrappedText($0, indentation: 2, hanging: width + 13).text
      }
    }.joined(separator: "\n")
  }

  static func run(_ arguments: Arguments) throws -> Outcome {
    let severities = try severities(arguments)
    let table = try table(arguments)
    let asOf = try arguments.asOf()
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let agreement = try folder.agreement()
    let files = try files(arguments)
    try needFiles(arguments)
    if arguments.has(beforePayment) {
      try needRequisitions(arguments, for: agreement)
      let report = ClearanceReport(
        try PaymentClearances(of: agreement, files, asOf: asOf, severities: severities))
      return Outcome(report: report, notices: report.notices, isFinding: report.isFinding)
        .computed(from: agreement, folder.inputs + files.all)
    }
    let check = try Check(
      of: agreement, files, asOf: asOf, severities: severities,
      previous: folder.previousAllocation())
    return Outcome(
      report: CheckReport(check, showingStatus: arguments.has(status), table: table),
      notices: check.notices, isFinding: !check.findings.isEmpty
    ).computed(from: agreement, folder.inputs + files.all)
  }

  private static func needFiles(_ arguments: Arguments) throws(UsageError) {
    if RecordFiles.Kind.allCases.contains(where: { arguments.has(option($0)) }) { return }
    throw UsageError(
      Wording(en: "no file to check is named", sv: "ingen fil att kontrollera är angiven"),
      repair: Wording(
        en: "add \(option(.payouts).name) FILE, or another; fordela check --help lists them",
        sv:
          "lägg till \(option(.payouts).name) FIL, eller en annan; fordela check --help räknar upp dem"
      ))
  }

  private static func table(_ arguments: Arguments) throws(UsageError) -> CheckReport.Table? {
    guard let name = arguments.value(table) else { return nil }
    guard let table = CheckReport.Table(rawValue: name) else {
      throw UsageError(
        Wording(en: "unknown table '\(name)'", sv: "okänd tabell '\(name)'"),
        repair: suggestion(for: name, among: CheckReport.Table.allCases.map(\.rawValue)))
    }
    if try [.csv, .officeCSV].contains(arguments.format(among: formats)) { return table }
    throw UsageError(
      Wording(
        en: "--table chooses the table of a CSV file", sv: "--table väljer tabell i en CSV-fil"),
      repair: Wording(en: "add --format csv", sv: "lägg till --format csv"))
  }

  /// Nothing of a fund that is requisitioned may be paid before it is.
  static func needRequisitions(
    _ arguments: Arguments, for agreement: Agreement
  ) throws(UsageError) {
    let isNeeded = agreement.funds.contains { agreement.terms.awaitsRequisition(ofFund: $0.id) }
    if !isNeeded || arguments.has(option(.requisitions)) { return }
    throw UsageError(
      Wording(
        en: "without the requisitions nobody can tell what may be paid",
        sv: "utan rekvisitionerna går det inte att säga vad som får betalas ut"),
      repair: Wording(en: "add --requisitions FILE", sv: "lägg till --requisitions FIL"))
  }

  static func severities(_ arguments: Arguments) throws(UsageError) -> FindingSeverities {
    let ignored = try kinds(arguments.all(ignore))
    let errors = try kinds(arguments.all(error))
    if let both = ignored.first(where: errors.contains) {
      throw UsageError(
        Wording(
          en: "'\(both.rawValue)' is ignored and an error at once",
          sv: "'\(both.rawValue)' både utelämnas och är ett fel"),
        repair: Wording(en: "give one of the two options", sv: "ange en av de två väljarna"))
    }
    return FindingSeverities(ignoring: ignored, errors: errors)
  }

  private static func kinds(_ codes: [String]) throws(UsageError) -> [FindingKind] {
    var kinds: [FindingKind] = []
    for code in codes {
      kinds.append(try FindingKind.allCases.named(code, .code, by: \.rawValue))
    }
    return kinds
  }

  /// The files named, read; every one that cannot be read is reported.
  static func files(
    _ arguments: Arguments, kinds: [RecordFiles.Kind] = RecordFiles.Kind.allCases
  ) throws -> RecordFiles {
    let encoding = try arguments.encoding()
    var files = RecordFiles()
    var problems: [Problem] = []
    for kind in kinds {
      for path in arguments.all(option(kind)) {
        do throws(InvalidInput) {
          files.add(
            try table(path, kind, encoding, arguments), as: kind)
        } catch { problems += error.problems }
      }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    for pair in arguments.all(column) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError(
          Wording(
            en: "'--column \(pair)' names no heading", sv: "'--column \(pair)' anger ingen rubrik"),
          repair: Wording(
            en: "write --column Belopp='Belopp (kr)'", sv: "skriv --column Belopp='Belopp (kr)'"))
      }
      files.read(column: parts[0], under: parts[1])
    }
    return files
  }

  /// A file of a kind; payouts may be those of an accounting file or a payment order too.
  private static func table(
    _ path: String, _ kind: RecordFiles.Kind, _ encoding: TextEncoding?, _ arguments: Arguments
  ) throws(InvalidInput) -> SourceText {
    let source: SourceText
    do throws(Problem) {
      source = try Files.table(path, encoding: encoding, telling: arguments.notices)
      if let part = source.part {
        throw Problem(
          at: SourceLocation(file: source.file),
          Wording(
            en: "the file has no sheet '\(part)'",
            sv: "filen har inget blad '\(part)'"),
          repair: Wording(en: "name the file alone", sv: "ange filen ensam"))
      }
    } catch { throw InvalidInput([error]) }
    if kind != .payouts { return source }
    let ledger = try LedgerFile.table(of: source, choosing: arguments.ledgerChoice)
    arguments.notices.add(ledger.notices)
    return ledger
  }
}
