/// Reads the layout of a published table.
struct TableReader {
  let id: JSONText?
  /// The mark of what is left to fill in or to check.
  let review: JSONText?
  /// The layout; nil where something was reported.
  private(set) var layout: TableLayout?

  private let item: JSONItem
  private let names: KnownNames
  private let funds: [FundReader]
  private let title: JSONText?
  private let columns: [ColumnReader]
  private let recipientRows: (groups: [JSONText], names: [JSONText])?
  private let fundRows: [FundRowReader]?
  private let totalRow: JSONText?
  /// Whether both kinds of rows are written; then neither is taken up.
  private let hasTwoKindsOfRows: Bool

  /// Reads a table; nil where the item is no object.
  init?(_ item: JSONItem, _ names: KnownNames, funds: [FundReader]) {
    guard var members = item.members() else { return nil }
    (self.item, self.names, self.funds) = (item, names, funds)
    id = members.text("id", "The id, which is also the name of its file.")
    title = members.text("title", "The title as printed.")
    columns = members.list("columns", "The columns, in printed order.")
      .compactMap { ColumnReader($0) }
    let ofRecipients = members.optional("recipientRows", "The rows, one a recipient.")
    let ofFunds = members.optional("fundRows", "The rows, one a fund.")
    let (recipientRows, fundRows) = (Self.recipientRows(ofRecipients), Self.fundRows(ofFunds))
    hasTwoKindsOfRows = ofRecipients != nil && ofFunds != nil
    self.recipientRows = hasTwoKindsOfRows ? nil : recipientRows
    self.fundRows = hasTwoKindsOfRows ? nil : fundRows
    totalRow = members.text("totalRow", "What the row of totals is called.")
    review = members.optionalText("review", "What is left to fill in or to check.")
    members.finish()
    if (ofRecipients == nil) == (ofFunds == nil) {
      item.report(
        "the table has \(hasTwoKindsOfRows ? "two kinds of rows" : "no rows")",
        repair: "give it either 'recipientRows' or 'fundRows'")
    }
    layout = readLayout()
  }

  private static func recipientRows(
    _ item: JSONItem?
  ) -> (groups: [JSONText], names: [JSONText])? {
    item?.object { members in
      (
        members.texts("groups", "The ids of the groups whose recipients have a row each."),
        members.texts("names", "The recipients' names as printed, a row each.")
      )
    }
  }

  private static func fundRows(_ item: JSONItem?) -> [FundRowReader]? {
    item?.elements()?.compactMap { $0.object(FundRowReader.init) }
  }

