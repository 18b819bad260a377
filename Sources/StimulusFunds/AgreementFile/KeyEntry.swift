/// A key in the text of an agreement file, to be given a file, a date and a source; all else stays as
/// it is.
struct KeyEntry {
  /// The name of the key's file: that which it has, or one after its id.
  let file: String
  private let text: SourceText
  private let key: JSONValue

  /// The entry of a key.
  init(_ id: String, in text: SourceText) throws(Problem) {
    let root = try JSONReader.value(of: text)
    guard let key = root["keys"]?.elements.first(where: { $0["id"]?.text == id }) else {
      throw Problem(
        at: SourceLocation(file: text.file),
        Wording(en: "the file has no key '\(id)'", sv: "filen har ingen nyckel '\(id)'"),
        repair: Wording(en: "describe it under \"keys\"", sv: "beskriv den under \"keys\""))
    }
    (self.text, self.key) = (text, key)
    file = key["file"]?.text ?? "\(id).csv"
  }

  /// The text of the agreement file with what is known of the key.
  func edited(source: String, date: String?) throws(Problem) -> SourceText {
    var edit = JSONEdit(of: text)
    set("source", source, &edit)
    if let date { set("date", date, &edit) }
    let named = "\"file\": \(jsonQuoted(file))"
    if let review = member("review"), member("file") == nil {
      edit.replace(review.range, with: named)
    } else if member("file") == nil, let last = key.members.last {
      edit.insert(named, after: last)
    }
    return try edit.edited()
  }

  private func set(_ name: String, _ value: String, _ edit: inout JSONEdit) {
    if let member = member(name) {
      edit.replace(member.value.range, with: jsonQuoted(value))
    } else if let first = member("subject") ?? key.members.first {
      edit.insert("\"\(name)\": \(jsonQuoted(value))", after: first)
    }
  }

  private func member(_ name: String) -> JSONMember? {
    key.members.first { $0.name.value == name }
  }
}
