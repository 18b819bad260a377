import FundReports
import StimulusFunds

/// `fordela new <id> --from <agreement>`: a folder for another year's agreement; without `--from` one for
/// a draft to begin with.
struct NewCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  private static let from = CommandOption(
    name: "--from", value: "AGREEMENT",
    help: Wording(en: "the agreement to begin with", sv: "överenskommelsen att utgå från"))

  static let help = CommandHelp(
    name: "new", words: .same("<id>"),
    summary: Wording(
      en: "Makes another year's agreement from one that exists.",
      sv: "Gör ett annat års överenskommelse av en befintlig."),
    details: Wording(
      en: """
        The funds, recipients and rules stay. Years and dates move, the keys are left empty with their
        sources to look up, the carriers fall away, and what is left to fill in or to check is
        marked: fordela validate <id> lists it. Nothing that exists is overwritten. Without --from
        it is a small draft to begin with, which is divided as it stands.
        """,
      sv: """
        Insatsområden, mottagare och beräkningsmodeller behålls. Årtal och datum flyttas, nycklarna
        lämnas tomma med källorna att slå upp i, justeringarna faller bort, och det som återstår att fylla
        i eller kontrollera märks: fordela validate <id> räknar upp det. Inget befintligt skrivs över.
        Utan --from blir det ett litet utkast att börja med, som fördelas som det står.
        """),
    isComputed: false, options: [from, .format(formats), .output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let id = try arguments.oneWord(.id)
    try check(id)
    guard let name = arguments.value(from) else { return try blank(id, arguments) }
    let old = try AgreementFolder(named: name, arguments)
    let folder = old.beside(id)
    try refuseExisting(folder)
    let earlier = try old.agreement()
    let next = try NextAgreement(
      id, from: old.text(of: AgreementFiles.agreementName), in: arguments.language)
    let register = try old.text(of: AgreementFiles.registerName)
    // What is written must be an agreement: only values and checks are left to a person.
    let agreement = try AgreementFiles { name throws(Problem) in
      name == AgreementFiles.agreementName ? next.text : register
    }.agreement()
    try Files.makeFolder(
      folder.path,
      files: [
        (AgreementFiles.agreementName, next.text.bytes),
        (AgreementFiles.registerName, register.bytes),
      ])
    return Outcome(report: NewAgreementReport(agreement, in: folder.path, from: old.path))
      .computed(from: earlier, old.inputs)
  }

  /// A draft to begin with, where no agreement is.
  private static func blank(_ id: String, _ arguments: Arguments) throws -> Outcome {
    let folder = try AgreementFolder.new(id, arguments)
    try refuseExisting(folder)
    let files = BlankAgreement.files(id, in: arguments.language)
    let agreement = try AgreementFiles { name throws(Problem) in
      guard let file = files.first(where: { $0.name == name }) else {
        preconditionFailure("a blank agreement has no other file: \(name)")
      }
      return try SourceText(file: name, bytes: file.bytes)
    }.agreement()
    try Files.makeFolder(folder.path, files: files)
    return Outcome(report: NewAgreementReport(agreement, in: folder.path, from: nil))
  }

  private static func refuseExisting(_ folder: AgreementFolder) throws(UsageError) {
    if !Files.exists(folder.path) { return }
    throw UsageError(
      Wording(
        en: "\(folder.path) is there already; nothing is written",
        sv: "\(folder.path) finns redan; inget skrivs"),
      repair: Wording(
        en: "choose another id, or take it away", sv: "välj ett annat id, eller ta bort den"))
  }

  private static func check(_ id: String) throws(UsageError) {
    let isPlain = id.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.".unicodeScalars.contains(scalar)
    }
    if isPlain, !id.isEmpty, !id.hasPrefix("."), id.utf8.count <= 64 { return }
    throw UsageError(
      Wording(
        en: "'\(id)' cannot be the name of a folder", sv: "'\(id)' kan inte vara namnet på en mapp"),
      repair: Wording(
        en: "write letters, digits, hyphens and points, such as 2023",
        sv: "skriv bokstäver, siffror, bindestreck och punkter, till exempel 2023"))
  }
}
