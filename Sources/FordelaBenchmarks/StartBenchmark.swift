import Foundation
import StimulusFunds

/// The work of `fordela verify 2022` without starting a process: read, check, allocate, compare.
struct StartBenchmark {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// The time of that work.
  func measurement() throws -> Measurement {
    try Measurement("the work of verify 2022, files in the cache", runs: 21, target: .start) {
      let agreement = try AgreementFiles.reading(folder + "/Allocations/2022").undividedAgreement()
      let tables = try agreement.content.tables.map { layout in
        try PublishedTable(text("\(folder)/Golden/2022/\(layout.id).csv"), layout: layout)
      }
      let verification = try Verification(of: agreement, against: tables)
      consume(verification.findingCount)
    }
  }
}

extension AgreementFiles {
  /// The files of a folder.
  static func reading(_ folder: String) -> AgreementFiles {
    AgreementFiles { name throws(Problem) in try text("\(folder)/\(name)") }
  }
}

/// The text of a file.
private func text(_ path: String) throws(Problem) -> SourceText {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Problem(
      at: SourceLocation(file: path), Wording(en: "there is no such file", sv: "filen finns inte"),
      repair: Wording(
        en: "run the benchmarks in the project's folder", sv: "kör mätningarna i projektets mapp"))
  }
  return try SourceText(file: path, bytes: Array(data))
}
