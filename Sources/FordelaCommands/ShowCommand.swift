import FundReports
import StimulusFunds

/// `fordela show <agreement>`: the agreement in plain sentences.
struct ShowCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  static let help = CommandHelp(
    name: "show", words: .agreementPlace,
    summary: Wording(
      en: "Tells an agreement in plain sentences: funds, rules, keys, recipients, notes.",
      sv: "Återger en överenskommelse i klartext: medel, modeller, nycklar, mottagare, noter."),
    details: .none,
    options: [
      .format(formats, help: Wording(en: "how to write it", sv: "hur det skrivs")), .output,
      .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder(named: arguments.oneWord(.agreement), arguments)
    let allocation = try folder.allocation()
    let amended = allocation.agreement.amendment.map { folder.beside($0.agreement) }
    let before = try amended.flatMap { Files.isFolder($0.path) ? try $0.agreement() : nil }
    return Outcome(report: AgreementReport(allocation, amending: before))
      .computed(from: allocation.agreement, folder.inputs)
  }
}
