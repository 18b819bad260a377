import StimulusFunds

extension Comparison {
  /// What each recipient gets from one fund in both, in the order of the funds.
  func grants(from fund: String) -> [RecipientDifference] {
    let (before, after) = (self.before.allocation(of: fund), self.after.allocation(of: fund))
    let (first, second) = (before?.amounts ?? [:], after?.amounts ?? [:])
    var seen: Set<String> = []
    let listed = (before?.fund.recipients ?? []) + (after?.fund.recipients ?? [])
    return listed.filter { seen.insert($0.name).inserted }.map { recipient in
      RecipientDifference(
        recipient: recipient,
        difference: Difference(
          before: first[recipient.name] ?? .zero, after: second[recipient.name] ?? .zero),
        inhabitants: self.after.agreement.inhabitants(of: recipient))
    }
  }
}

extension Allocation {
  /// The grants by their recipients.
  fileprivate var amounts: [String: Kronor] {
    Dictionary(grants.map { ($0.recipient.name, $0.amount) }) { first, _ in first }
  }
}

extension ReportTable {
  /// The table without the rows whose change is zero.
  var changedRows: ReportTable {
    ReportTable(
      columns,
      rows: rows.filter { row in
        row.contains { if case .change(let change, _) = $0 { change != .zero } else { false } }
      }, totals: totals, title: title)
  }
}
