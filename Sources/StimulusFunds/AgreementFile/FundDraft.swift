import Apportionment

/// A fund as written: its shape is right or reported, its names are not yet looked up.
struct FundDraft {
  let item: JSONItem
  let id: JSONText?
  let name: JSONText?
  let amount: Located<Kronor>?
  let recipients: FundRecipientsDraft?
  let rule: (draft: RuleDraft, item: JSONItem)?
  let rounding: RoundingDraft?
  let carriers: CarriersDraft?
  let budgetItem: JSONText?
  let ofWhich: [OfWhichDraft]
  let citation: Citation?
  let review: JSONText?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    id = members.text("id", &problems)
    name = members.text("name", &problems)
    amount = members.kronor("amount", &problems)
    recipients = members.required("recipients", &problems).flatMap {
      FundRecipientsDraft($0, &problems)
    }
    rule = members.required("rule", &problems).map { (RuleDraft($0, &problems), $0) }
    rounding = members.optional("rounding").flatMap { RoundingDraft($0, &problems) }
    carriers = members.optional("residual").flatMap { CarriersDraft($0, &problems) }
    budgetItem = members.optionalText("budgetItem", &problems)
    ofWhich = members.optionalList("ofWhich", &problems) { OfWhichDraft($0, &$1) }
    citation = members.citation(&problems)
    review = members.optionalText("review", &problems)
    members.finish(&problems)
  }
}

extension FundDraft {
  /// Where the parts that an allocation may find fault with stand.
  var origin: FundOrigin {
    let whole = item.value.location
    return FundOrigin(
      rule: rule?.item.value.location ?? whole,
      carriers: carriers?.item.value.location ?? whole, path: item.path.description)
  }
}

/// Who receives a fund, as written.
struct FundRecipientsDraft {
  let name: JSONText?
  let groups: [JSONText]

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    name = members.text("name", &problems)
    groups = members.texts("groups", &problems)
    members.finish(&problems)
  }
}

/// How a fund is rounded, as written.
struct RoundingDraft {
  let item: JSONItem
  let unit: Located<Kronor>?
  let ties: TieRule?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    unit = members.optional("unit")?.kronor(&problems)
    ties = members.optional("ties")?.choice(of: TieRule.self, &problems)
    members.finish(&problems)
    if let unit, unit.value == .zero {
      problems.add(
        item.problem(
          of: "unit", at: unit.location, "the rounding unit is zero",
          repair: "write 1, 0.01 or 1000"))
    }
  }
}

/// Who carries the residual, as written.
struct CarriersDraft {
  let item: JSONItem
  let carriers: [Carrier]
  let citation: Citation?

  /// A recipient and the part of the residual that it carries.
  struct Carrier {
    let item: JSONItem
    let recipient: JSONText
    let amount: Located<Kronor>
  }

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    carriers = members.list("carriers", &problems) { item, problems in
      guard var members = item.object(&problems) else { return nil }
      let recipient = members.text("recipient", &problems)
      let amount = members.required("amount", &problems)?.kronor(signed: true, &problems)
      members.finish(&problems)
      guard let recipient, let amount else { return nil }
      return Carrier(item: item, recipient: recipient, amount: amount)
    }
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}

/// An earmarked amount as written.
struct OfWhichDraft {
  let item: JSONItem
  let name: JSONText?
  let amount: Located<Kronor>?
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    name = members.text("name", &problems)
    amount = members.kronor("amount", &problems)
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}
