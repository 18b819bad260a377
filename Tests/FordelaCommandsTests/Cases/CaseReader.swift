import Foundation

/// Reads the sections of a case, one after another.
struct CaseReader {
  private var base: String?
  private var changes: [CaseChange] = []
  private var command: [String]?
  private var expected = CaseOutcome(status: 0)
  private var single: Set<String> = []

  /// Takes a section.
  mutating func read(_ section: CaseText.Section) throws(CaseProblem) {
    let words = section.title.split(separator: " ", maxSplits: 1).map(String.init)
    let (keyword, rest) = (words.first ?? "", words.count == 2 ? words[1] : "")
    switch keyword {
    case "base":
      try takeOnce(keyword, section)
      base = rest
    case "command":
      try takeOnce(keyword, section)
      command = try CommandWords(section).words
    case "exit":
      try takeOnce(keyword, section)
      guard let status = Int32(rest) else { throw section.problem("write === exit 0") }
      expected.status = status
    case "file": changes.append(.file(try file(rest), try text(section)))
    case "change": changes.append(try passages(try file(rest), section))
    case "remove": changes.append(.removal(rest))
    case "save": changes.append(try saving(rest, section))
    case "output":
      try takeOnce(keyword, section)
      expected.output = try text(section)
    case "error":
      try takeOnce(keyword, section)
      expected.diagnostics = try text(section)
    case "written": expected.written[try file(rest)] = try text(section)
    default: throw section.problem("unknown section '\(section.title)'")
    }
  }

  /// The case, all of its sections read.
  func whole() throws(CaseProblem) -> Case {
    guard let base, let command, single.contains("exit") else {
      throw CaseProblem(line: 1, fault: "a case needs === base, === command and === exit")
    }
    return Case(base: base, changes: changes, command: command, expected: expected)
  }

  private mutating func takeOnce(
    _ keyword: String, _ section: CaseText.Section
  ) throws(CaseProblem) {
    if !single.insert(keyword).inserted { throw section.problem("=== \(keyword) is there twice") }
  }

  private static let escapes = " with escapes"
  private static let crlf = " with CRLF"

  /// The file that a marker line names, without how its text is written.
  private func file(_ rest: String) throws(CaseProblem) -> String {
    for form in [Self.escapes, Self.crlf] where rest.hasSuffix(form) {
      return String(rest.dropLast(form.count))
    }
    return rest
  }

  /// The bytes of a section: its lines, each with its end.
  private func text(_ section: CaseText.Section) throws(CaseProblem) -> Data {
    let text = section.body.map { $0 + "\n" }.joined()
    if section.title.hasSuffix(Self.crlf) { return Data(text.utf8).withCRLF }
    if !section.title.hasSuffix(Self.escapes) { return Data(text.utf8) }
    guard let bytes = EscapedText(text).bytes else {
      throw section.problem("a backslash begins nothing known; write \\\\ for itself")
    }
    return bytes
  }

  /// Passages of a file: `- ` lines as they are in the base, then the `+ ` lines in their place.
  private func passages(
    _ file: String, _ section: CaseText.Section
  ) throws(CaseProblem) -> CaseChange {
    var passages: [(old: [Substring], new: [Substring])] = []
    for line in section.body {
      switch line.first {
      case "-" where passages.last?.new.isEmpty ?? true && !passages.isEmpty:
        passages[passages.count - 1].old.append(line.dropFirst(2))
      case "-": passages.append(([line.dropFirst(2)], []))
      case "+" where !passages.isEmpty:
        passages[passages.count - 1].new.append(line.dropFirst(2))
      default: throw section.problem("'\(line)' begins neither with - nor with +")
      }
    }
    if passages.isEmpty { throw section.problem("nothing is changed") }
    var changes: [(old: Data, new: Data)] = []
    for (old, new) in passages {
      changes.append((try bytes(old, section, isEnded: new.isEmpty), try bytes(new, section)))
    }
    return .passages(file, changes)
  }

  /// The bytes of lines; a passage that only goes takes its last line end with it.
  private func bytes(
    _ lines: [Substring], _ section: CaseText.Section, isEnded: Bool = false
  ) throws(CaseProblem) -> Data {
    let text = lines.joined(separator: "\n") + (isEnded ? "\n" : "")
    if !section.title.hasSuffix(Self.escapes) { return Data(text.utf8) }
    guard let bytes = EscapedText(text).bytes else {
      throw section.problem("a backslash begins nothing known; write \\\\ for itself")
    }
    return bytes
  }

  private func saving(
    _ rest: String, _ section: CaseText.Section
  ) throws(CaseProblem) -> CaseChange {
    for form in SavedForm.allCases where rest.hasSuffix(" " + form.rawValue) {
      return .saving(String(rest.dropLast(form.rawValue.count + 1)), form)
    }
    let forms = SavedForm.allCases.map(\.rawValue).joined(separator: ", ")
    throw section.problem("a file is saved \(forms)")
  }
}
