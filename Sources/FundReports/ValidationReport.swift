import StimulusFunds

/// What is left to do in an agreement's files that have no problems.
public struct ValidationReport: Report {
  private let allocation: AgreementAllocation
  private let folder: String

  /// A report on an agreement without problems.
  ///
  /// - Parameter folder: The folder of its files, as it is told.
  public init(_ allocation: AgreementAllocation, in folder: String) {
    self.allocation = allocation
    self.folder = folder
  }

  private var agreement: Agreement { allocation.agreement }
}

extension ValidationReport {
  /// The report as it is read.
  public var blocks: [Block] {
    agreement.reviews.map { .line($0.description) } + [.line("\(folder): \(verdict)\(waiting)")]
  }

  private var verdict: String {
    let count = agreement.reviews.count
    if count > 0 {
      return
        "no problems, but \(count) \(count == 1 ? "thing is" : "things are") left to fill in or "
        + "to check"
    }
    return "no problems; \(counted(agreement.funds.count, "fund", "funds")), "
      + counted(agreement.register.recipients.count, "recipient", "recipients") + ", "
      + counted(agreement.keys.count, "key", "keys")
  }

  private var waiting: String {
    let funds = allocation.awaiting.map(\.fund.id)
    return funds.isEmpty ? "" : "; awaiting data: \(funds.joined(separator: ", "))"
  }

  private static let shape = RowShape<Review>(
    .init("location") { .text("\($0.location)") },
    .init("path") { $0.path.isEmpty ? .empty : .text($0.path) },
    .init("review") { .text($0.text) })

  /// Every mark a row.
  public var tables: [ReportTable] { [Self.shape.table(of: agreement.reviews)] }

  /// The report as JSON.
  public var json: JSON {
    [
      "agreement": .string(agreement.id), "folder": .string(folder),
      "reviews": Self.shape.json(of: agreement.reviews),
      "awaiting": .strings(allocation.awaiting.map(\.fund.id)),
      "funds": .count(agreement.funds.count),
      "recipients": .count(agreement.register.recipients.count),
      "keys": .count(agreement.keys.count),
    ]
  }
}
