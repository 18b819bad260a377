/// Whether the money of one recipient may leave (prövning före utbetalning): what may be paid now,
/// what is held and why, and what has lapsed.
///
/// The money that is paid after a requisition is one clearance; every other fund is one of its own.
public struct PaymentClearance: Sendable {
  /// Who.
  public let recipient: Recipient
  /// Who pays; nil where the agreement names nobody, or several.
  public let payer: String?
  /// What the recipient is due.
  public let due: KronorSum
  /// What was paid already, less what came back of an excess.
  public let paid: KronorSum
  /// What the recipient asks for, or would get without asking, and what has not been paid of it.
  let asked: KronorSum
  /// What has lapsed, because it was not requisitioned in time.
  public let lapsed: KronorSum
  /// What the recipient left out of its requisition, and may still ask for.
  public let notRequisitioned: KronorSum
  /// Why it is held, or has lapsed; empty where it may be paid.
  public let reasons: [Reason]
  /// The parts that the money is paid in: a fund each, or one for them all.
  let parts: [Part]

  /// A payment that may be made.
  public struct Part: Hashable, Sendable {
    /// The fund's id; nil for the recipient's whole row.
    public let fund: String?
    /// How much.
    public let amount: KronorSum
  }

  /// What becomes of the money; the raw values are stable.
  public enum Verdict: String, CaseIterable, Sendable {
    /// All that is asked for may be paid.
    case mayBePaid = "may-be-paid"
    /// Nothing may be paid before what is told is settled.
    case hold
    /// The right to all that is left has lapsed.
    case lapsed
    /// Nothing is left to pay.
    case paid
  }

  /// What becomes of the money.
  public var verdict: Verdict {
    if asked > .zero { return reasons.contains(where: \.holds) ? .hold : .mayBePaid }
    return lapsed > .zero ? .lapsed : .paid
  }

  /// What may be paid now.
  public var payable: KronorSum { verdict == .mayBePaid ? asked : .zero }

  /// What is held.
  public var held: KronorSum { verdict == .hold ? asked : .zero }

  /// The payments that may be made; they sum to ``payable``.
  public var payments: [Part] { verdict == .mayBePaid ? parts : [] }
}

extension PaymentClearance {
  /// Why money is held, or has lapsed; case and sentence in one place.
  public enum Reason: Sendable {
    /// No requisition has come, and its last day has not passed.
    case requisitionAwaited(until: CalendarDate?)
    /// No requisition came, and the last day has passed, without ending the right.
    case requisitionMissing(days: Int, since: CalendarDate)
    /// No requisition came, or less was requisitioned, and the right has lapsed.
    case notRequisitioned(by: CalendarDate)
    /// The requisition came after the last day, and the right had lapsed.
    case requisitionLate(days: Int, after: CalendarDate)
    /// The requisition is a row of the template, in which nothing is filled in.
    case requisitionIsExample
    /// A report that the money depends on has not come.
    case reportMissing(days: Int, since: CalendarDate)
    /// A report that the money depends on came late.
    case reportLate(days: Int, after: CalendarDate)
    /// No file tells whether a report came that the money depends on.
    case reportUnknown
    /// The first day on which the fund may be paid has not come.
    case notBefore(CalendarDate)
    /// The last day on which the fund may be paid has passed.
    case notAfter(CalendarDate)
    /// Something that was found must be settled first.
    case finding(CheckFinding)

    /// Whether it holds money that would otherwise be paid.
    var holds: Bool {
      if case .notRequisitioned = self { false } else { true }
    }
  }
}
