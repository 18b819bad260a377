import StimulusFunds

/// The manual page of all commands, in the language of man pages (roff).
struct ManualPage {
  private let helps: [CommandHelp]
  private let language: Language

  init(_ helps: [CommandHelp], _ language: Language) {
    (self.helps, self.language) = (helps, language)
  }

  var text: String {
    let heading = { (wording: Wording) in ".SH \(wording[language].uppercased())\n" }
    return ".TH FORDELA 1 \"\" \"fordela \(FordelaCommandLine.version)\"\n"
      + heading(Wording(en: "Name", sv: "Namn")) + "fordela \\- \(line(Self.purpose))\n"
      + heading(Wording(en: "Synopsis", sv: "Användning"))
      + ".B fordela\n\(line(Self.usage))\n"
      + heading(Wording(en: "Commands", sv: "Kommandon")) + helps.map(section).joined()
      + heading(Wording(en: "Exit status", sv: "Slutstatus")) + line(Self.statuses) + "\n"
  }

  private static let usage = Wording(
    en: "<command> <agreement> [options]", sv: "<kommando> <överenskommelse> [väljare]")

  private static let purpose = Wording(
    en: "divides the money of an agreement to the krona and proves it",
    sv: "fördelar en överenskommelses medel på kronan och bevisar fördelningen")

  private static let statuses = Wording(
    en: "0: done; 1: done, and something was found; 2: could not be done; 130: interrupted.",
    sv: "0: klart; 1: klart, och något hittades; 2: kunde inte göras; 130: avbrutet.")

  private func section(_ help: CommandHelp) -> String {
    let words = help.words.isEmpty ? "" : " " + Self.escaped(help.words[language])
    let details = help.details.isEmpty ? "" : ".PP\n\(paragraphs(help.details[language]))"
    return
      ".SS fordela \(Self.escaped(help.name))\(words)\n\(Self.escaped(help.summary[language]))\n"
      + details
      + help.shownOptions.map { option in
        let value = option.value.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
        return
          ".TP\n\\fB\(Self.escaped(option.name))\\fR\(value)\n\(Self.escaped(option.help[language]))\n"
      }.joined()
  }

  private func line(_ wording: Wording) -> String { Self.escaped(wording[language]) }

  /// Text as it stands, line by line.
  private func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ".nf\n" + lines.map { Self.escaped(String($0)) + "\n" }.joined() + ".fi\n"
  }

  /// Text in which nothing is taken for a request or an escape, and hyphens are those of options.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
