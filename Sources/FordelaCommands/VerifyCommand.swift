import FundReports
import StimulusFunds

/// `fordela verify [<agreement>]`: whether the published tables follow from the rules.
struct VerifyCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  static let help = CommandHelp(
    name: "verify", words: .same("[") + .agreementPlace + "]",
    summary: Wording(
      en: "Compares every published table with the calculation, cell by cell.",
      sv: "Jämför varje publicerad tabell med beräkningen, ruta för ruta."),
    details: Wording(
      en: """
        Without an agreement all of them are verified. Exit status 0: nothing differs; 1: something
        does; 2: it could not be done, for one of them at least.
        """,
      sv: """
        Utan överenskommelse kontrolleras alla. Slutstatus 0: inget avviker; 1: något avviker; 2: det
        gick inte att göra, för åtminstone en.
        """),
    options: DraftAllocation.options + [.format(formats), .output, .allocations, .golden])

  static func run(_ arguments: Arguments) throws -> Outcome {
    guard let name = try arguments.optionalWord(.agreement) else {
      try needNoChanges(arguments)
      return try outcome(try AgreementFolder.all(arguments))
    }
    let folder = try AgreementFolder(named: name, arguments)
    let (verification, notices, inputs) = try draftVerification(folder, arguments)
    let report = VerificationReport(verification)
    return Outcome(
      report: report, notices: notices, unsaidNotices: report.notices,
      isFinding: !verification.agrees
    ).computed(from: verification.allocation.agreement, folder.inputs + inputs)
  }

  /// Changes are of one agreement.
  private static func needNoChanges(_ arguments: Arguments) throws(UsageError) {
    guard let option = DraftAllocation.options.first(where: arguments.has) else { return }
    throw UsageError(
      Wording(
        en: "\(option.name) is given, and no agreement that it changes",
        sv: "\(option.name) är angiven, men ingen överenskommelse att ändra"),
      repair: Wording(
        en: "name one, as fordela verify 2022 \(option.name) …",
        sv: "ange en, som fordela verify 2022 \(option.name) …"))
  }

  /// The verification of an agreement, or of a draft of it against what is published.
  private static func draftVerification(
    _ folder: AgreementFolder, _ arguments: Arguments
  ) throws -> (Verification, notices: [Wording], inputs: [SourceText]) {
    if DraftAllocation.options.allSatisfy({ !arguments.has($0) }) {
      return (try verification(folder), [], [])
    }
    let draft = try DraftAllocation(of: folder, arguments, replacingKeys: [:])
    let published = try folder.publishedTables(of: folder.agreement())
      .filter { draft.allocation.agreement.table($0.layout.id) != nil }
    return (Verification(of: draft.allocation, against: published), draft.notices, draft.inputs)
  }

  /// Each agreement is reported, whatever is wrong with another.
  private static func outcome(_ folders: [AgreementFolder]) throws -> Outcome {
    var problems: [Problem] = []
    var verifications: [Verification] = []
    for folder in folders {
      do throws(InvalidInput) {
        verifications.append(try verification(folder))
      } catch { problems += error.problems }
    }
    if verifications.isEmpty { throw InvalidInput(problems) }
    let reports = VerificationReports(verifications)
    return Outcome(
      report: reports, unsaidNotices: reports.notices,
      isFinding: !verifications.allSatisfy(\.agrees), problems: problems
    ).computed(from: verifications.map(\.allocation.agreement), folders.flatMap(\.inputs))
  }

  private static func verification(
    _ folder: AgreementFolder
  ) throws(InvalidInput) -> Verification {
    let agreement = try folder.undividedAgreement()
    return try Verification(
      of: agreement, against: try folder.publishedTables(of: agreement.content))
  }
}
