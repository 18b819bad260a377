/// Something in the files that disagrees with the agreement: a person must look.
public struct CheckFinding: Sendable {
  /// What it is.
  public let kind: FindingKind
  /// How much it weighs.
  public internal(set) var severity: FindingKind.Severity
  /// Whom it concerns; empty where it concerns a fund as a whole.
  public let recipient: String
  /// The fund's id; nil where it concerns no single one.
  public let fund: String?
  /// What happened, in a sentence without its end, as it is said of every recipient that it concerns.
  public let common: Wording
  /// What is this recipient's own of it, such as "200 kr were paid"; nil where nothing is.
  public let detail: Wording?
  /// What it should be.
  public let expected: Figure?
  /// What it is.
  public let actual: Figure?
  /// The rows that led to it.
  public let rows: [SourceRow]
  /// Where the agreement, or another document, says how it should be.
  public let basis: Basis?
  /// What an official does about it.
  public let action: Wording
  /// The money that is at stake, where it is not the difference of two figures.
  let stake: KronorSum?
  /// The positions of the funds whose totals it explains, where they are more than its own.
  var funds: Set<Int> = []
  /// The places of all recipients that it concerns.
  var recipients: Set<Int>
  /// The recipient's place in the order of the register.
  let order: Int

  /// A figure of a finding.
  public enum Figure: Hashable, Sendable {
    /// Money.
    case amount(KronorSum)
    /// A day.
    case day(CalendarDate)
    /// Any other.
    case text(Wording)
  }

  init(
    _ kind: FindingKind, of recipient: (name: String, order: Int), fund: String? = nil,
    _ message: Wording, detail: Wording? = nil, expected: Figure? = nil, actual: Figure? = nil,
    rows: [SourceRow] = [], basis: Basis?, stake: KronorSum? = nil,
    severity: FindingKind.Severity? = nil,
    action: Wording? = nil
  ) {
    self.kind = kind
    self.severity = severity ?? kind.defaultSeverity
    self.action = action ?? kind.action
    self.stake = stake
    self.recipient = recipient.name
    self.fund = fund
    common = message.map { $0.printable(atMost: 4_000) }
    self.detail = detail
    self.expected = expected?.printable
    self.actual = actual?.printable
    self.rows = rows
    self.basis = basis
    order = recipient.order
    recipients = [recipient.order]
  }

  /// What happened, in a sentence without its end.
  public var message: Wording { detail.map { common + "; " + $0 } ?? common }

  /// The money that is at stake: the difference of the figures, or what the finding tells of; nil where
  /// no money is.
  public var amount: KronorSum? { stake ?? difference?.magnitude }

  /// Actual less expected in kronor; nil where they are no amounts.
  public var difference: KronorSum? {
    guard case .amount(let expected)? = expected, case .amount(let actual)? = actual else {
      return nil
    }
    return actual - expected
  }

  /// How many days late; nil where the figures are no days.
  public var daysLate: Int? {
    guard case .day(let expected)? = expected, case .day(let actual)? = actual else { return nil }
    return expected.days(until: actual)
  }
}

extension CheckFinding.Figure {
  /// With a text of a file as a message shows it.
  fileprivate var printable: CheckFinding.Figure {
    if case .text(let text) = self { .text(text.map { $0.printable(atMost: 500) }) } else { self }
  }
}
