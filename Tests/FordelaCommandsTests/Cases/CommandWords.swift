import Foundation

/// A command line as a case writes it: after `$ fordela`, words between spaces, or between single
/// quotes where they hold spaces; further lines go on with it.
struct CommandWords {
  let words: [String]

  init(_ section: CaseText.Section) throws(CaseProblem) {
    let line = section.body.joined(separator: " ")
    let start = "$ fordela "
    guard line.hasPrefix(start) else { throw section.problem("write $ fordela and its words") }
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line.dropFirst(start.count) {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if isQuoted { throw section.problem("a quote is not closed") }
    self.words = words + (word.map { [$0] } ?? [])
  }
}
