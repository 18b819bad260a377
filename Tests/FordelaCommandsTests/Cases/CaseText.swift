import Foundation

/// The text of a case file: a description, then sections that marker lines begin.
///
/// A marker line begins with `=== `. One empty line before it, or at the end of the file, is there for
/// the eye and belongs to no section.
struct CaseText {
  /// What stands under a marker line.
  struct Section {
    /// The marker line, without its mark.
    let title: String
    /// The number of the marker line.
    let line: Int
    var body: [String] = []

    /// What is wrong with the section, with the place of its marker line.
    func problem(_ fault: String) -> CaseProblem { CaseProblem(line: line, fault: fault) }
  }

  private static let mark = "=== "

  private(set) var description: [String] = []
  private(set) var sections: [Section] = []

  init(_ text: String) {
    // Lines are split at scalars, because CR LF is one character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for (index, line) in lines.dropLast().enumerated() {
      if line.hasPrefix(Self.mark) {
        endSection()
        sections.append(Section(title: String(line.dropFirst(Self.mark.count)), line: index + 1))
      } else if sections.isEmpty {
        description.append(line)
      } else {
        sections[sections.count - 1].body.append(line)
      }
    }
    endSection()
  }

  private mutating func endSection() {
    guard let last = sections.indices.last, sections[last].body.last == "" else { return }
    sections[last].body.removeLast()
  }
}

/// Why a case file cannot be read.
struct CaseProblem: Error, CustomStringConvertible {
  let line: Int
  let fault: String

  var description: String { "line \(line): \(fault)" }
}
