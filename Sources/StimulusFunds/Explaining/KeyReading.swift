import Apportionment

/// A key value that a figure depends on, beside the sum it is a part of.
public struct KeyReading: Sendable {
  /// The key, with its source and date.
  public let key: DistributionKey
  /// The recipient's value.
  public let value: Fraction
  /// The sum of the values of those that divide by it; nil where no sum of the key is taken.
  public let sum: Fraction?
  /// How many recipients have a value that counts.
  public let count: Int

  func isSame(as other: KeyReading) -> Bool {
    key.id == other.key.id && value == other.value && sum == other.sum
  }
}

/// What a reader should know of a calculation beside its numbers.
public enum ArithmeticRemark: Hashable, Sendable {
  /// The later value is not above the earlier, which counts as no increase.
  case noIncrease(from: String, to: String)
  /// The least that each gets holds the recipient.
  case leastBinds(Fraction)
  /// The most that each gets holds the recipient.
  case mostBinds(Fraction)
  /// No bound holds anybody.
  case noBoundBinds
  /// Bounds hold others, which get the sum; the recipient shares the rest.
  case othersHeld([String], sum: Fraction)
  /// The rule is for others only.
  case outside
  /// What a rule says of itself, a sentence without a capital.
  case told(Wording)
}
