import TestSupport
import Testing

@testable import StimulusFunds

/// No figure of a published table can be misprinted by a digit without `verify` and `audit` telling.
struct DigitChangeTests {
  /// What is found of a change, as "row, column" with the line: what a finding must name.
  private struct Named: Hashable {
    let line: Int?
    let row: String
    let column: String
  }

  private let seed = UInt64.random(in: .min ... .max)

  /// The changes of a table that are tried: all of them nightly, otherwise some drawn from the seed.
  private func changes(of example: PublishedExample) -> [DigitChange] {
    let all = DigitChange.all(of: example.text)
    if Trials.areNightly { return all }
    var generator = SeededGenerator(seed: seed)
    return (0..<40).compactMap { _ in all.randomElement(using: &generator) }
  }

  /// The changes of a table of which no finding names the row, and the column or its total.
  ///
  /// - Parameter find: What is found in a table with a change.
  private func unnoticed(
    in example: PublishedExample, _ find: @Sendable @escaping (SourceText) throws -> [Named]
  ) async throws -> [String] {
    let (text, changes) = (Array(example.text.utf8), changes(of: example))
    return try await withThrowingTaskGroup(of: [String].self) { group in
      for share in 0..<4 {
        group.addTask {
          try changes.indices.filter { $0 % 4 == share }.compactMap { position in
            let change = changes[position]
            let found = try find(change.made(in: text))
            return Self.isTold(change, by: found, example.layout) ? nil : "\(change): \(found)"
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// Whether a finding names the row and the column of a change, or the total of the column, which
  /// is all that can be told of a figure that only its column's sum proves.
  private static func isTold(
    _ change: DigitChange, by found: [Named], _ layout: TableLayout
  ) -> Bool {
    found.contains { finding in
      !finding.row.isEmpty && finding.column == layout.columns[change.column].heading
        && (finding.line == change.line || finding.row == layout.totalRow)
    }
  }

  @Test func `the tables have 60 417 changes`() throws {
    let counts = try PublishedExample.all().map { DigitChange.all(of: $0.text).count }
    #expect(counts.reduce(0, +) == 60_417)
    #expect(counts == [9_090, 12_042, 981, 414, 549, 414, 909, 360, 14_526, 9_090, 12_042])
  }

  @Test func `verify tells every one`() async throws {
    for example in try PublishedExample.all() {
      let allocation = AgreementAllocation(of: example.agreement)
      let right = try PublishedTable(
        SourceText(file: "t.csv", example.text), layout: example.layout)
      #expect(Verification(of: allocation, against: [right]).tables.flatMap(\.findings) == [])
      let missed = try await unnoticed(in: example) { text in
        let table = try PublishedTable(text, layout: example.layout)
        return Verification(of: allocation, against: [table]).tables.flatMap(\.findings).map {
          Named(line: $0.location.line, row: $0.row, column: $0.column)
        }
      }
      #expect(missed == [], "\(example.name), seed \(seed)")
    }
  }

  @Test func `audit tells every one`() async throws {
    for example in try PublishedExample.all() {
      let rules = try AuditRules(
        of: UndividedAgreement(content: example.agreement, places: []), for: example.layout)
      let right = try PublishedTable(
        asFound: SourceText(file: "t.csv", example.text), layouts: [example.layout])
      #expect(Audit(of: right, by: rules).findings == [])
      let missed = try await unnoticed(in: example) { text in
        let table = try PublishedTable(asFound: text, layouts: [example.layout])
        return Audit(of: table, by: rules).findings.map {
          Named(line: $0.location.line, row: $0.row, column: $0.column)
        }
      }
      #expect(missed == [], "\(example.name), seed \(seed)")
    }
  }
}
