/// Reads the fields of a document that recipients send in.
struct FormReader {
  /// The form; nil where something it needs was reported.
  ///
  /// - Parameter reviews: Takes the mark of what is left to check in it.
  static func form(_ item: JSONItem, _ reviews: inout [JSONText]) -> Form? {
    item.object { members in
      let kind = members.choice(
        "id", of: Form.Kind.self,
        Wording(en: "Which document it is.", sv: "Vilken handling det är."))
      let title = members.text(
        "title", Wording(en: "The title as printed.", sv: "Rubriken, ordagrant."))
      let fields = members.list(
        "fields", Wording(en: "The fields, in printed order.", sv: "Fälten, i tryckt ordning.")
      ).compactMap(field)
      let citation = members.citation(
        Wording(
          en: "Where the agreement lists the fields.", sv: "Var överenskommelsen räknar upp fälten."
        ))
      members.review(&reviews)
      checkNames(of: fields)
      kind.map { checkContents(of: fields.map(\.field), $0, item) }
      guard let kind, let title, let citation else { return nil }
      return Form(
        kind: kind, title: title.value, fields: fields.map(\.field), citation: citation)
    }
  }

  private static func field(_ item: JSONItem) -> (id: JSONText, field: Form.Field)? {
    item.object { members in
      let id = members.text(
        "id",
        Wording(
          en: "The id, unique in the form.",
          sv: "Fältets id, som inget annat fält i blanketten har."))
      let heading = members.text(
        "heading",
        Wording(
          en: "The heading as printed, which is also the column's.",
          sv: "Rubriken, ordagrant, som också är kolumnens."))
      let english = members.text(
        "english",
        Wording(en: "The column's heading in English.", sv: "Kolumnens rubrik på engelska."))
      let agreesWith = members.optional(
        "agreesWith",
        Wording(en: "What its text must agree with.", sv: "Vad dess text ska stämma med."))
      let content = agreesWith.map { $0.choice(of: Form.Content.self) } ?? .text
      let isOptional = members.flag(
        "optional", Wording(en: "Whether it may be left empty.", sv: "Om det får lämnas tomt."))
      guard let id, let heading, let english, let content else { return nil }
      let field = Form.Field(
        id: id.value, heading: heading.value, english: english.value, content: content,
        isOptional: isOptional)
      return (id, field)
    }
  }

  /// No two fields have an id or a heading in common.
  private static func checkNames(of fields: [(id: JSONText, field: Form.Field)]) {
    var seen: Set<FoldedName> = []
    for (id, field) in fields {
      let names = Set([id.value, field.heading, field.english].map(FoldedName.init))
      if !seen.isDisjoint(with: names) {
        id.report(
          Wording(
            en: "another field has the id or a heading of '\(id.value)'",
            sv: "ett annat fält har samma id eller rubrik som '\(id.value)'"),
          repair: Wording(
            en: "give each field an id and headings of its own",
            sv: "ge varje fält ett eget id och egna rubriker"))
      }
      seen.formUnion(names)
    }
  }

  /// A form without the fields that everything else of it is about cannot be judged.
  private static func checkContents(of fields: [Form.Field], _ kind: Form.Kind, _ item: JSONItem) {
    let present = fields.map(\.content)
    for content in kind.needed where !present.contains(content) {
      item.report(
        Wording(
          en: "no field agrees with '\(content.rawValue)'",
          sv: "inget fält svarar mot '\(content.rawValue)'"),
        repair: Wording(
          en: "add one, or leave the form out", sv: "lägg till ett, eller utelämna blanketten"))
    }
  }
}

extension Form.Kind {
  /// What some field must tell, for the form to be of use.
  fileprivate var needed: [Form.Content] {
    switch self {
    case .requisitions: [.recipient, .grant, .received]
    case .financialReports: [.recipient, .paid, .totalCosts, .unspent, .received]
    case .placementWeeks:
      [.recipient, .earlierWeeks, .earlierPlaces, .laterWeeks, .laterPlaces, .received]
    }
  }
}
