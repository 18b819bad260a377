import FundReports
import StimulusFunds

/// `fordela completion <shell>`: a script by which a shell completes commands and options.
struct CompletionCommand: Command {
  static let formats: [ReportFormat] = [.text]

  static let help = CommandHelp(
    name: "completion", words: .same("bash|zsh|fish"),
    summary: Wording(
      en: "Writes a script that lets a shell complete commands and options.",
      sv: "Skriver ett skript med vilket ett skal kompletterar kommandon och väljare."),
    details: .same(
      """
      bash: source <(fordela completion bash)
      zsh:  fordela completion zsh > ~/.zfunc/_fordela
      fish: fordela completion fish > ~/.config/fish/completions/fordela.fish
      """),
    choices: Shell.allCases.map(\.rawValue),
    options: [.output])

  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    let name = try arguments.oneWord(Wording(en: "shell", sv: "skalet"))
    guard let shell = Shell(rawValue: name) else {
      throw UsageError(
        Wording(en: "unknown shell '\(name)'", sv: "okänt skal '\(name)'"),
        repair: suggestion(for: name, among: Shell.allCases.map(\.rawValue)))
    }
    let helps = FordelaCommandLine.helps
    let language = arguments.language
    let script =
      switch shell {
      case .bash: BashCompletion(helps).script
      case .zsh: ZshCompletion(helps, language).script
      case .fish: FishCompletion(helps, language).script
      }
    try write(Array(script.utf8))
    return Outcome()
  }

  private enum Shell: String, CaseIterable { case bash, zsh, fish }
}

extension CommandOption {
  /// Whether its value names a file, or a file after a name and a sign of equality.
  var takesFile: Bool { value?.hasSuffix("FILE") ?? false }

  /// Whether its value names a folder.
  var takesFolder: Bool { value == "DIR" }
}
