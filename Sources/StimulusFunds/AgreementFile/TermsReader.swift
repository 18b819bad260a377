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
          "registryNumber",
          Wording(
            en: "The number to stand on every document.",
            sv: "Diarienumret som ska anges på alla handlingar."))?
          .object { registryNumber(&$0) },
        period: members.optional(
          "period",
          Wording(en: "The time that documents are about.", sv: "Tiden som handlingarna gäller.")
        )
        .flatMap { period($0) },
        channels: channels(
          members.optionalList(
            "channels",
            Wording(
              en: "Who pays which funds to whom.", sv: "Vem som betalar vilka medel till vem."))),
        deadlines: deadlines(
          members.optionalList(
            "deadlines",
            Wording(en: "What is owed by which day.", sv: "Vad som ska göras senast vilken dag."))),
        forms: members.optionalList(
          "forms", Wording(en: "The fields of the forms.", sv: "Blanketternas fält.")
        ).compactMap {
          FormReader.form($0, &reviews)
        })
    }
  }

  private mutating func registryNumber(
    _ members: inout JSONMembers
  ) -> PaymentTerms.RegistryNumber? {
    let value = members.text("value", Wording(en: "The number.", sv: "Numret."))
    let source = members.optionalText(
      "source",
      Wording(
        en: "The document that tells it, where the agreement does not.",
        sv: "Handlingen som anger det, om överenskommelsen inte gör det."))
    let citation = members.citation(
      Wording(
        en: "Where the agreement wants it on every document.",
        sv: "Var överenskommelsen kräver det på alla handlingar."))
    members.review(&reviews)
    guard let value, let citation else { return nil }
    return PaymentTerms.RegistryNumber(
      value: value.value, basis: source.map { .document($0.value) } ?? .agreement(citation),
      citation: citation)
  }

  private mutating func period(_ item: JSONItem) -> PaymentTerms.Period? {
    item.object { members in
      let from = members.day("from", Wording(en: "The first day.", sv: "Första dagen."))
      let until = members.day("until", Wording(en: "The last day.", sv: "Sista dagen."))
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
    let names = members.texts(
      "funds", Wording(en: "The ids of the funds.", sv: "Insatsområdenas id."))
    let payer = members.text("payer", Wording(en: "Who pays.", sv: "Vem som betalar."))
    let citation = members.citation(
      Wording(
        en: "Where the agreement says how it is paid.",
        sv: "Var överenskommelsen anger hur det betalas."))
    let source = members.optionalText(
      "payerSource",
      Wording(
        en: "The document that names the payer, where the agreement does not.",
        sv: "Handlingen som anger vem som betalar, om överenskommelsen inte gör det."))
    let payee = members.choice(
      "payee", of: PaymentChannel.Payee.self,
      Wording(en: "Who the money is paid to.", sv: "Vem pengarna betalas till."))
    let isRequisitioned = members.flag(
      "requisitioned",
      Wording(
        en: "Whether it is paid after a requisition.", sv: "Om det betalas efter rekvisition."))
    let from = members.optionalDay(
      "from",
      Wording(en: "The first day on which it may be paid.", sv: "Första dagen då det får betalas."))
    let until = members.optionalDay(
      "until",
      Wording(en: "The last day on which it may be paid.", sv: "Sista dagen då det får betalas."))
    let parts = members.optional(
      "instalments",
      Wording(
        en: "The dated parts that each grant is paid in.",
        sv: "De daterade delar som varje bidrag betalas i."))
    let items = parts?.elements(1...Int.max) ?? []
    if let parts, case .array(let elements) = parts.value.content, elements.isEmpty {
      Self.reportNoInstalments(parts)
    }
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

  private static func reportNoInstalments(_ item: JSONItem) {
    item.report(
      Wording(en: "no instalment is named", sv: "ingen delutbetalning är angiven"),
      repair: Wording(
        en: "add one, or take 'instalments' away",
        sv: "lägg till en, eller ta bort 'instalments'"))
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
    let id = members.text(
      "id",
      Wording(
        en: "The id, unique among the deadlines.", sv: "Den sista dagens id, som ingen annan har."))
    let what = members.text("what", Wording(en: "What is owed.", sv: "Vad som ska göras."))
    let duty = members.choice(
      "duty", of: Deadline.Duty.self, Wording(en: "The kind of duty.", sv: "Slaget av skyldighet."))
    let debtor = debtor(&members)
    let creditor = members.text(
      "to", Wording(en: "Whom it is owed to.", sv: "Vem det ska lämnas till."))
    let date = members.day("date", Wording(en: "The last day.", sv: "Sista dagen."))
    let consequence = members.required(
      "consequence",
      Wording(en: "What follows if it is missed.", sv: "Vad som följer om dagen passeras."))?
      .object(Self.consequence)
    let citation = members.citation(
      Wording(en: "Where the agreement says so.", sv: "Var överenskommelsen anger det."))
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
      id: id.value, what: .same(what.value), duty: duty, debtor: debtor, creditor: creditor.value,
      date: date, consequence: consequence, citation: citation)
  }

  private func debtor(_ members: inout JSONMembers) -> Deadline.Debtor {
    let names = members.optionalTexts(
      "groups",
      Wording(
        en: "The groups whose recipients all owe it.",
        sv: "Grupperna vars mottagare alla är skyldiga det."))
    let name = members.optionalText(
      "by",
      Wording(
        en: "The one who owes it, where it is no group.",
        sv: "Den som är skyldig det, om det inte är en grupp."))
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
      "kind", of: Deadline.Consequence.Kind.self,
      Wording(en: "The kind of consequence.", sv: "Slaget av följd."))
    let text = members.text(
      "text",
      Wording(
        en: "What follows, in the agreement's language.",
        sv: "Vad som följer, på överenskommelsens språk."))
    guard let kind, let text else { return nil }
    return Deadline.Consequence(kind: kind, text: .same(text.value))
  }
}
