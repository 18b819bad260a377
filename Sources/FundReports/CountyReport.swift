import StimulusFunds

/// Why a county gets what it gets: what each of its recipients gets, together and per inhabitant.
public struct CountyReport: Report {
  let explanation: CountyExplanation
  private let parts: [ExplanationReport]

  /// A report of an explanation.
  public init(_ explanation: CountyExplanation) {
    self.explanation = explanation
    parts = explanation.explanations.map(ExplanationReport.init)
  }
}

extension CountyReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let title = "\(explanation.county.name), \(explanation.agreement.title)"
    return [.title(.same(title)), .table(grants)]
      + (explanation.byInhabitant.map { [.paragraph($0.sentence + ".")] } ?? []) + [
        .paragraph(
          Wording(
            en: "Each step: fordela explain \(explanation.agreement.id) --recipient NAME.",
            sv: "Varje steg: fordela explain \(explanation.agreement.id) --recipient NAMN."))
      ]
  }

  private var grants: ReportTable {
    let rows = explanation.explanations.flatMap { explained in
      explained.grants.map {
        Row(recipient: explained.recipient.name, fund: $0.fund, grant: $0.grant.amount)
      }
        + explained.awaiting.map {
          Row(recipient: explained.recipient.name, fund: $0.fund, grant: nil)
        }
    }
    return Self.shape.table(
      of: rows,
      totals: [
        .text(Wording(en: "Total", sv: "Totalt")), .empty, .amount(explanation.total),
      ])
  }

  private struct Row {
    let recipient: String
    let fund: Fund
    let grant: Kronor?
  }

  private static let shape = RowShape<Row>(
    .column(Wording(en: "Recipient", sv: "Mottagare")) { .name($0.recipient) },
    .column(Wording(en: "Fund", sv: "Insatsområde")) { .name($0.fund.name) },
    .column(Wording(en: "Grant", sv: "Bidrag"), .number) {
      $0.grant.map { .amount($0) } ?? .awaiting
    })
}

extension CountyReport {
  /// Every grant of every recipient a row, as of one.
  public var tables: [ReportTable] {
    let tables = parts.flatMap(\.tables)
    return tables.first.map { [ReportTable($0.columns, rows: tables.flatMap(\.rows))] } ?? []
  }

  /// The county, and each recipient as it is explained by itself.
  public var json: JSON { ExplanationJSON(explanation.explanations, of: explanation).json }
}
