import StimulusFunds

/// The text of a form's field for one recipient, as the agreement expects it.
struct FormExample {
  let agreement: Agreement
  let recipient: Recipient
  let grants: Kronor
  /// The last day to send it in, where the agreement names one.
  let day: CalendarDate?
  let language: Language

  func text(_ field: Form.Field) -> String {
    if field.content == .organisationNumber, let number = recipient.organisationNumber {
      return number
    }
    let year = day.map { String("\($0)".prefix(4)) } ?? "0000"
    if let example = field.placeholder(in: language, year: year) { return example }
    return switch field.content {
    case .recipient: recipient.name
    case .registryNumber: agreement.terms.registryNumber?.value ?? unknown(field)
    case .title: agreement.title
    case .grant, .paid, .totalCosts: grants.plainDigits
    case .unspent: "0"
    case .costs: Wording(en: "Costs", sv: "Kostnader")[language] + ": \(grants.plainDigits)"
    case .period:
      agreement.terms.period.map { "\($0.from) – \($0.until)" } ?? unknown(field)
    case .date, .received: day.map { "\($0)" } ?? unknown(field)
    case .verdict: Wording(en: "correct", sv: "korrekt")[language]
    default: ""
    }
  }

  /// What the agreement does not tell is left open, so that nobody takes it for a fact.
  private func unknown(_ field: Form.Field) -> String { field.column.placeholder(in: language) }
}
