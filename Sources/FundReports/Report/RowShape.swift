import StimulusFunds

/// What a row holds, declared once: the columns of its table and the members of its JSON object.
struct RowShape<Row>: Sendable {
  /// One value of a row: its heading in tables, its name in JSON, and where it comes from.
  struct Member: Sendable {
    fileprivate let column: ReportTable.Column?
    fileprivate let name: String?
    fileprivate let cell: @Sendable (Row) -> Cell
    fileprivate let json: @Sendable (Row) -> JSON

    /// A value that tables and JSON both have.
    ///
    /// - Parameters:
    ///   - name: Its name in JSON, and in tables where `heading` does not tell another.
    ///   - json: What JSON has in the place of the cell's value.
    init(
      _ name: String, heading: Wording? = nil, _ kind: ReportTable.Column.Kind = .text,
      json: (@Sendable (Row) -> JSON)? = nil, cell: @escaping @Sendable (Row) -> Cell
    ) {
      column = ReportTable.Column(heading ?? .same(name), kind)
      self.name = name
      self.cell = cell
      self.json = json ?? { cell($0).json }
    }

    private init(
      column: ReportTable.Column?, name: String?, cell: @escaping @Sendable (Row) -> Cell,
      json: @escaping @Sendable (Row) -> JSON
    ) {
      (self.column, self.name, self.cell, self.json) = (column, name, cell, json)
    }

    /// A value that only tables have.
    static func column(
      _ heading: Wording, _ kind: ReportTable.Column.Kind = .text,
      cell: @escaping @Sendable (Row) -> Cell
    ) -> Member {
      Member(column: .init(heading, kind), name: nil, cell: cell) { _ in .null }
    }

    /// A value that only JSON has.
    static func json(_ name: String, _ json: @escaping @Sendable (Row) -> JSON) -> Member {
      Member(column: nil, name: name, cell: { _ in .empty }, json: json)
    }
  }

  private let members: [Member]

  init(_ members: Member...) { self.members = members }

  /// The columns of the row's table.
  var columns: [ReportTable.Column] { members.compactMap(\.column) }

  /// The cells of a row.
  func cells(of row: Row) -> [Cell] {
    members.compactMap { $0.column == nil ? nil : $0.cell(row) }
  }

  /// A table of rows.
  func table(of rows: some Sequence<Row>, totals: [Cell]? = nil) -> ReportTable {
    ReportTable(columns, rows: rows.map(cells), totals: totals)
  }

  /// The members of a row's JSON object.
  func jsonMembers(of row: Row) -> [JSON.Member] {
    members.compactMap { member in member.name.map { JSON.Member($0, member.json(row)) } }
  }

  /// A row as JSON.
  func json(of row: Row) -> JSON { .object(jsonMembers(of: row)) }

  /// Rows as JSON.
  func json(of rows: some Sequence<Row>) -> JSON { .array(rows.map(json)) }
}
