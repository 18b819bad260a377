import Apportionment

/// Reads a fund. Its recipients are given when they are known: those of an open group are found in
/// the values of the keys that the fund's own rule names.
struct FundReader {
  let id: JSONText?
  let name: JSONText?
  var amount: Located<Kronor>? { money.map { Located($0.value.kronor, at: $0.location) } }
  /// The mark of what is left to fill in or to check.
  let review: JSONText?
  /// The ids of the groups that receive it.
  var groups: [String] { groupNames.map(\.value) }
  /// The keys with values of their own that its rule rests on.
  var keys: [String] { names.sources(of: rule?.reading.keys.map(\.value) ?? []) }
  /// The columns of recipients.csv that its rule groups by.
  var columns: [JSONText] { rule?.reading.columns ?? [] }
  /// For whom its rule reads its keys, when its recipients were given.
  private(set) var keyUses: [ResolvedRule.KeyUse] = []
  /// The fund, when its recipients were given and nothing was reported.
  private(set) var fund: Fund?

  private let item: JSONItem
  /// The amount as it is stated or calculated.
  private let money: Located<FundAmount>?
  /// What names stand for; who receives it and how it is divided is read when the register is known.
  var names: KnownNames
  private let recipientsAsPrinted: JSONText?
  private let groupNames: [JSONText]
  private let rule: (reading: RuleReading, item: JSONItem)?
  private let rounding: RoundingReader
  private let rest: RestReader?
  private let budgetItem: JSONText?
  private let ofWhich: [OfWhich]
  private let citation: Citation?

  /// Reads what a fund is without its recipients; nil where the item is no object.
  init?(_ item: JSONItem, _ names: KnownNames) {
    guard var members = item.members() else { return nil }
    self.item = item
    self.names = names
    id = members.text(
      "id",
      Wording(
        en: "The id, unique among the funds.",
        sv: "Insatsområdets id, som inget annat insatsområde har."))
    name = members.text(
      "name",
      Wording(en: "The name as printed in section 8.", sv: "Namnet, ordagrant ur avsnitt 8."))
    let money = members.required(
      "amount",
      Wording(
        en: "The amount in kronor, or how it follows from other figures.",
        sv: "Beloppet i kronor, eller hur det följer av andra uppgifter.")
    )
    .flatMap(AmountReader.amount)
    self.money = money
    (recipientsAsPrinted, groupNames) =
      members.required("recipients", Wording(en: "Who receives it.", sv: "Vilka som får medlen."))?
      .object(Self.recipients) ?? (nil, [])
    rule = members.required("rule", Wording(en: "How it is divided.", sv: "Hur medlen fördelas."))
      .map { (RuleReader(keys: names.keyIDs).rule($0), $0) }
    rounding = RoundingReader(&members)
    rest = members.optional(
      "rest",
      Wording(
        en: "What becomes of money that nobody is due.",
        sv: "Vad som sker med medel som ingen ska ha.")
    )
    .flatMap { RestReader($0) }
    budgetItem = members.optionalText(
      "budgetItem",
      Wording(
        en: "The number of the budget item that pays it, where one is named.",
        sv: "Numret på anslagsposten som betalar, om någon nämns."))
    let parts = members.optionalList(
      "ofWhich",
      Wording(
        en: "Amounts inside it that are earmarked.",
        sv: "Belopp inom insatsområdet som är öronmärkta."))
    ofWhich = parts.compactMap { Self.ofWhich($0, of: money) }
    citation = members.citation(
      Wording(
        en: "Where the agreement says how it is divided.",
        sv: "Var överenskommelsen anger hur medlen fördelas."))
    review = members.optionalText(
      "review",
      Wording(
        en: "What is left to fill in or to check.",
        sv: "Vad som återstår att fylla i eller kontrollera."))
    members.finish()
    checkNames()
    rounding.checkUnit(of: amount, in: item)
  }

  private static func recipients(
    _ members: inout JSONMembers
  ) -> (JSONText?, [JSONText])? {
    (
      members.text(
        "name", Wording(en: "Who receives it, as printed.", sv: "Vilka som får medlen, ordagrant.")),
      groups(&members)
    )
  }

  private static func groups(_ members: inout JSONMembers) -> [JSONText] {
    let item = members.required(
      "groups",
      Wording(
        en: "The ids of the groups that receive it.", sv: "Id för grupperna som får medlen."))
    if let item, case .array(let elements) = item.value.content, elements.isEmpty {
      item.report(
        Wording(en: "no group is named", sv: "ingen grupp är angiven"),
        repair: Wording(
          en: "name at least one of the agreement's groups",
          sv: "ange minst en av överenskommelsens grupper"))
    }
    return item?.texts(1...Int.max) ?? []
  }

