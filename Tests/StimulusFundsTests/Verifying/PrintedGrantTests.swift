import StimulusFunds
import Testing

/// Printed grants in units of more than a krona, and where the fund is not for the row.
struct PrintedGrantTests {
  private func verification(
    _ grants: [String], of small: SmallAgreement, total: String
  ) throws -> TableVerification {
    var small = small
    let names = small.recipients.map { "\"\($0)\"" }.joined(separator: ", ")
    small.tables = """
      [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
      "columns": [{"heading": "Namn", "shows": "recipient"},
      {"heading": "Vård", "shows": "grant", "fund": "care"}],
      "recipientRows": {"groups": ["regions", "others"], "names": [\(names)]}}]
      """
    small.groups = #"[{"id": "regions", "name": "R"}, {"id": "others", "name": "A"}]"#
    let allocation = try small.wholeAllocation()
    let layout = try #require(allocation.agreement.table("bilaga"))
    let rows = zip(small.recipients, grants).map { "\($0),\($1)\n" }.joined()
    let csv = "Namn,Vård\n\(rows)Totalt,\(total)\n"
    let published = try PublishedTable(SourceText(file: "bilaga.csv", csv), layout: layout)
    return try #require(Verification(of: allocation, against: [published]).tables.first)
  }

  /// The reasons of the findings, where 50 000, 33 333 1/3 and 16 666 2/3 kr are due in units of
  /// 1 000 kr: 50 000, 33 000 and 17 000 kr.
  private func reasons(_ grants: [String]) throws -> [String] {
    let thousands = SmallAgreement(
      amount: "100000", fundMembers: #", "rounding": {"unit": 1000}"#)
    return try verification(grants, of: thousands, total: "100000").findings.map(\.reason.english)
  }

  private static let within =
    "within floor and ceiling of the entitlement, but the agreement rounds it the other way"
  private static let outside = "neither floor nor ceiling of the entitlement"

  @Test func `floor and ceiling are those of the rounding unit`() throws {
    #expect(try reasons(["50000", "33000", "17000"]).isEmpty)
    #expect(try reasons(["50000", "34000", "16000"]) == [Self.within, Self.within])
    #expect(try reasons(["50000", "35000", "15000"]) == [Self.outside, Self.outside])
  }

  @Test func `a part of a unit is neither, nor is another than a whole entitlement`() throws {
    #expect(try reasons(["50000", "33333", "16667"]) == [Self.outside, Self.outside])
    #expect(try reasons(["51000", "33000", "17000"]) == [Self.outside])
    #expect(try reasons(["49000", "33000", "17000"]) == [Self.outside])
  }

  /// A fund for two regions, and a third row that it is not for.
  private func besides(_ printed: String) throws -> TableVerification {
    let small = SmallAgreement(
      rule: #""equal""#, recipients: ["Norr", "Söder", "SKR"], keys: [:],
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Norr,regions,10,Norra,,,
        Söder,regions,11,Södra,,,
        SKR,others,,,,,

        """)
    return try verification(["50", "50", printed], of: small, total: "100")
  }

  @Test func `a figure where the fund is not for the row differs`() throws {
    let table = try besides("5")
    #expect((table.cells, table.nearest, table.differing) == (3, 2, 1))
    #expect(
      table.findings.map(words) == [
        "bilaga.csv:4:5: bilaga, SKR, Vård: 5 not  (no number): the fund is not for this recipient"
      ])
  }

  @Test func `an empty place where the fund is not for the row is no cell`() throws {
    let table = try besides("")
    #expect((table.cells, table.nearest, table.differing) == (2, 2, 0))
    #expect(table.findings.isEmpty)
  }
}
