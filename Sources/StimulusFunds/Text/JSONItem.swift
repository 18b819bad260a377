/// A JSON value, the way to it, and where to report what is wrong with it.
struct JSONItem {
  let value: JSONValue
  let path: JSONPath
  let problems: Problems
  /// Takes what is asked for instead, where a format is told and no file is read.
  private(set) var recorder: FormatRecorder?

  /// A place of a format, in which no value stands.
  init(recording recorder: FormatRecorder) {
    let nothing = JSONValue(content: .null, location: SourceLocation(file: ""))
    self.init(value: nothing, path: .root, Problems())
    self.recorder = recorder
  }

  /// A value as the root of a text.
  init(_ value: JSONValue, _ problems: Problems) {
    self.init(value: value, path: .root, problems)
  }

  init(value: JSONValue, path: JSONPath, _ problems: Problems) {
    self.value = value
    self.path = path
    self.problems = problems
  }

  /// The value of a member of this object.
  func member(_ member: JSONMember) -> JSONItem {
    JSONItem(value: member.value, path: .member(path, member.name.value), problems)
  }

  /// Reports a problem of the value as a whole.
  func report(_ fault: Wording, repair: Wording) {
    problems.add(
      Problem(at: value.location, path: path.description, fault, repair: repair))
  }

  /// Reports a problem of a member of this object, which was read already.
  func report(of member: String, at location: SourceLocation, _ fault: Wording, repair: Wording) {
    problems.add(
      Problem(
        at: location, path: JSONPath.member(path, member).description, fault, repair: repair))
  }

  private func reportKind(_ expected: Wording) {
    report(
      Wording(en: "found \(value.kind)", sv: "här står \(value.kind)"),
      repair: Wording(en: "write \(expected)", sv: "skriv \(expected)"))
  }
}

/// Every function reports a value that is not of its kind, and has none for it.
extension JSONItem {
  /// A text that is not blank.
  func text() -> JSONText? {
    if let recorder {
      recorder.note(.text)
      return JSONText("", at: value.location, path: path, problems)
    }
    guard case .string(let text) = value.content else {
      reportKind(Wording(en: "a text in quotation marks", sv: "en text inom citattecken"))
      return nil
    }
    if text.utf8.allSatisfy({ $0 == 0x20 }) {
      report(
        Wording(en: "the text is empty", sv: "texten är tom"),
        repair: Wording(
          en: "write one, or leave the member out", sv: "skriv en, eller utelämna medlemmen"))
      return nil
    }
    if let hidden = text.firstHiddenCharacter {
      report(.hidden(hidden), repair: .hiddenRepair)
      return nil
    }
    return JSONText(text, at: value.location, path: path, problems)
  }

  /// A number as it was written.
  func number() -> Located<WrittenNumber>? {
    recorder?.note(.number)
    guard case .number(let text) = value.content else {
      reportKind(
        Wording(
          en: "a number without quotation marks, such as 85000000",
          sv: "ett tal utan citattecken, till exempel 85000000"))
      return nil
    }
    do throws(NumberFault) {
      return Located(try WrittenNumber(text), at: value.location)
    } catch {
      report(error.fault, repair: error.repair)
      return nil
    }
  }

  /// A whole number of at most 64 bits, for files that programs write.
  func whole() -> Int? {
    if case .number(let text) = value.content, let whole = Int(text) { return whole }
    reportKind(Wording(en: "a whole number of at most 64 bits", sv: "ett heltal på högst 64 bitar"))
    return nil
  }

  /// A list of so many whole numbers.
  func wholes(_ count: Int) -> [Int]? {
    guard case .array(let elements) = value.content, elements.count == count else {
      reportKind(Wording(en: "a list of \(count) numbers", sv: "en lista med \(count) tal"))
      return nil
    }
    let numbers = elements.compactMap { JSONItem($0, problems).whole() }
    return numbers.count == count ? numbers : nil
  }

  /// True or false.
  func flag() -> Bool? {
    recorder?.note(.flag)
    if case .bool(let flag) = value.content { return flag }
    reportKind(Wording(en: "true or false", sv: "true eller false"))
    return nil
  }

