import StimulusFunds

extension Agreement {
  /// What the agreement amends and what is otherwise in it; nothing where it amends none.
  func blocks(amending amended: Agreement?) -> [Block] {
    guard let amendment else { return [] }
    let start = Wording(
      en:
        "It amends agreement \(amendment.agreement), decided on \(amendment.date): \(amendment.reason).",
      sv:
        "Den ändrar överenskommelsen \(amendment.agreement), enligt beslut den \(amendment.date): \(amendment.reason)."
    )
    guard let amended else { return [.paragraph(start)] }
    let changes = AmendmentChanges(of: amended, to: self).sentences
    return [.paragraph(start)]
      + (changes.isEmpty
        ? [.item(Wording(en: "Nothing else is otherwise.", sv: "Inget annat är ändrat."))]
        : changes.map { .item($0) })
  }
}

/// What is otherwise in an agreement than in the one that it amends.
private struct AmendmentChanges {
  private let before: Agreement
  private let after: Agreement

  init(of before: Agreement, to after: Agreement) { (self.before, self.after) = (before, after) }

  var sentences: [Wording] {
    total + after.funds.flatMap(sentences(on:)) + removed + after.keys.compactMap(sentence(on:))
  }

  private var total: [Wording] {
    if before.total == after.total { return [] }
    return [Self.changed(Wording(en: "The total", sv: "Totalen"), before.total, after.total)]
  }

  private static func changed(_ what: Wording, _ before: Kronor, _ after: Kronor) -> Wording {
    Wording(
      en: "\(what) is \(after.grouped) kr instead of \(before.grouped) kr.",
      sv: "\(what) är \(after.grouped) kr i stället för \(before.grouped) kr.")
  }

  private func sentences(on fund: Fund) -> [Wording] {
    guard let old = before.fund(fund.id) else {
      return [
        Wording(
          en: "\(fund.name) (\(fund.id)) is new: \(fund.amount.grouped) kr.",
          sv: "\(fund.name) (\(fund.id)) är nytt: \(fund.amount.grouped) kr.")
      ]
    }
    let name = Wording.same("\(fund.name) (\(fund.id))")
    var changes: [Wording] = []
    if old.amount != fund.amount { changes.append(Self.changed(name, old.amount, fund.amount)) }
    if old.rule != fund.rule {
      let (words, other) = (after.words(forRuleOf: fund), before.words(forRuleOf: old))
      changes.append(
        Wording(
          en: "\(name) is divided \(words), instead of \(other).",
          sv: "\(name) fördelas \(words), i stället för \(other)."))
    }
    if old.recipients.map(\.name) != fund.recipients.map(\.name) {
      changes.append(
        Wording(en: "\(name) has other recipients.", sv: "\(name) har andra mottagare."))
    }
    return changes
  }

  private var removed: [Wording] {
    before.funds.filter { after.fund($0.id) == nil }.map { fund in
      Wording(
        en: "\(fund.name) (\(fund.id)), \(fund.amount.grouped) kr, is no more.",
        sv: "\(fund.name) (\(fund.id)), \(fund.amount.grouped) kr, utgår.")
    }
  }

  private func sentence(on key: DistributionKey) -> Wording? {
    guard let old = before.key(key.id) else {
      return Wording(
        en: "Key \(key.name) (\(key.id)) is new.",
        sv: "Fördelningsnyckeln \(key.name) (\(key.id)) är ny.")
    }
    let recipients = after.register.recipients
    let count = recipients.count {
      before.value(ofKey: old.id, for: $0) != after.value(ofKey: key.id, for: $0)
    }
    if count == 0 { return nil }
    let others = Wording.counted(count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return Wording(
      en: "Key \(key.name) (\(key.id)) has other values for \(others).",
      sv: "Fördelningsnyckeln \(key.name) (\(key.id)) har andra värden för \(others).")
  }
}
