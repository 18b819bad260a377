/// The completion of a command line in bash.
struct BashCompletion {
  private let helps: [CommandHelp]

  init(_ helps: [CommandHelp]) { self.helps = helps }

  var script: String {
    let commands = helps.map(\.name).joined(separator: " ")
    return """
      # Completion of fordela for bash: source <(fordela completion bash)
      _fordela() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= index
        COMPREPLY=()
        for ((index = 1; index < COMP_CWORD; index++)); do
          case ${COMP_WORDS[index]} in
            \(commands.replacing(" ", with: "|"))) command=${COMP_WORDS[index]}; break ;;
          esac
        done
        if [[ -z $command ]]; then
          COMPREPLY=($(compgen -W '\(commands) --help --version' -- "$word"))
          return
        fi
        case $command:$before in
      \(values)    esac
        if [[ $word == -* ]]; then
          case $command in
      \(options)    esac
          return
        fi
      \(words)  COMPREPLY=($(compgen -d -- "$word"))
        [[ -d Allocations ]] && COMPREPLY+=($(cd Allocations && compgen -d -- "$word"))
      }
      complete -o filenames -F _fordela fordela

      """
  }

  /// What may follow an option that has a value.
  private var values: String {
    helps.flatMap { help in
      help.allOptions.filter { $0.value != nil }.map { option in
        "    \(help.name):\(option.name)) \(Self.reply(option)); return ;;\n"
      }
    }.joined()
  }

  private static func reply(_ option: CommandOption) -> String {
    if option.takesFolder { return "COMPREPLY=($(compgen -d -- \"$word\"))" }
    if option.takesFile { return "COMPREPLY=($(compgen -f -- \"$word\"))" }
    return "COMPREPLY=($(compgen -W '\(option.choices.joined(separator: " "))' -- \"$word\"))"
  }

  private var options: String {
    helps.map { help in
      let names = help.shownOptions.map(\.name).joined(separator: " ")
      return "      \(help.name)) COMPREPLY=($(compgen -W '\(names)' -- \"$word\")) ;;\n"
    }.joined()
  }

  /// The commands whose first word is one of a few.
  private var words: String {
    let chosen = helps.filter { !$0.choices.isEmpty }
    if chosen.isEmpty { return "" }
    let cases = chosen.map { help in
      "    \(help.name)) COMPREPLY=($(compgen -W '\(help.choices.joined(separator: " "))' -- "
        + "\"$word\")) ;;\n"
    }
    return "  case $command in\n\(cases.joined())  esac\n  [[ ${#COMPREPLY[@]} -gt 0 ]] && return\n"
  }
}
