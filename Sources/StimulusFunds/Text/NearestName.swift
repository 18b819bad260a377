/// The known name that a misspelt one most likely stands for; nil where none is close.
///
/// Close is at most one edit for every three characters (an insertion, deletion, substitution or
/// swap of neighbours), or a name that continues the one given.
///
/// - Complexity: O(number of names × length²).
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let folded = Array(FoldedName(name).text)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let other = Array(FoldedName(candidate).text)
    let distance = editDistance(folded, other)
    let isClose = distance <= max(folded.count, other.count) / 3
    let continues = folded.count >= 3 && (other.starts(with: folded) || ends(other, with: folded))
    if isClose || continues, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func ends(_ characters: [Character], with ending: [Character]) -> Bool {
  characters.count >= ending.count && Array(characters.suffix(ending.count)) == ending
}

/// How many edits lead from one text to the other; swapped neighbours count as one.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
      var least = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}

/// The end of a message about an unknown name: a suggestion, or the names there are.
///
/// A name that is known twice is listed once.
public func suggestion(for name: String, among known: [String]) -> String {
  let known = known.eachOnce
  if known.isEmpty { return "there is none to choose from" }
  if let nearest = nearestName(to: name, among: known) { return "did you mean '\(nearest)'?" }
  let shown = known.prefix(24).map { "'\($0)'" }.joined(separator: ", ")
  return "expected one of \(shown)" + (known.count > 24 ? " and \(known.count - 24) more" : "")
}

/// The names nearest to one that is unknown, for a message; fewer where there are fewer.
func nearestNames(to name: String, among known: [String], count: Int) -> String {
  let folded = Array(FoldedName(name).text)
  let ranked = known.map { ($0, editDistance(folded, Array(FoldedName($0).text))) }
    .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
  return ranked.prefix(count).map { "'\($0.element.0)'" }.joined(separator: ", ")
}
