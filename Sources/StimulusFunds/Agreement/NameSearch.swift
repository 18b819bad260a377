/// The names of recipients, folded once, to look for one near to a text.
struct NameSearch: Sendable {
  private var entries: [Entry] = []

  private struct Entry {
    let position: Int
    let stem: [UInt8]
    let kind: RecipientName.Kind?
    let letters: [UInt8]
  }

  init(_ recipients: [Recipient]) {
    for (position, recipient) in recipients.enumerated() { add(recipient, at: position) }
  }

  mutating func add(_ recipient: Recipient, at position: Int) {
    for known in recipient.names {
      let name = RecipientName(known)
      entries.append(
        Entry(
          position: position, stem: name.stem, kind: name.kind,
          letters: Array(FoldedName(known).text.utf8)))
    }
  }

  /// Whose name is the same but for the word of its kind, or but for one slip of the pen.
  func sameOrSlip(_ name: RecipientName, _ text: String) -> Int? {
    let letters = Array(FoldedName(text).text.utf8)
    let municipality = RecipientName.Kind.municipality
    return entries.first { entry in
      (entry.kind ?? municipality) == (name.kind ?? municipality) && entry.stem == name.stem
        || editDistance(letters, entry.letters, atMost: 1) != nil
    }?.position
  }

  /// Whose name is nearest, first by the place's spelling, then by kind; nil where none is near.
  ///
  /// Near is at most one edit for every three letters, or a name that begins or ends with the text.
  func nearest(to name: RecipientName, among fits: (Int) -> Bool) -> Int? {
    var best: (position: Int, rank: Int)?
    for entry in entries where fits(entry.position) {
      guard let distance = distance(name.stem, entry.stem) else { continue }
      let rank = distance * 2 + (entry.kind == name.kind ? 0 : 1)
      if rank < best?.rank ?? .max { best = (entry.position, rank) }
    }
    return best?.position
  }

  private func distance(_ text: [UInt8], _ known: [UInt8]) -> Int? {
    if text.count >= 3, known.starts(with: text) || known.suffix(text.count).elementsEqual(text) {
      return known.count - text.count
    }
    return editDistance(text, known, atMost: max(text.count, known.count) / 3)
  }
}
