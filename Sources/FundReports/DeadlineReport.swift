import StimulusFunds

/// Every deadline of an agreement: who owes what to whom, by when, and what follows otherwise.
public struct DeadlineReport: Sendable {
  let agreement: Agreement
  let asOf: CalendarDate

  /// How deadlines are written.
  public enum Format: String, CaseIterable, Sendable {
    /// Aligned for a terminal.
    case text
    /// The documented JSON.
    case json
    /// A calendar (RFC 5545).
    case ics
  }

  /// A report on an agreement's deadlines, the days left counted from a day.
  public init(_ agreement: Agreement, asOf: CalendarDate) {
    self.agreement = agreement
    self.asOf = asOf
  }

  /// The report in a format.
  public func rendered(as format: Format) -> String {
    switch format {
    case .text: text
    case .json: json.text
    case .ics: DeadlineCalendar(agreement, asOf: asOf).text
    }
  }

  private var deadlines: [Deadline] { agreement.deadlinesByDate }

  private var text: String {
    var document = Document(.text)
    document.title("\(agreement.title), deadlines as of \(asOf)")
    if deadlines.isEmpty { document.paragraph("The agreement file names no deadlines.") }
    for deadline in deadlines {
      document.heading("\(deadline.date)  \(daysLeft(deadline))  \(deadline.what)")
      document.line("\(agreement.debtor(of: deadline)) → \(deadline.creditor)")
      document.line("If missed: \(deadline.consequence.text)")
      document.line("\(deadline.citation.place): ”\(deadline.citation.quote)”")
    }
    return document.text
  }

  private func daysLeft(_ deadline: Deadline) -> String {
    let days = asOf.days(until: deadline.date)
    if days == 0 { return "today" }
    return days > 0
      ? "\(counted(days, "day", "days")) left" : "\(counted(-days, "day", "days")) ago"
  }

  private var json: JSONText {
    .object([
      ("agreement", .string(agreement.id)),
      ("asOf", .string("\(asOf)")),
      (
        "deadlines",
        .list(
          deadlines.map { deadline in
            .object([
              ("id", .string(deadline.id)),
              ("what", .string(deadline.what)),
              ("duty", .string(deadline.duty.rawValue)),
              ("by", .string(agreement.debtor(of: deadline))),
              ("to", .string(deadline.creditor)),
              ("date", .string("\(deadline.date)")),
              ("daysLeft", .count(asOf.days(until: deadline.date))),
              (
                "consequence",
                .object([
                  ("kind", .string(deadline.consequence.kind.rawValue)),
                  ("text", .string(deadline.consequence.text)),
                ])
              ),
              ("citation", deadline.citation.json),
            ])
          })
      ),
    ])
  }
}

extension Agreement {
  /// The deadlines by date, those of one day in the agreement's order.
  var deadlinesByDate: [Deadline] {
    terms.deadlines.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }

  /// Who owes it, in the agreement's language.
  func debtor(of deadline: Deadline) -> String {
    switch deadline.debtor {
    case .named(let name): name
    case .groups(let ids):
      groups.filter { ids.contains($0.id) }.map(\.name).joined(separator: ", ")
    }
  }
}
