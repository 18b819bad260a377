/// An agreement file as written: its shape is right or reported, its names are not yet looked up.
///
/// Members that could not be read are nil or left out, so that checks of the others can go on; such
/// a draft never becomes an ``Agreement``, for its problems stop it.
struct AgreementDraft {
  let file: String
  var id: JSONText?
  var title: JSONText?
  var parties: [JSONText] = []
  var signed: JSONText?
  var total: Located<Kronor>?
  var citation: Citation?
  var registerSource: JSONText?
  var groups: [GroupDraft] = []
  var keys: [KeyDraft] = []
  var inhabitants: JSONText?
  var funds: [FundDraft] = []
  /// How many funds the file lists, also those that could not be read.
  var fundCount = 0
  var budget: BudgetDraft?
  var crossSums: [CrossSumDraft] = []
  var tables: [TableDraft] = []
  var notes: [NoteDraft] = []
  /// How the money is paid and accounted for; nil where the file says nothing of it.
  var terms: TermsDraft?
  private var review: JSONText?

  /// Takes an agreement file's value apart, reporting what is not as it should be.
  init(_ value: JSONValue, file: String, _ problems: inout Problems) {
    self.file = file
    guard var members = JSONItem(value: value, path: .root).object(&problems) else { return }
    id = members.text("id", &problems)
    title = members.text("title", &problems)
    parties = members.texts("parties", &problems)
    signed = members.text("signed", &problems)
    total = members.kronor("total", &problems)
    citation = members.citation(&problems)
    registerSource = members.text("registerSource", &problems)
    groups = members.list("groups", &problems) { GroupDraft($0, &$1) }
    keys = members.list("keys", &problems) { KeyDraft($0, &$1) }
    inhabitants = members.optionalText("inhabitants", &problems)
    funds = members.list("funds", &problems) { FundDraft($0, &$1) }
    fundCount = members.optional("funds")?.elementCount ?? 0
    budget = members.required("budget", &problems).flatMap { BudgetDraft($0, &problems) }
    crossSums = members.optionalList("crossSums", &problems) { CrossSumDraft($0, &$1) }
    tables = members.optionalList("tables", &problems) { TableDraft($0, &$1) }
    review = members.optionalText("review", &problems)
    notes = members.optionalList("notes", &problems) { NoteDraft($0, &$1) }
    terms = members.optional("terms").flatMap { TermsDraft($0, &problems) }
    members.finish(&problems)
  }
}

extension AgreementDraft {
  /// What is marked for review, in file order.
  var reviews: [Review] {
    let marks = [review] + keys.map(\.review) + funds.map(\.review) + tables.map(\.review)
    return marks.compactMap { $0 }
      .map { Review(location: $0.location, path: $0.path.parent.description, text: $0.value) }
      .sorted { $0.location < $1.location }
  }
}

/// A group of recipients as written.
struct GroupDraft {
  let id: JSONText?
  let name: JSONText?
  let isOpen: Bool

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    id = members.text("id", &problems)
    name = members.text("name", &problems)
    isOpen = members.optional("open")?.flag(&problems) ?? false
    members.finish(&problems)
  }
}

/// A distribution key as written.
struct KeyDraft {
  let item: JSONItem
  let id: JSONText?
  let name: JSONText?
  let unit: JSONText?
  let subject: DistributionKey.Subject?
  let isFractional: Bool
  let date: JSONText?
  let source: JSONText?
  let file: JSONText?
  let review: JSONText?
}

extension KeyDraft {
  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    id = members.text("id", &problems)
    name = members.text("name", &problems)
    unit = members.text("unit", &problems)
    subject = members.required("subject", &problems)?.choice(
      of: DistributionKey.Subject.self, &problems)
    isFractional = members.optional("fractional")?.flag(&problems) ?? false
    date = members.optional("date")?.date(&problems)
    source = members.text("source", &problems)
    file = members.optionalText("file", &problems)
    review = members.optionalText("review", &problems)
    members.finish(&problems)
  }
}

/// The appropriation and its items as written.
struct BudgetDraft {
  let appropriation: JSONText?
  let items: [(number: JSONText, name: JSONText)]
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    appropriation = members.text("appropriation", &problems)
    items = members.list("items", &problems) { item, problems in
      guard var members = item.object(&problems) else { return nil }
      let number = members.text("number", &problems)
      let name = members.text("name", &problems)
      members.finish(&problems)
      guard let number, let name else { return nil }
      return (number, name)
    }
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}

/// A sum that the agreement states, as written.
struct CrossSumDraft {
  let item: JSONItem
  let name: JSONText?
  let amount: Located<Kronor>?
  let funds: [JSONText]
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    name = members.text("name", &problems)
    amount = members.kronor("amount", &problems)
    funds = members.texts("funds", &problems)
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}

/// A note as written.
struct NoteDraft {
  let text: JSONText?
  let funds: [JSONText]
  let citation: Citation?

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    text = members.text("text", &problems)
    funds = members.optional("funds")?.texts(&problems) ?? []
    citation = members.citation(&problems)
    members.finish(&problems)
  }
}
