/// Looks up what keys are computed from: each leads to keys with values of their own, and none to
/// itself.
struct ComputedKeys {
  /// How many keys may be computed from each other in a row.
  static let maxLevels = 16

  private let readers: [KeyReader]
  private let ids: [String]
  private var sources: [String: [String]] = [:]
  private var path: [String] = []

  /// The readers with what they are computed from; what leads nowhere is reported.
  static func resolved(_ readers: [KeyReader]) -> [KeyReader] {
    if readers.allSatisfy({ $0.calculation == nil }) { return readers }
    var keys = ComputedKeys(readers)
    var resolved = readers
    for position in resolved.indices {
      guard let id = readers[position].id, let calculation = readers[position].calculation else {
        continue
      }
      resolved[position].resolve(
        calculation.known(among: keys.ids), from: keys.sources(of: id.value, named: id))
    }
    for position in resolved.indices { resolved[position].resolveSubject(among: readers) }
    return resolved
  }

  private init(_ readers: [KeyReader]) {
    self.readers = readers
    ids = readers.compactMap(\.id?.value)
  }

  /// The keys with values of their own that a key rests on; empty where that is reported.
  private mutating func sources(of id: String, named name: JSONText?) -> [String] {
    if let known = sources[id] { return known }
    guard let calculation = readers.first(where: { $0.id?.value == id })?.calculation else {
      return ids.contains(id) ? [id] : []
    }
    if let start = path.firstIndex(of: id) {
      let circle = (path[start...] + [id]).joined(separator: " → ")
      name?.report(
        Wording(
          en: "key '\(id)' is computed from itself: \(circle)",
          sv: "fördelningsnyckeln '\(id)' beräknas ur sig själv: \(circle)"),
        repair: Wording(en: "take it out of one of them", sv: "ta bort den ur en av dem"))
      return []
    }
    if path.count >= Self.maxLevels {
      name?.report(
        Wording(
          en: "more than \(Self.maxLevels) keys are computed from each other in a row",
          sv: "mer än \(Self.maxLevels) fördelningsnycklar beräknas ur varandra i rad"),
        repair: Wording(
          en: "compute it from fewer", sv: "beräkna den ur färre"))
      return []
    }
    path.append(id)
    let found = calculation.names(among: ids).flatMap { sources(of: $0.value, named: $0) }
    path.removeLast()
    sources[id] = found.uniqued()
    return sources[id] ?? []
  }
}
