/// Reads what a recipient may get at least or at most: an amount, or a key that is not yet looked up.
enum BoundReader {
  case amount(Kronor)
  case key(JSONText)

  /// Reads a bound; nil where something was reported.
  init?(_ item: JSONItem) {
    if case .object = item.value.content {
      let key = item.object { members in
        members.text("key", "The key whose values are the bounds, in kronor.")
      }
      guard let key else { return nil }
      self = .key(key)
    } else {
      guard let amount = item.kronor() else { return nil }
      self = .amount(amount.value)
    }
  }

  /// The key; nil for an amount.
  var name: JSONText? {
    if case .key(let name) = self { name } else { nil }
  }

  /// The bound with its key looked up; nil where it is unknown, which is reported.
  func known(among keys: [String]) -> Rule.Bound? {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let name): name.known(.key, among: keys).map { .key($0) }
    }
  }
}