  private func readLayout() -> TableLayout? {
    let shown = columns.compactMap(column)
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

/// Reads a column of a table, what it shows not yet looked up.
private struct ColumnReader {
  let heading: JSONText?
  let shows: Content?
  /// The key or the fund that it shows, where it shows one.
  let name: JSONText?

  /// The words of the agreement file for what a column shows.
  enum Content: String, CaseIterable {
    case recipient, key, share, grant, total, fund, amount, recipients

    var isOfFunds: Bool { [.fund, .amount, .recipients].contains(self) }
    var isOfKeys: Bool { self == .key || self == .share }
  }

  init?(_ item: JSONItem) {
    guard var members = item.members() else { return nil }
    heading = members.text("heading", "The heading as printed.")
    shows = members.choice("shows", of: Content.self, "What it shows.")
    switch shows {
    case .key, .share: name = members.text("key", "The id of the key that it shows.")
    case .grant: name = members.text("fund", "The id of the fund whose grants it shows.")
    default: name = nil
    }
    members.finish()
  }
}

/// Reads a row of a table of funds.
private struct FundRowReader {
  let fund: JSONText?
  let printedName: JSONText?
  let continues: Bool

  init(_ members: inout JSONMembers) {
    fund = members.text("fund", "The id of the fund.")
    printedName = members.optionalText("name", "Its name as printed, where it is another.")
    continues = members.flag("continues", "Whether the row continues the one above.")
  }
}

extension TableReader {
  private func column(_ column: ColumnReader) -> TableLayout.Column? {
    guard let heading = column.heading, let shows = column.shows else { return nil }
    let isOfFunds = shows.isOfFunds
    if recipientRows != nil && isOfFunds || fundRows != nil && !isOfFunds {
      heading.report(
        "a column of \(shows.rawValue) does not fit the table's rows",
        repair: "choose a column that says something of each row")
    }
    return content(shows, column.name)
      .map { TableLayout.Column(heading: heading.value, content: $0) }
  }

  private func content(
    _ shows: ColumnReader.Content, _ name: JSONText?
  ) -> TableLayout.ColumnContent? {
    switch shows {
    case .recipient: .recipient
    case .total: .total
    case .fund: .fundName
    case .amount: .fundAmount
    case .recipients: .fundRecipients
    case .key: name?.known("key", among: names.keyIDs).map { .key($0) }
    case .share: name?.known("key", among: names.keyIDs).map { .share($0) }
    case .grant: name?.known("fund", among: funds.ids).map { .grant($0) }
    }
  }

  /// A row must be known by its first column.
  private func checkFirstColumn() {
    let needed: ColumnReader.Content = fundRows == nil ? .recipient : .fund
    if hasTwoKindsOfRows || columns.first?.shows == needed { return }
    item.report(
      "the first column does not name the row",
      repair: "let the first column show 'recipient' or 'fund'")
  }

  private func rows(_ written: (groups: [JSONText], names: [JSONText])) -> [TableLayout
    .RecipientRow]
  {
    if !names.isRegisterWhole { return [] }
    let recipients = names.register.recipients(in: written.groups.map(\.value))
    let register = RecipientRegister(recipients)
    var missing = recipients.map(\.name)
    let rows = written.names.compactMap { name -> TableLayout.RecipientRow? in
      guard let recipient = register.recipient(name) else { return nil }
      if let position = missing.firstIndex(of: recipient.name) {
        missing.remove(at: position)
      } else {
        name.report("\(recipient.name) has a row already", repair: "keep one row")
      }
      return TableLayout.RecipientRow(printedName: name.value, recipient: recipient)
    }
    if !missing.isEmpty {
      item.report("the table has no row for \(listed(missing))", repair: "add a name for each")
    }
    return rows
  }

  private func rows(_ written: [FundRowReader]) -> TableLayout.Rows {
    written.compactMap(\.fund).reportRepeated("has a row already", repair: "keep one row")
    let known = written.filter { $0.fund?.known("fund", among: funds.ids) != nil }
    let missing = funds.ids.filter { id in !known.contains { $0.fund?.value == id } }
    if !missing.isEmpty, known.count == written.count {
      item.report("the table has no row for \(listed(missing))", repair: "add a row for each")
    }
    return .funds(known.compactMap(row))
  }

  /// A row of a known fund; nil where the fund's name could not be read, which was reported.
  private func row(_ row: FundRowReader) -> TableLayout.FundRow? {
    guard let id = row.fund?.value,
      let name = row.printedName ?? funds.first(where: { $0.id?.value == id })?.name
    else { return nil }
    return TableLayout.FundRow(printedName: row.continues ? "" : name.value, fund: id)
  }
}

// What a table asks of the keys and the funds that it shows.
extension TableReader {
  /// The keys that it shows.
  var keys: [JSONText] {
    columns.filter { $0.shows?.isOfKeys == true }.compactMap(\.name)
  }

  /// The ids of the groups whose recipients have rows.
  var groups: [String] { recipientRows?.groups.map(\.value) ?? [] }

  /// Whoever gets money from a fund that the table shows has a row in it: else that money goes
  /// unseen.
  ///
  /// That the recipients of the table's own groups have rows is checked with the rows.
  func checkRows(of funds: [Fund]) {
    guard names.isRegisterWhole, recipientRows != nil, let id = id?.value else { return }
    for column in columns where column.shows == .grant {
      guard let name = column.name, let fund = funds.first(where: { $0.id == name.value }) else {
        continue
      }
      let division = fund.division
      let missing = fund.recipients.enumerated().filter { position, recipient in
        !(recipient.isRegistered && recipient.belongs(to: groups))
          && division.reaches(position)
      }.map(\.element)
      if missing.isEmpty { continue }
      let recipients = missing.count == 1 ? "a recipient" : "recipients"
      name.report(
        "table '\(id)' has no row for \(listed(missing.map(\.name))), "
          + "\(recipients) of fund '\(fund.id)'",
        repair: "add their rows, or show the fund in a table that has them")
    }
  }
}

extension [FundReader] {
  /// The ids of the funds.
  var ids: [String] { compactMap(\.id?.value) }
}

extension [JSONText] {
  /// Reports every text that was there before.
  func reportRepeated(_ fault: String, repair: String) {
    var seen: Set<String> = []
    for name in self where !seen.insert(name.value).inserted {
      name.report("fund '\(name.value)' \(fault)", repair: repair)
    }
  }
}
