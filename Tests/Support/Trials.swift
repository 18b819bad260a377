import Foundation

/// How often a random test tries: some times in every run, and very often in a run by night.
package enum Trials {
  /// Whether this is a run by night, which the environment variable `FORDELA_NIGHTLY` tells.
  package static let areNightly = ProcessInfo.processInfo.environment["FORDELA_NIGHTLY"] != nil

  /// The count for this run.
  package static func count(_ ordinary: Int, nightly: Int) -> Int {
    areNightly ? nightly : ordinary
  }
}
