/// Reads how the money is requisitioned, paid and accounted for.
struct TermsReader {
  private let groups: [String]
  private let funds: [String]
  /// The marks of what is left to fill in or to check, as they are found.
  private(set) var reviews: [JSONText] = []

  /// A reader that knows the ids of the agreement's groups and funds.
  init(groups: [String], funds: [String]) {
    self.groups = groups
    self.funds = funds
  }

  /// The terms; what could not be read is reported and left out.
  mutating func terms(_ item: JSONItem) -> PaymentTerms? {
    item.object { members in
      PaymentTerms(
        registryNumber: members.optional(
          "registryNumber", "The number to stand on every document.")?
          .object { registryNumber(&$0) },
        period: members.optional("period", "The time that documents are about.")
          .flatMap { period($0) },
        channels: channels(members.optionalList("channels", "Who pays which funds to whom.")),
        deadlines: deadlines(members.optionalList("deadlines", "What is owed by which day.")),
        forms: members.optionalList("forms", "The fields of the forms.").compactMap {
          FormReader.form($0, &reviews)
        })
    }
  }

  private mutating func registryNumber(
    _ members: inout JSONMembers
  ) -> PaymentTerms.RegistryNumber? {
    let value = members.text("value", "The number.")
    let source = members.optionalText(
      "source", "The document that tells it, where the agreement does not.")
    let citation = members.citation("Where the agreement wants it on every document.")
    members.review(&reviews)
    guard let value, let citation else { return nil }
    return PaymentTerms.RegistryNumber(
      value: value.value, basis: source.map { .document($0.value) } ?? .agreement(citation),
      citation: citation)
  }

  private mutating func period(_ item: JSONItem) -> PaymentTerms.Period? {
    item.object { members in
      let from = members.day("from", "The first day.")
      let until = members.day("until", "The last day.")
      let basis = members.basis()
      members.review(&reviews)
      guard let from, let until, let basis else { return nil }
      if until < from {
        item.report(
          Wording(en: "the period ends before it begins", sv: "perioden slutar innan den börjar"),
          repair: Wording(en: "swap the days", sv: "byt plats på dagarna"))
      }
      return PaymentTerms.Period(from: from, until: until, basis: basis)
    }
  }
}

extension TermsReader {
  private mutating func channels(_ items: [JSONItem]) -> [PaymentChannel] {
    var paid: Set<String> = []
    return items.compactMap { item in item.object { channel(&$0, paid: &paid) } }
  }

  private mutating func channel(
    _ members: inout JSONMembers, paid: inout Set<String>
  ) -> PaymentChannel? {
    let names = members.texts("funds", "The ids of the funds.")
    let payer = members.text("payer", "Who pays.")
    let citation = members.citation("Where the agreement says how it is paid.")
    let source = members.optionalText(
      "payerSource", "The document that names the payer, where the agreement does not.")
    let payee = members.choice(
      "payee", of: PaymentChannel.Payee.self, "Who the money is paid to.")
    let isRequisitioned = members.flag("requisitioned", "Whether it is paid after a requisition.")
    let from = members.optionalDay("from", "The first day on which it may be paid.")
    let until = members.optionalDay("until", "The last day on which it may be paid.")
    let items = members.optionalList("instalments", "The dated parts that each grant is paid in.")
    let instalments = InstalmentReader(items).instalments
    if from != nil || until != nil, !items.isEmpty { Self.reportDaysTwice(members.item) }
    let funds = names.compactMap { $0.known(.fund, among: self.funds) }
    for name in names where !paid.insert(name.value).inserted {
      name.report(
        Wording(
          en: "fund '\(name.value)' is paid through two channels",
          sv: "insatsområdet '\(name.value)' betalas på två sätt"),
        repair: Wording(en: "name it in one of them", sv: "nämn det i ett av dem"))
    }
    members.review(&reviews)
    guard let payer, let payee, let citation else { return nil }
    return PaymentChannel(
      funds: funds, payer: payer.value,
      payerBasis: source.map { .document($0.value) } ?? .agreement(citation), payee: payee,
      isRequisitioned: isRequisitioned, from: instalments.first?.from ?? from,
      until: instalments.last?.until ?? until, instalments: instalments, citation: citation)
  }

  private static func reportDaysTwice(_ item: JSONItem) {
    item.report(
      Wording(
        en: "the instalments name the days on which it is paid",
        sv: "delutbetalningarna anger vilka dagar det betalas"),
      repair: Wording(
        en: "take 'from' and 'until' of the channel away",
        sv: "ta bort utbetalningsvägens 'from' och 'until'"))
  }
}

extension TermsReader {
  private mutating func deadlines(_ items: [JSONItem]) -> [Deadline] {
    var ids: Set<String> = []
    return items.compactMap { item in item.object { deadline(&$0, ids: &ids) } }
  }

  private mutating func deadline(
    _ members: inout JSONMembers, ids: inout Set<String>
  ) -> Deadline? {
    let id = members.text("id", "The id, unique among the deadlines.")
    let what = members.text("what", "What is owed.")
    let duty = members.choice("duty", of: Deadline.Duty.self, "The kind of duty.")
    let debtor = debtor(&members)
    let creditor = members.text("to", "Whom it is owed to.")
    let date = members.day("date", "The last day.")
    let consequence = members.required("consequence", "What follows if it is missed.")?
      .object(Self.consequence)
    let citation = members.citation("Where the agreement says so.")
    if let id, !ids.insert(id.value).inserted {
      id.report(
        Wording(
          en: "deadline '\(id.value)' is there already", sv: "sista dagen '\(id.value)' finns redan"
        ), repair: Wording(en: "give it an id of its own", sv: "ge den ett eget id"))
    }
    members.review(&reviews)
    guard let id, let what, let duty, let creditor, let date, let consequence, let citation else {
      return nil
    }
    return Deadline(
      id: id.value, what: what.value, duty: duty, debtor: debtor, creditor: creditor.value,
      date: date, consequence: consequence, citation: citation)
  }

  private func debtor(_ members: inout JSONMembers) -> Deadline.Debtor {
    let names = members.optionalTexts("groups", "The groups whose recipients all owe it.")
    let name = members.optionalText("by", "The one who owes it, where it is no group.")
    if names.isEmpty == (name == nil) {
      members.item.report(
        name == nil
          ? Wording(en: "the deadline names nobody", sv: "den sista dagen gäller ingen")
          : Wording(
            en: "the deadline names two kinds of debtors",
            sv: "den sista dagen gäller två slags skyldiga"),
        repair: Wording(
          en: "give it either 'groups' or 'by'", sv: "ge den antingen 'groups' eller 'by'"))
    }
    let groups = names.compactMap { $0.known(.group, among: self.groups) }
    return name.map { .named($0.value) } ?? .groups(groups)
  }

  private static func consequence(_ members: inout JSONMembers) -> Deadline.Consequence? {
    let kind = members.choice(
      "kind", of: Deadline.Consequence.Kind.self, "The kind of consequence.")
    let text = members.text("text", "What follows, in the agreement's language.")
    guard let kind, let text else { return nil }
    return Deadline.Consequence(kind: kind, text: text.value)
  }
}
