/// What a published table (bilaga) shows: its rows and columns, as printed.
public struct TableLayout: Sendable {
  /// The id, which is also the name of its file: "bilaga-4".
  public let id: String
  /// The title as printed.
  public internal(set) var title: String
  /// The columns, in printed order.
  public let columns: [Column]
  /// The rows between the headings and the total, in printed order.
  public let rows: Rows
  /// What the row of totals is called.
  public let totalRow: String
  /// Whether the table is marked for review: it need not be published yet.
  public internal(set) var awaitsPublication = false

  /// A column and its heading as printed.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let heading: String
    /// What it shows.
    public let content: ColumnContent
  }

  /// What a column shows.
  public enum ColumnContent: Hashable, Sendable {
    /// The recipient's name.
    case recipient
    /// The values of a key, and their sum.
    case key(String)
    /// Each row's share of a key in percent with one decimal, and "1" for the whole.
    case share(String)
    /// The grants of a fund, and the fund.
    case grant(String)
    /// The sum of the row's grants, and of all of them.
    case total
    /// A fund's name.
    case fundName
    /// A fund's amount, and the agreement's total.
    case fundAmount
    /// A fund's recipients, as printed.
    case fundRecipients
  }

  /// The rows of a table.
  public enum Rows: Sendable {
    /// A recipient a row.
    case recipients([RecipientRow])
    /// A fund a row.
    case funds([FundRow])

    /// How many there are.
    var count: Int {
      switch self {
      case .recipients(let rows): rows.count
      case .funds(let rows): rows.count
      }
    }
  }

  /// A recipient's row and its name as printed there.
  public struct RecipientRow: Sendable {
    /// The name as printed.
    public let printedName: String
    /// The recipient.
    public let recipient: Recipient
  }

  /// A fund's row and its name as printed there; empty where the row continues the one above.
  public struct FundRow: Hashable, Sendable {
    /// The name as printed.
    public let printedName: String
    /// The fund's id.
    public let fund: String
  }

  /// The funds whose grants the table shows, in the order of its columns.
  public var funds: [String] {
    columns.compactMap { column in
      if case .grant(let fund) = column.content { fund } else { nil }
    }
  }
}
