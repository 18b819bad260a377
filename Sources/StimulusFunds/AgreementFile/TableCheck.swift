extension AgreementCheck {
  /// The layout of a draft, unless something was reported.
  func table(_ draft: TableDraft, _ problems: inout Problems) -> TableLayout? {
    let columns = draft.columns.compactMap { column($0, in: draft, &problems) }
    checkPresence(of: draft, &problems)
    let rows = rows(draft, &problems)
    guard
      let id = draft.id, let title = draft.title, let totalRow = draft.totalRow, let rows,
      columns.count == draft.columns.count
    else { return nil }
    return TableLayout(
      id: id.value, title: title.value, columns: columns, rows: rows, totalRow: totalRow.value,
      awaitsPublication: draft.review != nil)
  }

  private func column(
    _ draft: TableDraft.ColumnDraft, in table: TableDraft, _ problems: inout Problems
  ) -> TableLayout.Column? {
    guard let heading = draft.heading, let shows = draft.shows else { return nil }
    let content: TableLayout.ColumnContent?
    switch shows {
    case .recipient: content = .recipient
    case .total: content = .total
    case .fund: content = .fundName
    case .amount: content = .fundAmount
    case .recipients: content = .fundRecipients
    case .key: content = known(draft.of, "key", among: keyIDs, &problems).map { .key($0) }
    case .share: content = known(draft.of, "key", among: keyIDs, &problems).map { .share($0) }
    case .grant: content = known(draft.of, "fund", among: fundIDs, &problems).map { .grant($0) }
    }
    let isOfFunds = [.fund, .amount, .recipients].contains(shows)
    if table.recipientRows != nil && isOfFunds || table.fundRows != nil && !isOfFunds {
      problems.add(
        heading.problem(
          "a column of \(shows.rawValue) does not fit the table's rows",
          repair: "choose a column that says something of each row"))
    }
    return content.map { TableLayout.Column(heading: heading.value, content: $0) }
  }

  func known(
    _ name: JSONText?, _ kind: String, among ids: [String], _ problems: inout Problems
  ) -> String? {
    guard let name else { return nil }
    if ids.contains(name.value) { return name.value }
    problems.add(
      name.problem(
        "unknown \(kind) '\(name.value)'", repair: suggestion(for: name.value, among: ids)))
    return nil
  }

  /// A row must be known by its first column.
  private func checkPresence(of table: TableDraft, _ problems: inout Problems) {
    if table.hasTwoKindsOfRows { return }
    let first = table.columns.first?.shows
    if first == (table.fundRows == nil ? .recipient : .fund) { return }
    problems.add(
      table.item.problem(
        "the first column does not name the row",
        repair: "let the first column show 'recipient' or 'fund'"))
  }

  private func rows(_ draft: TableDraft, _ problems: inout Problems) -> TableLayout.Rows? {
    if let rows = draft.recipientRows { return .recipients(recipientRows(rows, draft, &problems)) }
    if let rows = draft.fundRows { return .funds(fundRows(rows, draft, &problems)) }
    return nil
  }

  private func recipientRows(
    _ rows: TableDraft.RecipientRowsDraft, _ table: TableDraft, _ problems: inout Problems
  ) -> [TableLayout.RecipientRow] {
    if !isRegisterWhole { return [] }
    let recipients = register.recipients(in: rows.groups.map(\.value))
    let names = RecipientRegister(recipients)
    var missing = recipients.map(\.name)
    let named = rows.names.compactMap { name -> TableLayout.RecipientRow? in
      guard let recipient = names.recipient(name, &problems) else { return nil }
      if let position = missing.firstIndex(of: recipient.name) {
        missing.remove(at: position)
      } else {
        problems.add(name.problem("\(recipient.name) has a row already", repair: "keep one row"))
      }
      return TableLayout.RecipientRow(printedName: name.value, recipient: recipient)
    }
    if !missing.isEmpty {
      problems.add(
        table.item.problem(
          "the table has no row for \(listed(missing))",
          repair: "add a name for each"))
    }
    return named
  }

  private func fundRows(
    _ rows: [TableDraft.FundRowDraft], _ table: TableDraft, _ problems: inout Problems
  ) -> [TableLayout.FundRow] {
    checkOnce(rows.compactMap(\.fund), "has a row already", repair: "keep one row", &problems)
    let named = rows.compactMap { row -> TableLayout.FundRow? in
      guard let id = known(row.fund, "fund", among: fundIDs, &problems) else { return nil }
      let name = draft.funds.first { $0.id?.value == id }?.name?.value ?? ""
      return TableLayout.FundRow(
        printedName: row.continues ? "" : row.printedName?.value ?? name, fund: id)
    }
    let missing = fundIDs.filter { id in !named.contains { $0.fund == id } }
    if !missing.isEmpty, named.count == rows.count {
      problems.add(
        table.item.problem(
          "the table has no row for \(listed(missing))",
          repair: "add a row for each"))
    }
    return named
  }
}

extension AgreementCheck {
  /// No fund is named more than once.
  private func checkOnce(
    _ funds: [JSONText], _ fault: String, repair: String, _ problems: inout Problems
  ) {
    var seen: Set<String> = []
    for fund in funds where !seen.insert(fund.value).inserted {
      problems.add(fund.problem("fund '\(fund.value)' \(fault)", repair: repair))
    }
  }

  /// The stated sum of a draft, unless something was reported. Whether it holds is for `verify`.
  func crossSum(_ draft: CrossSumDraft, _ problems: inout Problems) -> CrossSum? {
    checkOnce(draft.funds, "is summed twice", repair: "name it once", &problems)
    let funds = draft.funds.compactMap { known($0, "fund", among: fundIDs, &problems) }
    guard let name = draft.name, let amount = draft.amount, let citation = draft.citation else {
      return nil
    }
    return CrossSum(
      name: name.value, amount: amount.value, funds: funds, citation: citation,
      location: amount.location)
  }

  /// The note of a draft, unless something was reported.
  func note(_ draft: NoteDraft, _ problems: inout Problems) -> Note? {
    let funds = draft.funds.compactMap { known($0, "fund", among: fundIDs, &problems) }
    guard let text = draft.text, let citation = draft.citation else { return nil }
    return Note(text: text.value, funds: funds, citation: citation)
  }
}
