import StimulusFunds

/// The text of a form's field for one recipient, as the agreement expects it.
struct FormExample {
  let agreement: Agreement
  let recipient: Recipient
  let grants: Kronor
  /// The last day to send it in.
  let day: String
  let language: Language

  func text(_ field: Form.Field) -> String {
    if field.content == .organisationNumber, let number = recipient.organisationNumber {
      return number
    }
    if let example = field.placeholder(in: language, year: String(day.prefix(4))) { return example }
    return switch field.content {
    case .recipient: recipient.name
    case .registryNumber: agreement.terms.registryNumber?.value ?? "S2000/00000"
    case .title: agreement.title
    case .grant, .paid, .totalCosts: grants.plainDigits
    case .unspent: "0"
    case .costs: Wording(en: "Costs", sv: "Kostnader")[language] + ": \(grants.plainDigits)"
    case .period:
      agreement.terms.period.map { "\($0.from) – \($0.until)" } ?? String(day.prefix(4))
    case .date, .received: day
    case .verdict: Wording(en: "correct", sv: "korrekt")[language]
    default: ""
    }
  }
}
