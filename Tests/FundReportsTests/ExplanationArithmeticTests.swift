import FundReports
import StimulusFunds
import TestSupport
import Testing

struct ExplanationArithmeticTests {
  /// The columns of grants: appendix, heading, fund, carried by hand in the printed table.
  private static let columns:
    [(table: String, heading: String, fund: String, carried: [String: Int128])] =
      [
        ("bilaga-3", "Nära vård", "near-care-municipalities", [:]),
        ("bilaga-3", "Vårdens medarbetare", "workforce-municipalities", [:]),
        (
          "bilaga-3", "Vidareutbildning", "specialist-nurses-municipalities", ["Jönköpings län": -1]
        ),
        ("bilaga-4", "Nära vård", "near-care-regions", ["Region Sörmland": -1]),
        (
          "bilaga-4", "Vårdens medarbetare", "workforce-regions",
          ["Region Skåne": 1, "Region Värmland": 1]
        ),
        ("bilaga-4", "Vidareutbildning", "specialist-nurses-regions", [:]),
        ("bilaga-4", "Karriärtjänster", "nurse-careers", [:]),
        ("bilaga-4", "Vision e-hälsa", "e-health", [:]),
        ("bilaga-4", "Ambulans", "ambulance", ["Region Blekinge": 1]),
      ]

  @Test func `every printed line evaluates to the published cell`() throws {
    let allocation = try ExplainedAgreement.of2022()
    var cells = 0
    for column in Self.columns {
      let rows = try Self.rows(of: column.table)
      let position = try #require(rows[0].firstIndex(of: column.heading))
      let recipients = try #require(allocation.allocation(of: column.fund)).fund.recipients
      for (row, recipient) in zip(rows.dropFirst(), recipients) {
        let lines = try ExplainedAgreement.lines(
          "Arithmetic", for: recipient.name, in: allocation, fund: column.fund)
        let sides = try #require(lines.first).components(" = ")
        let value = try DeskCalculator.value(of: sides[0])
        #expect(lines.count == 1 && sides.count == 2)
        #expect(sides[1].filter { $0 != " " } == value.cutOff)
        let published = try #require(Int128(row[position]))
        let carried = column.carried[recipient.name] ?? 0
        #expect(value.rounded + carried == published, "\(recipient.name), \(column.heading)")
        cells += 1
      }
    }
    #expect(cells == 189)
  }

  /// The rows of a published table up to the totals; shares in quotation marks are no grants.
  private static func rows(of table: String) throws -> [[String]] {
    try ProjectFolders.text(of: "Golden/2022/\(table).csv").split(separator: "\n").dropLast()
      .map { line in
        var (cells, isQuoted) = ([""], false)
        for character in line {
          if character == "\"" {
            isQuoted.toggle()
          } else if character == ",", !isQuoted {
            cells.append("")
          } else {
            cells[cells.count - 1].append(character)
          }
        }
        return cells
      }
  }

