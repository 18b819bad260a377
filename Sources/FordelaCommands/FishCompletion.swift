import StimulusFunds

/// The completion of a command line in fish.
struct FishCompletion {
  private let helps: [CommandHelp]
  private let language: Language

  init(_ helps: [CommandHelp], _ language: Language) {
    (self.helps, self.language) = (helps, language)
  }

  var script: String {
    """
    # Completion of fordela for fish: put it into ~/.config/fish/completions/fordela.fish
    complete -c fordela -n __fish_use_subcommand -f
    \(helps.map(command).joined())
    """
  }

  private func command(_ help: CommandHelp) -> String {
    let chosen = "-n '__fish_seen_subcommand_from \(help.name)'"
    let choices =
      help.choices.isEmpty
      ? "" : "complete -c fordela \(chosen) -f -a '\(help.choices.joined(separator: " "))'\n"
    return "complete -c fordela -n __fish_use_subcommand -a \(help.name) "
      + "-d \(Self.quoted(help.summary[language]))\n" + choices
      + help.shownOptions.map { option in
        "complete -c fordela \(chosen) -l \(option.name.dropFirst(2))\(Self.value(option)) "
          + "-d \(Self.quoted(option.help[language]))\n"
      }.joined()
  }

  private static func value(_ option: CommandOption) -> String {
    if option.value == nil { return "" }
    if option.takesFile || option.takesFolder { return " -r -F" }
    return option.choices.isEmpty
      ? " -x" : " -x -a '\(option.choices.joined(separator: " "))'"
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
