/// The known name that a misspelt one most likely stands for; nil where none is close.
///
/// Close is at most one edit for every three characters (an insertion, deletion, substitution or
/// swap of neighbours), or a name that continues the one given. A text longer than any name is close
/// to none.
///
/// - Complexity: O(number of names × length²).
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  if name.utf8.count > maxNameLength { return nil }
  let folded = Array(FoldedName(name).text)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let other = Array(FoldedName(candidate).text)
    guard let distance = closeDistance(folded, other) else { continue }
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Longer texts are not taken for misspelt names, in bytes.
let maxNameLength = 200

private func closeDistance(_ name: [Character], _ known: [Character]) -> Int? {
  if name.count >= 3, known.starts(with: name) || ends(known, with: name) {
    return known.count - name.count
  }
  return editDistance(name, known, atMost: max(name.count, known.count) / 3)
}

private func ends(_ characters: [Character], with ending: [Character]) -> Bool {
  characters.count >= ending.count && Array(characters.suffix(ending.count)) == ending
}

/// How many edits lead from one text to the other; swapped neighbours count as one.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  let bound = max(first.count, second.count)
  return editDistance(first, second, atMost: bound) ?? bound
}

/// The end of a message about an unknown name: a suggestion, or the names there are.
///
/// A name that is known twice is listed once.
package func suggestion(for name: String, among known: [String]) -> Wording {
  if let nearest = nearestName(to: name, among: known) { return didYouMean(nearest) }
  return expected(known.uniqued())
}

/// The question whether another name was meant.
func didYouMean(_ name: String) -> Wording {
  Wording(en: "did you mean '\(name)'?", sv: "menades '\(name)'?")
}

/// The end of a message about a name that is near to none: the names there are.
func expected(_ known: [String]) -> Wording {
  if known.isEmpty {
    return Wording(en: "there is none to choose from", sv: "det finns inget att välja på")
  }
  let shown = known.prefix(24).map { "'\($0)'" }.joined(separator: ", ")
  let rest = known.count - 24
  if rest <= 0 { return Wording(en: "expected one of \(shown)", sv: "väntade något av \(shown)") }
  return Wording(
    en: "expected one of \(shown) and \(rest) more",
    sv: "väntade något av \(shown) och \(rest) till")
}

/// The names nearest to one that is unknown, for a message; fewer where there are fewer.
func nearestNames(to name: String, among known: [String], count: Int) -> String {
  let folded = Array(FoldedName(name).text)
  let ranked = known.map { ($0, editDistance(folded, Array(FoldedName($0).text))) }
    .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
  return ranked.prefix(count).map { "'\($0.element.0)'" }.joined(separator: ", ")
}
