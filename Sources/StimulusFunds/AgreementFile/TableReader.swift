/// Reads the layout of a published table.
struct TableReader {
  /// The groups whose recipients have rows, and the recipients' names as printed.
  typealias RecipientRows = (groups: [JSONText], names: [JSONText])

  let id: JSONText?
  /// The mark of what is left to fill in or to check.
  let review: JSONText?
  /// The layout; nil where something was reported.
  private(set) var layout: TableLayout?

  /// The table itself, for messages.
  let item: JSONItem
  let names: KnownNames
  let funds: [FundReader]
  private let title: JSONText?
  let columns: [ColumnReader]
  let recipientRows: RecipientRows?
  let fundRows: [FundRowReader]?
  private let totalRow: JSONText?
  /// Whether both kinds of rows are written; then neither is taken up.
  private let hasTwoKindsOfRows: Bool

  /// Reads a table; nil where the item is no object.
  init?(_ item: JSONItem, _ names: KnownNames, funds: [FundReader]) {
    guard var members = item.members() else { return nil }
    (self.item, self.names, self.funds) = (item, names, funds)
    id = members.text(
      "id",
      Wording(
        en: "The id, which is also the name of its file.",
        sv: "Tabellens id, som också är filens namn."))
    title = members.text("title", Wording(en: "The title as printed.", sv: "Rubriken, ordagrant."))
    columns = members.list(
      "columns", Wording(en: "The columns, in printed order.", sv: "Kolumnerna, i tryckt ordning.")
    )
    .compactMap { ColumnReader($0) }
    let ofRecipients = members.optional(
      "recipientRows",
      Wording(en: "The rows, one a recipient.", sv: "Raderna, en för varje mottagare."))
    let ofFunds = members.optional(
      "fundRows", Wording(en: "The rows, one a fund.", sv: "Raderna, en för varje insatsområde."))
    let (recipientRows, fundRows) = (Self.recipientRows(ofRecipients), Self.fundRows(ofFunds))
    hasTwoKindsOfRows = ofRecipients != nil && ofFunds != nil
    self.recipientRows = hasTwoKindsOfRows ? nil : recipientRows
    self.fundRows = hasTwoKindsOfRows ? nil : fundRows
    totalRow = members.text(
      "totalRow", Wording(en: "What the row of totals is called.", sv: "Vad totalraden heter."))
    review = members.optionalText(
      "review",
      Wording(
        en: "What is left to fill in or to check.",
        sv: "Vad som återstår att fylla i eller kontrollera."))
    members.finish()
    if (ofRecipients == nil) == (ofFunds == nil) {
      item.report(
        hasTwoKindsOfRows
          ? Wording(en: "the table has two kinds of rows", sv: "tabellen har två slags rader")
          : Wording(en: "the table has no rows", sv: "tabellen har inga rader"),
        repair: Wording(
          en: "give it either 'recipientRows' or 'fundRows'",
          sv: "ge den antingen 'recipientRows' eller 'fundRows'"))
    }
    layout = readLayout()
  }

  private static func recipientRows(_ item: JSONItem?) -> RecipientRows? {
    item?.object { members in
      (
        members.texts(
          "groups",
          Wording(
            en: "The ids of the groups whose recipients have a row each.",
            sv: "Id för grupperna vars mottagare har var sin rad.")),
        members.texts(
          "names",
          Wording(
            en: "The recipients' names as printed, a row each.",
            sv: "Mottagarnas namn, ordagrant, ett för varje rad."))
      )
    }
  }

  private static func fundRows(_ item: JSONItem?) -> [FundRowReader]? {
    item?.elements()?.compactMap { $0.object(FundRowReader.init) }
  }

  private func readLayout() -> TableLayout? {
    let shown = columns.compactMap { column($0) }
    checkFirstColumn()
    let rows = recipientRows.map { .recipients(self.rows($0)) } ?? fundRows.map(self.rows)
    guard let id, let title, let totalRow, let rows, shown.count == columns.count else {
      return nil
    }
    return TableLayout(
      id: id.value, title: title.value, columns: shown, rows: rows, totalRow: totalRow.value,
      awaitsPublication: review != nil)
  }
}

extension TableReader {
  private func column(_ column: ColumnReader) -> TableLayout.Column? {
    guard let heading = column.heading, let shows = column.shows else { return nil }
    let isOfFunds = shows.isOfFunds
    if recipientRows != nil && isOfFunds || fundRows != nil && !isOfFunds {
      heading.report(
        Wording(
          en: "a column of \(shows.rawValue) does not fit the table's rows",
          sv: "en kolumn med \(shows.rawValue) passar inte tabellens rader"),
        repair: Wording(
          en: "choose a column that says something of each row",
          sv: "välj en kolumn som säger något om varje rad"))
    }
    return column.content(keys: names.keyIDs, funds: funds.ids)
      .map { TableLayout.Column(heading: heading.value, content: $0) }
  }

  /// A row must be known by its first column.
  private func checkFirstColumn() {
    let needed: ColumnReader.Content = fundRows == nil ? .recipient : .fund
    if hasTwoKindsOfRows || columns.first?.shows == needed { return }
    item.report(
      Wording(
        en: "the first column does not name the row", sv: "första kolumnen namnger inte raden"),
      repair: Wording(
        en: "let the first column show 'recipient' or 'fund'",
        sv: "låt första kolumnen visa 'recipient' eller 'fund'"))
  }
}
