/// Reads what each recipient gets first, or at least or at most: an amount, a key, or so much for each
/// unit of a key; the key is not yet looked up.
enum EachAmountReader {
  case amount(Kronor)
  case key(JSONText)
  case perUnit(Kronor, JSONText)

  /// Reads it; nil where something was reported.
  init?(_ item: JSONItem) {
    if item.tells([.init()], { _ = $0.kronor() }) {
      _ = item.tells([.init(), .init(present: ["amount", "times"])]) { way in
        _ = way.object(Self.keyed)
      }
      return nil
    }
    guard case .object = item.value.content else {
      guard let amount = item.kronor() else { return nil }
      self = .amount(amount.value)
      return
    }
    guard let read = item.object(Self.keyed) else { return nil }
    self = read
  }

  private static func keyed(_ members: inout JSONMembers) -> EachAmountReader? {
    if members.has("amount") || members.has("times") {
      let amount = members.kronor(
        "amount",
        Wording(
          en: "The amount in kronor for each unit of a key.",
          sv: "Beloppet i kronor för varje enhet av en nyckel."))
      let key = members.text(
        "times",
        Wording(
          en: "The key whose units the amount is for.", sv: "Nyckeln vars enheter beloppet gäller.")
      )
      guard let amount, let key else { return nil }
      return .perUnit(amount.value, key)
    }
    return members.text(
      "key",
      Wording(
        en: "The key whose values are the amounts, in kronor.",
        sv: "Nyckeln vars värden är beloppen, i kronor.")
    ).map { .key($0) }
  }

  /// The key; nil for an amount.
  var name: JSONText? {
    switch self {
    case .amount: nil
    case .key(let name), .perUnit(_, let name): name
    }
  }

  /// The same with its key looked up; nil where it is unknown, which is reported.
  func known(among keys: [String]) -> Rule.EachAmount? {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let name): name.known(.key, among: keys).map { .key($0) }
    case .perUnit(let amount, let name):
      name.known(.key, among: keys).map { .perUnit(amount, key: $0) }
    }
  }
}
