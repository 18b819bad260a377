import Apportionment

/// A column of a table with its cells, in the order of the rows.
struct TableColumn {
  let cells: [AgreementTable.Cell]
  let total: AgreementTable.Cell

  /// Computes a column.
  ///
  /// - Complexity: O(rows), and for a total O(rows × funds).
  init(
    _ content: TableLayout.ColumnContent, of allocation: AgreementAllocation, _ layout: TableLayout
  ) {
    switch layout.rows {
    case .recipients(let rows): self.init(content, allocation, layout, rows)
    case .funds(let rows): self.init(content, allocation.agreement, layout, rows)
    }
  }

  private init(_ cells: [AgreementTable.Cell], total: AgreementTable.Cell) {
    (self.cells, self.total) = (cells, total)
  }
}

// A table with a row for each fund.
extension TableColumn {
  private init(
    _ content: TableLayout.ColumnContent, _ agreement: Agreement, _ layout: TableLayout,
    _ rows: [TableLayout.FundRow]
  ) {
    let funds = rows.map { row in
      guard let fund = agreement.fund(row.fund) else {
        preconditionFailure("a table of an agreement names a fund that it has not: \(row.fund)")
      }
      return fund
    }
    switch content {
    case .fundName:
      self.init(rows.map { .name($0.printedName) }, total: .name(layout.totalRow))
    case .fundAmount: self.init(funds.map { .amount($0.amount) }, total: .amount(agreement.total))
    case .fundRecipients:
      self.init(funds.map { .name($0.recipientsAsPrinted) }, total: .nothing)
    case .recipient, .key, .share, .grant, .total:
      preconditionFailure("a table of funds has no column of \(content)")
    }
  }
}

// A table with a row for each recipient.
extension TableColumn {
  private init(
    _ content: TableLayout.ColumnContent, _ allocation: AgreementAllocation, _ layout: TableLayout,
    _ rows: [TableLayout.RecipientRow]
  ) {
    let recipients = rows.map(\.recipient)
    switch content {
    case .recipient:
      self.init(rows.map { .name($0.printedName) }, total: .name(layout.totalRow))
    case .key(let id): self.init(key: id, of: allocation.agreement, recipients)
    case .share(let id): self.init(sharesOf: id, in: allocation.agreement, recipients)
    case .grant(let id): self.init(grantsOf: allocation.allocation(of: id), to: recipients)
    case .total:
      self.init(totalsOf: layout.funds.map(allocation.allocation(of:)), to: recipients)
    case .fundName, .fundAmount, .fundRecipients:
      preconditionFailure("a table of recipients has no column of \(content)")
    }
  }

  private init(key: String, of agreement: Agreement, _ recipients: [Recipient]) {
    let values = agreement.keys.values(of: key, for: recipients)
    self.init(
      values.map { $0.map { .quantity($0) } ?? .awaiting },
      total: agreement.awaits(key) ? .awaiting : .quantity(values.compactMap { $0 }.sum()))
  }

  private init(sharesOf key: String, in agreement: Agreement, _ recipients: [Recipient]) {
    let values = agreement.keys.values(of: key, for: recipients)
    let sum = values.compactMap { $0 }.sum()
    self.init(
      values.map { value in
        guard let value, sum > .zero else { return .awaiting }
        return .share(of: value, in: sum)
      }, total: agreement.awaits(key) ? .awaiting : .whole)
  }

  private init(grantsOf allocation: Allocation?, to recipients: [Recipient]) {
    guard let allocation else {
      self.init(recipients.map { _ in .awaiting }, total: .awaiting)
      return
    }
    var cells = recipients.map { _ in AgreementTable.Cell.nothing }
    allocation.forEachGrant(to: recipients) { row, index in
      cells[row] = .grant(allocation.grant(at: index))
    }
    self.init(cells, total: .amount(allocation.granted))
  }

  private init(totalsOf allocations: [Allocation?], to recipients: [Recipient]) {
    let known = allocations.compactMap { $0 }
    guard known.count == allocations.count else {
      self.init(recipients.map { _ in .awaiting }, total: .awaiting)
      return
    }
    var sums = recipients.map { _ in TwofoldSum(count: known.count) }
    for allocation in known {
      allocation.forEachGrant(to: recipients) { row, index in
        sums[row].add(allocation.amount(at: index))
      }
    }
    self.init(sums.map { .amount($0.total) }, total: .amount(known.map(\.granted).sumOfParts()))
  }
}

extension Allocation {
  /// Gives the position among some recipients, and that in the fund, of each of them who has a grant.
  fileprivate func forEachGrant(to recipients: [Recipient], _ body: (Int, Int) -> Void) {
    var positions = RecipientPositions(in: recipients)
    for (index, recipient) in fund.recipients.enumerated() {
      if let row = positions.position(of: recipient) { body(row, index) }
    }
  }
}
