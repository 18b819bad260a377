/// How large or how many something in a file may be.
public struct FormatLimit: Hashable, Sendable {
  /// What is limited.
  public let what: Wording
  /// The most, as figures are written.
  public let limit: String

  private init(_ what: Wording, _ limit: Int) {
    self.what = what
    self.limit = SwedishFigures.grouped(limit)
  }

  /// Every limit.
  public static let all: [FormatLimit] = [
    FormatLimit(
      Wording(en: "an amount, and the total, in kronor", sv: "ett belopp, och totalen, i kronor"),
      Kronor.mostOre / 100),
    FormatLimit(
      Wording(en: "decimals of an amount", sv: "decimaler i ett belopp"), 2),
    FormatLimit(
      Wording(en: "a value of a key", sv: "ett värde i en fördelningsnyckel"),
      Int(KeyValues.maxValue)),
    FormatLimit(
      Wording(en: "decimals of a value of a key", sv: "decimaler i ett nyckelvärde"),
      WrittenNumber.maxDecimals),
    FormatLimit(
      Wording(
        en: "digits before the point of a number", sv: "siffror före decimaltecknet i ett tal"),
      WrittenNumber.maxWholeDigits),
    FormatLimit(
      Wording(en: "rules inside each other", sv: "beräkningsmodeller inuti varandra"),
      RuleReader.maxLevels),
    FormatLimit(
      Wording(
        en: "keys that are computed from each other in a row",
        sv: "fördelningsnycklar som beräknas ur varandra i rad"),
      ComputedKeys.maxLevels),
    FormatLimit(
      Wording(
        en: "operations inside each other in a key", sv: "räknesätt inuti varandra i en nyckel"),
      KeyCalculationReader.maxLevels),
    FormatLimit(
      Wording(
        en: "parts of a sum, a product or a mean",
        sv: "delar i en summa, en produkt eller ett medel"),
      KeyCalculation.Operation.sum.partCounts.upperBound),
    FormatLimit(
      Wording(en: "scenarios of a sweep", sv: "scenarier i ett svep"), SweepAxis.mostScenarios),
  ]
}
