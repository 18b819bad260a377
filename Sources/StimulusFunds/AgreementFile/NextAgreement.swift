/// The agreement file of another year, made from one that exists by editing its text.
///
/// Funds, recipients and rules stay; years and dates move; keys lose their files and residuals their
/// carriers; what a person must fill in or check is marked for review. Comments and layout stay.
public struct NextAgreement: Sendable {
  /// The text of the new file.
  public private(set) var text: SourceText

  private let id: String
  private let years: Int
  private let renamed: [String: String]
  private let source: SourceText
  private let marks: ReviewMarks
  private let language: Language

  /// Makes the file of another agreement.
  ///
  /// - Parameters:
  ///   - id: Its id. Years move by the distance of the ids where both are years, otherwise by one.
  ///   - source: The agreement file that exists; a valid one.
  ///   - language: The language that the marks for review are in.
  /// - Throws: ``Problem`` where the source is not JSON.
  public init(
    _ id: String, from source: SourceText, in language: Language = .english
  ) throws(Problem) {
    let root = try JSONReader.value(of: source)
    guard let oldID = root["id"]?.text else {
      preconditionFailure("a valid agreement has an id: \(source.file)")
    }
    self.id = id
    self.source = source
    self.language = language
    marks = ReviewMarks(id: id, oldID: oldID)
    let years = Self.years(from: oldID, to: id)
    self.years = years
    let keys = (root["keys"]?.elements ?? []).compactMap { $0["id"]?.text }
    renamed = Dictionary(keys.map { ($0, movingYears(in: $0, by: years)) }) { first, _ in first }
    text = source
    var edit = JSONEdit(of: source)
    write(root, &edit)
    text = try edit.edited()
  }

  private static func years(from old: String, to new: String) -> Int {
    guard old.utf8.count == 4, new.utf8.count == 4, let before = Int(old), let after = Int(new)
    else { return 1 }
    return after - before
  }

  private func write(_ root: JSONValue, _ edit: inout JSONEdit) {
    for member in root.members {
      switch member.name.value {
      case "id": edit.replace(member.value.range, with: jsonQuoted(id))
      case "title": moveYears(in: member.value, &edit)
      case "keys": for key in member.value.elements { write(key: key, &edit) }
      case "funds": for fund in member.value.elements { write(fund: fund, &edit) }
      case "tables": for table in member.value.elements { write(table: table, &edit) }
      case "terms": write(terms: member.value, &edit)
      default: moveDates(in: member.value, &edit)
      }
    }
    mark(
      root, after: "title", with: marks.ofAgreement(titleMoved: isMoved(root["title"])), &edit)
  }

  private func write(key: JSONValue, _ edit: inout JSONEdit) {
    for member in key.members where !["file", "review"].contains(member.name.value) {
      switch member.name.value {
      case "id": rename(member.value, &edit)
      case "name", "source": moveYears(in: member.value, &edit)
      default: moveDates(in: member.value, &edit)
      }
    }
    let operations = KeyCalculation.Operation.allCases.map(\.rawValue)
    if key.members.contains(where: { operations.contains($0.name.value) }) {
      mark(key, after: "source", with: marks.ofCalculation, &edit)
      return
    }
    let file = key.members.first { $0.name.value == "file" }
    guard let id = key["id"]?.text else {
      preconditionFailure("a key of a valid agreement has an id: \(source.file)")
    }
    let instruction = marks.ofKey(
      file: file?.value.text ?? "\(renamed[id] ?? id).csv",
      source: key["source"]?.text.map { movingYears(in: $0, by: years) },
      isMoved: isMoved(key["name"]) || isMoved(key["source"]))
    let known = key.members.first { $0.name.value == "review" }
    if let file, known == nil {
      edit.replace(file.range, with: member(of: instruction))
      return
    }
    if let file { edit.remove(file, of: key.members) }
    mark(key, after: "source", with: instruction, &edit)
  }

  private func write(fund: JSONValue, _ edit: inout JSONEdit) {
    for member in fund.members {
      switch member.name.value {
      case "residual": edit.remove(member, of: fund.members)
      case "review": continue
      default: moveDates(in: member.value, &edit)
      }
    }
    mark(fund, after: "amount", with: marks.ofFund, &edit)
  }