  @Test(arguments: [
    (#"{"share": "k"}"#, "100 × 2 ÷ 6 = 33,3333…"),
    (#"{"share": "l"}"#, "100 × 2 ÷ 15,5 = 12,9032…"),
    (#""equal""#, "100 ÷ 3 = 33,3333…"),
    (#"{"fixed": {"A": 60.5, "B": 39.5}}"#, "39,5 = 39,5"),
    (#"{"fixed": {"A": 60, "C": 40}}"#, ""),
    (#"{"base": 10, "then": {"share": "k"}}"#, "10 + (100 − 3 × 10) × 2 ÷ 6 = 33,3333…"),
    (
      #"{"base": 10, "then": {"base": 20, "then": "equal"}}"#,
      "10 + 20 + (100 − 3 × 10 − 3 × 20) ÷ 3 = 33,3333…"
    ),
    (
      #"""
      {"blend": [{"weight": "1/2", "rule": {"share": "k"}},
        {"weight": "0.3", "rule": "equal"}, {"weight": "1/5", "rule": {"share": "l"}}]}
      """#,
      "100 ÷ 2 × 2 ÷ 6 + 100 × 3 ÷ 10 ÷ 3 + 100 ÷ 5 × 2 ÷ 15,5 = 29,2473…"
    ),
    (#"{"only": ["A", "B"], "then": {"share": "k"}}"#, "100 × 2 ÷ 3 = 66,6666…"),
    (#"{"only": ["A", "C"], "then": {"share": "k"}}"#, ""),
    (
      #"""
      {"split": [{"weight": "0.7", "recipients": ["A", "B"], "rule": {"share": "k"}},
        {"weight": "0.3", "recipients": ["C"], "rule": "equal"}]}
      """#,
      "100 × 7 ÷ 10 × 2 ÷ 3 = 46,6666…"
    ),
    (#"{"growth": {"from": "k", "to": "l"}}"#, "100 × 0 ÷ 9,5 = 0"),
    (#"{"bounds": {"atLeast": 20}, "then": {"share": "l"}}"#, "20 = 20"),
    (#"{"bounds": {"atMost": 40}, "then": {"share": "k"}}"#, "40 = 40"),
    (#"{"bounds": {"atMost": 45}, "then": {"share": "k"}}"#, "(100 − 45) × 2 ÷ 3 = 36,6666…"),
    (#"{"bounds": {"atLeast": 25}, "then": {"share": "k"}}"#, "(100 − 25) × 2 ÷ 5 = 30"),
    (#"{"bounds": {"atLeast": 1}, "then": {"share": "k"}}"#, "100 × 2 ÷ 6 = 33,3333…"),
    (
      #"{"bounds": {"atMost": 45}, "then": {"base": 10, "then": {"share": "k"}}}"#,
      "10 + (100 − 3 × 10) × 2 ÷ 6 = 33,3333…"
    ),
    (
      #"{"bounds": {"atMost": 44}, "then": {"base": 10, "then": {"share": "k"}}}"#,
      "(100 − 44) × 20 ÷ 33 = 33,9393…"
    ),
    (#"{"base": {"key": "k"}, "then": "equal"}"#, "2 + (100 − 6) ÷ 3 = 33,3333…"),
    (
      #"{"base": {"amount": 1.5, "times": "l"}, "then": {"share": "k"}}"#,
      "1,5 × 2 + (100 − 1,5 × 15,5) × 2 ÷ 6 = 28,5833…"
    ),
    (#"{"bounds": {"atLeast": {"amount": 16, "times": "k"}}, "then": "equal"}"#, "32 = 32"),
    (
      #"{"stages": {"by": "county", "key": "l"}, "then": {"share": "k"}}"#,
      "100 × 15,5 ÷ 15,5 × 2 ÷ 6 = 33,3333…"
    ),
    (#"{"share": "product"}"#, "100 × (2 × 2) ÷ 36,5 = 10,9589…"),
    (#"{"share": "harmless"}"#, "100 × (0,98 × 2) ÷ 5,88 = 33,3333…"),
    (#"{"share": "mean"}"#, "100 × ((2 + 2) ÷ 2) ÷ 10,75 = 18,6046…"),
    (#"{"share": "quotient"}"#, "100 × (2 ÷ 2) ÷ (119 ÷ 76) = 63,8655…"),
    (#"{"share": "thirds"}"#, "100 × (1 ÷ 3 × 2) ÷ 2 = 33,3333…"),
    (#"{"growth": {"from": "k", "to": "product"}}"#, "100 × (2 × 2 − 2) ÷ 30,5 = 6,5573…"),
    (
      #"{"bounds": {"atLeast": {"key": "harmless"}}, "then": {"share": "l"}}"#,
      "100 × 2 ÷ 15,5 = 12,9032…"
    ),
    (
      #"{"bounds": {"atLeast": {"key": "l"}, "atMost": 75}, "then": {"growth": {"from": "k", "to": "l"}}}"#,
      "2 = 2"
    ),
    (#"{"perUnit": {"amount": 7, "key": "k"}}"#, "7 × 2 = 14"),
    (#"{"perUnit": {"amount": "1/3", "key": "k"}}"#, "1 ÷ 3 × 2 = 0,6666…"),
    (#"{"perUnit": {"amount": 25, "key": "k"}}"#, "100 × (25 × 2) ÷ 150 = 33,3333…"),
    (#"{"perUnit": {"amount": 25, "key": "k", "atMost": 40}}"#, "100 × 40 ÷ 105 = 38,0952…"),
    (#"{"perUnit": {"amount": 9, "key": "k", "atMost": 16}}"#, "16 = 16"),
    (#"{"qualified": {"key": "k", "atLeast": 2}, "then": {"share": "k"}}"#, "100 × 2 ÷ 5 = 40"),
    (#"{"qualified": {"key": "k", "above": 2}, "then": {"share": "k"}}"#, ""),
    (
      #"{"qualified": {"key": "k", "atMost": 2, "others": "forfeit"}, "then": {"share": "k"}}"#,
      "100 × 2 ÷ 6 = 33,3333…"
    ),
    (
      #"{"first": {"perUnit": {"amount": 4, "key": "k"}}, "then": "equal"}"#,
      "4 × 2 + (100 − 24) ÷ 3 = 33,3333…"
    ),
    (
      #"""
      {"first": {"qualified": {"key": "k", "is": 1, "others": "forfeit"}, "then": "equal"},
       "then": {"qualified": {"key": "l", "lowest": 1}, "then": "equal"}}
      """#,
      "0 + (100 − 100 ÷ 3) ÷ 1 = 66,6666…"
    ),
    (
      #"{"bounds": {"atLeast": 15}, "then": {"perUnit": {"amount": 10, "key": "k"}}}"#,
      "10 × 2 = 20"
    ),
    (
      #"{"bounds": {"atLeast": 30}, "then": {"perUnit": {"amount": 20, "key": "k"}}}"#, "30 = 30"
    ),
  ])
  func `each rule is written as a line for B`(rule: String, line: String) throws {
    let allocation = try ExplainedAgreement.small(amount: "100", rule: rule)
    let lines = try ExplainedAgreement.lines("Arithmetic", for: "B", in: allocation)
    // Where the rule is not for B there is nothing to calculate.
    #expect(lines == (line.isEmpty ? [] : [line]))
    for name in ["A", "B", "C"] {
      let printed = try ExplainedAgreement.lines("Arithmetic", for: name, in: allocation)
      let grants = try #require(allocation.allocation(of: "f")).grants
      let due = try #require(grants.first { $0.recipient.name == name }).entitlement
      guard let sides = printed.first?.components(" = ") else {
        #expect(due == .zero)
        continue
      }
      let value = try DeskCalculator.value(of: sides[0])
      #expect(sides[1].filter { $0 != " " } == value.cutOff)
      #expect(
        try value
          == TestFraction(
            #require(Int128(exactly: due.numerator)), #require(Int128(exactly: due.denominator))))
    }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var (parts, rest) = ([String](), Substring(self))
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
