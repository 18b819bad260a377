/// A report on what was done (delredovisning, slutredovisning), received by an office.
struct ActivityReport {
  /// The position of the recipient among those that the files name.
  let recipient: Int
  /// ``Deadline/Duty/interimReport`` or ``Deadline/Duty/finalReport``.
  let duty: Deadline.Duty
  let received: CalendarDate
  let row: SourceRow

  /// Whose report it is, and which.
  struct Owed: Hashable {
    let recipient: Int
    let duty: Deadline.Duty
  }

  /// The columns of a file.
  static let columns = [
    OfficeColumn("Mottagare", "Recipient", others: ["Bidragsmottagare"]),
    OfficeColumn("Typ", "Kind", others: ["Slag"]), OfficeColumn("Inkommen", "Received"),
  ]

  /// Reads the reports of some files; what cannot be read is reported.
  static func read(
    _ sources: [SourceText], _ names: inout RecordNames, _ problems: inout Problems
  ) -> [ActivityReport] {
    let groups = names.agreement.terms.groups(owing: [.interimReport, .finalReport])
    var reports: [ActivityReport] = []
    for source in sources {
      guard var table = names.table(source, columns, &problems) else { continue }
      table.forEach(&problems) { row, problems in
        let recipient = names.recipient(
          row.text(0), in: groups.isEmpty ? nil : groups, at: { row.location(0) }, &problems)
        let duty = duty(row, &problems)
        let received = row.date(2, &problems)
        guard let recipient, let duty, let received else { return }
        reports.append(
          ActivityReport(
            recipient: recipient, duty: duty, received: received,
            row: SourceRow(file: source.file, line: row.line)))
      }
    }
    return reports
  }

  private static func duty(_ row: OfficeRow, _ problems: inout Problems) -> Deadline.Duty? {
    let text = row.trimmed(1)
    switch FoldedName(text).text {
    case "delredovisning", "delrapport", "interim": return .interimReport
    case "slutredovisning", "verksamhetsrapport", "final": return .finalReport
    default:
      problems.add(
        row.location(1),
        text.isEmpty
          ? Wording(en: "the kind is missing", sv: "slaget saknas")
          : Wording(en: "unknown kind '\(text)'", sv: "okänt slag '\(text)'"),
        repair: suggestion(
          for: text, among: ["delredovisning", "slutredovisning", "interim", "final"]))
      return nil
    }
  }
}
