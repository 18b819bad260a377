import Apportionment

/// A printed column that cannot be computed because a key has no values: what is known of it all the
/// same is that its cells sum to its fund or to its printed total.
struct AwaitingColumn {
  /// A printed figure that contradicts what is printed beside it.
  struct Fault {
    /// The row; nil for the row of totals.
    let row: Int?
    let printed: Located<String>
    /// What would fit.
    let expected: AgreementTable.Cell
    let cause: FigureCause
  }

  private let table: PublishedTable
  private let agreement: Agreement
  private let column: Int

  /// - Parameter column: The place of a column for which ``isAwaiting(_:in:)`` holds.
  init(_ column: Int, of table: PublishedTable, in agreement: Agreement) {
    (self.table, self.agreement, self.column) = (table, agreement, column)
  }

  /// Whether the content of a column waits for the values of a key.
  static func isAwaiting(_ content: TableLayout.ColumnContent, in agreement: Agreement) -> Bool {
    switch content {
    case .key(let key), .share(let key): agreement.awaits(key)
    case .grant(let fund):
      agreement.fund(fund).map { !agreement.hasValues(for: $0) } ?? false
    case .recipient, .total, .fundName, .fundAmount, .fundRecipients: false
    }
  }

  /// What is wrong with the column, in printed order.
  var faults: [Fault] {
    switch table.layout.columns[column].content {
    case .grant(let fund): unreadable + (agreement.fund(fund).map { faults(of: $0) } ?? [])
    case .key: unreadable + faultsOfKeyTotal
    case .share(let key): faultsOfShares(of: key) + faultsOfWhole
    case .recipient, .total, .fundName, .fundAmount, .fundRecipients: []
    }
  }

  private var isBlank: Bool { table.rowIndices.allSatisfy { table.isEmpty($0, column) } }

  /// Whether nothing at all is printed in the column, as is usual until there are data.
  var isUnprinted: Bool { isBlank && table.total(of: column)?.value.isEmpty ?? true }

  /// The cells that hold something else than a number.
  private var unreadable: [Fault] {
    table.rowIndices.compactMap { row in
      guard let cell = table.cell(row, column), !cell.value.isEmpty, let fault = cell.numberFault
      else { return nil }
      return Fault(row: row, printed: cell, expected: .awaiting, cause: .notANumber(fault))
    }
  }

  private func faults(of fund: Fund) -> [Fault] {
    guard let cause = cause(of: fund) else { return [] }
    return [
      Fault(
        row: nil, printed: table.place(ofTotal: column), expected: .amount(fund.amount),
        cause: cause)
    ]
  }

  /// Why the cells and the total cannot both be right of a fund; nil where they can.
  private func cause(of fund: Fund) -> FigureCause? {
    let (sum, total, amount) = (
      table.sum(of: column), table.total(of: column), fund.amount.fraction
    )
    let isWhole = table.layout.hasRows(forAllOf: fund, in: agreement)
    if let sum, isWhole ? sum != amount : sum > amount,
      total?.number.map({ [amount, sum].contains($0) }) ?? true
    {
      return .cellsMissFund(sum: sum)
    }
    guard let total, total.number != amount, !(total.value.isEmpty && isBlank) else { return nil }
    if sum != nil, total.number == sum { return nil }
    return sum == amount ? .totalNotSum : .totalNotFund
  }

  private var faultsOfKeyTotal: [Fault] {
    guard let total = table.total(of: column), let sum = table.sum(of: column),
      total.number != sum
    else { return [] }
    return [Fault(row: nil, printed: total, expected: .quantity(sum), cause: .totalNotSum)]
  }
}

extension AwaitingColumn {
  private var faultsOfWhole: [Fault] {
    guard let total = table.total(of: column), total.value != AgreementTable.Cell.whole.printed,
      !(total.value.isEmpty && isBlank)
    else { return [] }
    return [Fault(row: nil, printed: total, expected: .whole, cause: .totalNotWhole)]
  }

  /// Shares are held against the values that the table prints; where it prints none, against 100 %.
  private func faultsOfShares(of key: String) -> [Fault] {
    guard let values = table.layout.columns.firstIndex(where: { $0.content == .key(key) }) else {
      return faultsOfShareSum
    }
    // A column of values that misses its own total is told of there.
    guard let sum = table.sum(of: values), sum > .zero,
      table.total(of: values).map({ $0.number == sum }) ?? true
    else { return [] }
    return table.rowIndices.compactMap { row in
      guard let cell = table.cell(row, column), let value = table.number(row, values),
        value >= .zero, value <= sum
      else {
        return nil
      }
      let share = AgreementTable.Cell.share(of: value, in: sum)
      return cell.value == share.printed
        ? nil : Fault(row: row, printed: cell, expected: share, cause: .notShareOfPrintedKey)
    }
  }

  /// Each share is rounded by at most half a tenth of a percent.
  private var faultsOfShareSum: [Fault] {
    if isBlank { return [] }
    let shares = table.rowIndices.map { table.cell($0, column).flatMap { tenths(of: $0.value) } }
    let known = shares.compactMap { $0 }
    if known.count == shares.count, abs(known.reduce(0, +) - 1_000) * 2 <= known.count { return [] }
    return [
      Fault(
        row: nil, printed: table.place(ofTotal: column), expected: .whole, cause: .sharesMissWhole)
    ]
  }

  /// The tenths of a percent in "23,1%"; nil for another text.
  private func tenths(of share: String) -> Int? {
    Int(share.filter { $0 != "," && $0 != "%" }).flatMap {
      (0...1_000).contains($0) && SwedishFigures.percent(tenths: $0) == share ? $0 : nil
    }
  }
}

extension PublishedTable {
  /// The places of the columns that wait for the values of a key.
  func awaitingColumns(in agreement: Agreement) -> [Int] {
    layout.columns.indices.filter {
      AwaitingColumn.isAwaiting(layout.columns[$0].content, in: agreement)
    }
  }

  /// What stands under a column whatever the keys hold: a fund, or the sum of the funds that are
  /// printed; nil where that depends on a key.
  func knownTotal(of column: Int, in allocation: AgreementAllocation) -> Kronor? {
    switch layout.columns[column].content {
    case .grant(let fund): allocation.due(of: fund)
    case .total:
      printedFunds(in: allocation.agreement).compactMap(allocation.due(of:)).sumOfParts()
    case .fundAmount: allocation.agreement.total
    case .recipient, .key, .share, .fundName, .fundRecipients: nil
    }
  }

  /// The funds of the columns, but for those that wait and of which nothing is printed.
  private func printedFunds(in agreement: Agreement) -> [String] {
    let unprinted = awaitingColumns(in: agreement).filter {
      AwaitingColumn($0, of: self, in: agreement).isUnprinted
    }
    return layout.columns.indices.compactMap { column in
      guard case .grant(let fund) = layout.columns[column].content, !unprinted.contains(column)
      else { return nil }
      return fund
    }
  }
}

extension TableLayout {
  /// Whether a table has a row for every recipient of a fund, so that its column sums to the fund.
  ///
  /// Where keys name who takes part, that is known only when they have values.
  func hasRows(forAllOf fund: Fund, in agreement: Agreement) -> Bool {
    guard case .recipients(let rows) = rows else { return false }
    let isNamed = agreement.isNamedByKeys(fund)
    if isNamed, AwaitingColumn.isAwaiting(.grant(fund.id), in: agreement) { return false }
    let names = Set(rows.map(\.recipient.name))
    return fund.recipients.allSatisfy { names.contains($0.name) }
  }
}
