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
  let amendment: Amendment?

  init(_ members: inout JSONMembers) {
    _ = members.optionalText(
      "$schema",
      Wording(
        en: "The schema by which an editor completes and checks the file.",
        sv: "Schemat som en redigerare fyller i och kontrollerar filen efter."))
    id = members.text(
      "id",
      Wording(
        en: "The id: the name of the agreement's folder.",
        sv: "Överenskommelsens id: namnet på dess mapp."))
    title = members.text("title", Wording(en: "The title as printed.", sv: "Rubriken, ordagrant."))
    signed = members.optionalText(
      "signed",
      Wording(
        en: "The day the last party signed; a draft has none.",
        sv: "Dagen då den sista parten undertecknade; ett utkast har ingen."))
    members.item.problems.isOfDraft = signed == nil && !members.has("signed")
    parties =
      members.neededWhereSigned(
        "parties",
        Wording(en: "The parties that signed it.", sv: "Parterna som har undertecknat den."))?
      .texts() ?? []
    signedOn = members.optionalDay(
      "signedOn",
      Wording(
        en: "That day as year-month-day; no paper of the agreement is older.",
        sv: "Samma dag som år-månad-dag; ingen handling enligt överenskommelsen är äldre."))
    total = members.kronor(
      "total",
      Wording(
        en: "The total in kronor, which the funds sum to.",
        sv: "Totalbeloppet i kronor, som insatsområdena summerar till."))
    citation = members.citation(
      Wording(en: "Where the total is stated.", sv: "Var totalbeloppet anges."))
    registerSource = members.neededWhereSigned(
      "registerSource",
      Wording(en: "Where the register comes from.", sv: "Varifrån registret kommer."))?.text()
    groups = members.list(
      "groups", Wording(en: "The groups of recipients.", sv: "Grupperna av mottagare."))
    keys = members.list("keys", Wording(en: "The distribution keys.", sv: "Fördelningsnycklarna."))
    inhabitants = members.optionalText(
      "inhabitants",
      Wording(
        en: "The id of the key that counts inhabitants.", sv: "Id för nyckeln som räknar invånare.")
    )
    funds = members.list(
      "funds",
      Wording(
        en: "The funds, in the order of section 8.",
        sv: "Insatsområdena, i den ordning avsnitt 8 har dem."))
    let budget = members.neededWhereSigned(
      "budget",
      Wording(
        en: "The items of the state budget that pay the funds.",
        sv: "Anslagsposterna som medlen betalas från."))?
      .object(Self.budget)
    self.budget = budget?.budget
    budgetItems = budget?.items
    crossSums = members.optionalList(
      "crossSums",
      Wording(
        en: "Sums of funds that the agreement states.",
        sv: "Summor av insatsområden som överenskommelsen anger."))
    tables = members.optionalList(
      "tables", Wording(en: "The published tables.", sv: "De publicerade tabellerna."))
    review = members.optionalText(
      "review",
      Wording(
        en: "What is left to fill in or to check.",
        sv: "Vad som återstår att fylla i eller kontrollera."))
    notes = members.optionalList(
      "notes",
      Wording(
        en: "Places where the agreement's texts disagree.",
        sv: "Ställen där överenskommelsens texter inte stämmer överens."))
    terms = members.optional(
      "terms",
      Wording(
        en: "How the money is requisitioned, paid and accounted for.",
        sv: "Hur medlen rekvireras, betalas ut och redovisas."))
    amendment = members.optional(
      "amends",
      Wording(
        en: "The agreement that this one amends, why and when.",
        sv: "Överenskommelsen som denna ändrar, varför och när."))?
      .object(Self.amendment)
  }

  private static func amendment(_ members: inout JSONMembers) -> Amendment? {
    let agreement = members.text(
      "agreement",
      Wording(
        en: "The id of the agreement that is amended.",
        sv: "Id för överenskommelsen som ändras."))
    let reason = members.text("reason", Wording(en: "Why it is amended.", sv: "Varför den ändras."))
    let date = members.day(
      "date", Wording(en: "The day that was decided.", sv: "Dagen då det beslutades."))
    guard let agreement, let reason, let date else { return nil }
    return Amendment(agreement: agreement.value, reason: reason.value, date: date)
  }

  private static func budget(
    _ members: inout JSONMembers
  ) -> (items: [Budget.Item], budget: Budget?)? {
    let appropriation = members.text(
      "appropriation", Wording(en: "The appropriation, as named.", sv: "Anslaget, med dess namn."))
    let items = members.list("items", Wording(en: "Its items.", sv: "Dess anslagsposter."))
      .compactMap { $0.object(budgetItem) }
    let citation = members.citation(
      Wording(en: "Where the agreement names them.", sv: "Var överenskommelsen nämner dem."))
    guard let appropriation, let citation else { return (items, nil) }
    return (items, Budget(appropriation: appropriation.value, items: items, citation: citation))
  }

  private static func budgetItem(_ members: inout JSONMembers) -> Budget.Item? {
    let number = members.text("number", Wording(en: "The number.", sv: "Numret."))
    let name = members.text("name", Wording(en: "The name.", sv: "Namnet."))
    guard let number, let name else { return nil }
    return Budget.Item(number: number.value, name: name.value)
  }
}
