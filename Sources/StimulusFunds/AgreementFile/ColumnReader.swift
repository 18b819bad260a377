/// Reads a column of a table, what it shows not yet looked up.
struct ColumnReader {
  /// The heading as printed.
  let heading: JSONText?
  /// What it shows.
  let shows: Content?
  /// The key or the fund that it shows, where it shows one.
  let name: JSONText?

  /// The words of the agreement file for what a column shows.
  enum Content: String, CaseIterable {
    case recipient, key, share, grant, total, fund, amount, recipients

    /// Whether it says something of a fund, and fits rows of funds.
    var isOfFunds: Bool { [.fund, .amount, .recipients].contains(self) }
    /// Whether it shows a key's values or shares.
    var isOfKeys: Bool { self == .key || self == .share }
  }

  /// Reads a column; nil where the item is no object.
  init?(_ item: JSONItem) {
    guard var members = item.members() else { return nil }
    heading = members.text("heading", "The heading as printed.")
    shows = members.choice("shows", of: Content.self, "What it shows.")
    switch shows {
    case .key, .share: name = members.text("key", "The id of the key that it shows.")
    case .grant: name = members.text("fund", "The id of the fund whose grants it shows.")
    default: name = nil
    }
    members.finish()
  }
}

extension ColumnReader {
  /// What the column shows, with the names of a key or a fund looked up; nil where it is unknown or
  /// could not be read, which is reported.
  func content(keys: [String], funds: [String]) -> TableLayout.ColumnContent? {
    switch shows {
    case nil: nil
    case .recipient: .recipient
    case .total: .total
    case .fund: .fundName
    case .amount: .fundAmount
    case .recipients: .fundRecipients
    case .key: name?.known(.key, among: keys).map { .key($0) }
    case .share: name?.known(.key, among: keys).map { .share($0) }
    case .grant: name?.known(.fund, among: funds).map { .grant($0) }
    }
  }
}
