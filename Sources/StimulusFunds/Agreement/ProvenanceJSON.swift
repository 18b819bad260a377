extension Provenance {
  /// The provenance as every JSON of the program has it.
  public var json: JSON {
    [
      "program": .string(program), "agreements": .array(agreements.map(\.json)),
      "inputs": .array(
        inputs.map { ["file": .string($0.file), "sha256": .string($0.digest)] }),
      "changes": .strings(changes),
    ]
  }

  /// Reads what `json` writes.
  init?(_ members: inout JSONMembers) {
    let program = members.text(
      "program", Wording(en: "The program and its version.", sv: "Programmet och dess version."))
    let agreements = members.list(
      "agreements", Wording(en: "The agreements.", sv: "Överenskommelserna.")
    ).compactMap { $0.object { AgreementVersion(&$0) } }
    let inputs = members.list(
      "inputs", Wording(en: "The files that were read.", sv: "Filerna som lästes.")
    ).compactMap { $0.object { Input(&$0) } }
    let changes = members.texts(
      "changes", Wording(en: "The changes.", sv: "Ändringarna.")
    ).map(\.value)
    guard let program else { return nil }
    self.init(program: program.value, agreements: agreements, inputs: inputs, changes: changes)
  }
}

extension Provenance.AgreementVersion {
  fileprivate var json: JSON {
    [
      "id": .string(id), "title": .string(title), "signed": .optional(signed.map { "\($0)" }),
      "amends": amended.map {
        ["agreement": .string($0.agreement), "date": .string("\($0.date)")]
      } ?? .null,
      "keys": .array(
        keys.map {
          [
            "id": .string($0.id), "name": .string($0.name), "date": .optional($0.date),
            "source": .string($0.source),
          ]
        }),
    ]
  }

  fileprivate init?(_ members: inout JSONMembers) {
    let id = members.text("id", Wording(en: "Its id.", sv: "Dess id."))
    let title = members.text("title", Wording(en: "Its title.", sv: "Dess titel."))
    let signed = members.given(
      "signed", Wording(en: "The day it was signed.", sv: "Dagen den skrevs under."))
    let amends = members.given("amends", Wording(en: "What it amends.", sv: "Vad den ändrar."))
    let keys = members.list(
      "keys", Wording(en: "The keys with values.", sv: "Nycklarna med värden.")
    ).compactMap { $0.object { Provenance.KeyVersion(&$0) } }
    guard let id, let title else { return nil }
    self.init(
      id: id.value, title: title.value, signed: signed?.day(),
      amended: amends?.object { Amended(&$0) }, keys: keys)
  }
}

extension Provenance.AgreementVersion.Amended {
  fileprivate init?(_ members: inout JSONMembers) {
    let agreement = members.text(
      "agreement", Wording(en: "The agreement's id.", sv: "Överenskommelsens id."))
    let date = members.day("date", Wording(en: "The day.", sv: "Dagen."))
    guard let agreement, let date else { return nil }
    self.init(agreement: agreement.value, date: date)
  }
}

extension Provenance.KeyVersion {
  fileprivate init?(_ members: inout JSONMembers) {
    let id = members.text("id", Wording(en: "Its id.", sv: "Dess id."))
    let name = members.text("name", Wording(en: "Its name.", sv: "Dess namn."))
    let date = members.given("date", Wording(en: "Its day.", sv: "Dess dag."))?.text()
    let source = members.text("source", Wording(en: "Its source.", sv: "Dess källa."))
    guard let id, let name, let source else { return nil }
    self.init(id: id.value, name: name.value, date: date?.value, source: source.value)
  }
}

extension Provenance.Input {
  fileprivate init?(_ members: inout JSONMembers) {
    let file = members.text("file", Wording(en: "The file's name.", sv: "Filens namn."))
    let digest = members.text("sha256", Wording(en: "Its digest.", sv: "Dess kontrollsumma."))
    guard let file, let digest else { return nil }
    self.init(file: file.value, content: .digest(digest.value))
  }
}
