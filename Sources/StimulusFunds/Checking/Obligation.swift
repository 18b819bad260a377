/// One duty of one recipient by one deadline (skyldighet), judged once: findings and status are both
/// read from it.
public struct Obligation: Sendable {
  /// What is owed, and by when; its consequence decides what late and missing mean.
  public let deadline: Deadline
  /// How it stands on the day of the check.
  public let state: State
  /// Why nothing is owed; nil where something is.
  public let reason: Reason?
  /// The day on which it was done; nil where it was not, or no file tells.
  public let done: CalendarDate?
  /// The position of the recipient among those that the files name.
  let recipient: Int
  /// The document by which it was done.
  let document: SourceRow?

  /// How a duty stands.
  public enum State: String, CaseIterable, Sendable {
    /// Nothing is owed.
    case notOwed = "not owed"
    /// The last day has not come, and nothing that the duty rests on has happened yet.
    case notDue = "not due"
    /// It is owed and the last day has not passed.
    case open
    /// Done in time.
    case met
    /// Done after the last day.
    case late
    /// Not done, or not wholly, although the last day has passed.
    case missing
    /// The last day has passed, and the right is lost.
    case lapsed
    /// No file tells.
    case notJudged = "not judged"
  }

  /// Why nothing is owed.
  public enum Reason: String, CaseIterable, Sendable {
    /// A report on money is owed by one that was paid some.
    case nothingPaid = "nothing was paid"
    /// Only unspent money is repaid.
    case nothingUnspent = "nothing is unspent"
  }

  /// What the agreement makes of it being late or missing.
  var effect: Deadline.Consequence.Kind.Effect { deadline.consequence.kind.effect }

  /// Whether the right to the money is lost by it.
  var isLapsed: Bool { state == .lapsed }

  /// Whether it was done, but after the last day.
  var isLate: Bool { state == .late || isLapsed && done != nil }

  /// Whether it was not done although the last day has passed.
  var isMissing: Bool { state == .missing || isLapsed && done == nil }
}

extension Obligation.State {
  /// What it means, in a few words.
  public var meaning: Wording {
    switch self {
    case .notOwed:
      Wording(
        en: "nothing is owed: nothing was paid, or nothing is unspent",
        sv: "inget ska göras: inget är utbetalt, eller allt är förbrukat")
    case .notDue: Wording(en: "the last day has not come", sv: "sista dagen har inte kommit")
    case .open:
      Wording(
        en: "it is owed, and the last day has not passed",
        sv: "det ska göras, och sista dagen har inte passerat")
    case .met: Wording(en: "done in time", sv: "gjort i tid")
    case .late: Wording(en: "done after the last day", sv: "gjort efter sista dagen")
    case .missing:
      Wording(
        en: "not done, or not wholly, although the last day has passed",
        sv: "inte gjort, eller inte helt, fast sista dagen har passerat")
    case .lapsed:
      Wording(
        en: "the last day has passed without it, and the right to the money is lost",
        sv: "sista dagen har passerat utan det, och rätten till medlen är förfallen")
    case .notJudged: Wording(en: "no file tells", sv: "ingen fil säger det")
    }
  }
}
