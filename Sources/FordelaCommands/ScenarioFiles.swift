import FundReports
import StimulusFunds

/// Scenarios and the files they name, read.
struct ScenarioFiles {
  let scenario: Scenario
  let keys: [String: SourceText]
  /// The files of the scenarios; none where the command line describes it.
  let files: [SourceText]

  /// The files that were read.
  var inputs: [SourceText] { files + keys.inOrder }

  /// Whether nothing is changed.
  var isEmpty: Bool { files.isEmpty && scenario.changes.isEmpty }

  /// The scenario that a command line describes: files on top of each other, then single changes and,
  /// unless the agreement was read with them, key files.
  init(
    _ arguments: Arguments, scenario option: CommandOption, includingKeys: Bool = true
  ) throws {
    let stacked = try Self.stacked(arguments.all(option))
    let lines = arguments.all(WhatIfCommand.set)
    let changes = try Self.changes(lines)
    let keyFiles = includingKeys ? try AllocateCommand.keyFiles(arguments) : [:]
    let named =
      stacked?.scenario
      ?? Scenario(
        title: Self.title(lines + (includingKeys ? arguments.all(.key) : [])), changes: [])
    scenario = named.adding(changes)
    files = stacked?.files ?? []
    keys = (stacked?.keys ?? [:]).merging(keyFiles) { $1 }
  }

  private init(_ scenario: Scenario, _ files: [SourceText], _ keys: [String: SourceText]) {
    (self.scenario, self.files, self.keys) = (scenario, files, keys)
  }

  private static func changes(_ lines: [String]) throws(InvalidInput) -> [Change] {
    var (changes, problems): ([Change], [Problem]) = ([], [])
    for line in lines {
      do throws(Problem) {
        changes.append(try Change(commandLine: line, option: "--set"))
      } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return changes
  }

  /// Scenario files on top of each other; nil for none.
  private static func stacked(_ paths: [String]) throws -> ScenarioFiles? {
    var all: ScenarioFiles?
    for path in paths {
      let next = try ScenarioFiles(path)
      guard let lower = all else {
        all = next
        continue
      }
      if let twice = next.keys.keys.sorted().first(where: { lower.keys[$0] != nil }) {
        throw UsageError(
          Wording(
            en: "\(path) gives key '\(twice)' a file, as another scenario does already",
            sv: "\(path) ger nyckeln '\(twice)' en fil, vilket ett annat scenario redan gör"),
          repair: Wording(en: "keep one of the two", sv: "behåll en av de två"))
      }
      all = ScenarioFiles(
        lower.scenario.adding(next.scenario), lower.files + next.files,
        lower.keys.merging(next.keys) { $1 })
    }
    return all
  }

  /// A scenario file and the key files it names, which lie beside it.
  init(_ path: String) throws {
    let text = try Files.text(path)
    files = [text]
    scenario = try Scenario(text)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    keys = try scenario.keyFiles.mapValues { name in
      try Files.text((folder + [Substring(name)]).joined(separator: "/"))
    }
  }

  private static func title(_ lines: [String]) -> Wording {
    lines.isEmpty ? Scenario.unchangedTitle : .same(lines.joined(separator: ", "))
  }

  /// What the scenario is called.
  var title: Wording { scenario.title }

  /// The agreement under the scenario, what to call it and what to tell of it.
  func applied(
    to base: Agreement, balancing balance: Balance? = nil
  ) throws(InvalidInput) -> (agreement: ScenarioAgreement, title: Wording, notices: [Wording]) {
    let agreement = try base.applying(scenario, keyFiles: keys, balancing: balance)
    let told = scenario.description.isEmpty ? [] : [scenario.description]
    let notices =
      told
      + agreement.droppedCarriers.map {
        Wording(
          en:
            "The carriers of \($0) fall away, for its entitlements change; the largest remainders "
            + "carry its residual.",
          sv: "Justeringarna i \($0) faller bort, eftersom de exakta andelarna ändras; "
            + "avrundningsresten placeras enligt största rest.")
      }
    return (agreement, scenario.title, notices)
  }
}
