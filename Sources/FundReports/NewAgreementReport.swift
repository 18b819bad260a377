import StimulusFunds

/// What the folder of another year's agreement was written from, and what is left to do in it.
public struct NewAgreementReport: Report {
  private let agreement: Agreement
  private let folder: String
  private let source: String

  /// A report on an agreement that was written to a folder from another's.
  public init(_ agreement: Agreement, in folder: String, from source: String) {
    self.agreement = agreement
    self.folder = folder
    self.source = source
  }

  /// The report as it is read.
  public var blocks: [Block] {
    [
      .line("\(folder) is written from \(source): \(agreement.title)"),
      .line(
        "\(agreement.reviews.count) things are left to fill in or to check; fordela validate "
          + "\(agreement.id) lists them"),
    ]
  }

  private static let shape = RowShape<NewAgreementReport>(
    .init("agreement") { .text($0.agreement.id) },
    .init("title") { .text($0.agreement.title) },
    .init("folder") { .text($0.folder) },
    .init("from") { .text($0.source) },
    .init("reviews", .number) { .count($0.agreement.reviews.count) })

  /// The report as tables.
  public var tables: [ReportTable] { [Self.shape.table(of: [self])] }

  /// The report as JSON.
  public var json: JSON { Self.shape.json(of: self) }
}
