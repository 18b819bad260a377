/// Reads a row of a table of funds.
struct FundRowReader {
  /// The id of the fund.
  let fund: JSONText?
  /// Its name as printed, where it is another than the fund's.
  let printedName: JSONText?
  /// Whether the row continues the one above.
  let continues: Bool

  /// Reads a row.
  init(_ members: inout JSONMembers) {
    fund = members.text("fund", Wording(en: "The id of the fund.", sv: "Insatsområdets id."))
    printedName = members.optionalText(
      "name",
      Wording(
        en: "Its name as printed, where it is another.",
        sv: "Dess namn, ordagrant, om det är ett annat."))
    continues = members.flag(
      "continues",
      Wording(
        en: "Whether the row continues the one above.", sv: "Om raden fortsätter den ovanför."))
  }
}

extension TableReader {
  /// The rows of a table of recipients: each recipient of its groups has one.
  func rows(_ written: RecipientRows) -> [TableLayout.RecipientRow] {
    if !names.isRegisterWhole { return [] }
    let recipients = names.register.recipients(in: written.groups.map(\.value))
    let register = RecipientRegister(recipients)
    var missing = recipients.map(\.name)
    let rows = written.names.compactMap { name -> TableLayout.RecipientRow? in
      guard let recipient = register.recipient(name) else { return nil }
      if let position = missing.firstIndex(of: recipient.name) {
        missing.remove(at: position)
      } else {
        name.report(
          Wording(
            en: "\(recipient.name) has a row already", sv: "\(recipient.name) har redan en rad"),
          repair: Wording(en: "keep one row", sv: "behåll en rad"))
      }
      return TableLayout.RecipientRow(printedName: name.value, recipient: recipient)
    }
    if !missing.isEmpty {
      item.report(
        Wording(
          en: "the table has no row for \(Wording.listed(missing))",
          sv: "tabellen saknar rad för \(Wording.listed(missing))"),
        repair: Wording(en: "add a name for each", sv: "lägg till ett namn för var och en"))
    }
    return rows
  }

  /// The rows of a table of funds: each fund has one.
  func rows(_ written: [FundRowReader]) -> TableLayout.Rows {
    written.compactMap(\.fund).reportRepeated(
      Wording(en: "has a row already", sv: "har redan en rad"),
      repair: Wording(en: "keep one row", sv: "behåll en rad"))
    let known = written.filter { $0.fund?.known(.fund, among: funds.ids) != nil }
    let missing = funds.ids.filter { id in !known.contains { $0.fund?.value == id } }
    if !missing.isEmpty, known.count == written.count {
      item.report(
        Wording(
          en: "the table has no row for \(Wording.listed(missing))",
          sv: "tabellen saknar rad för \(Wording.listed(missing))"),
        repair: Wording(en: "add a row for each", sv: "lägg till en rad för var och en"))
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
      name.report(
        Wording(
          en: "table '\(id)' has no row for \(Wording.listed(missing.map(\.name))), "
            + "\(missing.count == 1 ? "a recipient" : "recipients") of fund '\(fund.id)'",
          sv: "tabellen '\(id)' saknar rad för \(Wording.listed(missing.map(\.name))), "
            + "som insatsområdet '\(fund.id)' fördelas till"),
        repair: Wording(
          en: "add their rows, or show the fund in a table that has them",
          sv: "lägg till deras rader, eller visa insatsområdet i en tabell som har dem"))
    }
  }
}
