extension Deadline {
  /// What follows if a deadline is missed.
  public struct Consequence: Hashable, Sendable {
    /// The kind.
    public let kind: Kind
    /// What follows: the agreement's own words, or that it has none.
    public let text: Wording

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
    let ifLate: Wording
    let ifMissing: Wording
  }

  /// What late and missing mean: the one place that tells the kinds apart.
  var effect: Effect {
    switch self {
    case .lapse:
      let action = Wording(
        en: "the right to the money has lapsed: do not pay, or recover",
        sv: "rätten till bidraget har förfallit: betala inte ut, eller återkräv")
      return Effect(
        endsRight: true, isErrorLate: true, isErrorMissing: true, isConditionOfPayment: true,
        ifLate: action, ifMissing: action)
    case .condition:
      return Effect(
        isErrorMissing: true, isConditionOfPayment: true,
        ifLate: Wording(
          en: "decide whether the money may be kept", sv: "besluta om medlen får behållas"),
        ifMissing: Wording(
          en: "ask for it, and decide what follows", sv: "begär in den, och besluta vad som följer")
      )
    case .reclaim:
      return Effect(
        isErrorMissing: true,
        ifLate: Wording(
          en: "the state may reclaim: decide", sv: "staten kan återkräva medlen: besluta"),
        ifMissing: Wording(
          en: "ask for it; the state may reclaim",
          sv: "begär in den; staten kan återkräva medlen"))
    case .excluded:
      return Effect(
        countsLate: false, ifLate: Wording(en: "it is not counted", sv: "den räknas inte"),
        ifMissing: Wording(
          en: "note it; what comes now is not counted",
          sv: "notera det; det som kommer nu räknas inte"))
    case .unstated:
      return Effect(
        ifLate: Wording(en: "note it", sv: "notera det"),
        ifMissing: Wording(en: "ask for it", sv: "begär in den"))
    }
  }
}
