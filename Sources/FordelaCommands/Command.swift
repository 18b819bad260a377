import FundReports
import StimulusFunds

/// A command of the command line: thin, it parses, calls the library and returns a report.
protocol Command: Sendable {
  /// What it is and takes.
  static var help: CommandHelp { get }
  /// The formats its report can be written in, the one that is meant without `--format` first.
  static var formats: [ReportFormat] { get }
  /// Carries the command out.
  ///
  /// - Parameters:
  ///   - format: The format that is asked for, for a command that writes as it goes.
  ///   - write: Takes what is written before the outcome's report.
  /// - Throws: ``UsageError``, ``InvalidInput`` or ``Problem``: it could not be done.
  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome
}

/// A command that returns its report whole and knows nothing of formats.
protocol ReportCommand: Command {
  /// Carries the command out.
  static func run(_ arguments: Arguments) throws -> Outcome
}

extension ReportCommand {
  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    try run(arguments)
  }
}

extension Outcome {
  /// The same, computed from an agreement and files.
  func computed(from agreement: Agreement, _ inputs: [SourceText]) -> Outcome {
    computed(from: [agreement], inputs)
  }

  /// The same, computed from agreements and files.
  func computed(from agreements: [Agreement], _ inputs: [SourceText]) -> Outcome {
    computed(from: Provenance(program: Self.program, agreements: agreements, inputs: inputs))
  }

  /// The same, computed from what another run tells.
  func computed(from provenance: Provenance) -> Outcome {
    var outcome = self
    outcome.provenance = provenance
    return outcome
  }

  /// The program and its version.
  static let program = "fordela \(FordelaCommandLine.version)"
}

extension [String: SourceText] {
  /// The files, by what they are given for.
  var inOrder: [SourceText] { sorted { $0.key < $1.key }.map(\.value) }
}

/// What a command came to.
struct Outcome {
  /// The report; nil where it is written already, or not whole.
  var report: (any Report)?
  /// What it was computed from.
  var provenance = Provenance(program: Self.program, agreements: [Agreement](), inputs: [])
  /// What a person should know beside it; empty for most.
  var notices: [Wording] = []
  /// What the report's sentences tell, for formats that have none.
  var unsaidNotices: [Wording] = []
  /// Whether something was found that a person must look at.
  var isFinding = false
  /// What could not be done, beside what the report tells; empty for most.
  var problems: [Problem] = []
  /// Whether it was interrupted, so that the report is not whole.
  var isInterrupted = false
}
