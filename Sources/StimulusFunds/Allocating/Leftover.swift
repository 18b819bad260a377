import Apportionment

/// A part of an amount that a rule gives to nobody, and why.
public struct Leftover: Hashable, Sendable {
  /// The part in kronor, exactly; above zero.
  public let amount: Fraction
  /// Why nobody is due it.
  public let cause: Cause

  /// Why nobody is due a part of an amount; the raw values are the words of JSON and CSV.
  public enum Cause: String, Hashable, Sendable {
    /// The amounts that a rule names are less than the amount.
    case namedAmounts = "named-amounts"
    /// The most that each may get is less than the amount.
    case upperBounds = "upper-bounds"
    /// So many kronor a unit do not use the amount up.
    case unclaimed
    /// Recipients that do not qualify leave their parts.
    case forfeited
    /// None of those that a rule names is there, or qualifies.
    case noRecipients = "no-recipients"
    /// Nobody qualifies.
    case nobodyQualifies = "nobody-qualifies"
    /// Each grant is rounded by itself.
    case rounding
  }
}

extension Leftover.Cause {
  /// Why, as a clause after "because".
  public var words: Wording {
    switch self {
    case .namedAmounts:
      Wording(
        en: "the named amounts are less than what is divided",
        sv: "de namngivna beloppen är mindre än det som fördelas")
    case .upperBounds:
      Wording(
        en: "the most that each may get is less than what is divided",
        sv: "de högsta beloppen är mindre än det som fördelas")
    case .unclaimed:
      Wording(
        en: "the amounts per unit do not use up what is divided",
        sv: "beloppen per enhet inte tar i anspråk allt som fördelas")
    case .forfeited:
      Wording(
        en: "those that do not qualify leave their parts",
        sv: "de som inte uppfyller villkoret lämnar sina delar")
    case .noRecipients:
      Wording(
        en: "none of those that a rule names takes part",
        sv: "ingen av dem som beräkningsmodellen anger är med")
    case .nobodyQualifies:
      Wording(en: "nobody qualifies", sv: "ingen uppfyller villkoret")
    case .rounding:
      Wording(
        en: "each grant is rounded by itself", sv: "varje bidrag avrundas för sig")
    }
  }

  /// Whether a fund need not say what becomes of the money: it is unallocated then.
  var isUnallocatedUnsaid: Bool { self == .rounding || self == .nobodyQualifies }
}

/// What becomes of an amount under a division: the entitlements and what is left over sum to it.
package struct DividedAmount {
  /// What each recipient is due.
  package let entitlements: Entitlements
  /// What nobody is due, in the order in which the rules leave it.
  package var leftovers: [Leftover] = []

  /// All that nobody is due.
  var rest: Fraction { leftovers.map(\.amount).sum() }

  /// The sum, recipient by recipient, of two parts of an amount.
  func adding(_ other: DividedAmount) -> DividedAmount {
    DividedAmount(
      entitlements: entitlements.adding(other.entitlements),
      leftovers: leftovers + other.leftovers)
  }

  /// The amount when bounds have taken from what is left over, or added to it.
  func bounded(_ bounded: PartialEntitlements) -> DividedAmount {
    var result = DividedAmount(entitlements: bounded.entitlements)
    var rest = bounded.rest
    for leftover in leftovers {
      let kept = min(rest, leftover.amount)
      result.leave(kept, because: leftover.cause)
      rest = rest - kept
    }
    result.leave(rest, because: .upperBounds)
    return result
  }

  /// Takes note of what is left over; nothing is not noted.
  mutating func leave(_ amount: Fraction, because cause: Leftover.Cause) {
    if amount != .zero { leftovers.append(Leftover(amount: amount, cause: cause)) }
  }
}
