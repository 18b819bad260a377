import StimulusFunds

/// The command line `fordela`.
public enum FordelaCommandLine {
  /// The version that `--version` tells.
  public static let version = "0.1.0"

  private static let commands: [any Command.Type] = [
    AllocateCommand.self, VerifyCommand.self, ShowCommand.self, ValidateCommand.self,
    WhatIfCommand.self, SweepCommand.self, SolveCommand.self, CompareCommand.self,
    ExplainCommand.self,
    AuditCommand.self, NewCommand.self, KeyCommand.self,
    CheckCommand.self, DeadlinesCommand.self, TemplateCommand.self,
    SchemaCommand.self, ReferenceCommand.self, CompletionCommand.self, ManualCommand.self,
  ]

  /// What every command is called, takes and does.
  static var helps: [CommandHelp] { commands.map { $0.help } }

  /// What a run of the command line came to.
  public struct Result: Equatable, Sendable {
    /// For standard output; empty where it was written elsewhere.
    public let output: String
    /// For standard error.
    public let diagnostics: String
    /// 0: done; 1: done, and something was found; 2: could not be done; 130: interrupted.
    public let status: Int32
  }

  /// Carries out a command line, without the program's own name, and keeps its output.
  ///
  /// - Parameter language: The language to speak where the line names none.
  public static func run(_ line: [String], in language: Language = .english) -> Result {
    var output: [UInt8] = []
    let result = run(line, in: language) { output += $0 }
    return Result(
      output: String(decoding: output, as: UTF8.self), diagnostics: result.diagnostics,
      status: result.status)
  }

  /// Carries out a command line, without the program's own name.
  ///
  /// - Parameters:
  ///   - language: The language to speak where the line names none.
  ///   - columns: The width that sentences for a terminal are wrapped to.
  ///   - write: Takes what is for standard output, piece by piece.
  public static func run(
    _ line: [String], in language: Language, columns: Int = .max,
    writing write: ([UInt8]) throws -> Void
  ) -> Result {
    let beforeEnd = line.prefix { $0 != "--" }
    let language = Language(namedIn: Array(beforeEnd)) ?? language
    do {
      if beforeEnd.contains("--version") { return try told("fordela \(version)\n", write) }
      let wantsHelp = beforeEnd.contains("--help") || beforeEnd.contains("-h")
      guard let position = commandPosition(in: Array(beforeEnd)) else {
        if wantsHelp { return try told(overview[language], write) }
        throw UsageError(
          Wording(en: "no command is named", sv: "inget kommando anges"),
          repair: Wording(en: "see fordela --help", sv: "se fordela --help"))
      }
      let name = line[position]
      guard let command = commands.first(where: { $0.help.name == name }) else {
        let names = commands.map { $0.help.name }
        throw UsageError.unknown(.command, name, among: names)
      }
      if wantsHelp { return try told(command.help.text(in: language), write) }
      var rest = line
      rest.remove(at: position)
      return try run(command, rest, in: language, columns, write)
    } catch { return failed(error, in: language) }
  }

  /// What could not be done, after what is told of the files that were read until then.
  private static func failed(
    _ error: any Error, in language: Language, after notices: [String] = []
  ) -> Result {
    let told = (error as? any Worded)?.wording[language] ?? "\(error)"
    return Result(
      output: "",
      diagnostics: notices.map { "fordela: \($0)\n" }.joined() + told + "\n", status: 2)
  }

  /// The first word that is neither an option nor the value of one: options may stand before the
  /// command.
  private static func commandPosition(in line: [String]) -> Int? {
    if let first = line.first, !first.hasPrefix("-") { return 0 }
    let options = commands.flatMap { $0.help.allOptions }
    var position = 0
    while position < line.count, line[position].hasPrefix("-") {
      let takesNext = options.contains { $0.name == line[position] && $0.value != nil }
      position += takesNext ? 2 : 1
    }
    return position < line.count ? position : nil
  }

  private static func told(
    _ text: String, _ write: ([UInt8]) throws -> Void
  ) throws -> Result {
    try write(Array(text.utf8))
    return Result(output: "", diagnostics: "", status: 0)
  }

  private static func run(
    _ command: any Command.Type, _ line: [String], in language: Language, _ columns: Int,
    _ write: ([UInt8]) throws -> Void
  ) throws -> Result {
    var arguments = try Arguments(line, options: command.help.allOptions)
    arguments.language = try arguments.namedLanguage() ?? language
    let format = try arguments.format(among: command.formats)
    try arguments.admitProvenance()
    let outcome: Outcome
    do {
      outcome = try withoutActuallyEscaping(write) { write in
        let sink = OutputSink(path: arguments.value(.output), standardOutput: write)
        var outcome = try command.run(arguments, as: format) { try sink.write($0) }
        let changes = arguments.all(WhatIfCommand.set)
        if !changes.isEmpty { outcome.provenance.changes = changes }
        if let report = outcome.report {
          let written =
            format == .text
            ? Array(report.text(in: language, columns: columns, from: outcome.provenance).utf8)
            : report.written(as: format, in: language, from: outcome.provenance)
          try sink.write(arguments.encoded(written))
        }
        if !outcome.isInterrupted {
          let provenance = try outcome.provenance.file(arguments)
          try sink.finish()
          try provenance?.finish()
        }
        return outcome
      }
    } catch {
      return failed(error, in: language, after: arguments.notices.all.map { $0[language] })
    }
    let told =
      arguments.notices.all + outcome.notices
      + (format.hasSentences ? [] : outcome.unsaidNotices)
    let problems = outcome.problems.map { "\($0.wording[language])\n" }.joined()
    let status: Int32 =
      outcome.isInterrupted ? 130 : outcome.problems.isEmpty ? outcome.isFinding ? 1 : 0 : 2
    return Result(
      output: "", diagnostics: told.map { "fordela: \($0[language])\n" }.joined() + problems,
      status: status)
  }

  private static var overview: Wording {
    let width = commands.map { $0.help.name.count }.max() ?? 0
    let lines = commands.map { command -> Wording in
      let name = command.help.name
      let padding = String(repeating: " ", count: width - name.count)
      return .same("  \(name)\(padding)  ") + command.help.summary
    }.joined(separator: "\n")
    return Wording(
      en: """
        fordela <command> <agreement> [options]

        Divides the money of an agreement to the krona and proves it against what is published.

        Commands:
        \(lines)

        fordela <command> --help tells a command's options; fordela --version tells the version.
        Exit status 0: done; 1: done, and something was found; 2: could not be done.

        """,
      sv: """
        fordela <kommando> <överenskommelse> [väljare]

        Fördelar en överenskommelses medel på kronan och styrker det mot det som är publicerat.

        Kommandon:
        \(lines)

        fordela <kommando> --help visar ett kommandos väljare; fordela --version visar versionen.
        Slutstatus 0: klart; 1: klart, och något hittades; 2: det gick inte att göra.

        """)
  }
}
