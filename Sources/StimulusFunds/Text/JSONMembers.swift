/// The members of one JSON object, taken by name; what is never taken is an unknown member.
///
/// Each is declared where it is read, with a sentence that says what it is.
struct JSONMembers {
  let item: JSONItem
  /// The members as written, each name once.
  let members: [JSONMember]
  /// The members that the object may have, in the order in which they were asked for.
  private(set) var declared: [String] = []

  init(_ members: [JSONMember], of item: JSONItem) {
    self.item = item
    let repeated = members.repeated
    self.members =
      repeated.isEmpty
      ? members
      : members.indices
        .filter { !repeated.contains($0) }.map { members[$0] }
    for position in repeated { reportRepeated(members[position].name) }
  }

  private func reportRepeated(_ name: Located<String>) {
    item.problems.add(
      Problem(
        at: name.location, path: item.path.description,
        Wording(
          en: "member '\(name.value)' is given twice",
          sv: "medlemmen '\(name.value)' anges två gånger"),
        repair: Wording(en: "keep one of them", sv: "behåll en av dem")))
  }

  /// Whether a member is there, whatever it is.
  func has(_ name: String) -> Bool {
    item.recorder?.assumption.present.contains(name)
      ?? members.contains { $0.name.value == name }
  }

  /// A member that may be left out.
  mutating func optional(_ name: String, _ about: @autoclosure () -> Wording) -> JSONItem? {
    declared.append(name)
    if let recorder = item.recorder {
      let value = recorder.noteMember(name, about(), .never)
      return JSONItem(recording: value)
    }
    return members.first { $0.name.value == name }.map(item.member)
  }

  /// A member that must be there; its absence is a problem of the object.
  mutating func required(_ name: String, _ about: @autoclosure () -> Wording) -> JSONItem? {
    if let recorder = item.recorder {
      return JSONItem(recording: recorder.noteMember(name, about(), .always))
    }
    if let member = optional(name, about()) { return member }
    reportMissing(name)
    return nil
  }

  /// A member that must be there and is null where there is nothing to say.
  mutating func given(_ name: String, _ about: @autoclosure () -> Wording) -> JSONItem? {
    guard let item = required(name, about()) else { return nil }
    if case .null = item.value.content { return nil }
    return item
  }

  private func reportMissing(_ name: String) {
    let outline =
      item.problems.format?()
      .outline(ofMember: name, at: item.path, isOfDraft: item.problems.isOfDraft) ?? "…"
    item.report(
      Wording(en: "member '\(name)' is missing", sv: "medlemmen '\(name)' saknas"),
      repair: Wording(
        en: "add \"\(name)\": \(outline)", sv: "lägg till \"\(name)\": \(outline)"))
  }

  /// A member of which there is one of several: where a format is told, only that which is assumed.
  mutating func alternative(_ name: String, _ about: @autoclosure () -> Wording) -> JSONItem? {
    if item.recorder == nil { return optional(name, about()) }
    return has(name) ? required(name, about()) : nil
  }

  /// Reports every member that was never asked for.
  func finish() {
    for member in members where !declared.contains(member.name.value) {
      item.problems.add(
        Problem(
          at: member.name.location, path: item.path.description,
          Wording(
            en: "unknown member '\(member.name.value)'", sv: "okänd medlem '\(member.name.value)'"),
          repair: suggestion(for: member.name.value, among: declared)))
    }
  }
}

extension [JSONMember] {
  /// The positions of those whose name one before them has.
  fileprivate var repeated: [Int] {
    // An object of an agreement has a handful of members, which no set finds sooner.
    if count < 16 {
      return indices.filter { position in
        self[..<position].contains { $0.name.value == self[position].name.value }
      }
    }
    var seen: Set<String> = []
    return indices.filter { !seen.insert(self[$0].name.value).inserted }
  }
}

extension JSONMembers {
  /// A text that must be there.
  mutating func text(_ name: String, _ about: @autoclosure () -> Wording) -> JSONText? {
    required(name, about())?.text()
  }

  /// A text that may be left out.
  mutating func optionalText(_ name: String, _ about: @autoclosure () -> Wording) -> JSONText? {
    optional(name, about())?.text()
  }

  /// A list of texts that must be there.
  mutating func texts(_ name: String, _ about: @autoclosure () -> Wording) -> [JSONText] {
    required(name, about())?.texts() ?? []
  }

  /// A list of texts that may be left out.
  mutating func optionalTexts(_ name: String, _ about: @autoclosure () -> Wording) -> [JSONText] {
    optional(name, about())?.texts() ?? []
  }

  /// A list that must be there.
  mutating func list(_ name: String, _ about: @autoclosure () -> Wording) -> [JSONItem] {
    required(name, about())?.elements() ?? []
  }

  /// A list that may be left out.
  mutating func optionalList(_ name: String, _ about: @autoclosure () -> Wording) -> [JSONItem] {
    optional(name, about())?.elements() ?? []
  }

  /// A whole number of at most 64 bits that must be there.
  mutating func whole(_ name: String, _ about: @autoclosure () -> Wording) -> Int? {
    required(name, about())?.whole()
  }

  /// One of the words that a type has for its cases, which must be there.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type, _ about: @autoclosure () -> Wording
  ) -> Choice? {
    let item = required(name, about())
    if let words = self.item.recorder?.assumption.words[name] {
      item?.recorder?.note(.words(words))
      return words.first.flatMap(Choice.init(rawValue:))
    }
    return item?.choice(of: type)
  }

  /// True or false; false where it is left out.
  mutating func flag(_ name: String, _ about: @autoclosure () -> Wording) -> Bool {
    optional(name, about())?.flag() ?? false
  }

  /// A day of the calendar that must be there.
  mutating func day(_ name: String, _ about: @autoclosure () -> Wording) -> CalendarDate? {
    required(name, about())?.day()
  }

  /// A day of the calendar that may be left out.
  mutating func optionalDay(_ name: String, _ about: @autoclosure () -> Wording) -> CalendarDate? {
    optional(name, about())?.day()
  }
}
