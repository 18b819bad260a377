import Apportionment

extension RuleReader {
  /// Reads so many kronor a unit, perhaps up to a ceiling.
  func perUnit(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required(
      "perUnit",
      Wording(
        en:
          "So many kronor for each unit of a key; where the fund does not suffice, all are reduced in "
          + "proportion.",
        sv:
          "Så många kronor för varje enhet av en nyckel; om medlen inte räcker minskas alla i samma "
          + "proportion."))
    let written = item?.object { members -> (price: Fraction, key: JSONText, ceiling: Kronor?)? in
      let price = members.required(
        "amount",
        Wording(
          en: "Kronor a unit, such as 5000 or \"1/2\".",
          sv: "Kronor per enhet, till exempel 5000 eller \"1/2\"."))?
        .positiveNumber()
      let key = members.text(
        "key", Wording(en: "The key that counts the units.", sv: "Nyckeln som räknar enheterna."))
      let ceiling = members.optional(
        "atMost",
        Wording(
          en: "The most that each may get, in kronor.",
          sv: "Det högsta som var och en får, i kronor."))?.kronor()
      guard let price, let key else { return nil }
      return (price, key, ceiling?.value)
    }
    guard let written else { return .unreadable }
    return RuleReading(keys: [written.key]) { [keys] among in
      ResolvedRule(
        rule: written.key.known(.key, among: keys).map {
          .perUnit(UnitPrice(price: written.price, key: $0, ceiling: written.ceiling))
        },
        uses: [.init(key: written.key, recipients: among.recipients)])
    }
  }
}

extension JSONItem {
  /// A number above zero, as digits or as an exact fraction such as "1/3".
  fileprivate func positiveNumber() -> Fraction? {
    guard let number = exactNumber() else { return nil }
    if number > .zero { return number }
    report(
      Wording(en: "the number is not above zero", sv: "talet är inte större än noll"),
      repair: Wording(en: "write a number above zero", sv: "skriv ett tal större än noll"))
    return nil
  }

  /// A number, as digits or as an exact fraction such as "1/3".
  func exactNumber() -> Fraction? {
    if let recorder {
      recorder.note(.fraction)
      return .one
    }
    let text: String
    switch value.content {
    case .string(let written), .number(let written): text = written
    default: text = ""
    }
    if let number = Fraction(ratio: text) { return number }
    let found: Wording = text.isEmpty ? value.kind : .same("'\(text)'")
    report(
      Wording(en: "found \(found)", sv: "här står \(found)"),
      repair: Wording(
        en: "write a number such as 5000 or 0.5, or a fraction such as \"1/3\"",
        sv: "skriv ett tal som 5000 eller 0.5, eller ett bråk som \"1/3\""))
    return nil
  }
}
