import StimulusFunds

extension Cell {
  /// The cell for people: grouped figures, decimal commas, signs of changes.
  func shown(in language: Language) -> String {
    switch self {
    case .text(let text), .code(_, let text): text[language]
    case .figure(let figure): figure
    case .amount(let amount): amount.grouped
    case .sum(let sum): sum.grouped
    case .carried(let amount): SwedishFigures.signed(amount)
    case .number(let number): SwedishFigures.grouped(number)
    case .change(let change, let places): SwedishFigures.signed(change, places: places)
    case .entitlement(let fraction): SwedishFigures.cutOff(fraction)
    case .count(let count): SwedishFigures.grouped(count)
    case .share(let tenths): SwedishFigures.percent(tenths: tenths)
    case .day(let day): day.description
    case .flag(let flag):
      (flag ? Wording(en: "yes", sv: "ja") : Wording(en: "no", sv: "nej"))[language]
    case .empty: ""
    case .unknown: "–"
    case .awaiting: Wording(en: "awaiting", sv: "inväntas")[language]
    }
  }
}
