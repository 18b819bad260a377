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
      let missing = fund.recipients.filter { recipient in
        !(recipient.isRegistered && recipient.belongs(to: groups))
          && fund.rule.reaches(recipient.name)
      }
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

extension Rule {
  /// Whether a recipient may get something under the rule.
  fileprivate func reaches(_ recipient: String) -> Bool {
    switch self {
    case .share, .growth, .equal, .base: true
    case .fixed(let amounts):
      amounts.contains { $0.recipient == recipient && $0.amount > .zero }
    case .only(let names, let then): names.contains(recipient) && then.reaches(recipient)
    case .bounds(let least, _, let then): least != nil || then.reaches(recipient)
    case .blend(let parts): parts.contains { $0.rule.reaches(recipient) }
    case .split(let parts):
      parts.contains { $0.recipients.contains(recipient) && $0.rule.reaches(recipient) }
    }
  }
}
