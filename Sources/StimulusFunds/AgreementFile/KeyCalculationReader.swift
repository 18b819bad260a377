import Apportionment

/// Reads how a key is computed; the keys that it names are not yet looked up.
///
/// Every shape of it is an operation and the list of its parts, `{"product": ["population", "1.05"]}`;
/// a part is the id of a key, a number, or an operation of its own in braces.
indirect enum KeyCalculationReader {
  case name(JSONText)
  case number(Fraction)
  case operation(KeyCalculation.Operation, [KeyCalculationReader])

  /// How many operations may stand inside each other.
  static let maxLevels = 16

  /// The operation that an object names; nil where it names none. Of several, which are reported, it
  /// is the first.
  static func operation(in members: inout JSONMembers) -> KeyCalculation.Operation? {
    let named = KeyCalculation.Operation.allCases.filter { members.has($0.rawValue) }
    if named.count < 2 { return named.first }
    for operation in named { _ = members.optional(operation.rawValue, operation.about) }
    let words = Wording.listed(named.map { "'\($0.rawValue)'" })
    members.item.report(
      Wording(en: "it is \(words) at once", sv: "det är \(words) på en gång"),
      repair: Wording(
        en: "keep one; put a part that is computed in braces of its own",
        sv: "behåll en; sätt en del som beräknas inom egna klamrar"))
    return named.first
  }

  /// Reads the parts of an operation; nil where something was reported.
  init?(
    _ operation: KeyCalculation.Operation, _ members: inout JSONMembers, level: Int = 1
  ) {
    guard let item = members.required(operation.rawValue, operation.about),
      let elements = item.elements(operation.partCounts)
    else { return nil }
    let counts = operation.partCounts
    if item.recorder == nil, !counts.contains(elements.count) {
      item.report(
        Wording(
          en: "'\(operation.rawValue)' has \(elements.count) parts",
          sv: "'\(operation.rawValue)' har \(elements.count) delar"),
        repair: counts.lowerBound == counts.upperBound
          ? Wording(
            en: "write \(counts.lowerBound)", sv: "skriv \(counts.lowerBound)")
          : Wording(
            en: "write from \(counts.lowerBound) to \(counts.upperBound)",
            sv: "skriv från \(counts.lowerBound) till \(counts.upperBound)"))
      return nil
    }
    let parts = elements.compactMap { Self.part($0, level: level) }
    if parts.count < elements.count { return nil }
    self = .operation(operation, parts)
  }

  private static func part(_ item: JSONItem, level: Int) -> KeyCalculationReader? {
    if item.tells(definition: "part", tellParts) { return nil }
    switch item.value.content {
    case .number: return item.number().map { .number($0.value.fraction) }
    case .object: return nested(item, level: level + 1)
    case .string: return item.text().map { .name($0) }
    default:
      item.report(
        Wording(en: "found \(item.value.kind)", sv: "här står \(item.value.kind)"),
        repair: Wording(
          en: "write the id of a key, a number, or an operation in { }",
          sv: "skriv id för en nyckel, ett tal eller ett räknesätt inom { }"))
      return nil
    }
  }

  /// Tells every way to write a part, for a format.
  private static func tellParts(_ item: JSONItem) {
    _ = item.tells([.init()]) { _ = $0.text() }
    _ = item.tells([.init()]) { _ = $0.number() }
    for operation in KeyCalculation.Operation.allCases {
      _ = item.tells([.init(present: [operation.rawValue])]) { way in
        _ = way.object { KeyCalculationReader(operation, &$0) }
      }
    }
  }

  private static func nested(_ item: JSONItem, level: Int) -> KeyCalculationReader? {
    if level > maxLevels {
      item.report(
        Wording(
          en: "the operations are nested more than \(maxLevels) deep",
          sv: "räknesätten är nästlade i mer än \(maxLevels) nivåer"),
        repair: Wording(
          en: "make a part a key of its own", sv: "gör en del till en egen nyckel"))
      return nil
    }
    guard var members = item.members() else { return nil }
    guard let operation = operation(in: &members) else {
      let words = KeyCalculation.Operation.allCases.map(\.rawValue)
      let first = members.members.first?.name.value ?? ""
      item.report(
        Wording(en: "unknown operation '\(first)'", sv: "okänt räknesätt '\(first)'"),
        repair: suggestion(for: first, among: words))
      return nil
    }
    defer { members.finish() }
    return KeyCalculationReader(operation, &members, level: level)
  }

  /// The keys that may be named, in reading order: a text that is a number names none, unless a key
  /// is called so.
  func names(among keys: [String]) -> [JSONText] {
    switch self {
    case .name(let name):
      keys.contains(name.value) || exactFraction(name.value) == nil ? [name] : []
    case .number: []
    case .operation(_, let parts): parts.flatMap { $0.names(among: keys) }
    }
  }

  /// The calculation with its keys looked up; nil where one is unknown, which is reported.
  func known(among keys: [String]) -> KeyCalculation? {
    switch self {
    case .number(let number): return .number(number)
    case .name(let name):
      if !keys.contains(name.value), let number = exactFraction(name.value) {
        return .number(number)
      }
      if !keys.contains(name.value), let decimal = name.withDecimalPoint {
        name.report(
          Wording(
            en: "'\(name.value)' has a decimal comma", sv: "'\(name.value)' har decimalkomma"),
          repair: Wording(en: "write \"\(decimal)\"", sv: "skriv \"\(decimal)\""))
        return nil
      }
      return name.known(.key, among: keys).map { .key($0) }
    case .operation(let operation, let parts):
      let known = parts.compactMap { $0.known(among: keys) }
      return known.count == parts.count ? .operation(operation, known) : nil
    }
  }
}

extension JSONText {
  /// The text with a point for its one comma, where that makes a number of it.
  fileprivate var withDecimalPoint: String? {
    guard value.filter({ $0 == "," }).count == 1 else { return nil }
    let text = value.replacing(",", with: ".")
    return Fraction(ratio: text) == nil ? nil : text
  }
}

extension KeyCalculation.Operation {
  /// What the member of an agreement file says.
  fileprivate var about: Wording {
    switch self {
    case .sum:
      Wording(
        en: "Keys and numbers that are added together.", sv: "Nycklar och tal som läggs ihop.")
    case .difference:
      Wording(
        en: "A key or number and what is subtracted from it.",
        sv: "En nyckel eller ett tal, och vad som dras ifrån.")
    case .product:
      Wording(
        en: "Keys and numbers that are multiplied with each other.",
        sv: "Nycklar och tal som multipliceras med varandra.")
    case .quotient:
      Wording(
        en: "A key or number and what it is divided by.",
        sv: "En nyckel eller ett tal, och vad det delas med.")
    case .mean:
      Wording(
        en: "Keys and numbers of which the mean is taken.",
        sv: "Nycklar och tal som medelvärdet tas av.")
    }
  }
}
