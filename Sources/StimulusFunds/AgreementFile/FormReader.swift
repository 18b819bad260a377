/// Reads the fields of a document that recipients send in.
struct FormReader {
  /// The form; nil where something it needs was reported.
  ///
  /// - Parameter reviews: Takes the mark of what is left to check in it.
  static func form(_ item: JSONItem, _ reviews: inout [JSONText]) -> Form? {
    item.object { members in
      let kind = members.choice("id", of: Form.Kind.self, "Which document it is.")
      let title = members.text("title", "The title as printed.")
      let fields = members.list("fields", "The fields, in printed order.").compactMap(field)
      let citation = members.citation("Where the agreement lists the fields.")
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
      let id = members.text("id", "The id, unique in the form.")
      let heading = members.text("heading", "The heading as printed, which is also the column's.")
      let english = members.text("english", "The column's heading in English.")
      let agreesWith = members.optional("agreesWith", "What its text must agree with.")
      let content = agreesWith.map { $0.choice(of: Form.Content.self) } ?? .text
      let isOptional = members.flag("optional", "Whether it may be left empty.")
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
