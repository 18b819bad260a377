import Apportionment
import Testing

@testable import FundReports
@testable import StimulusFunds

/// What several wrong figures of a column have in common, in invented columns.
struct AuditFindingGroupTests {
  /// The causes of the groups of a column's wrong figures: what is printed, and what is expected.
  private func causes(_ figures: [(printed: Int, expected: Int)]) -> [AuditFindingGroup.Cause?] {
    let findings = figures.enumerated().filter { $1.printed != $1.expected }.map { row, figure in
      let (printed, expected) = (
        Fraction(Int128(figure.printed)), Fraction(Int128(figure.expected))
      )
      return AuditFinding(
        row: "Row \(row)", column: "Column", printed: "\(figure.printed)",
        expected: "\(figure.expected)", expectedNumber: expected,
        difference: printed - expected, cause: nil,
        location: SourceLocation(file: "a.csv", line: row + 2, column: 1))
    }
    return AuditFindingGroup.groups(of: findings, proportions: []).map(\.cause)
  }

  private let expected = [500, 100, 300, 200, 700]

  @Test func `figures that each stand a row too low or too high are one group`() {
    let down = zip([9] + expected, expected).map { ($0, $1) }
    #expect(causes(down) == [nil, .displaced(column: "Column", isDown: true)])
    let up = zip(expected.dropFirst() + [9], expected).map { ($0, $1) }
    #expect(causes(up) == [.displaced(column: "Column", isDown: false), nil])
  }

  @Test func `a residual that one of them carries makes no difference`() {
    let carried = zip([9, 500, 101, 299, 200], expected).map { ($0, $1) }
    #expect(causes(carried) == [nil, .displaced(column: "Column", isDown: true)])
  }

  @Test func `two figures in each other's rows, or two slipped, are no slipped column`() {
    #expect(causes([(100, 500), (500, 100), (300, 300), (200, 200)]) == [nil, nil])
    #expect(causes([(9, 500), (500, 100), (100, 300), (200, 200)]) == [nil, nil, nil])
  }

  @Test func `equal figures that are all a krona too high are shifted, not slipped`() {
    let shifted = AuditFindingGroup.Cause.shifted(column: "Column", by: .one)
    #expect(causes(Array(repeating: (101, 100), count: 5)) == [shifted])
    #expect(
      causes((0..<5).map { (100 * $0 + 200, 100 * $0 + 100) })
        == [.shifted(column: "Column", by: Fraction(100))])
  }

  @Test func `equal figures that are a krona off, up and down, have nothing in common`() {
    #expect(
      causes([(101, 100), (99, 100), (101, 100), (99, 100)]).compactMap { $0 }.allSatisfy {
        if case .displaced = $0 { false } else { true }
      })
  }
}
