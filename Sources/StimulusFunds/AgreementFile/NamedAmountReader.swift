/// Reads the amounts that a rule names for recipients.
enum NamedAmountReader {
  /// A recipient's name, not yet looked up, and its amount.
  typealias Written = (name: JSONText, amount: Kronor)

  /// The amounts as written; nil where something was reported.
  static func amounts(_ item: JSONItem) -> [Written]? {
    guard let entries = item.entries() else { return nil }
    let amounts = entries.compactMap { name, value in value.kronor().map { (name, $0.value) } }
    return amounts.count == entries.count ? amounts : nil
  }

  /// The rule with the names looked up; nil where something was reported.
  static func rule(_ amounts: [Written], among: RuleRecipients) -> Rule? {
    if !among.isRegisterWhole { return nil }
    var seen: Set<String> = []
    let register = RecipientRegister(among.recipients)
    let named = amounts.compactMap { name, amount -> Rule.NamedAmount? in
      guard let recipient = register.recipient(name) else { return nil }
      if !seen.insert(recipient.name).inserted {
        name.report(
          Wording(en: "\(recipient.name) is named twice", sv: "\(recipient.name) nämns två gånger"),
          repair: Wording(en: "write one amount for it", sv: "skriv ett belopp för den"))
      }
      return Rule.NamedAmount(recipient: recipient.name, amount: amount)
    }
    return named.count == amounts.count ? .fixed(named) : nil
  }
}