  private static func ofWhich(_ item: JSONItem, of whole: Located<FundAmount>?) -> OfWhich? {
    item.object { members in
      let name = members.text("name", Wording(en: "What it is for.", sv: "Vad det är till för."))
      let amount = members.kronor(
        "amount",
        Wording(
          en: "The amount in kronor, at most the fund's.",
          sv: "Beloppet i kronor, högst insatsområdets."))
      let citation = members.citation(
        Wording(en: "Where the agreement says so.", sv: "Var överenskommelsen anger det."))
      guard let name, let amount, let citation else { return nil }
      if let whole = whole?.value.kronor, amount.value > whole {
        item.report(
          of: "amount", at: amount.location,
          Wording(
            en: "\(amount.value.grouped) kr is above its fund's \(whole.grouped) kr",
            sv: "\(amount.value.grouped) kr är mer än insatsområdets \(whole.grouped) kr"),
          repair: Wording(
            en: "an 'of which' is inside its fund; write at most the fund's amount",
            sv: "ett ”varav” ryms i sitt insatsområde; skriv högst insatsområdets belopp"))
      }
      return OfWhich(name: name.value, amount: amount.value, citation: citation)
    }
  }

  private func checkNames() {
    for name in groupNames { _ = name.known(.group, among: names.groups.map(\.id)) }
    if let numbers = names.budgetItems { _ = budgetItem?.known(.budgetItem, among: numbers) }
  }
}

extension FundReader {
  /// Whether it has a group of which those take part that its keys name.
  var isNamedByKeys: Bool { names.isNamedByKeys(groups) }

  /// Gives the fund its recipients and makes it.
  mutating func divide(between recipients: [Recipient]) {
    let among = RuleRecipients(
      recipients: recipients, groups: groups, isAwaiting: isNamedByKeys && recipients.isEmpty,
      isRegisterWhole: names.isRegisterWhole && !groups.isEmpty, columns: names.columns)
    let resolved = rule?.reading.rule(among)
    keyUses = resolved?.uses ?? []
    let rounding = rounding.rounding(among)
    if names.isRegisterWhole { names.checkCounties(of: keyUses) }
    guard
      let id, let name, let money, let recipientsAsPrinted, let rule = resolved?.rule,
      let rounding, let citation
    else { return }
    fund = Fund(
      id: id.value, name: name.value, money: money.value,
      recipientsAsPrinted: recipientsAsPrinted.value, groups: groups, recipients: recipients,
      rule: rule, rounding: rounding, rest: rest?.rest, budgetItem: budgetItem?.value,
      ofWhich: ofWhich,
      citation: citation)
  }

  /// Gives the fund the recipients that the values of its keys name, and makes it.
  mutating func divideAsNamed(new: NewRecipients, values: (String) -> KeyValues?) {
    let recipients = names.recipients(of: groups, new: new, namedBy: keys, values: values)
    if names.isRegisterWhole { checkReports(of: recipients, values) }
    divide(between: recipients)
  }

  /// Whoever reports one of the fund's keys must report the others: none is taken for zero. Of those
  /// without a county, a key about counties is asked elsewhere.
  private func checkReports(of recipients: [Recipient], _ values: (String) -> KeyValues?) {
    for id in keys {
      guard let key = names.keys.first(where: { $0.id == id }), let values = values(id) else {
        continue
      }
      let missing = recipients.filter { recipient in
        key.subject(of: recipient).map { values.scaled(of: $0) == nil } ?? false
      }
      if missing.isEmpty { continue }
      item.problems.add(
        SourceLocation(file: values.file, line: 1, column: 1),
        Wording(
          en: "key '\(id)' has no value for \(Wording.listed(missing.map(\.name))), "
            + "which another key of the fund has",
          sv: "fördelningsnyckeln '\(id)' saknar värde för \(Wording.listed(missing.map(\.name))), "
            + "som finns i en annan av insatsområdets nycklar"),
        repair: Wording(
          en: "add a row for each, or take it out of the other key's file",
          sv: "lägg till en rad för var och en, eller ta bort den ur den andra nyckelns fil"))
    }
  }

  /// Where the parts that a division may find fault with stand.
  var place: FundPlace {
    let whole = item.value.location
    return FundPlace(
      rule: rule?.item.value.location ?? whole,
      carriers: rounding.carriersLocation ?? whole,
      rounding: rounding.location ?? whole, rest: rest?.location ?? whole, whole: whole,
      path: item.path.description)
  }

  /// What is left over goes to a fund that is there.
  func checkRest(among ids: [String]) { rest?.check(among: ids) }
}

extension [FundReader] {
  /// The ids of the funds.
  var ids: [String] { compactMap(\.id?.value) }
}
