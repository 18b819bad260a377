import StimulusFunds

extension Provenance {
  /// What stands over it.
  static let heading = Wording(en: "What this was computed from", sv: "Underlag")

  /// What is told, a label and a text each: the agreements, their keys, the program and the files.
  var lines: [(label: Wording, text: String)] {
    agreements.flatMap(Self.lines) + [(.same("Program"), program)]
      + inputs.map { (.same($0.file), "SHA-256 \($0.digest)") }
      + changes.map { (Wording(en: "Change", sv: "Ändring"), $0) }
  }

  private static func lines(
    on agreement: AgreementVersion
  ) -> [(label: Wording, text: String)] {
    var lines = [
      (Wording(en: "Agreement", sv: "Överenskommelse"), agreement.title),
      (.same("Id"), agreement.id),
    ]
    if let signed = agreement.signed {
      lines.append((Wording(en: "Signed", sv: "Undertecknad"), "\(signed)"))
    }
    if let amended = agreement.amended {
      lines.append((Wording(en: "Amends", sv: "Ändrar"), "\(amended.agreement), \(amended.date)"))
    }
    return lines
      + agreement.keys.map { (Wording(en: "Key", sv: "Nyckel"), words(on: $0)) }
  }

  private static func words(on key: KeyVersion) -> String {
    "\(key.name) (\(key.id))\(key.date.map { ", \($0)" } ?? ""): \(key.source)"
  }

  /// The program, the agreements, the files and the changes in a sentence, which ends a text: the first
  /// digits of a digest tell files apart, and the other formats have all of them.
  var sentence: Wording {
    let versions = agreements.map(Self.version)
    let files = inputs.map { "\($0.file) \($0.digest.prefix(12))…" }.joined(separator: ", ")
    let changes = changes.joined(separator: ", ")
    return Wording(
      en: "Computed by \(program) from \(versions.map(\.english).joined(separator: " and "))",
      sv: "Beräknat med \(program) på \(versions.map(\.swedish).joined(separator: " och "))")
      + (changes.isEmpty ? .none : Wording(en: "; changes: ", sv: "; ändringar: ") + changes)
      + (files.isEmpty ? "." : "; SHA-256: \(files).")
  }

  private static func version(of agreement: AgreementVersion) -> Wording {
    guard let signed = agreement.signed else { return .same(agreement.id) }
    return Wording(
      en: "\(agreement.id), signed \(signed)", sv: "\(agreement.id), undertecknad \(signed)")
  }

  /// The sheet of sources.
  func sheet(in language: Language, named names: inout SheetNames) -> Sheet {
    let title = Wording(en: "Sources", sv: "Källor")[language]
    return Sheet(
      names.name(title),
      rows: [[.text(title, .title)], []]
        + lines.map { [.text($0.label[language], .label), .text($0.text, .wrapped)] },
      widths: [36, 100])
  }
}
