import Apportionment
import Testing

@testable import StimulusFunds

struct StagesRuleTests {
  /// Two recipients in county 01, one in 09 and one in none.
  private let recipients = [("A", "01"), ("B", "01"), ("C", "09"), ("D", nil)].map { name, code in
    Recipient(name: name, groups: ["all"], county: code.map { County(code: $0, name: "Län \($0)") })
  }

  private func key(
    _ id: String, about subject: DistributionKey.Subject, _ values: KeyValuePairs<String, String>
  ) throws -> DistributionKey {
    DistributionKey(
      id: id, name: id, unit: "x", subject: subject, isFractional: true, date: nil, source: "x",
      values: KeyValues(
        subjects: values.map(\.key), values: try values.map { try WrittenNumber($0.value) },
        file: id))
  }

  private func due(
    _ rule: Rule, _ keys: [DistributionKey], _ recipients: [Recipient]
  ) throws -> [Fraction] {
    let due = try rule.division(between: recipients).entitlements(of: Fraction(120), keys: keys)
    return (0..<due.count).map { due[$0] }
  }

  @Test func `counties get their recipients' sum of the key, and divide it by the rule`() throws {
    let keys = [
      try key("people", about: .recipient, ["A": "2", "B": "1", "C": "3", "D": "6"]),
      try key("need", about: .recipient, ["A": "1", "B": "4", "C": "7", "D": "1"]),
    ]
    #expect(
      try due(.stages(key: "people", then: .share(key: "need")), keys, recipients)
        == [6, 24, 30, 60].map { Fraction($0) })
  }

  @Test func `a key about counties counts each county once`() throws {
    let keys = [try key("people", about: .county, ["01": "2", "09": "1"])]
    #expect(
      try due(.stages(key: "people", then: .equal), keys, Array(recipients.prefix(3)))
        == [40, 40, 40].map { Fraction($0) })
  }

  @Test func `a county without any of the key gets nothing`() throws {
    let keys = [try key("people", about: .recipient, ["A": "0", "B": "0", "C": "3", "D": "1"])]
    #expect(
      try due(.stages(key: "people", then: .share(key: "people")), keys, recipients)
        == [0, 0, 90, 30].map { Fraction($0) })
  }

  @Test func `a key without anything is refused`() throws {
    let keys = [try key("people", about: .recipient, ["A": "0", "B": "0", "C": "0", "D": "0"])]
    #expect(throws: AllocationFault.keySumsToZero(key: "people", file: "people")) {
      try due(.stages(key: "people", then: .equal), keys, recipients)
    }
  }

  @Test func `a column of the register tells the groups`() throws {
    let recipients = [("A", "north"), ("B", "south"), ("C", "north")].map { name, part in
      Recipient(name: name, groups: ["all"], fields: ["part": part])
    }
    let keys = [try key("people", about: .recipient, ["A": "2", "B": "1", "C": "3"])]
    #expect(
      try due(.stages(by: .column("part"), key: "people", then: .equal), keys, recipients)
        == [50, 20, 50].map { Fraction($0) })
  }

  @Test func `a group of several counties has the value of each county once`() throws {
    let recipients = [("A", "01"), ("B", "01"), ("C", "09"), ("D", "12")].map { name, code in
      Recipient(
        name: name, groups: ["all"], county: County(code: code, name: "Län \(code)"),
        fields: ["part": code == "12" ? "south" : "north"])
    }
    let keys = [try key("people", about: .county, ["01": "2", "09": "1", "12": "3"])]
    #expect(
      try due(.stages(by: .column("part"), key: "people", then: .equal), keys, recipients)
        == [20, 20, 20, 60].map { Fraction($0) })
  }
}
