import FundReports
import StimulusFunds

/// What a command is called, takes and does.
struct CommandHelp: Sendable {
  let name: String
  let words: Wording
  let summary: Wording
  let details: Wording
  /// What its first word is one of; none where that is an agreement.
  var choices: [String] = []
  /// Whether what it writes is computed from an agreement, which can be told beside it.
  var isComputed = true
  let options: [CommandOption]

  private static let options = Wording(en: " [options]", sv: " [väljare]")

  /// Its options with those that every command takes.
  var allOptions: [CommandOption] {
    let tellsBasis = isComputed && has(.output) && has(.allocations)
    return options + (tellsBasis ? [.provenance] : []) + (has(.language) ? [] : [.language])
  }

  private func has(_ option: CommandOption) -> Bool { options.contains { $0.name == option.name } }

  /// The options as help, completion and manual show them.
  var shownOptions: [CommandOption] {
    allOptions + [
      CommandOption(
        name: "--help", value: nil,
        help: Wording(en: "this help, also -h", sv: "denna hjälp, även -h"))
    ]
  }

  /// The text of `fordela <command> --help`.
  func text(in language: Language) -> String {
    var lines = [
      "fordela \(name)\(words.isEmpty ? "" : " " + words[language])\(Self.options[language])", "",
      summary[language],
    ]
    if !details.isEmpty { lines += ["", details[language]] }
    let shown = shownOptions
    let labels = shown.map { option in option.name + (option.value.map { " " + $0 } ?? "") }
    let width = labels.map(\.count).max() ?? 0
    lines += ["", Wording(en: "Options:", sv: "Väljare:")[language]]
    for (label, option) in zip(labels, shown) {
      let repeatable =
        option.isRepeatable ? Wording(en: "; repeatable", sv: "; kan upprepas") : .none
      let padding = String(repeating: " ", count: width - label.count)
      lines.append(
        WrappedText(
          "\(label)\(padding)  \((option.help + repeatable)[language])", indentation: 2,
          hanging: width + 4
        ).text)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
