import StimulusFunds

extension CommandOption {
  /// The language to speak, which every command takes.
  static let language = language(
    help: Wording(
      en: "the language to speak (the locale's, else en)",
      sv: "språket i rapporter och meddelanden (systemets, annars en)"))

  /// The option as a command explains it.
  static func language(help: Wording) -> CommandOption {
    CommandOption(
      name: "--language", value: Language.allCases.map(\.code).joined(separator: "|"),
      choices: Language.allCases.map(\.code), help: help)
  }
}

extension Language {
  /// The language that a command line names, before its options are known: what is wrong with them is
  /// told in it, too.
  init?(namedIn line: [String]) {
    let name = CommandOption.language.name
    let attached = line.last { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    let next = line.lastIndex(of: name).map { line[($0 + 1)...].first } ?? nil
    guard let code = attached.map(String.init) ?? next else { return nil }
    self.init(code: code)
  }
}

extension Arguments {
  /// The language that `--language` names; nil without it.
  ///
  /// - Throws: ``UsageError`` for one that is not spoken.
  func namedLanguage() throws(UsageError) -> Language? {
    guard let code = value(.language) else { return nil }
    if let language = Language(code: code) { return language }
    throw .unknown(.language, code, among: Language.allCases.map(\.code))
  }
}
