import Apportionment

/// What may have gone wrong with a published figure; case and sentence in one place.
public enum FigureCause: Hashable, Sendable, Worded {
  /// The figure is the other row's, and the other row has this one's.
  case rowsSwapped(with: String)
  /// Two neighbouring digits have changed places.
  case digitsTransposed
  /// One digit is another.
  case digitReplaced
  /// A digit is left out.
  case digitMissing
  /// There is a digit too many.
  case digitAdded
  /// The figure follows from another recipient's value of a key.
  case keyOfAnother(key: String, recipient: String)
  /// The figure follows from the previous agreement's values of a key.
  case previousKey(String, agreement: String)
  /// The figure follows from the values of keys that are printed, and not from the agreement's.
  case printedKeys([String])
  /// The figure is a total, and not the sum of what is printed.
  case totalNotSum
  /// The figure is a total, and the sum of what is printed, which is not what is computed.
  case sumOfOtherFigures
  /// The figure is the total of a fund's grants, and not the fund.
  case totalNotFund
  /// The figure stands for the whole that shares are shares of, and is not 1.
  case totalNotWhole
  /// The printed cells of the column do not sum to the fund.
  case cellsMissFund(sum: Fraction)
  /// The printed shares of the column do not sum to the whole.
  case sharesMissWhole
  /// The share is not that of the printed value of its key.
  case notShareOfPrintedKey
  /// Something is printed where nothing belongs.
  case nothingBelongsThere
  /// The text is not a number.
  case notANumber(Wording)

  /// The cause in words.
  public var wording: Wording {
    switch self {
    case .rowsSwapped(let other):
      Wording(en: "swapped with the row of \(other)", sv: "har bytt plats med raden för \(other)")
    case .digitsTransposed:
      Wording(
        en: "two neighbouring digits transposed", sv: "två siffror bredvid varandra har bytt plats")
    case .digitReplaced:
      Wording(en: "one digit replaced by another", sv: "en siffra är utbytt mot en annan")
    case .digitMissing: Wording(en: "one digit left out", sv: "en siffra saknas")
    case .digitAdded: Wording(en: "one digit too many", sv: "en siffra för mycket")
    case .keyOfAnother(let key, let recipient):
      Wording(
        en: "the value of \(recipient) in key '\(key)'",
        sv: "värdet för \(recipient) i fördelningsnyckeln '\(key)'")
    case .previousKey(let key, let agreement):
      Wording(
        en: "key '\(key)' of agreement \(agreement)",
        sv: "fördelningsnyckeln '\(key)' i överenskommelsen \(agreement)")
    case .printedKeys(let keys): Self.wording(ofPrintedKeys: keys)
    case .totalNotSum:
      Wording(
        en: "the total is not the sum of what is printed",
        sv: "totalen är inte summan av det som är tryckt")
    case .sumOfOtherFigures:
      Wording(
        en: "the sum of what is printed, which is not what is computed",
        sv: "summan av det som är tryckt, vilket inte är det beräknade")
    case .totalNotFund:
      Wording(en: "the total is not the fund", sv: "totalen är inte insatsområdets belopp")
    case .totalNotWhole:
      Wording(en: "the printed total is not the whole", sv: "den tryckta totalen är inte helheten")
    case .cellsMissFund(let sum):
      Wording(
        en: "the printed cells sum to \(SwedishFigures.grouped(sum)), not to the fund",
        sv: "de tryckta cellerna summerar till \(SwedishFigures.grouped(sum)), inte till "
          + "insatsområdets belopp")
    case .sharesMissWhole:
      Wording(
        en: "the printed shares do not sum to the whole",
        sv: "de tryckta andelarna summerar inte till helheten")
    case .notShareOfPrintedKey:
      Wording(
        en: "the share of the printed value rounds to another figure",
        sv: "andelen av det tryckta värdet avrundas till en annan siffra")
    case .nothingBelongsThere:
      Wording(en: "nothing belongs there", sv: "där ska inget stå")
    case .notANumber(let fault): fault
    }
  }

  private static func wording(ofPrintedKeys keys: [String]) -> Wording {
    let ids = Wording.listed(keys.map { "'\($0)'" })
    let isOne = keys.count == 1
    return Wording(
      en: "it follows from the printed values of \(isOne ? "key" : "keys") \(ids)",
      sv: "följer av de tryckta värdena i \(isOne ? "fördelningsnyckeln" : "fördelningsnycklarna") "
        + "\(ids)")
  }

  /// The slip of the pen that leads from one number in plain digits to another; nil for more.
  init?(slipFrom right: String, to printed: String) {
    let (first, second) = (Array(right), Array(printed))
    guard first != second, editDistance(first, second) == 1 else { return nil }
    if second.count < first.count {
      self = .digitMissing
    } else if second.count > first.count {
      self = .digitAdded
    } else {
      self = first.sorted() == second.sorted() ? .digitsTransposed : .digitReplaced
    }
  }
}
