import FundReports
import StimulusFunds

/// Standard output, standard error and the exit status.
public enum StandardStreams {
  /// Carries out a command line with the process's streams and ends the process with its status;
  /// with 2 where the output cannot be written, as on a full disk.
  public static func run(_ line: [String]) -> Never {
    let result = FordelaCommandLine.run(
      line, in: Language(environment: System.environment(Language.variables)),
      columns: WrappedText.columns
    ) { bytes in
      if !Descriptor.standardOutput.write(bytes) {
        throw UsageError(
          Wording(
            en: "standard output cannot be written", sv: "standard ut går inte att skriva till"),
          repair: Wording(en: "check the disk", sv: "kontrollera disken"))
      }
    }
    _ = Descriptor.standardError.write(Array(result.diagnostics.utf8))
    System.end(result.status)
  }
}
