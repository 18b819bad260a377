/// A recipient's name taken apart into the place it is named after and the word that tells its kind.
///
/// "Västra Götalandsregionen" and "Region Västra Götaland" have one stem and one kind; so have "Lunds
/// kommun", "Lund kommun" and "Lunds stad".
struct RecipientName {
  /// The folded name of the place, without the genitive's s.
  let stem: [UInt8]
  /// The kind that the name tells; nil where it tells none.
  let kind: Kind?

  enum Kind {
    case region
    case county
    case municipality
  }

  init(_ name: String) {
    var words = FoldedName(name).text.split(separator: " ").map { Array($0.utf8) }
    kind = Self.takeKind(&words)
    let stem = Array(words.joined(separator: [0x20]))
    self.stem =
      stem.count > 3 && stem.last == UInt8(ascii: "s") ? Array(stem.dropLast()) : stem
  }

  /// Takes the words that tell a kind away; the first that tells one decides.
  private static func takeKind(_ words: inout [[UInt8]]) -> Kind? {
    var kind: Kind?
    if words.first == Array("rss".utf8) {
      words.removeFirst()
      if words.first == Array("i".utf8) { words.removeFirst() }
      kind = .county
    }
    if words.count > 1, words[0] == Array("region".utf8) {
      words.removeFirst()
      kind = kind ?? .region
    }
    for (ending, told) in endings {
      guard let last = words.last, last.count >= ending.count, last.suffix(ending.count) == ending,
        words.count > 1 || last.count > ending.count + 3
      else { continue }
      words[words.count - 1].removeLast(ending.count)
      if words[words.count - 1].isEmpty { words.removeLast() }
      return kind ?? told
    }
    return kind
  }

  private static let endings: [(ending: [UInt8], kind: Kind)] = [
    (Array("regionen".utf8), .region), (Array("lan".utf8), .county),
    (Array("kommun".utf8), .municipality), (Array("stad".utf8), .municipality),
  ]
}
