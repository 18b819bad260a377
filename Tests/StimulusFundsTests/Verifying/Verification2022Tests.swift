import StimulusFunds
import Testing

struct Verification2022Tests {
  /// The counts of a table in one text.
  private func counts(of table: TableVerification) -> String {
    """
    \(table.layout.id): \(table.cells) cells, \(table.nearest) nearest, \(table.carrying.count) \
    carrying, \(table.differing) differing, \(table.keys) keys, \(table.shares) shares, \
    \(table.funds) funds, \(table.rowTotals) row totals, \(table.columnTotals) column totals
    """
  }

  @Test func `all published figures of 2022 agree, and all of them are counted`() throws {
    let verification = try Agreement2022.verification()
    #expect(verification.agrees)
    #expect(verification.findingCount == 0)
    #expect(
      verification.tables.map(counts) == [
        "bilaga-3: 63 cells, 62 nearest, 1 carrying, 0 differing, 42 keys, 42 shares, 0 funds, "
          + "21 row totals, 4 column totals",
        "bilaga-4: 126 cells, 122 nearest, 4 carrying, 0 differing, 21 keys, 0 shares, 0 funds, "
          + "21 row totals, 7 column totals",
        "avsnitt-8: 0 cells, 0 nearest, 0 carrying, 0 differing, 0 keys, 0 shares, 11 funds, "
          + "0 row totals, 1 column totals",
      ])
  }

  @Test func `the carrying cells are those that carry a residual, with their source`() throws {
    let carrying = try Agreement2022.verification().tables.flatMap(\.carrying)
    #expect(
      carrying.map { "\($0.table), \($0.row), \($0.column): \($0.grant.amount), \($0.carried)" }
        == [
          "bilaga-3, Jönköpingslän, Vidareutbildning: 3846172, -1",
          "bilaga-4, Region Sörmland, Nära vård: 69897559, -1",
          "bilaga-4, Region Blekinge, Ambulans: 1634283, 1",
          "bilaga-4, Region Skåne, Vårdens medarbetare: 263342303, 1",
          "bilaga-4, Region Värmland, Vårdens medarbetare: 53227562, 1",
        ])
    #expect(carrying.first?.citation?.section == "Bilaga 3")
    #expect(carrying.dropFirst().allSatisfy { $0.citation?.section == "Bilaga 4" })
  }

  @Test func `all stated sums hold`() throws {
    let sums = try Agreement2022.verification().crossSums
    #expect(sums.allSatisfy { $0.holds && $0.computed == $0.stated.amount })
    let sections = sums.map(\.stated.citation.section)
    #expect(sections.count { $0 == "2.2" } == 14)
    #expect(sections.count { $0 == "8" } == 1)
    #expect(sections.count { $0 == "10.1" } == 5)
    let amounts = Set(sums.map(\.stated.amount.plainDigits))
    #expect(amounts.isSuperset(of: ["3172000000", "2963000000", "5070000000", "1000000000"]))
  }

  @Test func `a fund that no table shows is named`() throws {
    #expect(try Agreement2022.verification().unpublished.map(\.fund.id) == ["skr"])
  }

  @Test func `nothing published agrees with nothing, and all grants are unpublished`() throws {
    let verification = Verification(of: try Agreement2022.allocation(), against: [])
    #expect(verification.agrees)
    #expect(verification.unpublished.count == 10)
  }
}
