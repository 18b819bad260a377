import Apportionment
import StimulusFunds

/// The sheet of an appendix in its printed layout, every figure a formula.
struct AppendixSheet {
  let name: String
  let table: AgreementTable
  let keys: KeysSheet
  let allocation: AgreementAllocation
  let funds: FundsSheet
  let fundColumns: [String: FundColumns]

  /// The rows before the first recipient: title, an empty row and the headings.
  private static let start = 3

  private var lastRow: Int { Self.start + table.rows.count - 1 }

  func sheet(in language: Language) -> Sheet {
    let columns = table.layout.columns
    let headings = columns.map { column in
      SheetCell.text(column.heading, column.content.isNumber ? .numberHeading : .heading)
    }
    return Sheet(
      name,
      rows: [[.text(table.layout.title, .title)], [], headings] + recipients + [
        columns.indices.map(total), columns.indices.map { check($0, in: language) },
      ],
      widths: columns.map { $0.content.isNumber ? 19 : 28 },
      frozen: .init(rows: Self.start, columns: 1), printedHeadings: Self.start - 1)
  }

  private var recipients: [[SheetCell]] {
    guard case .recipients(let rows) = table.layout.rows else { return [] }
    return rows.indices.map { row in
      table.layout.columns.indices.map { cell(row, $0, rows[row].recipient) }
    }
  }

  private func cell(_ row: Int, _ column: Int, _ recipient: Recipient) -> SheetCell {
    switch (table.layout.columns[column].content, table.rows[row][column]) {
    case (_, .name(let name)): return .text(name)
    case (.key(let id), .quantity(let value)):
      return .formula(key(id, recipient), value, value.isWhole ? .number : .plain)
    case (.share(let id), .share(let tenths)):
      return .formula(
        "ROUND(\(part(ofKey: id, recipient)),3)", Fraction(Int128(tenths), over: 1_000),
        .percent)
    case (.grant(let fund), .grant(let grant)):
      guard let fund = fundColumns[fund], let position = position(of: recipient, in: fund) else {
        return .amount(grant.amount)
      }
      return .formula(
        fund.grant(ofRecipientAt: position, fromRow: Self.start + row), grant.amount,
        grant.amount.hasOre ? .ore : .kronor)
    case (.total, .amount(let amount)):
      let cells = table.layout.columns.indices.filter { table.layout.columns[$0].content.isGrant }
        .map { CellReference.inOwnRow($0) }
      return .formula("SUM(\(cells.joined(separator: ",")))", amount, .totalKronor)
    case (_, .awaiting): return .text("–")
    default: return .empty
    }
  }

  private func position(of recipient: Recipient, in fund: FundColumns) -> Int? {
    fund.allocation.fund.recipients.firstIndex { $0.name == recipient.name }
  }

  private func key(_ id: String, _ recipient: Recipient) -> String {
    keys.formula(forKey: id) { key in
      guard let subject = key.subject(of: recipient) else {
        preconditionFailure("the table has a value of the key for the recipient: \(key.id)")
      }
      return "\"\(subject.replacing("\"", with: "\"\""))\""
    }
  }

  /// A part of a key's sum, from the key's own column where the table has one.
  private func part(ofKey id: String, _ recipient: Recipient) -> String {
    let column = table.layout.columns.firstIndex { $0.content == .key(id) }
    return column.map { "\(CellReference.inOwnRow($0))/SUM(\(rowAbsoluteRange($0)))" }
      ?? "\(key(id, recipient))/\(keys.sum(ofKey: id) ?? sum(ofRowsOf: id))"
  }

  /// The sum of a key's values over the rows of the table.
  private func sum(ofRowsOf id: String) -> String {
    guard case .recipients(let rows) = table.layout.rows else {
      preconditionFailure("shares stand in rows of recipients: \(id)")
    }
    return "(\(rows.map { key(id, $0.recipient) }.joined(separator: "+")))"
  }

  private func total(_ column: Int) -> SheetCell {
    let content = table.layout.columns[column].content
    switch table.totals[column] {
    case .name(let name): return .text(name, .totalLabel)
    case .quantity(let sum): return .formula("SUM(\(range(column)))", sum, .totalNumber)
    case .whole: return .count(1, .totalNumber)
    case .amount(let amount) where content.isNumber:
      return .formula("SUM(\(range(column)))", amount, amount.hasOre ? .totalOre : .totalKronor)
    case .awaiting: return .text("–", .totalLabel)
    default: return .empty(.totalLabel)
    }
  }

  /// What the grants of a column miss of their fund.
  private func check(_ column: Int, in language: Language) -> SheetCell {
    if column == 0 { return .text(FundColumns.missing[language], .label) }
    guard case .grant(let id) = table.layout.columns[column].content,
      let position = allocation.agreement.funds.firstIndex(where: { $0.id == id }),
      case .amount(let printed) = table.totals[column]
    else { return .empty }
    let amount = allocation.agreement.funds[position].amount
    return .formula(
      "ROUND(\(funds.amount(ofFundAt: position))-SUM(\(range(column))),2)",
      amount.fraction - printed.fraction, .check)
  }

  private func range(_ column: Int) -> String {
    CellReference(column: column, row: Self.start).relative + ":"
      + CellReference(column: column, row: lastRow).relative
  }

  private func rowAbsoluteRange(_ column: Int) -> String {
    CellReference(column: column, row: Self.start).rowAbsolute + ":"
      + CellReference(column: column, row: lastRow).rowAbsolute
  }
}

extension TableLayout.ColumnContent {
  /// Whether its cells are numbers.
  var isNumber: Bool {
    switch self {
    case .recipient, .fundName, .fundRecipients: false
    case .key, .share, .grant, .total, .fundAmount: true
    }
  }

  /// Whether its cells are grants of a fund.
  fileprivate var isGrant: Bool { if case .grant = self { true } else { false } }
}
