extension AgreementCheck {
  /// The payment terms of the draft, their names looked up; problems are reported.
  func terms(_ problems: inout Problems) -> PaymentTerms {
    guard let terms = draft.terms else { return .none }
    var ids: Set<String> = []
    var paid: Set<String> = []
    return PaymentTerms(
      registryNumber: terms.registryNumber, period: terms.period,
      channels: terms.channels.compactMap { channel($0, paid: &paid, &problems) },
      deadlines: terms.deadlines.compactMap { deadline($0, ids: &ids, &problems) },
      forms: terms.forms.compactMap { form($0, &problems) })
  }

  private func channel(
    _ draft: ChannelDraft, paid: inout Set<String>, _ problems: inout Problems
  ) -> PaymentChannel? {
    let funds = draft.funds.compactMap { known($0, "fund", among: fundIDs, &problems) }
    for fund in draft.funds where !paid.insert(fund.value).inserted {
      problems.add(
        fund.problem(
          "fund '\(fund.value)' is paid through two channels", repair: "name it in one of them"))
    }
    guard let payer = draft.payer, let basis = draft.payerBasis, let payee = draft.payee,
      let citation = draft.citation
    else { return nil }
    return PaymentChannel(
      funds: funds, payer: payer.value, payerBasis: basis, payee: payee,
      isRequisitioned: draft.isRequisitioned, from: draft.from, until: draft.until,
      citation: citation)
  }

  private func deadline(
    _ draft: DeadlineDraft, ids: inout Set<String>, _ problems: inout Problems
  ) -> Deadline? {
    if let id = draft.id, !ids.insert(id.value).inserted {
      problems.add(
        id.problem("deadline '\(id.value)' is there already", repair: "give it an id of its own"))
    }
    let groups = draft.groups.compactMap {
      known($0, "group", among: self.groups.map(\.id), &problems)
    }
    guard let id = draft.id, let what = draft.what, let duty = draft.duty,
      let creditor = draft.creditor, let date = draft.date,
      let consequence = draft.consequence, let citation = draft.citation
    else { return nil }
    return Deadline(
      id: id.value, what: what.value, duty: duty,
      debtor: draft.name.map { .named($0.value) } ?? .groups(groups), creditor: creditor.value,
      date: date, consequence: consequence, citation: citation)
  }

  private func form(_ draft: FormDraft, _ problems: inout Problems) -> Form? {
    var seen: Set<FoldedName> = []
    for (id, field) in draft.fields {
      let names = Set([id.value, field.heading, field.english].map(FoldedName.init))
      if !seen.isDisjoint(with: names) {
        problems.add(
          id.problem(
            "another field has the id or a heading of '\(id.value)'",
            repair: "give each field an id and headings of its own"))
      }
      seen.formUnion(names)
    }
    if let kind = draft.kind { checkMeasures(of: kind, draft, &problems) }
    guard let kind = draft.kind, let title = draft.title, let citation = draft.citation else {
      return nil
    }
    return Form(
      kind: kind, title: title.value, fields: draft.fields.map(\.field), citation: citation)
  }

  /// A form without the fields that everything else of it is about cannot be judged.
  private func checkMeasures(
    of kind: Form.Kind, _ draft: FormDraft, _ problems: inout Problems
  ) {
    let present = draft.fields.map(\.field.content)
    for measure in kind.needed where !present.contains(measure) {
      problems.add(
        draft.item.problem(
          "no field agrees with '\(measure.rawValue)'",
          repair: "add one, or leave the form out"))
    }
  }
}

extension Form.Kind {
  /// What some field must tell, for the form to be of use.
  var needed: [Form.Content] {
    switch self {
    case .requisitions: [.recipient, .grant, .received]
    case .financialReports: [.recipient, .paid, .totalCosts, .unspent, .received]
    case .placementWeeks:
      [.recipient, .earlierWeeks, .earlierPlaces, .laterWeeks, .laterPlaces, .received]
    }
  }
}
