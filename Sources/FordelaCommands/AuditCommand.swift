import FundReports
import StimulusFunds

/// `fordela audit <agreement> --published FILE`: whether a published table follows from the rules.
struct AuditCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  private static let published = CommandOption(
    name: "--published", value: "FILE",
    help: Wording(en: "the published table, as CSV", sv: "den publicerade tabellen, som CSV"))
  private static let table = CommandOption(
    name: "--table", value: "ID",
    help: Wording(
      en: "which of the agreement's tables it is (by its headings)",
      sv: "vilken av överenskommelsens tabeller det är (efter rubrikerna)"))
  private static let candidate = CommandOption(
    name: "--candidate", value: "KEY=FILE", isRepeatable: true,
    help: Wording(
      en: "values that nobody declared: what would they explain?",
      sv: "värden som ingen har angett: vad skulle de förklara?"))
  private static let writeCarriers = CommandOption(
    name: "--write-carriers", value: nil,
    help: Wording(
      en: "write the carriers found to the agreement file, changing nothing else in it",
      sv: "skriv in funna justeringar i överenskommelsens fil, utan andra ändringar"))

  static let help = CommandHelp(
    name: "audit", words: .agreementPlace,
    summary: Wording(
      en: "Tells how a published table is rounded, and what in it nothing explains.",
      sv: "Visar hur en publicerad tabell är avrundad, och vad i den som inget förklarar."),
    details: Wording(
      en: """
        The agreement's carriers are left aside: for each column the roundings are tried, and the
        smallest set of carriers found. Key values are held against the agreement before, if there
        is one. Exit status 0: everything is explained; 1: something is not; 2: it could not be done.
        """,
      sv: """
        Överenskommelsens justeringar lämnas åt sidan: för varje kolumn prövas avrundningarna, och den
        minsta uppsättningen justeringar söks. Nyckelvärden hålls mot föregående överenskommelse, om det
        finns en. Slutstatus 0: allt är förklarat; 1: något är det inte; 2: det gick inte att göra.
        """),
    options: [
      published, table, candidate, writeCarriers, .key, .format(formats), .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    guard let path = arguments.value(published) else {
      throw UsageError(
        Wording(en: "option --published is missing", sv: "väljaren --published saknas"),
        repair: Wording(en: "write --published FILE", sv: "skriv --published FIL"))
    }
    let keys = try AllocateCommand.keyFiles(arguments)
    let agreement = try folder.undividedAgreement(replacingKeys: keys)
    let (previous, notice) = folder.previousAgreement()
    let file = try Files.table(path, telling: arguments.notices)
    let found = try PublishedTable(
      asFound: file, layouts: layouts(arguments.value(table), of: agreement.content))
    let audit = try Audit(of: agreement, against: found, previous: previous)
    var notices = notice.map { [$0] } ?? []
    if arguments.has(writeCarriers) { notices += try write(audit, in: folder) }
    let candidates = try candidates(arguments, folder, keys, found, agreement)
    return Outcome(
      report: AuditReport(audit, candidates: candidates), notices: notices,
      isFinding: !audit.isExplained
    ).computed(from: agreement.content, folder.inputs + keys.inOrder + [file])
  }

  /// What values that nobody declared would explain, each key's by itself.
  private static func candidates(
    _ arguments: Arguments, _ folder: AgreementFolder, _ keys: [String: SourceText],
    _ found: PublishedTable, _ agreement: UndividedAgreement
  ) throws -> [AuditCandidate] {
    let files = try AllocateCommand.keyFiles(arguments, option: candidate)
    return try files.sorted { $0.key < $1.key }.map { key, file in
      let candidate = try folder.undividedAgreement(
        replacingKeys: keys.merging([key: file]) { $1 })
      return try AuditCandidate(
        key: key, file: file.file, of: candidate, against: agreement, in: found)
    }
  }

  private static func layouts(
    _ id: String?, of agreement: Agreement
  ) throws(UsageError) -> [TableLayout] {
    guard let id else { return agreement.tables }
    return [try agreement.tables.named(id, .table, by: \.id)]
  }

  /// Writes the carriers, and tells what was written.
  private static func write(
    _ audit: Audit, in folder: AgreementFolder
  ) throws -> [Wording] {
    let path = folder.path + "/" + AgreementFiles.agreementName
    let edit = try CarrierEdit(audit, in: folder.text(of: AgreementFiles.agreementName))
    let notices = notices(on: edit)
    if edit.changed.isEmpty {
      let there = Wording(
        en: "\(path): the carriers are there already", sv: "\(path): justeringarna finns redan där")
      return edit.unread.isEmpty ? notices + [there] : notices
    }
    // What is written must be an agreement again; otherwise the old file stays.
    try folder.check(replacing: edit.text)
    let file = try OutputFile(path)
    try file.write(edit.text.bytes)
    try file.finish()
    let changed = edit.changed.joined(separator: ", ")
    let written = Wording(
      en: "\(path): carriers written for \(changed)",
      sv: "\(path): justeringar skrivna för \(changed)")
    return notices + [written]
  }

  /// What carriers cannot be written of.
  private static func notices(on edit: CarrierEdit) -> [Wording] {
    edit.unexplained.map {
      Wording(
        en: "\($0): carriers do not explain it; it is left as it is",
        sv: "\($0): justeringar förklarar den inte; den lämnas som den är")
    }
      + edit.unread.map {
        Wording(
          en: "\($0): a cell of its column cannot be read; it is left as it is",
          sv: "\($0): en cell i kolumnen går inte att läsa; den lämnas som den är")
      }
  }
}
