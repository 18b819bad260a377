/// What a command is called, takes and does.
struct CommandHelp: Sendable {
  let name: String
  let words: String
  let summary: String
  let details: String
  /// What its first word is one of; none where that is an agreement.
  var choices: [String] = []
  let options: [CommandOption]

  /// Its options with those that every command takes.
  var allOptions: [CommandOption] {
    options.contains { $0.name == CommandOption.language.name } ? options : options + [.language]
  }

  /// The options as help, completion and manual show them.
  var shownOptions: [CommandOption] {
    allOptions + [CommandOption(name: "--help", value: nil, help: "this help, also -h")]
  }

  /// The text of `fordela <command> --help`.
  var text: String {
    var lines = ["fordela \(name)\(words.isEmpty ? "" : " " + words) [options]", "", summary]
    if !details.isEmpty { lines += ["", details] }
    let shown = shownOptions
    let labels = shown.map { option in option.name + (option.value.map { " " + $0 } ?? "") }
    let width = labels.map(\.count).max() ?? 0
    lines += ["", "Options:"]
    for (label, option) in zip(labels, shown) {
      let padding = String(repeating: " ", count: width - label.count)
      lines.append(
        "  \(label)\(padding)  \(option.help)\(option.isRepeatable ? "; repeatable" : "")")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
