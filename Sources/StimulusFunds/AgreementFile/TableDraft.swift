/// The layout of a published table as written.
struct TableDraft {
  let item: JSONItem
  let id: JSONText?
  let title: JSONText?
  let columns: [ColumnDraft]
  let recipientRows: RecipientRowsDraft?
  let fundRows: [FundRowDraft]?
  let totalRow: JSONText?
  let review: JSONText?
  /// Whether both kinds of rows are written; then neither is taken up.
  let hasTwoKindsOfRows: Bool

  struct ColumnDraft {
    let heading: JSONText?
    let shows: Content?
    let of: JSONText?

    /// What a column shows; the raw values are the words of the agreement file.
    enum Content: String, CaseIterable {
      case recipient, key, share, grant, total, fund, amount, recipients
    }
  }

  struct RecipientRowsDraft {
    let groups: [JSONText]
    let names: [JSONText]
  }

  struct FundRowDraft {
    let fund: JSONText?
    let printedName: JSONText?
    let continues: Bool
  }

  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    self.item = item
    id = members.text("id", &problems)
    title = members.text("title", &problems)
    columns = members.list("columns", &problems) { ColumnDraft($0, &$1) }
    let recipients = members.optional("recipientRows")
    let funds = members.optional("fundRows")
    hasTwoKindsOfRows = recipients != nil && funds != nil
    let ofRecipients = recipients.flatMap { RecipientRowsDraft($0, &problems) }
    let ofFunds = funds?.elements(&problems)?.compactMap { FundRowDraft($0, &problems) }
    recipientRows = hasTwoKindsOfRows ? nil : ofRecipients
    fundRows = hasTwoKindsOfRows ? nil : ofFunds
    totalRow = members.text("totalRow", &problems)
    review = members.optionalText("review", &problems)
    members.finish(&problems)
    if (recipients == nil) == (funds == nil) {
      problems.add(
        item.problem(
          "the table has \(funds == nil ? "no rows" : "two kinds of rows")",
          repair: "give it either 'recipientRows' or 'fundRows'"))
    }
  }
}

extension TableDraft.ColumnDraft {
  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    heading = members.text("heading", &problems)
    shows = members.required("shows", &problems)?.choice(of: Content.self, &problems)
    switch shows {
    case .key, .share: of = members.text("key", &problems)
    case .grant: of = members.text("fund", &problems)
    default: of = nil
    }
    members.finish(&problems)
  }
}

extension TableDraft.RecipientRowsDraft {
  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    groups = members.texts("groups", &problems)
    names = members.texts("names", &problems)
    members.finish(&problems)
  }
}

extension TableDraft.FundRowDraft {
  init?(_ item: JSONItem, _ problems: inout Problems) {
    guard var members = item.object(&problems) else { return nil }
    fund = members.text("fund", &problems)
    printedName = members.optionalText("name", &problems)
    continues = members.optional("continues")?.flag(&problems) ?? false
    members.finish(&problems)
  }
}
