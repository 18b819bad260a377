/// A day by which somebody owes something (frist).
public struct Deadline: Hashable, Sendable {
  /// The id, which is also the stable part of a calendar entry's identity.
  public let id: String
  /// What is owed: the agreement's own words, which have no other language, or words made of its data.
  public let what: Wording
  /// The kind of duty, by which files are judged.
  public let duty: Duty
  /// Who owes it.
  public let debtor: Debtor
  /// Whom it is owed to.
  public let creditor: String
  /// The last day.
  public let date: CalendarDate
  /// What follows if it is missed.
  public let consequence: Consequence
  /// Where the agreement says so.
  public let citation: Citation

  /// A kind of duty; the raw values are the words of the agreement file.
  public enum Duty: String, CaseIterable, Sendable {
    /// The money is asked for.
    case requisition
    /// What was done and planned is told during the year (delredovisning).
    case interimReport = "interim-report"
    /// What was done is told after the year (slutredovisning).
    case finalReport = "final-report"
    /// What the money was spent on is accounted for.
    case financialReport = "financial-report"
    /// What was not spent is paid back.
    case repayment
    /// Weeks of clinical placement are reported.
    case placementReport = "placement-report"
    /// The money is paid.
    case payment
    /// Listed by `deadlines`, not judged by `check`.
    case other
  }

  /// Who owes something.
  public enum Debtor: Hashable, Sendable {
    /// Every recipient of some groups, by id.
    case groups([String])
    /// One that is named.
    case named(String)
  }

  /// Whether a recipient owes it.
  public func binds(_ recipient: Recipient) -> Bool {
    switch debtor {
    case .groups(let groups): recipient.belongs(to: groups)
    case .named(let name): recipient.names.contains(name)
    }
  }
}
