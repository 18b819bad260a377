import Apportionment

/// A part of a residual that a printed cell carries.
public struct AuditedCarrier: Hashable, Sendable {
  /// Who carries it.
  public let recipient: Recipient
  /// What it is due before rounding.
  public let entitlement: Fraction
  /// What is printed.
  public let printed: Kronor
  /// The part, below zero where the recipient gives some up.
  public let amount: Kronor
}

/// The carriers that a printed column implies, and the cells they do not explain.
struct ImpliedCarriers {
  private(set) var carriers: [AuditedCarrier] = []
  /// How many cells are neither quota, and how many units of the residual nobody can carry.
  private(set) var misses = 0
  /// The one recipient whose figure is wrong, and the only right figure for it; nil where there is
  /// none or more than one, or no right figure.
  private(set) var onlyWrong: (position: Int, figure: Fraction)?

  init(_ fund: FundRoundings, printed: [Fraction?]) {
    // What the unknown and the wrong cells could carry, had they been printed right.
    var (lower, upper) = (Fraction.zero, Fraction.zero)
    var open = fund.residual.fraction
    var wrong: [Int] = []
    for (position, recipient) in fund.fund.recipients.enumerated() {
      let nearest = fund.nearest[position]
      guard let figure = printed[position],
        figure == fund.lower[position] || figure == fund.upper[position]
      else {
        if printed[position] != nil { misses += 1 }
        wrong.append(position)
        lower = lower + fund.lower[position] - nearest
        upper = upper + fund.upper[position] - nearest
        continue
      }
      if figure == nearest { continue }
      open = open - (figure - nearest)
      carriers.append(
        AuditedCarrier(
          recipient: recipient, entitlement: fund.due[position], printed: Kronor(quota: figure),
          amount: Kronor(quota: figure - nearest)))
    }
    let beyond = open > upper ? open - upper : .zero
    let short = open < lower ? lower - open : .zero
    let units = (max(beyond, short) / fund.unit).floor
    misses += Int(exactly: units) ?? .max
    if wrong.count == 1, units == 0 {
      onlyWrong = (wrong[0], fund.nearest[wrong[0]] + open)
    }
  }
}

extension Kronor {
  /// An amount that a fraction of kronor is exactly; nil where it is none.
  init?(exactly fraction: Fraction) {
    let ore = fraction * Fraction(100)
    guard ore.isWhole, let amount = Int(exactly: ore.numerator),
      amount.magnitude <= Self.mostOre
    else { return nil }
    do throws(KronorError) { try self.init(ore: amount) } catch { return nil }
  }

  /// A quota of a recipient, or what it is from another: whole units, at most the fund and one unit.
  fileprivate init(quota: Fraction) {
    guard let amount = Kronor(exactly: quota) else {
      preconditionFailure("whole units of a fund are whole öre within bounds: \(quota)")
    }
    self = amount
  }
}
