import Apportionment
import StimulusFunds

/// An explanation with how far each value must move before a grant does.
public struct ExplanationMarginsReport: Report {
  private let explanation: ExplanationReport
  private let margins: GrantMargins

  /// The report on an explanation, with the margins of its grants.
  public init(_ explanation: ExplanationReport, _ margins: GrantMargins) {
    (self.explanation, self.margins) = (explanation, margins)
  }

  /// A grant and one of its margins.
  private struct Row {
    let fund: String
    let grant: Grant
    let margin: GrantMargin
  }

  private var rows: [Row] {
    margins.grants.flatMap { own in
      own.all.map { Row(fund: own.fund, grant: own.grant, margin: $0) }
    }
  }

  /// The rows to be read: of the others' values the nearest.
  private var nearestRows: [Row] {
    margins.grants.flatMap { own in
      (own.margins + own.nearestOthers(Self.shownOthers)).map {
        Row(fund: own.fund, grant: own.grant, margin: $0)
      }
    }
  }

  /// Of how many others the values are shown for each grant.
  private static let shownOthers = 3

  /// The explanation, and then the margins.
  public var blocks: [Block] {
    explanation.blocks + [
      .heading(Wording(en: "Margins", sv: "Marginaler")),
      .paragraph(
        Wording(
          en:
            "The nearest values at which a grant is another, with everything else as it is. A dash: "
            + "none was found among the nearest thousand values, or no more values are admitted.",
          sv:
            "De närmaste värden vid vilka ett bidrag blir ett annat, med allt annat oförändrat. Ett "
            + "streck: inget hittades bland de tusen närmaste värdena, eller så finns inga fler.")
      ),
    ] + (othersNote.map { [.paragraph($0)] } ?? []) + [
      .table(shownTable)
    ]
  }

  /// That others' values move a grant too, and how many of them are shown.
  private var othersNote: Wording? {
    let shown = margins.grants.map { $0.nearestOthers(Self.shownOthers).count }.max() ?? 0
    if shown == 0 { return nil }
    let isMore = margins.grants.contains { $0.others.count > shown }
    return Wording(
      en: "What others have moves a grant too, through the sum. Of each fund's others the \(shown) "
        + "nearest are shown",
      sv: "Även andras värden påverkar ett bidrag, genom summan. För varje insatsområde visas de "
        + "\(shown) närmaste")
      + (isMore
        ? Wording(en: "; csv and json have more of them.", sv: "; csv och json har fler av dem.")
        : .same("."))
  }

  private var shownTable: ReportTable {
    ReportTable(
      [
        .init(Wording(en: "Fund", sv: "Insatsområde")),
        .init(Wording(en: "Value", sv: "Värde")), .init(Wording(en: "Now", sv: "Nu"), .number),
        .init(Wording(en: "Grant", sv: "Bidrag"), .number),
        .init(Wording(en: "Below", sv: "Under"), .number),
        .init(Wording(en: "Grant", sv: "Bidrag"), .number),
        .init(Wording(en: "Above", sv: "Över"), .number),
        .init(Wording(en: "Grant", sv: "Bidrag"), .number),
      ],
      rows: nearestRows.map { row in
        [
          .name(row.fund), .name(row.margin.path),
          .name(SwedishFigures.grouped(row.margin.present)),
          .amount(row.grant.amount),
        ] + cells(row.margin.below) + cells(row.margin.above)
      })
  }

  private func cells(_ change: GrantMargin.Change?) -> [Cell] {
    guard let change else { return [.unknown, .unknown] }
    return [
      .name(SwedishFigures.grouped(change.value)), .name(SwedishFigures.kronor(change.grant)),
    ]
  }

  /// A grant and a value a row.
  public var tables: [ReportTable] {
    [
      ReportTable(
        ["fund", "path", "present", "grant", "below", "grant below", "above", "grant above"]
          .map { .init(.same($0)) },
        rows: rows.map { row in
          [
            .name(row.fund), .name(row.margin.path), .number(row.margin.present),
            .amount(row.grant.amount),
          ] + plain(row.margin.below) + plain(row.margin.above)
        })
    ]
  }

  private func plain(_ change: GrantMargin.Change?) -> [Cell] {
    change.map { [.number($0.value), .number($0.grant)] } ?? [.empty, .empty]
  }

  /// The explanation, and the margins.
  public var json: JSON { ExplanationJSON([explanation.explanation], margins: margins).json }
}

extension GrantMargins {
  var json: JSON {
    .array(
      grants.flatMap { own in
        own.all.map { margin in
          [
            "fund": .string(own.fund), "path": .string(margin.path),
            "present": .number(margin.present.plainDecimal), "grant": .amount(own.grant.amount),
            "below": Self.json(margin.below), "above": Self.json(margin.above),
          ]
        }
      })
  }

  private static func json(_ change: GrantMargin.Change?) -> JSON {
    guard let change else { return .null }
    return [
      "value": .number(change.value.plainDecimal), "grant": .number(change.grant.plainDecimal),
    ]
  }
}