  private func write(table: JSONValue, _ edit: inout JSONEdit) {
    for member in table.members where member.name.value != "review" {
      switch member.name.value {
      case "title": moveYears(in: member.value, &edit)
      case "columns":
        for column in member.value.elements {
          for part in column.members {
            if part.name.value == "heading" {
              moveYears(in: part.value, &edit)
            } else {
              moveDates(in: part.value, &edit)
            }
          }
        }
      default: moveDates(in: member.value, &edit)
      }
    }
    let headings = (table["columns"]?.elements ?? []).map { $0["heading"] }
    guard let id = table["id"]?.text else {
      preconditionFailure("a table of a valid agreement has an id: \(source.file)")
    }
    let areMoved = ([table["title"]] + headings).contains(where: isMoved)
    mark(table, after: "title", with: marks.ofTable(id, areMoved: areMoved), &edit)
  }
}

extension NextAgreement {
  /// Days move, and what rests on the old agreement's words is marked.
  private func write(terms: JSONValue, _ edit: inout JSONEdit) {
    moveDates(in: terms, &edit)
    if let number = terms["registryNumber"] {
      mark(number, after: "value", with: marks.ofRegistryNumber, &edit)
    }
    if let period = terms["period"] {
      mark(period, after: "until", with: marks.ofPeriod, &edit)
    }
    for channel in terms["channels"]?.elements ?? [] {
      mark(channel, after: "payee", with: marks.ofChannel, &edit)
    }
    for deadline in terms["deadlines"]?.elements ?? [] {
      // One without a day has no mark, because it has no day to check.
      guard let day = deadline["date"]?.text else { continue }
      mark(deadline, after: "date", with: marks.ofDeadline(on: day), &edit)
    }
    for form in terms["forms"]?.elements ?? [] {
      mark(form, after: "title", with: marks.ofForm, &edit)
    }
  }
}

extension NextAgreement {
  /// Marks an object for review, in the place of an older mark.
  private func mark(
    _ object: JSONValue, after name: String, with text: Wording, _ edit: inout JSONEdit
  ) {
    let mark = member(of: text)
    if let old = object.members.first(where: { $0.name.value == "review" }) {
      edit.replace(old.range, with: mark)
    } else if let before = object.members.first(where: { $0.name.value == name }) {
      edit.insert(mark, after: before)
    }
  }

  private func member(of mark: Wording) -> String { "\"review\": \(jsonQuoted(mark[language]))" }

  /// Moves every date in a value, and follows keys to their new ids.
  private func moveDates(in value: JSONValue, _ edit: inout JSONEdit) {
    for member in value.members { moveDates(in: member.value, &edit) }
    for element in value.elements { moveDates(in: element, &edit) }
    guard let text = value.text else { return }
    if CalendarDate(text) != nil {
      edit.replace(value.range, with: jsonQuoted(movingDate(text, by: years)))
    } else {
      rename(value, &edit)
    }
  }

  private func rename(_ value: JSONValue, _ edit: inout JSONEdit) {
    guard let text = value.text, let new = renamed[text], new != text else { return }
    edit.replace(value.range, with: jsonQuoted(new))
  }

  /// Whether a text has years that move.
  private func isMoved(_ value: JSONValue?) -> Bool {
    value?.text.map { movingYears(in: $0, by: years) != $0 } ?? false
  }

  private func moveYears(in value: JSONValue, _ edit: inout JSONEdit) {
    guard let text = value.text else { return }
    let moved = movingYears(in: text, by: years)
    if moved != text { edit.replace(value.range, with: jsonQuoted(moved)) }
  }
}

/// The day some years later in the calendar; 29 February becomes 28 where the year has no such day.
func movingDate(_ date: String, by years: Int) -> String {
  let moved = movingYears(in: String(date.prefix(4)), by: years) + date.dropFirst(4)
  return CalendarDate(moved) != nil ? moved : String(moved.dropLast(2)) + "28"
}

/// A text with every year of this century and the last in it moved.
func movingYears(in text: String, by years: Int) -> String {
  var (moved, digits) = ("", "")
  for character in text + " " {
    if character.isASCII, character.isNumber {
      digits.append(character)
      continue
    }
    if digits.count == 4, let year = Int(digits), (1900...2099).contains(year) {
      moved += String(year + years)
    } else {
      moved += digits
    }
    digits = ""
    moved.append(character)
  }
  return String(moved.dropLast())
}
