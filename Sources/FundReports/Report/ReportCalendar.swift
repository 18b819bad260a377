import StimulusFunds

/// The days that a report is about.
public struct ReportCalendar: Hashable, Sendable {
  /// What a calendar program calls it.
  public let name: String
  /// The events.
  public let events: [Event]

  /// An event of a whole day.
  public struct Event: Hashable, Sendable {
    /// What it is known by from file to file, so that a calendar program replaces and does not
    /// double it.
    public let id: String
    /// How many days before it a calendar program is to remind of it, each a reminder.
    public let alarmDays: [Int]
    /// When it was written.
    public let stamp: CalendarDate
    /// The day.
    public let day: CalendarDate
    /// What happens.
    public let summary: Wording
    /// More about it, a line each.
    public let lines: [Wording]
  }
}
