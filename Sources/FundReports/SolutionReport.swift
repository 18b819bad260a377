import Apportionment
import StimulusFunds

/// The values of a path for which goals hold, with what is measured at their ends and just beyond.
public struct SolutionReport: Report {
  private let solution: Solution
  private let title: Wording

  /// A report on a solution.
  ///
  /// - Parameter title: What is solved, such as the agreement's title.
  /// - Parameter solution: The solution.
  public init(_ solution: Solution, title: Wording) {
    (self.solution, self.title) = (solution, title)
  }

  /// A value, what the goals measure there and whether they hold.
  private struct Row {
    let point: Solution.Point
    let holds: Bool
  }

  private var rows: [Row] {
    let all = solution.stretches.flatMap { stretch in
      [
        stretch.before.map { Row(point: $0, holds: false) },
        Row(point: stretch.first, holds: true), Row(point: stretch.last, holds: true),
        stretch.after.map { Row(point: $0, holds: false) },
      ].compactMap { $0 }
    }
    let miss = solution.nearestMiss.map { [Row(point: $0, holds: false)] } ?? []
    // A stretch of one value, and one value between two stretches, stand once.
    return (all + miss).reduce(into: []) { rows, row in
      if rows.last?.point.index != row.point.index { rows.append(row) }
    }
  }

  private func value(at index: Int) -> String {
    SwedishFigures.grouped(solution.axis.writtenValue(at: index))
  }
}

extension SolutionReport {
  /// The most stretches that people are shown one by one.
  private static let mostShown = 20

  /// The report as it is read.
  public var blocks: [Block] {
    let goals = zip(solution.goals, solution.asIs).map { goal, asIs -> Block in
      let now = asIs.map(goal.figure.shown) ?? "–"
      return .item(
        Wording(
          en: "Goal: \(goal.wording); the agreement as it is has \(now).",
          sv: "Mål: \(goal.wording); överenskommelsen som den är ger \(now)."))
    }
    let shown = Array(rows.prefix(4 * Self.mostShown))
    return [.title(title), .line(solution.axis.sentence)] + goals
      + answers.map { .answer($0) } + [.table(table(of: shown))] + [.item(proof)]
  }

  private var answers: [Wording] {
    if solution.stretches.isEmpty { return [none] }
    let shown = solution.stretches.prefix(Self.mostShown).map(sentence)
    let more = solution.stretches.count - shown.count
    if more == 0 { return Array(shown) }
    return shown + [
      Wording(
        en: "\(more) more stretches are in CSV and JSON.",
        sv: "Ytterligare \(more) intervall finns i CSV och JSON.")
    ]
  }

  private func sentence(_ stretch: Solution.Stretch) -> Wording {
    let (first, last) = (value(at: stretch.first.index), value(at: stretch.last.index))
    if first == last {
      return Wording(en: "It holds at \(first).", sv: "Det gäller vid \(first).")
    }
    return Wording(
      en: "It holds from \(first) to \(last).", sv: "Det gäller från \(first) till \(last).")
  }

  private var none: Wording {
    guard let miss = solution.nearestMiss else {
      return Wording(en: "It holds at no value.", sv: "Det gäller inte för något värde.")
    }
    return Wording(
      en: "It holds at no value; nearest is \(value(at: miss.index)).",
      sv: "Det gäller inte för något värde; närmast är \(value(at: miss.index)).")
  }

