/// The agreement file of another year, made from one that exists by editing its text.
///
/// Funds, recipients and rules stay; years and dates move; keys lose their files and residuals their
/// carriers; what a person must fill in or check is marked for review. Comments and layout stay.
public struct NextAgreement: Sendable {
  /// The text of the new file.
  public private(set) var text: SourceText

  private let id: String
  private let oldID: String
  private let years: Int
  private let renamed: [String: String]
  private let source: SourceText

  /// Makes the file of another agreement.
  ///
  /// - Parameters:
  ///   - id: Its id. Years move by the distance of the ids where both are years, otherwise by one.
  ///   - source: The agreement file that exists; a valid one.
  /// - Throws: ``Problem`` where the source is not JSON.
  public init(_ id: String, from source: SourceText) throws(Problem) {
    let root = try JSONReader.value(of: source)
    let oldID = root["id"]?.text ?? ""
    self.id = id
    self.oldID = oldID
    self.source = source
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
      root, after: "title",
      with:
        "written from \(oldID)\(isMoved(root["title"]) ? ", the years in the title moved" : ""): "
        + "check the parties, the signing, the total, the citations, the budget, the cross-sums and "
        + "the notes against the agreement \(id), then take this mark away",
      &edit)
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
      mark(
        key, after: "source",
        with: "it is computed as in \(oldID): check it against the agreement \(self.id), then take "
          + "this mark away", &edit)
      return
    }
    let file = key.members.first { $0.name.value == "file" }
    let id = key["id"]?.text ?? ""
    let name = file?.value.text ?? "\(renamed[id] ?? id).csv"
    let source = movingYears(in: key["source"]?.text ?? "", by: years)
    let instruction =
      (isMoved(key["name"]) || isMoved(key["source"])
        ? "the years in its name and its source are moved from \(oldID): check them; " : "")
      + "look up the values in: \(source); write them to \(name) as recipient,value; "
      + "then put \"file\": \"\(name)\" in the place of this mark"
    let known = key.members.first { $0.name.value == "review" }
    if let file, known == nil {
      edit.replace(file.range, with: "\"review\": \(jsonQuoted(instruction))")
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
    mark(
      fund, after: "amount",
      with: "the amount, the rule and the citation are those of \(oldID): check them against the "
        + "agreement \(id), then take this mark away",
      &edit)
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
    let areMoved = ([table["title"]] + headings).contains(where: isMoved)
    mark(
      table, after: "title",
      with:
        "the layout is that of \(oldID)\(areMoved ? ", the years in it moved" : ""): when the table is published, check its headings and rows, add "
        + "it as \(table["id"]?.text ?? "").csv, then take this mark away",
      &edit)
  }
}

extension NextAgreement {
  /// Days move, and what rests on the old agreement's words is marked.
  private func write(terms: JSONValue, _ edit: inout JSONEdit) {
    moveDates(in: terms, &edit)
    let check = "check it against the agreement \(id), then take this mark away"
    if let number = terms["registryNumber"] {
      mark(number, after: "value", with: "the number is that of \(oldID): \(check)", &edit)
    }
    if let period = terms["period"] {
      mark(
        period, after: "until", with: "the days are moved from those of \(oldID): \(check)", &edit)
    }
    for channel in terms["channels"]?.elements ?? [] {
      mark(
        channel, after: "payee",
        with: "the payer, the days and the citation are those of \(oldID), days moved: \(check)",
        &edit)
    }
    for deadline in terms["deadlines"]?.elements ?? [] {
      let day = deadline["date"]?.text ?? ""
      mark(
        deadline, after: "date",
        with: "the day is moved from \(day), and the citation is that of \(oldID): \(check)", &edit)
    }
    for form in terms["forms"]?.elements ?? [] {
      mark(
        form, after: "title",
        with: "the fields are those of \(oldID), years in their headings too: \(check)", &edit)
    }
  }
}

extension NextAgreement {
  /// Marks an object for review, in the place of an older mark.
  private func mark(
    _ object: JSONValue, after name: String, with text: String, _ edit: inout JSONEdit
  ) {
    let mark = "\"review\": \(jsonQuoted(text))"
    if let old = object.members.first(where: { $0.name.value == "review" }) {
      edit.replace(old.range, with: mark)
    } else if let before = object.members.first(where: { $0.name.value == name }) {
      edit.insert(mark, after: before)
    }
  }

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
