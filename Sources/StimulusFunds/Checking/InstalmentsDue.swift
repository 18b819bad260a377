/// What is due of cells that are paid in instalments, by day.
extension Records {
  /// The instalments of a fund; none where it is paid at once.
  func instalments(ofFund fund: Int) -> [Instalment] {
    terms.channel(ofFund: agreement.funds[fund].id)?.instalments ?? []
  }

  /// What each instalment of a recipient's grant from a fund comes to.
  func instalmentAmounts(_ recipient: Int, fund: Int) -> [KronorSum] {
    guard let allocation = allocation.outcomes[fund].allocation else { return [] }
    let due = accounts[recipient, .fund(fund)].due
    guard let grant = try? Kronor(ore: Int(due.ore)) else {
      preconditionFailure("what is due of a fund is a grant: \(due)")
    }
    return instalments(ofFund: fund)
      .amounts(of: grant, unit: allocation.fund.rounding.unit).map { KronorSum($0) }
  }

  /// What a recipient is due of a fund of those instalments that fit; all where it is paid at once.
  func due(
    _ recipient: Int, fund: Int, of fits: (Instalment) -> Bool
  ) -> KronorSum {
    let instalments = instalments(ofFund: fund)
    if instalments.isEmpty { return accounts[recipient, .fund(fund)].due }
    return zip(instalments, instalmentAmounts(recipient, fund: fund))
      .filter { fits($0.0) }.map(\.1).sum()
  }

  /// What of a cell should have been paid by now, and the last day of the last instalment in it; nil
  /// where none of it is paid in instalments, or the last of them is past.
  func dueByInstalments(_ cell: Cell) -> (due: KronorSum, until: CalendarDate?)? {
    let funds = funds(of: cell)
    let open = funds.flatMap(instalments(ofFund:)).filter { asOf <= $0.until }
    if open.isEmpty { return nil }
    let past = funds.flatMap(instalments(ofFund:)).filter { asOf > $0.until }
    let due = funds.map { fund in
      instalments(ofFund: fund).isEmpty && !isPast(fund)
        ? .zero : self.due(cell.recipient, fund: fund) { asOf > $0.until }
    }.sum()
    return (due, past.map(\.until).max())
  }

  /// Whether the last day to pay a fund has passed; where none is named it has not.
  private func isPast(_ fund: Int) -> Bool {
    lastDay(of: .fund(fund)).map { asOf > $0 } ?? false
  }
}
