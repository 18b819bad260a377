import Apportionment

/// A table of the agreement as the calculation gives it, in the layout of the published one.
public struct AgreementTable: Sendable {
  /// What the table shows.
  public let layout: TableLayout
  /// The rows in printed order, each with a cell for every column.
  public let rows: [[Cell]]
  /// The row of totals.
  public let totals: [Cell]

  /// What stands in one place of the table.
  public enum Cell: Sendable {
    /// A name, as printed; empty where a row continues the one above.
    case name(String)
    /// The value of a key, or the sum of its values.
    case quantity(Fraction)
    /// A share in tenths of a percent, rounded half up.
    case share(tenths: Int)
    /// The whole that the shares are shares of, printed as 1.
    case whole
    /// A grant.
    case grant(Grant)
    /// An amount: a total or a fund.
    case amount(Kronor)
    /// Not computed, because the fund awaits data.
    case awaiting
    /// Nothing, as printed under the names of recipients.
    case nothing
  }

  /// A table of cells.
  init(layout: TableLayout, rows: [[Cell]], totals: [Cell]) {
    (self.layout, self.rows, self.totals) = (layout, rows, totals)
  }

  /// Computes a table.
  ///
  /// - Complexity: O(cells).
  public init(_ layout: TableLayout, of allocation: AgreementAllocation) {
    self.layout = layout
    let columns = layout.columns.map { Column($0.content, of: allocation, layout) }
    switch layout.rows {
    case .recipients(let rows):
      self.rows = rows.map { row in columns.map { $0.cell(for: row) } }
    case .funds(let rows):
      self.rows = rows.map { row in
        guard let fund = allocation.agreement.fund(row.fund) else {
          preconditionFailure("a table of an agreement names a fund that it has not: \(row.fund)")
        }
        return columns.map { $0.cell(for: row, fund) }
      }
    }
    totals = columns.map(\.total)
  }
}

/// One column, ready to give the cells of its rows.
private struct Column {
  let content: TableLayout.ColumnContent
  let total: AgreementTable.Cell
  private let agreement: Agreement
  /// The id of the key that it shows, where there are values.
  private var key: String?
  private var keySum = Fraction.zero
  private var allocations: [Allocation?] = []
  private var positions: [String: Int] = [:]

  init(
    _ content: TableLayout.ColumnContent, of allocation: AgreementAllocation, _ layout: TableLayout
  ) {
    self.content = content
    agreement = allocation.agreement
    switch content {
    case .recipient, .fundName: total = .name(layout.totalRow)
    case .fundRecipients: total = .nothing
    case .fundAmount: total = .amount(allocation.agreement.total)
    case .key(let id), .share(let id):
      if allocation.agreement.awaits(id) {
        total = .awaiting
      } else {
        key = id
        keySum = Self.sum(of: id, in: allocation.agreement, over: layout)
        total = content == .key(id) ? .quantity(keySum) : .whole
      }
    case .grant(let id):
      allocations = [allocation.allocation(of: id)]
      total = Self.sum(of: allocations)
    case .total:
      allocations = layout.funds.map(allocation.allocation(of:))
      total = Self.sum(of: allocations)
    }
    for (position, recipient) in (allocations.first??.fund.recipients ?? []).enumerated() {
      positions[recipient.name] = position
    }
  }

  private static func sum(
    of key: String, in agreement: Agreement, over layout: TableLayout
  ) -> Fraction {
    guard case .recipients(let rows) = layout.rows else { return .zero }
    return rows.compactMap { agreement.value(ofKey: key, for: $0.recipient) }.sum()
  }

  private static func sum(of allocations: [Allocation?]) -> AgreementTable.Cell {
    let known = allocations.compactMap { $0?.granted }
    return known.count == allocations.count ? .amount(known.sumOfParts()) : .awaiting
  }

  func cell(for row: TableLayout.RecipientRow) -> AgreementTable.Cell {
    switch content {
    case .recipient: .name(row.printedName)
    case .key: value(of: row.recipient).map { .quantity($0) } ?? .awaiting
    case .share: share(of: row.recipient)
    case .grant: grant(of: allocations.first ?? nil, to: row.recipient)
    case .total: total(of: row.recipient)
    case .fundName, .fundAmount, .fundRecipients: .nothing
    }
  }

  func cell(for row: TableLayout.FundRow, _ fund: Fund) -> AgreementTable.Cell {
    switch content {
    case .fundName: .name(row.printedName)
    case .fundAmount: .amount(fund.amount)
    case .fundRecipients: .name(fund.recipientsAsPrinted)
    default: .nothing
    }
  }

  private func share(of recipient: Recipient) -> AgreementTable.Cell {
    guard let value = value(of: recipient), keySum > .zero else { return .awaiting }
    return .share(of: value, in: keySum)
  }

  private func value(of recipient: Recipient) -> Fraction? {
    key.flatMap { agreement.value(ofKey: $0, for: recipient) }
  }

  private func grant(of allocation: Allocation?, to recipient: Recipient) -> AgreementTable.Cell {
    guard let allocation else { return .awaiting }
    guard let position = position(of: recipient, in: allocation) else { return .nothing }
    return .grant(allocation.grant(at: position))
  }

  private func total(of recipient: Recipient) -> AgreementTable.Cell {
    var sum = TwofoldSum(count: allocations.count)
    for allocation in allocations {
      guard let allocation else { return .awaiting }
      guard let position = position(of: recipient, in: allocation) else { continue }
      sum.add(allocation.amount(at: position))
    }
    return .amount(sum.total)
  }

  /// The funds of a table mostly share their recipients, so that one look-up serves all.
  private func position(of recipient: Recipient, in allocation: Allocation) -> Int? {
    if let position = positions[recipient.name],
      allocation.fund.recipients.indices.contains(position),
      allocation.fund.recipients[position].name == recipient.name
    {
      return position
    }
    return allocation.fund.recipients.firstIndex { $0.name == recipient.name }
  }
}

extension AgreementTable.Cell {
  /// The share of a part in a whole.
  ///
  /// - Precondition: The whole is above zero, and the part neither below zero nor above the whole.
  static func share(of part: Fraction, in whole: Fraction) -> AgreementTable.Cell {
    let tenths = (part / whole * Fraction(1_000) + Fraction(1, over: 2)).floor
    guard let tenths = Int(exactly: tenths), (0...1_000).contains(tenths) else {
      preconditionFailure("\(part) is no part of \(whole)")
    }
    return .share(tenths: tenths)
  }
}
