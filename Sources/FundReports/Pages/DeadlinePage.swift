import StimulusFunds

extension DeadlineReport {
  /// The report as a page: the next deadline, all of them in a table, and each with its words.
  public var page: [Block] {
    let lead = blocks.prefix { block in
      switch block {
      case .title, .paragraph: true
      default: false
      }
    }
    return lead + Self.pageBlocks(deadlines) { Self.items($0) }
  }

  /// What follows the titles of a page: the next deadline, the table, and the words of each.
  static func pageBlocks(_ rows: [Row], items: (Row) -> [Block]) -> [Block] {
    if rows.isEmpty { return [] }
    let title = Wording(en: "Deadlines by date", sv: "Tidsfrister efter datum")
    var table = pageShape.table(of: rows)
    table.title = title
    return [.answer(answer(rows)), .heading(title), .table(table)]
      + rows.flatMap { row -> [Block] in
        [.heading(.same("\(row.deadline.date): ") + row.deadline.what)] + items(row)
      }
  }

  /// Which deadline is next, or that none is.
  private static func answer(_ rows: [Row]) -> Wording {
    guard let next = rows.first(where: { $0.daysLeft >= 0 }) else {
      return Wording(en: "All deadlines are past.", sv: "Alla tidsfrister har gått ut.")
    }
    let days = words(daysLeft: next.daysLeft)
    let sameDay = rows.count { $0.deadline.date == next.deadline.date }
    let others =
      sameDay == 1
      ? Wording.none
      : Wording(
        en: " and \(sameDay - 1) more that day", sv: " och \(sameDay - 1) till samma dag")
    return Wording(
      en: "Next: \(next.deadline.what)\(others), \(next.deadline.date), \(days).",
      sv: "Närmast: \(next.deadline.what)\(others), \(next.deadline.date), \(days).")
  }

  private static let pageShape = RowShape<Row>(
    .column(Wording(en: "Last day", sv: "Sista dag")) { .day($0.deadline.date) },
    .column(Wording(en: "Days left", sv: "Dagar kvar"), .number) { .count($0.daysLeft) },
    .column(Wording(en: "What", sv: "Vad")) { .text($0.deadline.what) },
    .column(Wording(en: "By whom", sv: "Av vem")) { .name($0.debtor) },
    .column(Wording(en: "To whom", sv: "Till vem")) { .name($0.deadline.creditor) },
    .column(Wording(en: "If missed", sv: "Om den missas")) { .text($0.deadline.consequence.text) })
}

extension DeadlineReports {
  /// The report as a page, the deadlines of all agreements together.
  public var page: [Block] {
    titles
      + DeadlineReport.pageBlocks(rows) { row in
        DeadlineReport.items(row) + [.item(.same(row.agreement.title))]
      }
  }
}
