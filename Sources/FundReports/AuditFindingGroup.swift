import Apportionment
import StimulusFunds

/// Findings of an audit that have one cause: a sentence and a list instead of as many sentences.
struct AuditFindingGroup {
  /// What they have in common; nil for one by itself.
  let cause: Cause?
  /// The findings, in their order; at least one.
  private(set) var findings: [AuditFinding]

  /// What several findings have in common.
  enum Cause: Hashable {
    /// Two rows have each other's figures.
    case swapped(Set<String>)
    /// A row follows from another recipient's value of a key.
    case keyOfAnother(row: String, key: String, recipient: String)
    /// Figures follow from values of keys that are not the agreement's.
    case otherKeys(FigureCause)
    /// Columns are divided in the same proportions, which are not the agreement's.
    case oneKey([String])
    /// The figures of a column each stand in the row below or above their own.
    case displaced(column: String, isDown: Bool)
    /// The figures of a column are all as far from what is expected.
    case shifted(column: String, by: Fraction)
    /// The figures of a column are all as many times what is expected, which is told to four decimals.
    case scaled(column: String, by: String)
  }

  /// The groups of findings, each where its first finding stands.
  ///
  /// - Parameter proportions: Columns that are divided in the same proportions, by headings.
  static func groups(
    of findings: [AuditFinding], proportions: [[String]]
  ) -> [AuditFindingGroup] {
    let swapped = Set(findings.compactMap(\.swap))
    let displaced = Dictionary(grouping: findings, by: \.column).compactMapValues {
      DisplacedColumn($0)
    }
    let columns = Dictionary(
      grouping: findings.filter { $0.ownCause(swapped) == nil }, by: \.column)
    let systematic = columns.compactMapValues { ColumnSlip($0) }
    var groups: [AuditFindingGroup] = []
    var positions: [Cause: Int] = [:]
    for finding in findings {
      let cause =
        displaced[finding.column].flatMap { $0.cause(of: finding) }
        ?? finding.ownCause(swapped) ?? finding.oneKey(proportions)
        ?? systematic[finding.column].flatMap { $0.cause(of: finding) }
      if let cause, let position = positions[cause] {
        groups[position].findings.append(finding)
      } else {
        if let cause { positions[cause] = groups.count }
        groups.append(AuditFindingGroup(cause: cause, findings: [finding]))
      }
    }
    return groups
  }
}

extension AuditFinding {
  /// The rows that have changed places; nil where none have.
  fileprivate var swap: Set<String>? {
    if case .rowsSwapped(let other)? = cause { [row, other] } else { nil }
  }

  /// The columns of which it is one that are divided in the same proportions; nil for none.
  fileprivate func oneKey(_ proportions: [[String]]) -> AuditFindingGroup.Cause? {
    proportions.first { $0.contains(column) }.map { .oneKey($0) }
  }

  /// The cause that the finding itself tells, where others may have the same.
  fileprivate func ownCause(_ swapped: Set<Set<String>>) -> AuditFindingGroup.Cause? {
    switch cause {
    case .rowsSwapped(let other): .swapped([row, other])
    case .keyOfAnother(let key, let recipient):
      swapped.contains([row, recipient])
        ? .swapped([row, recipient])
        : .keyOfAnother(row: row, key: key, recipient: recipient)
    case .previousKey, .printedKeys: cause.map { .otherKeys($0) }
    default: nil
    }
  }
}

/// At least three figures of a column that each stand in the row below or above their own.
private struct DisplacedColumn {
  private let cause: AuditFindingGroup.Cause
  private let rows: Set<String>

  /// - Parameter findings: Those of one column, in the order of its rows.
  init?(_ findings: [AuditFinding]) {
    let figures = findings.compactMap { finding in
      finding.figures.map { (row: finding.row, printed: $0.printed, expected: $0.expected) }
    }
    let isFarOff = { (figure: (row: String, printed: Fraction, expected: Fraction)) in
      !Self.isSame(figure.printed, figure.expected)
    }
    let pairs = zip(figures, figures.dropFirst())
    let down = pairs.filter { Self.isSame($1.printed, $0.expected) }.map(\.1).filter(isFarOff)
    let up = pairs.filter { Self.isSame($0.printed, $1.expected) }.map(\.0).filter(isFarOff)
    let (isDown, displaced) = down.count >= up.count ? (true, down) : (false, up)
    // Figures that are all as far from their own are shifted, whatever stands beside them.
    let differences = Set(displaced.map { $0.printed - $0.expected })
    guard let column = findings.first?.column, displaced.count > 2, differences.count > 1
    else { return nil }
    (cause, rows) = (
      .displaced(column: column, isDown: isDown), Set(displaced.map(\.row))
    )
  }

