/// The columns of recipients.csv that the agreement's rules name beside those that every register may
/// have.
struct RegisterColumns {
  /// Those that are there, as the rules write their headings.
  private(set) var known: [String]
  /// All headings of the file, to tell what a misspelt one may stand for.
  private(set) var headings: [String]
  /// Where a recipient has an empty cell.
  private var emptyCells: [Cell: SourceLocation] = [:]

  private struct Cell: Hashable {
    let column: String
    let recipient: String
  }

  init(_ known: [String] = [], headings: [String] = []) {
    self.known = known
    self.headings = headings
  }

  /// Keeps where a recipient's cell is empty.
  mutating func noteEmpty(_ column: String, of recipient: String, at location: SourceLocation) {
    emptyCells[Cell(column: column, recipient: recipient)] = location
  }

  /// Where a recipient's cell is empty; nil where it is not, or the recipient has no row.
  func emptyCell(_ column: String, of recipient: String) -> SourceLocation? {
    emptyCells[Cell(column: column, recipient: recipient)]
  }
}

extension JSONText {
  /// The text, where it is a column of recipients.csv in which each of some recipients has something;
  /// otherwise reported.
  func column(_ among: RuleRecipients) -> String? {
    if !among.isRegisterWhole { return value }
    if RegisterFile.isOwn(value) {
      report(
        Wording(
          en: "column '\(value)' says who a recipient is",
          sv: "kolumnen '\(value)' anger vem mottagaren är"),
        repair: Wording(
          en: "write \"by\": \"county\", or name a column of your own",
          sv: "skriv \"by\": \"county\", eller ange en egen kolumn"))
      return nil
    }
    if !among.columns.known.contains(value) {
      report(
        Wording(
          en: "recipients.csv has no column '\(value)'",
          sv: "recipients.csv har ingen kolumn '\(value)'"),
        repair: among.columns.headings.isEmpty
          ? Wording(
            en: "add it there, with the group of each recipient",
            sv: "lägg till den där, med varje mottagares grupp")
          : suggestion(for: value, among: among.columns.headings))
      return nil
    }
    for recipient in among.recipients where recipient.fields[value] == nil {
      reportEmpty(of: recipient, among.columns.emptyCell(value, of: recipient.name))
    }
    return value
  }

  private func reportEmpty(of recipient: Recipient, _ place: SourceLocation?) {
    report(
      at: place,
      Wording(
        en: "\(recipient.name) has nothing in column '\(value)', which a rule groups by",
        sv: "\(recipient.name) saknar uppgift i kolumnen '\(value)', som en modell grupperar efter"),
      repair: Wording(
        en: "write its group in recipients.csv", sv: "skriv dess grupp i recipients.csv"))
  }
}
