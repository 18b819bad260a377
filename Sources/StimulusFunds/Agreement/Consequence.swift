extension Deadline {
  /// What follows if a deadline is missed.
  public struct Consequence: Hashable, Sendable {
    /// The kind.
    public let kind: Kind
    /// What follows, in the agreement's language.
    public let text: String

    /// A kind of consequence; the raw values are the words of the agreement file.
    public enum Kind: String, CaseIterable, Sendable {
      /// The right to the money is lost.
      case lapse
      /// The money depends on it.
      case condition
      /// The state may reclaim the money.
      case reclaim
      /// What comes later does not count.
      case excluded
      /// The agreement names none.
      case unstated
    }
  }
}

extension Deadline.Consequence.Kind {
  /// What it makes of a duty that is done late, or not at all.
  struct Effect {
    /// Whether the right to the money is lost on the day after the last one.
    var endsRight = false
    /// Whether what comes late counts all the same.
    var countsLate = true
    /// Whether money is at stake where it comes late, and where it does not come.
    var isErrorLate = false
    var isErrorMissing = false
    /// Whether nothing may be paid while it is not done.
    var isConditionOfPayment = false
    /// What an official does about it where it comes late, and where it does not come.
    let ifLate: String
    let ifMissing: String
  }

  /// What late and missing mean: the one place that tells the kinds apart.
  var effect: Effect {
    switch self {
    case .lapse:
      let action = "the right to the money has lapsed: do not pay, or recover"
      return Effect(
        endsRight: true, isErrorLate: true, isErrorMissing: true, isConditionOfPayment: true,
        ifLate: action, ifMissing: action)
    case .condition:
      return Effect(
        isErrorMissing: true, isConditionOfPayment: true,
        ifLate: "decide whether the money may be kept",
        ifMissing: "ask for it, and decide what follows")
    case .reclaim:
      return Effect(
        isErrorMissing: true, ifLate: "the state may reclaim: decide",
        ifMissing: "ask for it; the state may reclaim")
    case .excluded:
      return Effect(
        countsLate: false, ifLate: "it is not counted",
        ifMissing: "note it; what comes now is not counted")
    case .unstated: return Effect(ifLate: "note it", ifMissing: "ask for it")
    }
  }
}
