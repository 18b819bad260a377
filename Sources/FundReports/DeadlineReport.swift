import StimulusFunds

/// Every deadline of an agreement: who owes what to whom, by when, and what follows otherwise.
public struct DeadlineReport: Report {
  let agreement: Agreement
  let asOf: CalendarDate
  let deadlines: [Row]
  private let recipient: Recipient?

  /// A deadline, by whom it is owed and how far it is.
  struct Row {
    let agreement: Agreement
    let deadline: Deadline
    let debtor: String
    let daysLeft: Int
  }

  /// A report on an agreement's deadlines, the days left counted from a day.
  ///
  /// - Parameter recipient: Whose deadlines; nil for everyone's. A recipient is reminded of them.
  /// - Parameter agreement: The agreement.
  /// - Parameter asOf: The day as of which it is told.
  public init(_ agreement: Agreement, asOf: CalendarDate, of recipient: Recipient? = nil) {
    self.agreement = agreement
    self.asOf = asOf
    self.recipient = recipient
    let binding = agreement.deadlinesByDate.filter { deadline in
      recipient.map(deadline.binds) ?? true
    }
    deadlines = binding.map {
      Row(
        agreement: agreement, deadline: $0, debtor: recipient?.name ?? agreement.debtor(of: $0),
        daysLeft: asOf.days(until: $0.date))
    }
  }
}

extension DeadlineReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let whose = recipient.map { "\($0.name), " } ?? ""
    let title = Wording(
      en: "\(whose)\(agreement.title), deadlines as of \(asOf)",
      sv: "\(whose)\(agreement.title), tidsfrister per den \(asOf)")
    let none =
      recipient == nil
      ? Wording(
        en: "The agreement file names no deadlines.",
        sv: "Överenskommelsens fil anger inga tidsfrister.")
      : Wording(en: "It has no deadlines.", sv: "Den har inga tidsfrister.")
    return [.title(title)] + (deadlines.isEmpty ? [.paragraph(none)] : [])
      + deadlines.flatMap(Self.blocks)
  }

  static func blocks(_ row: Row) -> [Block] {
    let deadline = row.deadline
    let heading =
      Wording.same("\(deadline.date)  ") + words(daysLeft: row.daysLeft) + "  " + deadline.what
    return [.heading(heading)] + items(row)
  }

  static func items(_ row: Row) -> [Block] {
    let deadline = row.deadline
    return [
      .item(.same("\(row.debtor) → \(deadline.creditor)")),
      .item(
        Wording(
          en: "If missed: \(deadline.consequence.text)",
          sv: "Om fristen missas: \(deadline.consequence.text)")),
      .item(.same(deadline.citation.innerQuotation)),
    ]
  }

  static func words(daysLeft days: Int) -> Wording {
    if days == 0 { return Wording(en: "today", sv: "i dag") }
    let count = Wording.counted(abs(days), en: "day", "days", sv: "dag", "dagar")
    return days > 0
      ? Wording(en: "\(count) left", sv: "\(count) kvar")
      : Wording(en: "\(count) ago", sv: "för \(count) sedan")
  }

  static let shape = RowShape<Row>(
    .init("id") { .name($0.deadline.id) },
    .init("what") { .text($0.deadline.what) },
    .init("duty") { .name($0.deadline.duty.rawValue) },
    .init("by") { .name($0.debtor) },
    .init("to") { .name($0.deadline.creditor) },
    .init("date") { .day($0.deadline.date) },
    .init("daysLeft", heading: .same("days left"), .number) { .count($0.daysLeft) },
    .init("consequence", json: { $0.deadline.consequence.json }) {
      .name($0.deadline.consequence.kind.rawValue)
    },
    .column(.same("if missed")) { .text($0.deadline.consequence.text) },
    .init("citation", json: { $0.deadline.citation.json }) { .name($0.deadline.citation.place) })

  /// Every deadline a row.
  public var tables: [ReportTable] { [Self.shape.table(of: deadlines)] }

  /// The report as JSON.
  public var json: JSON {
    [
      "agreement": .string(agreement.id), "asOf": .string("\(asOf)"),
      "deadlines": Self.shape.json(of: deadlines),
    ]
  }

  /// The deadlines as events.
  public var calendar: ReportCalendar {
    let whose = recipient.map { ", \($0.name)" } ?? ""
    return ReportCalendar(name: agreement.title + whose, events: deadlines.map(event))
  }

  private func event(_ row: Row) -> ReportCalendar.Event {
    let deadline = row.deadline
    return ReportCalendar.Event(
      id: "\(deadline.id).\(agreement.id)@fordela", alarmDays: recipient == nil ? [] : [30, 7],
      stamp: asOf, day: deadline.date,
      summary: deadline.what,
      lines: [
        .same("\(row.debtor) → \(deadline.creditor)"), deadline.consequence.text,
        .same(deadline.citation.innerQuotation),
      ])
  }
}

extension Deadline.Consequence {
  fileprivate var json: JSON { ["kind": .string(kind.rawValue), "text": .sentence(text)] }
}

extension Agreement {
  /// The deadlines by date, those of one day in the agreement's order.
  fileprivate var deadlinesByDate: [Deadline] {
    (terms.deadlines + instalmentDeadlines).enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }

  /// Who owes it, in the agreement's language.
  fileprivate func debtor(of deadline: Deadline) -> String {
    switch deadline.debtor {
    case .named(let name): name
    case .groups(let ids):
      groups.filter { ids.contains($0.id) }.map(\.name).joined(separator: ", ")
    }
  }
}