  /// One of the words that a type has for its cases.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> Choice? {
    if let recorder {
      recorder.note(.words(Choice.allCases.map(\.rawValue)))
      return Choice.allCases.first
    }
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    return text.reportUnknown(.word, among: Choice.allCases.map(\.rawValue))
  }

  /// A day of the calendar as year-month-day.
  func day() -> CalendarDate? {
    if let recorder {
      recorder.note(.day)
      return nil
    }
    guard let text = text() else { return nil }
    if let day = CalendarDate(text.value) { return day }
    text.report(
      Wording(en: "'\(text.value)' is not a date", sv: "'\(text.value)' är inget datum"),
      repair: Wording(en: "write a day such as 2021-11-01", sv: "skriv en dag som 2021-11-01"))
    return nil
  }

  /// The elements of a list.
  ///
  /// - Parameter counts: How many there may be, for a format that is told; the reader checks it.
  func elements(_ counts: ClosedRange<Int>? = nil) -> [JSONItem]? {
    if let recorder { return [JSONItem(recording: recorder.noteList(counts))] }
    guard case .array(let elements) = value.content else {
      reportKind(Wording(en: "a list in [ ]", sv: "en lista inom [ ]"))
      return nil
    }
    return elements.enumerated().map {
      JSONItem(value: $1, path: .element(path, $0), problems)
    }
  }

  /// A list of texts; those that are none are left out.
  ///
  /// - Parameter counts: How many there may be, for a format that is told; the reader checks it.
  func texts(_ counts: ClosedRange<Int>? = nil) -> [JSONText] {
    elements(counts)?.compactMap { $0.text() } ?? []
  }

  /// The members of an object.
  func members() -> JSONMembers? {
    if let recorder {
      recorder.noteObject()
      return JSONMembers([], of: self)
    }
    guard case .object(let members) = value.content else {
      reportKind(Wording(en: "an object in { }", sv: "ett objekt inom { }"))
      return nil
    }
    return JSONMembers(members, of: self)
  }

  /// The members of an object whose names are of its own choice, each with its name.
  func entries() -> [(name: JSONText, value: JSONItem)]? {
    if let recorder {
      let name = JSONText("", at: value.location, path: path, problems)
      return [(name, JSONItem(recording: recorder.noteEntries()))]
    }
    return members()?.members.map { member in
      (
        JSONText(member.name.value, at: member.name.location, path: path, problems),
        self.member(member)
      )
    }
  }

  /// Where a format is told: reads every way to write the value, each by itself.
  ///
  /// - Returns: Whether a format is told; where a file is read nothing is done.
  func tells(_ ways: [FormatRecorder.Assumption], _ read: (JSONItem) -> Void) -> Bool {
    guard let recorder else { return false }
    for way in ways { read(JSONItem(recording: recorder.noteAlternative(assuming: way))) }
    return true
  }

  /// Where a format is told: what a name stands for, which is told when it is first met.
  ///
  /// - Returns: Whether a format is told; where a file is read nothing is done.
  func tells(definition name: String, _ read: (JSONItem) -> Void) -> Bool {
    guard let recorder else { return false }
    recorder.noteDefinition(name) { read(JSONItem(recording: $0)) }
    return true
  }

  /// What is read from the members of an object, each of which must be asked for.
  func object<Value>(_ read: (inout JSONMembers) -> Value?) -> Value? {
    guard var members = members() else { return nil }
    defer { members.finish() }
    return read(&members)
  }
}

/// A text in JSON, its place, the way to it, and where to report what is wrong with it.
struct JSONText {
  let value: String
  let location: SourceLocation
  let path: JSONPath
  private let problems: Problems

  init(_ value: String, at location: SourceLocation, path: JSONPath, _ problems: Problems) {
    self.value = value
    self.location = location
    self.path = path
    self.problems = problems
  }

  /// Reports a problem of the text.
  func report(_ fault: Wording, repair: Wording) {
    problems.add(Problem(at: location, path: path.description, fault, repair: repair))
  }

  /// Reports a problem that the text brings about at another place, once; nil for the text's own.
  func report(at other: SourceLocation?, _ fault: Wording, repair: Wording) {
    guard let other else { return report(fault, repair: repair) }
    let problem = Problem(at: other, fault, repair: repair)
    if !problems.all.contains(problem) { problems.add(problem) }
  }

  /// The text, where it is one of some ids; otherwise reported.
  func known(_ kind: NameKind, among ids: [String]) -> String? {
    ids.contains(value) ? value : reportUnknown(kind, among: ids)
  }

  /// Reports that the text is none of some names; there is never a value for it.
  func reportUnknown<Value>(_ kind: NameKind, among names: [String]) -> Value? {
    report(kind.unknown + " '\(value)'", repair: suggestion(for: value, among: names))
    return nil
  }
}
