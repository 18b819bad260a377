import Apportionment
import StimulusFunds

/// A total per inhabitant, as reports tell it.
struct PerInhabitant {
  let total: Kronor
  let people: KeyReading
  let amount: Fraction

  /// nil where there are no inhabitants to count by.
  init?(_ total: Kronor, _ people: KeyReading?, _ amount: Fraction?) {
    guard let people, let amount else { return nil }
    self.total = total
    self.people = people
    self.amount = amount
  }

  /// "Per inhabitant: 36 248 710 ÷ 60 971 = 594,5237… kr (Befolkning)", without a full stop.
  var sentence: Wording {
    let division =
      "\(total.grouped) ÷ \(SwedishFigures.grouped(people.value)) = "
      + "\(SwedishFigures.cutOff(amount)) kr (\(people.key.name))"
    return Wording(en: "Per inhabitant: \(division)", sv: "Per invånare: \(division)")
  }

  /// The key, the inhabitants and the exact amount.
  var json: JSON {
    [
      "key": .string(people.key.id), "inhabitants": .number(people.value.plainDecimal),
      "amount": .string("\(amount)"),
    ]
  }
}

extension Explanation {
  /// The total per inhabitant; nil where there are none to count by.
  var byInhabitant: PerInhabitant? { PerInhabitant(total, inhabitants, perInhabitant) }
}

extension CountyExplanation {
  /// The total per inhabitant; nil where there are none to count by.
  var byInhabitant: PerInhabitant? { PerInhabitant(total, inhabitants, perInhabitant) }
}
