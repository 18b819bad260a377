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
    switch field.content {
    case .recipient: recipient.name
    case .organisationNumber: recipient.organisationNumber ?? "000000-0000"
    case .email: "namn@example.se"
    case .telephone: field.isOptional ? "" : "08-000 00 00"
    case .registryNumber: agreement.terms.registryNumber?.value ?? "S2000/00000"
    case .decisionNumber: "S\(day.prefix(4))/00000"
    case .title: agreement.title
    case .grant, .paid, .totalCosts: grants.plainDigits
    case .unspent: "0"
    case .costs: Wording(en: "Costs", sv: "Kostnader")[language] + ": \(grants.plainDigits)"
    case .period:
      agreement.terms.period.map { "\($0.from) – \($0.until)" } ?? String(day.prefix(4))
    case .giro: "000-0000"
    case .date, .received: day
    case .verdict: Wording(en: "correct", sv: "korrekt")[language]
    case .deviations: ""
    default: field.isOptional ? "" : "(\(language == .swedish ? field.heading : field.english))"
    }
  }
}
