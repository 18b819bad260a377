import StimulusFunds

/// What is left to do in an agreement's files that have no problems.
public struct ValidationReport: Report {
  private let allocation: AgreementAllocation
  private let findings: [AllocationFinding]
  private let folder: String

  /// A report on an agreement without problems.
  ///
  /// - Parameters:
  ///   - findings: What a person should know of its funds.
  ///   - folder: The folder of its files, as it is told.
  ///   - allocation: The allocation.
  public init(
    _ allocation: AgreementAllocation, finding findings: [AllocationFinding], in folder: String
  ) {
    self.allocation = allocation
    self.findings = findings
    self.folder = folder
  }

  private var agreement: Agreement { allocation.agreement }
}

extension ValidationReport {
  /// The report as it is read.
  public var blocks: [Block] {
    agreement.reviews.map { .line(.same($0.description)) }
      + findings.map { .line(.same("\($0.location): \($0.path): ") + $0.words) }
      + [.line(.same(folder + ": ") + verdict + waiting)]
  }

  private var verdict: Wording {
    let count = agreement.reviews.count
    if count > 0 {
      let things = Wording.counted(count, en: "thing is", "things are", sv: "sak", "saker")
      return Wording(
        en: "no problems, but \(things) left to fill in or to check",
        sv: "inga fel, men \(things) återstår att fylla i eller kontrollera")
    }
    let parts = [
      Wording.counted(
        agreement.funds.count, en: "fund", "funds", sv: "insatsområde", "insatsområden"),
      .counted(
        agreement.register.recipients.count, en: "recipient", "recipients",
        sv: "mottagare", "mottagare"),
      .counted(
        agreement.keys.count, en: "key", "keys", sv: "fördelningsnyckel", "fördelningsnycklar"),
    ].joined(separator: ", ")
    return Wording(en: "no problems; \(parts)", sv: "inga fel; \(parts)")
  }

  private var waiting: Wording {
    if allocation.awaiting.isEmpty { return .none }
    let funds = allocation.awaiting.map(\.fund.id).joined(separator: ", ")
    return Wording(en: "; awaiting data: \(funds)", sv: "; inväntar underlag: \(funds)")
  }

  private static let shape = RowShape<Review>(
    .init("location") { .name("\($0.location)") },
    .init("path") { $0.path.isEmpty ? .empty : .name($0.path) },
    .init("review") { .name($0.text) })

  private static let findingShape = RowShape<AllocationFinding>(
    .init("location") { .name("\($0.location)") }, .init("path") { .name($0.path) },
    .init("finding") { .text($0.words) })

  /// Every mark a row, and every finding, in the column of the marks.
  public var tables: [ReportTable] {
    let shape = Self.shape
    return [
      ReportTable(
        shape.columns,
        rows: agreement.reviews.map(shape.cells) + findings.map(Self.findingShape.cells))
    ]
  }

  /// The report as JSON.
  public var json: JSON {
    .object(
      [
        .init("agreement", .string(agreement.id)), .init("folder", .string(folder)),
        .init("reviews", Self.shape.json(of: agreement.reviews)),
      ] + (findings.isEmpty ? [] : [.init("findings", Self.findingShape.json(of: findings))]) + [
        .init("awaiting", .strings(allocation.awaiting.map(\.fund.id))),
        .init("funds", .count(agreement.funds.count)),
        .init("recipients", .count(agreement.register.recipients.count)),
        .init("keys", .count(agreement.keys.count)),
      ])
  }
}
