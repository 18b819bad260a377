extension AgreementCheck {
  /// Whoever gets money from a fund that a table shows has a row there: else that money goes unseen.
  ///
  /// That the recipients of the table's own groups have rows is checked with the rows.
  func checkRows(of table: TableDraft, for funds: [Fund], _ problems: inout Problems) {
    guard isRegisterWhole, let rows = table.recipientRows, let id = table.id?.value else { return }
    let groups = rows.groups.map(\.value)
    for column in table.columns where column.shows == .grant {
      guard let name = column.of, let fund = funds.first(where: { $0.id == name.value }) else {
        continue
      }
      let division = fund.division
      let missing = fund.recipients.indices.filter { position in
        let recipient = fund.recipients[position]
        return !(recipient.isRegistered && recipient.belongs(to: groups))
          && division.reaches(position)
      }.map { fund.recipients[$0] }
      if missing.isEmpty { continue }
      let recipients = missing.count == 1 ? "a recipient" : "recipients"
      problems.add(
        name.problem(
          "table '\(id)' has no row for \(listed(missing.map(\.name))), "
            + "\(recipients) of fund '\(fund.id)'",
          repair: "add their rows, or show the fund in a table that has them"))
    }
  }
}
