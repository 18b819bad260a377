import StimulusFunds

/// One table of an agreement as computed, in the layout of the published one; as CSV byte for byte as
/// the published tables are kept.
public struct TableReport: Report {
  private let computed: AgreementTable
  private let agreement: String

  /// A report of a table.
  public init(_ layout: TableLayout, of allocation: AgreementAllocation) {
    computed = AgreementTable(layout, of: allocation)
    agreement = allocation.agreement.id
  }

  /// The report as it is read.
  public var blocks: [Block] { computed.blocks }

  /// The report as tables.
  public var tables: [ReportTable] { [ReportTable(computed)] }

  /// The report as JSON.
  public var json: JSON {
    let table = ReportTable(computed)
    return [
      "agreement": .string(agreement),
      "table": .string(computed.layout.id),
      "title": .string(computed.layout.title),
      "columns": .strings(table.columns.map(\.heading.english)),
      "rows": .array(table.rows.map { .array($0.map(\.json)) }),
      "totals": .array((table.totals ?? []).map(\.json)),
    ]
  }
}

extension AgreementTable {
  /// The table under its title.
  var blocks: [Block] { [.heading(.same(layout.title)), .table(ReportTable(self))] }
}

extension ReportTable {
  /// A table of an agreement, its cells as computed.
  init(_ table: AgreementTable) {
    self.init(
      table.layout.columns.map { Column(.same($0.heading), $0.content.kind) },
      rows: table.rows.map { $0.map(Cell.init) }, totals: table.totals.map(Cell.init))
  }
}

extension TableLayout.ColumnContent {
  fileprivate var kind: ReportTable.Column.Kind {
    switch self {
    case .recipient, .fundName, .fundRecipients: .text
    case .key, .share, .grant, .total, .fundAmount: .number
    }
  }
}

extension Cell {
  fileprivate init(_ cell: AgreementTable.Cell) {
    self =
      switch cell {
      case .name(let name): .name(name)
      case .quantity(let quantity):
        quantity.isExactDecimal ? .number(quantity) : .entitlement(quantity)
      case .share(let tenths): .share(tenths: tenths)
      case .whole: .name("1")
      case .grant(let grant): .amount(grant.amount)
      case .amount(let amount): .amount(amount)
      case .awaiting: .awaiting
      case .nothing: .empty
      }
  }
}