  /// Why the values that were not computed are known.
  private var proof: Wording {
    let total = Wording.counted(
      solution.axis.count, en: "value", "values", sv: "värde", "värden")
    switch solution.proof {
    case .swept:
      return Wording(
        en: "Proof: all \(total) were computed.", sv: "Bevis: samtliga \(total) har beräknats.")
    case .even(let computed):
      let rest = SwedishFigures.grouped(computed)
      return Wording(
        en: "Proof: by the form of the rules every entitlement changes evenly with the path, and a "
          + "grant is less than one rounding unit from its entitlement. That settles the \(total)",
        sv: "Bevis: beräkningsmodellernas form gör att varje exakt andel ändras jämnt längs "
          + "sökvägen, och ett bidrag avviker mindre än en avrundningsenhet från sin exakta andel. "
          + "Det avgör \(total)")
        + (computed == 0
          ? .same(".")
          : Wording(
            en: " but for \(rest) that were computed one by one.",
            sv: " utom \(rest) som har beräknats ett och ett."))
    case .oneWay(let entitlements, let computed):
      return Wording(
        en: "Proof: by the form of the rules what is measured moves in one direction only, before "
          + "rounding, and a grant is less than one rounding unit from its entitlement. The "
          + "entitlements of \(entitlements) values and the grants of "
          + "\(SwedishFigures.grouped(computed)) settle all \(total).",
        sv: "Bevis: beräkningsmodellernas form gör att det som mäts bara rör sig åt ett håll före "
          + "avrundning, och ett bidrag avviker mindre än en avrundningsenhet från sin exakta "
          + "andel. De exakta andelarna för \(entitlements) värden och bidragen för "
          + "\(SwedishFigures.grouped(computed)) avgör alla \(total).")
    }
  }
}

extension SolutionReport {
  /// The ends of the stretches, and the values just beyond.
  public var tables: [ReportTable] {
    [
      ReportTable(
        [.init(.same("value"), .number)]
          + solution.goals.map { .init(.same($0.wording.english), .number) }
          + [.init(.same("holds"))],
        rows: rows.map { row in
          [.name(solution.axis.writtenValue(at: row.point.index))]
            + row.point.values.map(exact) + [.flag(row.holds)]
        })
    ]
  }

  private func exact(_ value: Fraction?) -> Cell {
    value.map { $0.isExactDecimal ? .number($0) : .name($0.description) } ?? .unknown
  }

  private func table(of rows: [Row]) -> ReportTable {
    ReportTable(
      [.init(.same(solution.axis.text), .number)]
        + solution.goals.map { .init($0.figure.wording, .number) }
        + [.init(Wording(en: "Holds", sv: "Gäller"))],
      rows: rows.map { row in
        [.name(value(at: row.point.index))]
          + zip(solution.goals, row.point.values).map { goal, value in
            value.map { .name(goal.figure.shown($0)) } ?? .unknown
          } + [.text(row.holds ? Wording(en: "yes", sv: "ja") : Wording(en: "no", sv: "nej"))]
      })
  }

  /// The report as JSON.
  public var json: JSON {
    [
      "title": .sentence(title), "path": .string(solution.axis.text),
      "values": .count(solution.axis.count),
      "goals": .array(
        zip(solution.goals, solution.asIs).map { goal, asIs in
          ["goal": .string(goal.wording.english), "asIs": .optional(asIs?.description)]
        }),
      "holds": .array(
        solution.stretches.map { stretch in
          [
            "before": stretch.before.map(json) ?? .null, "first": json(stretch.first),
            "last": json(stretch.last), "after": stretch.after.map(json) ?? .null,
          ]
        }),
      "nearestMiss": solution.nearestMiss.map(json) ?? .null,
      "proof": solution.proof.json,
    ]
  }

  private func json(_ point: Solution.Point) -> JSON {
    [
      "value": .string(solution.axis.writtenValue(at: point.index)),
      "measures": .array(point.values.map { .optional($0?.description) }),
    ]
  }
}

extension Solution.Proof {
  fileprivate var json: JSON {
    switch self {
    case .even(let computed): ["kind": .string("even"), "computed": .count(computed)]
    case .oneWay(let entitlements, let computed):
      [
        "kind": .string("one-way"), "entitlements": .count(entitlements),
        "computed": .count(computed),
      ]
    case .swept: ["kind": .string("swept")]
    }
  }
}
