import FundReports
import StimulusFunds

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The summary of a sweep in parts, which other processes and machines can make.
extension SweepCommand {
  static let merge = CommandOption(
    name: "--merge", value: nil,
    help: Wording(
      en: "join the parts that --summary --shard has written: the words are their files",
      sv: "foga ihop delarna som --summary --shard har skrivit: orden är deras filer"))

  /// The agreement, which is the only word unless parts follow it.
  static func agreementWord(_ arguments: Arguments) throws(UsageError) -> String {
    if arguments.has(narrow), let first = arguments.words.first {
      if arguments.has(summary), arguments.has(shard) { return first }
      throw UsageError(
        Wording(
          en: "--narrow makes parts of a summary anew",
          sv: "--narrow gör om delar av en sammanfattning"),
        repair: Wording(
          en: "add --summary and --shard I/N", sv: "lägg till --summary och --shard I/N"))
    }
    return try arguments.oneWord(.agreement)
  }

  /// Writes a shard's part of a summary.
  static func writePart(
    of sweep: Sweep, on basis: SweepBasis, _ arguments: Arguments,
    _ write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    let (shard, shards) = try partNumbers(arguments)
    let part = try SweepPart(
      shard, of: shards, in: sweep, on: basis, after: earlierRound(arguments, on: basis),
      workers: ProcessInfo.processInfo.activeProcessorCount
    ) { Interruption.isAsked }
    guard let part else { return interrupted }
    try write(Array(part.text.utf8))
    return Outcome().computed(from: basis.provenance)
  }

  /// Refuses a format, because a part has its own.
  static func admitPartFormat(_ arguments: Arguments) throws(UsageError) {
    guard let format = arguments.givenFormat, format != "json" else { return }
    throw UsageError(
      Wording(
        en: "a part of a summary has a format of its own, not '\(format)'",
        sv: "en del av en sammanfattning har ett eget format, inte '\(format)'"),
      repair: Wording(
        en: "leave --format out, and name it with --merge",
        sv: "utelämna --format, och ange det med --merge"))
  }

  private static func partNumbers(_ arguments: Arguments) throws(UsageError) -> (Int, Int) {
    let (shard, shards) = try shardNumbers(arguments)
    if shards <= SweepPart.maxShards { return (shard, shards) }
    throw UsageError(
      Wording(
        en: "a summary has at most \(SweepPart.maxShards) parts",
        sv: "en sammanfattning har högst \(SweepPart.maxShards) delar"),
      repair: Wording(en: "make fewer", sv: "gör färre"))
  }

  /// What the parts after the agreement have found; nil for the first round.
  private static func earlierRound(
    _ arguments: Arguments, on basis: SweepBasis
  ) throws -> SweepMerge? {
    if !arguments.has(narrow) { return nil }
    let merge = try SweepMerge(parts(Array(arguments.words.dropFirst())))
    guard let difference = merge.basis.difference(to: basis) else { return merge }
    throw UsageError(
      Wording(
        en: "the parts of the round before are not of this sweep: \(difference)",
        sv: "delarna från den tidigare omgången hör inte till detta svep: \(difference)"),
      repair: Wording(
        en: "name those of this sweep", sv: "ange dem som hör till detta svep"))
  }

  /// Joins parts to the summary of the whole.
  static func merged(_ arguments: Arguments) throws -> Outcome {
    let others = [
      vary, recipient, fund, shard, narrow, .key, WhatIfCommand.scenario, WhatIfCommand.set,
    ]
    if let other = others.first(where: arguments.has) {
      throw UsageError(
        Wording(
          en: "--merge takes everything from the parts, \(other.name) too",
          sv: "--merge tar allt från delarna, också \(other.name)"),
        repair: Wording(en: "leave it out", sv: "utelämna den"))
    }
    let merge = try SweepMerge(parts(arguments.words))
    guard let report = SweepReport(merge) else { throw isOpen(merge) }
    return Outcome(report: report).computed(from: merge.basis.provenance)
  }

  private static func parts(_ files: [String]) throws -> [SweepPart] {
    var (parts, problems): ([SweepPart], [Problem]) = ([], [])
    for file in files {
      do throws(InvalidInput) {
        parts.append(try part(file))
      } catch { problems += error.problems }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return parts
  }

  private static func part(_ file: String) throws(InvalidInput) -> SweepPart {
    let text: SourceText
    do throws(Problem) { text = try Files.text(file) } catch { throw InvalidInput([error]) }
    return try SweepPart(text)
  }

  private static func isOpen(_ merge: SweepMerge) -> UsageError {
    let medians = Wording.counted(
      merge.openMedians, en: "median", "medians", sv: "median", "medianer")
    return UsageError(
      Wording(
        en: "\(medians) lie among more values than the parts can hold",
        sv: "\(medians) ligger bland fler värden än delarna rymmer"),
      repair: Wording(
        en: "make the parts once more with --narrow and these parts after the agreement, "
          + "or in more shards",
        sv: "gör om delarna med --narrow och dessa delar efter överenskommelsen, "
          + "eller i fler delar"))
  }
}
