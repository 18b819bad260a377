/// The payment terms as written: their shape is right or reported, their names not yet looked up.
struct TermsDraft {
  var registryNumber: PaymentTerms.RegistryNumber?
  var period: PaymentTerms.Period?
  var channels: [ChannelDraft] = []
  var deadlines: [DeadlineDraft] = []
  var forms: [FormDraft] = []

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    registryNumber = members.optional("registryNumber").flatMap { item in
      guard var members = item.object(&problems) else { return nil }
      let value = members.text("value", &problems)
      let source = members.optionalText("source", &problems)
      let citation = members.citation(&problems)
      members.finish(&problems)
      guard let value, let citation else { return nil }
      return PaymentTerms.RegistryNumber(
        value: value.value, basis: source.map { .document($0.value) } ?? .agreement(citation),
        citation: citation)
    }
    period = members.optional("period").flatMap { Self.period($0, &problems) }
    channels = members.optionalList("channels", &problems) { ChannelDraft($0, &$1) }
    deadlines = members.optionalList("deadlines", &problems) { DeadlineDraft($0, &$1) }
    forms = members.optionalList("forms", &problems) { FormDraft($0, &$1) }
    members.finish(&problems)
  }

  private static func period(
    _ item: JSONItem, _ problems: inout Problems
  ) -> PaymentTerms.Period? {
    guard var members = item.object(&problems) else { return nil }
    let from = members.day("from", &problems)
    let until = members.day("until", &problems)
    let basis = members.basis(&problems)
    members.finish(&problems)
    guard let from, let until, let basis else { return nil }
    if until < from {
      problems.add(item.problem("the period ends before it begins", repair: "swap the days"))
    }
    return PaymentTerms.Period(from: from, until: until, basis: basis)
  }
}

/// A channel as written.
struct ChannelDraft {
  let funds: [JSONText]
  let payer: JSONText?
  let payerBasis: Basis?
  let payee: PaymentChannel.Payee?
  let isRequisitioned: Bool
  let from: CalendarDate?
  let until: CalendarDate?
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    funds = members.texts("funds", &problems)
    payer = members.text("payer", &problems)
    citation = members.citation(&problems)
    // The agreement names the payer where it says how the fund is paid, unless a source is given.
    payerBasis =
      members.optionalText("payerSource", &problems).map { .document($0.value) }
      ?? citation.map { .agreement($0) }
    payee = members.required("payee", &problems)?.choice(
      of: PaymentChannel.Payee.self, &problems)
    isRequisitioned = members.optional("requisitioned")?.flag(&problems) ?? false
    from = members.optionalDay("from", &problems)
    until = members.optionalDay("until", &problems)
    members.finish(&problems)
  }
}

/// A deadline as written.
struct DeadlineDraft {
  let id: JSONText?
  let what: JSONText?
  let duty: Deadline.Duty?
  let groups: [JSONText]
  let name: JSONText?
  let creditor: JSONText?
  let date: CalendarDate?
  let consequence: Deadline.Consequence?
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    id = members.text("id", &problems)
    what = members.text("what", &problems)
    duty = members.required("duty", &problems)?.choice(of: Deadline.Duty.self, &problems)
    groups = members.optional("groups")?.texts(&problems) ?? []
    name = members.optionalText("by", &problems)
    if groups.isEmpty == (name == nil) {
      problems.add(
        item.problem(
          "the deadline names \(name == nil ? "nobody" : "two kinds of debtors")",
          repair: "give it either 'groups' or 'by'"))
    }
    creditor = members.text("to", &problems)
    date = members.day("date", &problems)
    consequence = members.required("consequence", &problems).flatMap { item in
      guard var members = item.object(&problems) else { return nil }
      let kind = members.required("kind", &problems)?.choice(
        of: Deadline.Consequence.Kind.self, &problems)
      let text = members.text("text", &problems)
      members.finish(&problems)
      guard let kind, let text else { return nil }
      return Deadline.Consequence(kind: kind, text: text.value)
    }
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}

/// A form as written.
struct FormDraft {
  let item: JSONItem
  let kind: Form.Kind?
  let title: JSONText?
  let fields: [(id: JSONText, field: Form.Field)]
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    kind = members.required("id", &problems)?.choice(of: Form.Kind.self, &problems)
    title = members.text("title", &problems)
    fields = members.list("fields", &problems) { Self.field($0, &$1) }
    citation = members.citation(&problems)
    members.finish(&problems)
  }

  private static func field(
    _ item: JSONItem, _ problems: inout Problems
  ) -> (id: JSONText, field: Form.Field)? {
    guard var members = item.object(&problems) else { return nil }
    let id = members.text("id", &problems)
    let heading = members.text("heading", &problems)
    let english = members.text("english", &problems)
    let measure =
      members.optional("agreesWith").map { $0.choice(of: Form.Content.self, &problems) }
      ?? .text
    let isOptional = members.optional("optional")?.flag(&problems) ?? false
    members.finish(&problems)
    guard let id, let heading, let english, let measure else { return nil }
    return (
      id,
      Form.Field(
        id: id.value, heading: heading.value, english: english.value, content: measure,
        isOptional: isOptional)
    )
  }
}

extension JSONObjectReader {
  /// A day of the calendar that must be there.
  mutating func day(_ name: String, _ problems: inout Problems) -> CalendarDate? {
    required(name, &problems)?.date(&problems).flatMap { CalendarDate($0.value) }
  }

  /// A day of the calendar that may be left out.
  mutating func optionalDay(_ name: String, _ problems: inout Problems) -> CalendarDate? {
    optional(name)?.date(&problems).flatMap { CalendarDate($0.value) }
  }

  /// A citation, or the source of what the agreement does not tell.
  mutating func basis(_ problems: inout Problems) -> Basis? {
    if let source = optionalText("source", &problems) { return .document(source.value) }
    return citation(&problems).map { .agreement($0) }
  }
}