  func cause(of finding: AuditFinding) -> AuditFindingGroup.Cause? {
    rows.contains(finding.row) ? cause : nil
  }

  /// Whether two figures are one, but for a residual that one of them carries.
  private static func isSame(_ printed: Fraction, _ expected: Fraction) -> Bool {
    (printed - expected).magnitude <= .one
  }
}

/// What makes at least three figures of a column wrong in the same way.
private struct ColumnSlip {
  private let column: String
  private let shift: Fraction?
  private let largest: (printed: Fraction, expected: Fraction)

  /// - Parameter findings: Those of one column that have no cause in common with others.
  init?(_ findings: [AuditFinding]) {
    let figures = findings.compactMap(\.figures)
    guard let first = findings.first, figures.count > 2,
      let largest = figures.max(by: { $0.expected < $1.expected }), largest.expected > .zero
    else { return nil }
    column = first.column
    self.largest = largest
    let difference = largest.printed - largest.expected
    shift = figures.count { $0.printed - $0.expected == difference } > 2 ? difference : nil
    if shift == nil, figures.count(where: isScaled) < 3 { return nil }
  }

  func cause(of finding: AuditFinding) -> AuditFindingGroup.Cause? {
    guard let figures = finding.figures else { return nil }
    if let shift {
      return figures.printed - figures.expected == shift
        ? .shifted(column: column, by: shift) : nil
    }
    return isScaled(figures) ? .scaled(column: column, by: factor) : nil
  }

  /// Whether a figure is as many times what is expected as the largest, within the rounding of both.
  private func isScaled(_ figures: (printed: Fraction, expected: Fraction)) -> Bool {
    let two = Fraction(2)
    return (figures.printed - figures.expected).magnitude > two
      && (figures.printed * largest.expected - largest.printed * figures.expected).magnitude
        <= two * largest.expected
  }

  private var factor: String {
    SwedishFigures.rounded(largest.printed / largest.expected, places: 4)
  }
}

extension AuditFinding {
  /// What is printed and what is expected; nil where they are not numbers.
  fileprivate var figures: (printed: Fraction, expected: Fraction)? {
    guard let difference, let expected = expectedNumber else { return nil }
    return (expected + difference, expected)
  }
}

extension AuditFindingGroup {
  /// The group as it is read.
  var blocks: [Block] {
    guard let sentence, findings.count > 1 else { return findings.map { .item($0.sentence) } }
    return [.item(sentence)] + findings.map { .item($0.figuresInWords, level: 1) }
  }

  private var cells: Wording {
    .counted(findings.count, en: "cell", "cells", sv: "cell", "celler")
  }

  private var sentence: Wording? {
    switch cause {
    case nil: return nil
    case .swapped(let rows): return .swapped(rows.sorted(by: isBefore), cells: findings.count)
    case .keyOfAnother(let row, let key, let recipient):
      return .same("\(row), ") + cells + ": "
        + FigureCause.keyOfAnother(key: key, recipient: recipient).wording
    case .otherKeys(let cause): return cells + ": " + cause.wording
    case .oneKey(let columns):
      return Wording.listed(columns) + ", " + cells
        + Wording(en: ": one key, whatever it is", sv: ": en och samma nyckel, vilken den än är")
    case .displaced(let column, let isDown):
      return .same("\(column), ") + cells
        + (isDown
          ? Wording(en: ": each stands a row too low", sv: ": alla står en rad för lågt")
          : Wording(en: ": each stands a row too high", sv: ": alla står en rad för högt"))
    case .shifted(let column, let difference):
      let by = SwedishFigures.grouped(difference.magnitude)
      return .same("\(column), ") + cells
        + (difference > .zero
          ? Wording(en: ": each \(by) more than expected", sv: ": alla \(by) mer än förväntat")
          : Wording(en: ": each \(by) less than expected", sv: ": alla \(by) mindre än förväntat"))
    case .scaled(let column, let factor):
      return .same("\(column), ") + cells
        + Wording(
          en: ": each \(factor) times what is expected",
          sv: ": alla \(factor) gånger det förväntade")
    }
  }

  /// Whether one row is met before another.
  private func isBefore(_ first: String, _ second: String) -> Bool {
    let position = { (row: String) in findings.firstIndex { $0.row == row } ?? findings.count }
    return position(first) < position(second)
  }
}
