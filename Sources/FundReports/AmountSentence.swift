import Apportionment
import StimulusFunds

extension Fund {
  /// How its amount came about, where it is calculated; nothing where it is stated outright.
  var amountSentences: [Wording] {
    money.calculation.map {
      let sum = $0.sum(amount)
      return [Wording(en: "Amount: \(sum).", sv: "Belopp: \(sum).")]
    } ?? []
  }
}

extension FundAmount {
  /// How it came about, for those to whom it is another matter that it is the same.
  var words: Wording {
    calculation.map { $0.sum(kronor) }
      ?? Wording(
        en: "\(kronor.grouped) kr, stated outright", sv: "\(kronor.grouped) kr, som anges direkt")
  }

  /// The member of JSON that tells how it is calculated, as the agreement file writes it; none where it
  /// is stated outright.
  var json: [JSON.Member] { calculation.map { [.init("calculation", $0.json)] } ?? [] }
}

extension AmountCalculation {
  /// "500 000 000 kr × 1,028 = 514 000 000 kr", with the sum before it is rounded where that is another.
  fileprivate func sum(_ amount: Kronor) -> Wording {
    let whole = figures + " = "
    guard let rounding, exact != amount.fraction else { return whole + "\(amount.grouped) kr" }
    let rounded = rounding.words(unit: .one)
    return whole
      + Wording(
        en: "\(SwedishFigures.cutOff(exact)) kr, rounded \(rounded): \(amount.grouped) kr",
        sv: "\(SwedishFigures.cutOff(exact)) kr, avrundat \(rounded): \(amount.grouped) kr")
  }

  fileprivate var json: JSON {
    let members: [JSON.Member] =
      switch basis {
      case .times(let factor, let amount):
        [.init("times", factor.json), .init("of", .amount(amount))]
      case .units(let units, let price): [.init("units", units.json), .init("price", price.json)]
      }
    return .object(members + (rounding.map { [.init("rounded", .string($0.rawValue))] } ?? []))
  }

  /// The calculation as a spreadsheet writes it, at as many decimals as its binary numbers hold.
  var formula: String {
    let product =
      switch basis {
      case .times(let factor, let amount): "\(amount.plainDigits)*\(factor.term)"
      case .units(let units, let price): "\(units.term)*\(price.term)"
      }
    return switch rounding {
    case nil: "ROUND(\(product),2)"
    case .nearest: "ROUND(\(product),0)"
    case .down: "INT(ROUND(\(product),6))"
    }
  }
}

extension Fraction {
  /// A decimal in plain digits, or a quotient in parentheses.
  fileprivate var term: String {
    isExactDecimal ? plainDecimal : "(\(numerator)/\(denominator))"
  }
}
