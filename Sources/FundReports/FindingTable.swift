import StimulusFunds

extension CheckFinding {
  /// What happened, with the figures, without its end.
  var told: Wording { message + figures }

  /// The same for several recipients, without what is each one's own.
  var toldOfAll: Wording { common + figures }

  private var figures: Wording {
    guard let expected, let actual else { return .none }
    return Wording(
      en: ": expected \(expected.shown), found \(actual.shown)\(gap)",
      sv: ": ska vara \(expected.shown), är \(actual.shown)\(gap)")
  }

  /// The difference in kronor or days; nothing where there is none.
  private var gap: Wording {
    if let difference = difference.map(SwedishFigures.signed) {
      return Wording(en: ", difference \(difference) kr", sv: ", skillnad \(difference) kr")
    }
    guard let daysLate else { return .none }
    let count = Wording.counted(abs(daysLate), en: "day", "days", sv: "dag", "dagar")
    return daysLate < 0
      ? Wording(en: ", \(count) early", sv: ", \(count) för tidigt")
      : Wording(en: ", \(count) late", sv: ", \(count) för sent")
  }

  /// A finding a row.
  static let shape = RowShape<CheckFinding>(
    .init("code") { .name($0.kind.rawValue) },
    .init("severity") { .name($0.severity.rawValue) },
    .init("recipient") { $0.recipient.isEmpty ? .empty : .name($0.recipient) },
    .init("fund") { .optional($0.fund) },
    .init("message") { .text($0.message) },
    .init("amount", .number, json: { $0.amount.map { .amount($0) } ?? .null }) {
      $0.amount.map { .sum($0) } ?? .empty
    },
    .column(.same("expected"), .number) { $0.expected?.amountCell ?? .empty },
    .column(.same("actual"), .number) { $0.actual?.amountCell ?? .empty },
    .json("expected") { ($0.expected?.cell ?? .empty).json },
    .json("actual") { ($0.actual?.cell ?? .empty).json },
    .init("difference", .number, json: { $0.difference.map { .amount($0) } ?? .null }) {
      $0.difference.map { .sum($0) } ?? .empty
    },
    .column(.same("expected day")) { $0.expected?.dayCell ?? .empty },
    .column(.same("actual day")) { $0.actual?.dayCell ?? .empty },
    .init(
      "daysLate", heading: .same("days late"), .number,
      json: { $0.daysLate.map { .count($0) } ?? .null }
    ) { $0.daysLate.map { .count($0) } ?? .empty },
    .column(.same("expected text")) { $0.expected?.textCell ?? .empty },
    .column(.same("actual text")) { $0.actual?.textCell ?? .empty },
    .init("rows", json: { .array($0.rows.map(\.json)) }) {
      .name($0.rows.map(\.description).joined(separator: " "))
    },
    .init("citation", json: { $0.basis?.json ?? .null }) { .optional($0.basis?.place) },
    .init("action") { .text($0.action) })
}

extension CheckFinding.Figure {
  /// The figure within a sentence.
  fileprivate var shown: Wording {
    switch self {
    case .amount(let amount): .same("\(amount.grouped) kr")
    case .day(let day): .same(day.description)
    case .text(let text): .same("'") + text + "'"
    }
  }

  fileprivate var amountCell: Cell {
    if case .amount(let amount) = self { .sum(amount) } else { .empty }
  }
  fileprivate var dayCell: Cell { if case .day(let day) = self { .day(day) } else { .empty } }
  fileprivate var textCell: Cell { if case .text(let text) = self { .text(text) } else { .empty } }

  fileprivate var cell: Cell {
    switch self {
    case .amount(let amount): .sum(amount)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    }
  }
}
