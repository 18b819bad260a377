/// What a scenario's file says of a key: the file with its values and, of a key that the agreement does
/// not have, what a rule and a reader must know of it.
struct ScenarioKey {
  /// The name of the file, which lies beside the scenario's.
  let file: String
  /// The key; nil where only the values of one of the agreement's are replaced.
  let new: NewKey?

  /// Reads a file's name, or an object with more; nil where something was reported.
  init?(_ id: String, _ item: JSONItem) {
    if item.tells([.init()], { _ = $0.text() }) {
      _ = item.tells([.init()]) { _ = $0.object { NewKey(id, NewKey.file(&$0), &$0) } }
      return nil
    }
    var file: JSONText?
    if case .object = item.value.content {
      new = item.object { members in
        file = NewKey.file(&members)
        return NewKey(id, file, &members)
      }
    } else {
      (file, new) = (item.text(), nil)
    }
    guard let file else { return nil }
    if !AgreementFiles.staysInFolder(file.value) {
      file.report(
        Wording(
          en: "'\(file.value)' leads out of the scenario's folder",
          sv: "'\(file.value)' leder ut ur scenariots mapp"),
        repair: Wording(
          en: "put the file beside the scenario's, and write its name alone",
          sv: "lägg filen bredvid scenariots, och skriv bara dess namn"))
      return nil
    }
    self.file = file.value
  }
}

/// A key that a scenario adds to an agreement.
struct NewKey: Sendable {
  /// The id, by which rules name it.
  let id: String
  /// Where it is written.
  let location: SourceLocation
  private let file: String
  private let name: String?
  private let unit: String?
  private let subject: DistributionKey.Subject?
  private let date: CalendarDate?
  private let source: String?

  fileprivate static func file(_ members: inout JSONMembers) -> JSONText? {
    members.text(
      "file",
      Wording(
        en: "The file with its values, beside the scenario's.",
        sv: "Filen med dess värden, bredvid scenariots."))
  }

  fileprivate init?(_ id: String, _ file: JSONText?, _ members: inout JSONMembers) {
    name =
      members.optionalText(
        "name",
        Wording(en: "What it is called; its id without one.", sv: "Vad den heter; annars dess id.")
      )?.value
    unit =
      members.optionalText(
        "unit",
        Wording(en: "What is counted; its id without one.", sv: "Vad som räknas; annars dess id.")
      )?.value
    subject = members.optional(
      "subject",
      Wording(
        en: "What a row is about; what the agreement's first key is about without one.",
        sv: "Vad en rad handlar om; annars det som överenskommelsens första nyckel handlar om.")
    )?.choice(of: DistributionKey.Subject.self)
    date = members.optionalDay(
      "date", Wording(en: "The day the values hold for.", sv: "Dagen som värdena gäller."))
    source =
      members.optionalText(
        "source",
        Wording(
          en: "Where the values come from; its file without one.",
          sv: "Varifrån värdena kommer; annars dess fil.")
      )?.value
    guard let file else { return nil }
    (self.id, self.file, location) = (id, file.value, members.item.value.location)
  }

  /// The key in an agreement, its values not yet read.
  fileprivate func key(in agreement: Agreement) -> DistributionKey {
    DistributionKey(
      id: id, name: name ?? id, unit: unit ?? id,
      subject: subject ?? agreement.keys.first?.subject ?? .recipient, isFractional: true,
      date: date?.description, source: source ?? file, values: nil)
  }
}

extension Agreement {
  /// The agreement with the keys that a scenario adds, all without values.
  ///
  /// - Throws: ``InvalidInput`` for one that it has already.
  func adding(_ new: [NewKey]) throws(InvalidInput) -> Agreement {
    var agreement = self
    let problems = Problems()
    for key in new {
      if agreement.key(key.id) == nil {
        agreement.keys.append(key.key(in: self))
      } else {
        problems.add(
          key.location,
          Wording(
            en: "there is a key '\(key.id)' already",
            sv: "det finns redan en fördelningsnyckel '\(key.id)'"),
          repair: Wording(
            en: "write the name of its file alone to replace its values, or choose another id",
            sv: "skriv bara filens namn för att ersätta dess värden, eller välj ett annat id"))
      }
    }
    try problems.throwIfAny()
    return agreement
  }
}
