import FundReports
import StimulusFunds

/// `fordela validate <folder>`: every problem of an agreement's files at once.
struct ValidateCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  static let help = CommandHelp(
    name: "validate", words: Wording(en: "<folder>", sv: "<mapp>"),
    summary: Wording(
      en: "Lists every problem of an agreement's files.",
      sv: "Räknar upp varje problem i en överenskommelses filer."),
    details: Wording(
      en: """
        <folder> is the path of an agreement's folder, or a year under Allocations. Each problem is
        told with file, line and column, what is wrong and how to repair it.
        """,
      sv: """
        <mapp> är sökvägen till en överenskommelses mapp, eller ett år under Allocations. Varje problem
        anges med fil, rad och kolumn, vad som är fel och hur det rättas.
        """),
    options: [.format(formats), .output, .allocations, .golden])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.folder), arguments)
    // What is left to check is what it reports.
    let agreement = try folder.files(replacingKeys: [:]).undividedAgreement()
    let allocation = try allocation(of: agreement, in: folder)
    let (previous, _) = folder.previousAgreement()
    let findings = agreement.findings(in: allocation)
    return Outcome(
      report: ValidationReport(allocation, finding: findings, in: folder.path),
      notices: allocation.agreement.keyAges(after: previous?.content),
      isFinding: !agreement.content.reviews.isEmpty || !findings.isEmpty
    ).computed(from: allocation.agreement, folder.inputs)
  }

  /// The allocation of an agreement, with the problems of whatever else is in its folders.
  private static func allocation(
    of agreement: UndividedAgreement, in folder: AgreementFolder
  ) throws(InvalidInput) -> AgreementAllocation {
    var problems: [Problem] = []
    var allocation: AgreementAllocation?
    do throws(InvalidInput) {
      allocation = try agreement.divided()
    } catch { problems += error.problems }
    problems += strayFiles(folder, agreement.content)
    do throws(InvalidInput) {
      if folder.hasPublishedTables { _ = try folder.publishedTables(of: agreement.content) }
    } catch { problems += error.problems }
    guard let allocation, problems.isEmpty else { throw InvalidInput(problems) }
    return allocation
  }

  /// A file that nothing names is out of date or misnamed.
  private static func strayFiles(
    _ folder: AgreementFolder, _ agreement: Agreement
  ) -> [Problem] {
    let named = agreement.keys.compactMap { $0.values?.file }
    let known =
      [AgreementFiles.agreementName, AgreementFiles.registerName].map { folder.path + "/" + $0 }
      + named
    let strays = Files.names(in: folder.path).filter { !$0.hasPrefix(".") }
      .map { folder.path + "/" + $0 }.filter { !known.contains($0) }
    return strays.map {
      Problem(
        at: SourceLocation(file: $0),
        Wording(
          en: "nothing in the agreement names this file",
          sv: "inget i överenskommelsen anger denna fil"),
        repair: Wording(
          en: "name it as the file of a key, or take it away",
          sv: "ange den som fil för en fördelningsnyckel, eller ta bort den"))
    }
  }
}
