import StimulusFunds

/// The completion of a command line in zsh.
struct ZshCompletion {
  private let helps: [CommandHelp]
  private let language: Language

  init(_ helps: [CommandHelp], _ language: Language) {
    (self.helps, self.language) = (helps, language)
  }

  var script: String {
    let commands = helps.map { "    \(Self.quoted("\($0.name):\($0.summary[language])"))\n" }
    return """
      #compdef fordela
      # Completion of fordela for zsh: put it as _fordela in a folder of $fpath.
      _fordela() {
        local -a commands=(
      \(commands.joined())  )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(helps.map(arguments).joined())  esac
      }
      _fordela "$@"

      """
  }

  private func arguments(_ help: CommandHelp) -> String {
    let options = help.shownOptions.map { "      \(Self.quoted(specification($0))) \\\n" }.joined()
    let word =
      help.choices.isEmpty
      ? "1:agreement:_files -/" : "1:kind:(\(help.choices.joined(separator: " ")))"
    return
      "    \(help.name))\n      _arguments \\\n\(options)      \(Self.quoted(word)) '*:file:_files' ;;\n"
  }

  /// "*--key=[values for a key]:NAME=FILE:_files".
  private func specification(_ option: CommandOption) -> String {
    let text = option.help[language].replacing("\\", with: "\\\\").replacing("[", with: "\\[")
      .replacing("]", with: "\\]").replacing(":", with: "\\:")
    let start = (option.isRepeatable ? "*" : "") + option.name
    guard let value = option.value else { return "\(start)[\(text)]" }
    let action =
      option.takesFolder
      ? "_files -/"
      : option.takesFile
        ? "_files"
        : option.choices.isEmpty
          ? " " : "(\(option.choices.joined(separator: " ")))"
    return "\(start)=[\(text)]:\(value.replacing(":", with: "\\:")):\(action)"
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
