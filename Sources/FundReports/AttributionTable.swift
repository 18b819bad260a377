import Apportionment
import StimulusFunds

/// The parts of every recipient's change, in a table, in sentences, as JSON and drawn.
struct AttributionTable {
  let attribution: Attribution

  /// The parts of the changes, a recipient a row.
  var table: ReportTable {
    ReportTable(
      [.init(.recipient), .init(Wording(en: "Change", sv: "Förändring"), .number)]
        + attribution.causes.map { .init($0.wording, .number) },
      rows: attribution.recipients.map { cells($0, .name($0.name)) },
      totals: cells(attribution.total, .total),
      title: Wording(en: "What the changes come from", sv: "Vad förändringarna beror på"))
  }

  /// The same for programs, with the exact parts.
  var plainTable: ReportTable {
    ReportTable(
      [.init(.recipient), .init(.same("change"), .number)]
        + attribution.causes.map { .init(.same($0.code), .number) }
        + attribution.causes.map { .init(.same("\($0.code) exact"), .number) },
      rows: attribution.recipients.map { row in
        cells(row, .name(row.name)) + row.exact.map { .name($0.description) }
      })
  }

  private func cells(_ change: AttributedChange, _ name: Cell) -> [Cell] {
    [name, .change(change.difference.change)] + change.parts.map { .change($0) }
  }

  /// How the parts are to be read.
  var notes: [Wording] {
    [orderNote, sumNote]
      + attribution.undivided.map { fund in
        Wording(
          en: "\(fund) cannot be divided with some of its changes alone; they stand together.",
          sv:
            "\(fund) kan inte fördelas med bara några av sina ändringar; de redovisas tillsammans.")
      }
  }

  private var orderNote: Wording {
    switch attribution.order {
    case .average:
      Wording(
        en: "Each part is the exact average over all orders in which the changes can be made.",
        sv: "Varje del är det exakta medelvärdet över alla ordningar som ändringarna kan göras i.")
    case .given(let kinds):
      Wording(
        en: "The changes are made one after the other: \(Wording.listed(kinds.map(\.rawValue))).",
        sv: "Ändringarna görs en efter en: \(Wording.listed(kinds.map(\.swedish))).")
    }
  }

  private var sumNote: Wording {
    Wording(
      en: "The parts sum to the change to the krona: exact parts are rounded down, and the largest "
        + "remainders carry what is left. Rounding is what grants differ from what is due.",
      sv:
        "Delarna summerar till förändringen på kronan: exakta delar avrundas nedåt, och största rest "
        + "bär det som återstår. Avrundning är det som bidragen avviker från de exakta andelarna.")
  }

  /// The parts as blocks to be read.
  var blocks: [Block] {
    [
      .heading(Wording(en: "What the changes come from", sv: "Vad förändringarna beror på")),
      .table(table.titled(.none)),
    ] + notes.map { .item($0) }
  }

  /// The parts as they stand on a page: drawn too.
  var page: [Block] {
    Array(blocks.prefix(1)) + charts.map { .chart($0) } + Array(blocks.dropFirst())
  }

  /// A picture of the change of all, and of the one that changes most.
  var charts: [Chart] {
    let most = attribution.recipients.max {
      $0.difference.change.magnitude < $1.difference.change.magnitude
    }
    let all = Wording(en: "all together", sv: "alla tillsammans")
    return [chart(attribution.total, of: all)]
      + (most.map { [chart($0, of: .same($0.name))] } ?? [])
  }

  /// The steps of a change from nothing to all of it; each begins where the one before ended.
  private func chart(_ change: AttributedChange, of name: Wording) -> Chart {
    var rows: [Chart.Row] = []
    var reached = Fraction.zero
    for (cause, part) in zip(attribution.causes, change.parts) where part != .zero {
      rows.append(.init(cause.wording, [reached, reached + part]))
      reached = reached + part
    }
    precondition(reached == change.difference.change, "a waterfall ends where its change does")
    rows.append(.init(Wording(en: "All together", sv: "Sammantaget"), [.zero, reached]))
    let sum = SwedishFigures.signed(reached)
    return Chart(
      finding: Wording(
        en: "The change of \(name), \(sum) kr, and what it comes from.",
        sv: "Förändringen för \(name), \(sum) kr, och vad den beror på."),
      measure: Wording(en: "Change in kronor", sv: "Förändring i kronor"), kind: .waterfall,
      series: [Wording(en: "From", sv: "Från"), Wording(en: "To", sv: "Till")], rows: rows)
  }

  /// The parts as JSON: whole and exact.
  var json: JSON {
    [
      "order": .strings(attribution.order.codes),
      "causes": .strings(attribution.causes.map(\.code)),
      "recipients": .array(attribution.recipients.map(json)),
      "total": json(attribution.total),
      "together": .strings(attribution.undivided),
    ]
  }

  private func json(_ change: AttributedChange) -> JSON {
    .object(
      (change.name.isEmpty ? [] : [.init("recipient", .string(change.name))]) + [
        .init("change", .number(change.difference.change.plainDecimal)),
        .init("parts", .array(change.parts.map { .number($0.plainDecimal) })),
        .init("exact", .strings(change.exact.map(\.description))),
      ])
  }
}

extension AttributionOrder {
  fileprivate var codes: [String] {
    switch self {
    case .average: ["average"]
    case .given(let kinds): kinds.map(\.rawValue)
    }
  }
}

extension AttributionOrder.Kind {
  fileprivate var swedish: String {
    switch self {
    case .amounts: "belopp"
    case .keys: "nycklar"
    case .rules: "beräkningsmodeller"
    case .recipients: "mottagare"
    }
  }
}
