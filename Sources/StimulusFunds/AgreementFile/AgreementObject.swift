/// The members of an agreement file: what stands alone is read, and what names other parts is left
/// as it is written until those are known.
struct AgreementObject {
  let id: JSONText?
  let title: JSONText?
  let parties: [JSONText]
  let signed: JSONText?
  let signedOn: CalendarDate?
  let total: Located<Kronor>?
  let citation: Citation?
  let registerSource: JSONText?
  let groups: [JSONItem]
  let keys: [JSONItem]
  let inhabitants: JSONText?
  let funds: [JSONItem]
  let budget: Budget?
  /// The items of the budget, where the budget is an object.
  let budgetItems: [Budget.Item]?
  let crossSums: [JSONItem]
  let tables: [JSONItem]
  let review: JSONText?
  let notes: [JSONItem]
  let terms: JSONItem?

  init(_ members: inout JSONMembers) {
    id = members.text("id", "The id: the name of the agreement's folder.")
    title = members.text("title", "The title as printed.")
    parties = members.texts("parties", "The parties that signed it.")
    signed = members.text("signed", "The day the last party signed.")
    signedOn = members.optionalDay(
      "signedOn", "That day as year-month-day; no paper of the agreement is older.")
    total = members.kronor("total", "The total in kronor, which the funds sum to.")
    citation = members.citation("Where the total is stated.")
    registerSource = members.text("registerSource", "Where the register comes from.")
    groups = members.list("groups", "The groups of recipients.")
    keys = members.list("keys", "The distribution keys.")
    inhabitants = members.optionalText("inhabitants", "The id of the key that counts inhabitants.")
    funds = members.list("funds", "The funds, in the order of section 8.")
    let budget = members.required("budget", "The items of the state budget that pay the funds.")?
      .object(Self.budget)
    self.budget = budget?.budget
    budgetItems = budget?.items
    crossSums = members.optionalList("crossSums", "Sums of funds that the agreement states.")
    tables = members.optionalList("tables", "The published tables.")
    review = members.optionalText("review", "What is left to fill in or to check.")
    notes = members.optionalList("notes", "Places where the agreement's texts disagree.")
    terms = members.optional("terms", "How the money is requisitioned, paid and accounted for.")
  }

  private static func budget(
    _ members: inout JSONMembers
  ) -> (items: [Budget.Item], budget: Budget?)? {
    let appropriation = members.text("appropriation", "The appropriation, as named.")
    let items = members.list("items", "Its items.").compactMap { $0.object(budgetItem) }
    let citation = members.citation("Where the agreement names them.")
    guard let appropriation, let citation else { return (items, nil) }
    return (items, Budget(appropriation: appropriation.value, items: items, citation: citation))
  }

  private static func budgetItem(_ members: inout JSONMembers) -> Budget.Item? {
    let number = members.text("number", "The number.")
    let name = members.text("name", "The name.")
    guard let number, let name else { return nil }
    return Budget.Item(number: number.value, name: name.value)
  }
}
