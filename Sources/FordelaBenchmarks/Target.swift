/// A limit that a measurement is held to, and why: analysts sweep grids of 10⁵ to 10⁷ scenarios while
/// they wait, school grants have 10⁴ recipients and grants of the European Union 10⁶, a payment
/// authority's ledger of a year 10⁶ rows.
///
/// Limits are for a machine of two cores that does nothing else.
struct Target {
  /// The most, in nanoseconds.
  let nanoseconds: Int
  /// Why that is fast enough, and slower is not.
  let reason: String

  static let evenScenario = Target(
    nanoseconds: 600, reason: "10⁷ scenarios of all 189 cells in 6 s on one core")
  static let anyScenario = Target(
    nanoseconds: 20_000, reason: "10⁵ scenarios of weights or key values in 2 s")
  static let millionRecipients = Target(
    nanoseconds: 100_000_000, reason: "a grant to every farm of the European Union while one waits")
  static let millionRows = Target(
    nanoseconds: 300_000_000, reason: "reading a key costs no more than a few allocations by it")
  static let ledger = Target(
    nanoseconds: 2_000_000_000, reason: "a year's ledger is checked before coffee is poured")
  static let question = Target(
    nanoseconds: 50_000_000, reason: "an answer stands there as soon as the question is asked")
  static let smallTable = Target(
    nanoseconds: 20_000_000, reason: "an appendix in thousands is printed as fast as in kronor")
  static let largeTable = Target(
    nanoseconds: 2_000_000_000, reason: "a table of a thousand recipients is no other work")
  static let start = Target(
    nanoseconds: 6_000_000,
    reason: "verify 2022 as a process takes at most 11 ms, 5 of them to start")
}
