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

    /// Whether it shows what is of a key or a fund, which is named beside it.
    var isNamed: Bool { isOfKeys || self == .grant }
    /// Whether it says something of a fund, and fits rows of funds.
    var isOfFunds: Bool { [.fund, .amount, .recipients].contains(self) }
    /// Whether it shows a key's values or shares.
    var isOfKeys: Bool { self == .key || self == .share }
  }

  /// The words of columns that are written alike.
  private static var kinds: [[String]] {
    let plain = Content.allCases.filter { !$0.isNamed }
    let ofKeys = Content.allCases.filter(\.isOfKeys)
    return [plain, ofKeys, [.grant]].map { $0.map(\.rawValue) }
  }

  /// Reads a column; nil where the item is no object.
  init?(_ item: JSONItem) {
    if item.recorder?.assumption.words.isEmpty ?? false,
      item.tells(Self.kinds.map { .init(words: ["shows": $0]) }, { _ = ColumnReader($0) })
    {
      return nil
    }
    guard var members = item.members() else { return nil }
    heading = members.text(
      "heading", Wording(en: "The heading as printed.", sv: "Rubriken, ordagrant."))
    shows = members.choice(
      "shows", of: Content.self, Wording(en: "What it shows.", sv: "Vad den visar."))
    switch shows {
    case .key, .share:
      name = members.text(
        "key", Wording(en: "The id of the key that it shows.", sv: "Id för nyckeln som den visar."))
    case .grant:
      name = members.text(
        "fund",
        Wording(
          en: "The id of the fund whose grants it shows.",
          sv: "Id för insatsområdet vars bidrag den visar."))
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
