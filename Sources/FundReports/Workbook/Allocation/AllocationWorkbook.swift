import StimulusFunds

extension Workbook {
  /// An allocation that calculates: the funds, the appendices, the keys, a sheet a fund with its exact
  /// shares and rounding, the notes and the sources.
  init(
    _ allocation: AgreementAllocation, tables: [AgreementTable], in language: Language,
    from provenance: Provenance
  ) {
    var names = SheetNames()
    let funds = FundsSheet(
      allocation, name: names.name(Wording(en: "Funds", sv: "Medel")[language]))
    let appendices = tables.map { (names.name($0.layout.shortTitle), $0) }
    let keys = KeysSheet(
      allocation.agreement, name: names.name(Wording(en: "Keys", sv: "Nycklar")[language]))
    let groups = allocation.fundsByRecipients.map { group in
      FundSheet(
        group.map(\.allocation), in: allocation.agreement, keys: keys,
        amounts: group.map { funds.amount(ofFundAt: $0.position) },
        name: names.name(group[0].allocation.fund.recipientsAsPrinted))
    }
    let columns = groups.flatMap(\.funds)
    let byFund = Dictionary(columns.map { ($0.allocation.fund.id, $0) }) { first, _ in first }
    let shown = appendices.map { name, table in
      AppendixSheet(
        name: name, table: table, keys: keys, allocation: allocation, funds: funds,
        fundColumns: byFund)
    }
    let notes = WorkbookNotes(allocation.agreement, columns)
    self.init(
      [funds.sheet(in: language, byFund)] + shown.map { $0.sheet(in: language) }
        + [keys.sheet(in: language)] + groups.map { $0.sheet(in: language, byFund) } + [
          notes.sheet(in: language, named: &names), provenance.sheet(in: language, named: &names),
        ])
  }
}

extension AgreementAllocation {
  /// The funds that are divided with their places among all, those with the same recipients together.
  fileprivate var fundsByRecipients: [[(position: Int, allocation: Allocation)]] {
    var groups: [[(position: Int, allocation: Allocation)]] = []
    var places: [[String]: Int] = [:]
    for (position, outcome) in outcomes.enumerated() {
      guard let allocation = outcome.allocation else { continue }
      let names = allocation.fund.recipients.map(\.name)
      if let place = places[names] {
        groups[place].append((position, allocation))
      } else {
        places[names] = groups.count
        groups.append([(position, allocation)])
      }
    }
    return groups
  }
}

extension TableLayout {
  /// "Bilaga 4" of "Bilaga 4, Fördelning av medel …": what a tab has room for.
  fileprivate var shortTitle: String {
    String(title.prefix { !",:.–(".contains($0) })
  }
}
