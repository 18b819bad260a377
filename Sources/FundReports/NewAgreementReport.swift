import StimulusFunds

/// What the folder of another year's agreement was written from, and what is left to do in it.
public struct NewAgreementReport: Report {
  private let agreement: Agreement
  private let folder: String
  private let source: String?

  /// A report on an agreement that was written to a folder from another's, or from nothing.
  public init(_ agreement: Agreement, in folder: String, from source: String?) {
    self.agreement = agreement
    self.folder = folder
    self.source = source
  }

  /// The report as it is read.
  public var blocks: [Block] {
    guard let source else {
      return [
        .line(
          Wording(
            en: "\(folder) is written: a draft that fordela allocate \(agreement.id) divides",
            sv: "\(folder) är skriven: ett utkast som fordela allocate \(agreement.id) fördelar")),
        .line(
          Wording(
            en: "fordela reference lists what may be written in it",
            sv: "fordela reference räknar upp vad som får skrivas i den")),
      ]
    }
    return [
      .line(
        Wording(
          en: "\(folder) is written from \(source): \(agreement.title)",
          sv: "\(folder) är skriven utifrån \(source): \(agreement.title)")),
      .line(
        Wording.counted(
          agreement.reviews.count, en: "thing is", "things are", sv: "sak", "saker")
          + Wording(
            en: " left to fill in or to check; fordela validate \(agreement.id) lists them",
            sv:
              " återstår att fylla i eller kontrollera; fordela validate \(agreement.id) räknar upp dem"
          )),
    ]
  }

  private static let shape = RowShape<NewAgreementReport>(
    .init("agreement") { .name($0.agreement.id) },
    .init("title") { .name($0.agreement.title) },
    .init("folder") { .name($0.folder) },
    .init("from") { .optional($0.source) },
    .init("reviews", .number) { .count($0.agreement.reviews.count) })

  /// The report as tables.
  public var tables: [ReportTable] { [Self.shape.table(of: [self])] }

  /// The report as JSON.
  public var json: JSON { Self.shape.json(of: self) }
}
