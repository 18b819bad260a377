import StimulusFunds

/// A command of the command line: thin, it parses, calls the library and returns text.
protocol Command: Sendable {
  /// What it is and takes.
  static var help: CommandHelp { get }
  /// Carries the command out.
  ///
  /// - Throws: ``UsageError``, ``InvalidInput`` or ``Problem``: it could not be done.
  static func run(_ arguments: Arguments) throws -> Outcome
}

/// A command whose report is too long to be kept whole.
protocol StreamingCommand: Command {
  /// Carries the command out.
  ///
  /// - Parameter write: Takes the report piece by piece; what the outcome holds comes last.
  static func run(
    _ arguments: Arguments, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome
}

extension StreamingCommand {
  static func run(_ arguments: Arguments) throws -> Outcome {
    var report: [UInt8] = []
    let outcome = try run(arguments) { report += $0 }
    return Outcome(
      report: String(decoding: report, as: UTF8.self) + outcome.report, notices: outcome.notices,
      isFinding: outcome.isFinding, isInterrupted: outcome.isInterrupted)
  }
}

/// What a command came to.
struct Outcome: Equatable {
  /// The report.
  let report: String
  /// What a person should know beside it; empty for most.
  var notices: [String] = []
  /// Whether something was found that a person must look at.
  var isFinding = false
  /// Whether it was interrupted, so that the report is not whole.
  var isInterrupted = false
}

/// What a command is called, takes and does.
struct CommandHelp: Sendable {
  let name: String
  let words: String
  let summary: String
  let details: String
  let options: [CommandOption]

  /// The text of `fordela <command> --help`.
  var text: String {
    var lines = ["fordela \(name)\(words.isEmpty ? "" : " " + words) [options]", "", summary]
    if !details.isEmpty { lines += ["", details] }
    let shown = options + [CommandOption(name: "--help", value: nil, help: "this help, also -h")]
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
