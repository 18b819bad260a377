/// How many edits lead from one text to the other; swapped neighbours count as one.
///
/// - Returns: nil where they are more than `bound`, which is found out early.
/// - Complexity: O(length × bound).
func editDistance<Letter: Equatable>(
  _ first: [Letter], _ second: [Letter], atMost bound: Int
) -> Int? {
  if abs(first.count - second.count) > bound { return nil }
  let beyond = bound + 1
  var beforeLast = [Int](repeating: beyond, count: second.count + 1)
  var last = (0...second.count).map { min($0, beyond) }
  var current = last
  for row in first.indices {
    // Outside this band the lengths alone differ by more than the bound.
    let band = max(0, row - bound)..<min(second.count, row + bound + 1)
    for column in current.indices { current[column] = beyond }
    current[0] = min(row + 1, beyond)
    for column in band {
      var fewest = last[column] + (first[row] == second[column] ? 0 : 1)
      fewest = min(fewest, last[column + 1] + 1, current[column] + 1, beyond)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        fewest = min(fewest, beforeLast[column - 1] + 1)
      }
      current[column + 1] = fewest
    }
    if current.allSatisfy({ $0 >= beyond }) { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[second.count] > bound ? nil : last[second.count]
}
