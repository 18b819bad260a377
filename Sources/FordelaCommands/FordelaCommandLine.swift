import StimulusFunds

/// The command line `fordela`.
public enum FordelaCommandLine {
  /// The version that `--version` tells.
  public static let version = "0.1.0"

  private static let commands: [any Command.Type] = [
    AllocateCommand.self, VerifyCommand.self, ShowCommand.self, ValidateCommand.self,
    WhatIfCommand.self,
  ]

  /// What a run of the command line came to.
  public struct Result: Equatable, Sendable {
    /// For standard output.
    public let output: String
    /// For standard error.
    public let diagnostics: String
    /// 0: done; 1: done, and something was found; 2: could not be done.
    public let status: Int32

    init(output: String = "", diagnostics: String = "", status: Int32) {
      self.output = output
      self.diagnostics = diagnostics
      self.status = status
    }
  }

  /// Carries out a command line, without the program's own name.
  public static func run(_ line: [String]) -> Result {
    let beforeEnd = line.prefix { $0 != "--" }
    if beforeEnd.contains("--version") {
      return Result(output: "fordela \(version)\n", status: 0)
    }
    let wantsHelp = beforeEnd.contains("--help") || beforeEnd.contains("-h")
    guard let name = beforeEnd.first(where: { !$0.hasPrefix("-") }) else {
      return wantsHelp
        ? Result(output: overview, status: 0)
        : failure(UsageError("no command is named", repair: "see fordela --help"))
    }
    guard let command = commands.first(where: { $0.help.name == name }) else {
      let names = commands.map { $0.help.name }
      return failure(
        UsageError("unknown command '\(name)'", repair: suggestion(for: name, among: names)))
    }
    if wantsHelp { return Result(output: command.help.text, status: 0) }
    var rest = line
    rest.remove(at: line.firstIndex(of: name) ?? 0)
    return run(command, rest)
  }

  private static func run(_ command: any Command.Type, _ line: [String]) -> Result {
    do {
      let arguments = try Arguments(line, options: command.help.options)
      let outcome = try command.run(arguments)
      let notices = outcome.notices.map { "fordela: \($0)\n" }.joined()
      let status: Int32 = outcome.isFinding ? 1 : 0
      guard let path = arguments.value(.output) else {
        return Result(output: outcome.report, diagnostics: notices, status: status)
      }
      try Files.write(outcome.report, to: path)
      return Result(diagnostics: notices, status: status)
    } catch let error as UsageError {
      return failure(error)
    } catch {
      return Result(diagnostics: "\(error)\n", status: 2)
    }
  }

  private static func failure(_ error: UsageError) -> Result {
    Result(diagnostics: "\(error)\n", status: 2)
  }

  private static var overview: String {
    let width = commands.map { $0.help.name.count }.max() ?? 0
    let lines = commands.map { command in
      let name = command.help.name
      return
        "  \(name)\(String(repeating: " ", count: width - name.count))  \(command.help.summary)"
    }
    return """
      fordela <command> <agreement> [options]

      Divides the money of an agreement to the krona and proves it against what is published.

      Commands:
      \(lines.joined(separator: "\n"))

      fordela <command> --help tells a command's options; fordela --version tells the version.
      Exit status 0: done; 1: done, and something was found; 2: could not be done.

      """
  }
}
