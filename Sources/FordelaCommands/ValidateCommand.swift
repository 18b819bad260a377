import StimulusFunds

/// `fordela validate <folder>`: every problem of an agreement's files at once.
struct ValidateCommand: Command {
  static let help = CommandHelp(
    name: "validate", words: "<folder>",
    summary: "Lists every problem of an agreement's files.",
    details: """
      <folder> is the path of an agreement's folder, or a year under Allocations. Each problem is
      told with file, line and column, what is wrong and how to repair it.
      """,
    options: [.output, .allocations, .golden])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord("folder"), arguments)
    let agreement = try folder.agreement()
    let allocation = try allocation(of: agreement, in: folder)
    let awaiting = allocation.awaiting.map(\.fund.id)
    let waiting = awaiting.isEmpty ? "" : "; awaiting data: \(awaiting.joined(separator: ", "))"
    if !agreement.reviews.isEmpty {
      return Outcome(
        report: agreement.reviews.map { "\($0)\n" }.joined()
          + "\(folder.path): no problems, but "
          + "\(agreement.reviews.count) \(agreement.reviews.count == 1 ? "thing is" : "things are")"
          + " left to fill in or to check\(waiting)\n",
        isFinding: true)
    }
    return Outcome(
      report: "\(folder.path): no problems; \(counted(agreement.funds.count, "fund", "funds")), "
        + counted(agreement.register.recipients.count, "recipient", "recipients") + ", "
        + counted(agreement.keys.count, "key", "keys") + "\(waiting)\n")
  }

  /// The allocation of an agreement, with the problems of whatever else is in its folders.
  private static func allocation(
    of agreement: Agreement, in folder: AgreementFolder
  ) throws(InvalidInput) -> AgreementAllocation {
    var problems: [Problem] = []
    var allocation: AgreementAllocation?
    do throws(InvalidInput) {
      allocation = try AgreementAllocation(of: agreement)
    } catch { problems += error.problems }
    problems += strayFiles(folder, agreement)
    do throws(InvalidInput) {
      if folder.hasPublishedTables { _ = try folder.publishedTables(of: agreement) }
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
        at: SourceLocation(file: $0), "nothing in the agreement names this file",
        repair: "name it as the file of a key, or take it away")
    }
  }
}
