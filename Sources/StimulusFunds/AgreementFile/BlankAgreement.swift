/// The files of a small agreement to begin with: a draft of one fund between three recipients, which is
/// divided as it stands.
public enum BlankAgreement {
  /// The files, by their names.
  ///
  /// - Parameters:
  ///   - id: The agreement's id.
  ///   - language: The language of what is to be written over.
  public static func files(
    _ id: String, in language: Language
  ) -> [(name: String, bytes: [UInt8])] {
    [
      (AgreementFiles.agreementName, Array(agreement(id, language).utf8)),
      (AgreementFiles.registerName, Array(register(language).utf8)),
    ]
  }

  private static func agreement(_ id: String, _ language: Language) -> String {
    let words = { (wording: Wording) in wording[language] }
    // A number alone is a section of an agreement in Swedish.
    let section = Wording(en: "Section 1", sv: "1")
    return """
      // \(words(Wording(en: "What may be written here: fordela reference", sv: "Vad som får skrivas här: fordela reference")))
      {
        "id": \(jsonQuoted(id)),
        "title": \(jsonQuoted(words(Wording(en: "Agreement \(id)", sv: "Överenskommelse \(id)")))),
        "total": 1000000,
        "citation": {"section": "\(words(section))"},
        "groups": [{"id": "recipients", "name": "\(words(Wording(en: "The recipients", sv: "Mottagarna")))"}],
        "keys": [],
        "funds": [
          {
            "id": "fund",
            "name": "\(words(Wording(en: "Fund", sv: "Insatsområde")))",
            "amount": 1000000,
            "recipients": {"name": "\(words(Wording(en: "The recipients", sv: "Mottagarna")))", "groups": ["recipients"]},
            "rule": "equal",
            "citation": {"section": "\(words(section))"}
          }
        ]
      }

      """
  }

  private static func register(_ language: Language) -> String {
    let name = Wording(en: "Recipient", sv: "Mottagare")[language]
    return "recipient,groups\n" + ["A", "B", "C"].map { "\(name) \($0),recipients\n" }.joined()
  }
}
