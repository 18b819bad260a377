import Testing

@testable import StimulusFunds

struct KeyFileTests {
  @Test func `values are found by county or name, in any order, spelling aside`() throws {
    let counties = try KeyCase().read("skåne,12\nREGION HALLAND,7\nSkåne county code,1", "county")
    #expect(counties.values == nil)
    let good = try KeyCase().read("SKANE,12\nRegion  Halland,7", "county")
    #expect(good.values?.subjects == ["12", "13"])
    #expect(good.values?.scaled == [12, 7])
    #expect(good.problems.isEmpty)
    let names = try KeyCase().read("Region Halland,0\nskåne,1 200", "recipient")
    #expect(names.values?.scaled(of: "Region Skåne") == 1200)
    #expect(names.values?.scaled(of: "Region Halland") == 0)
    #expect(names.values?.file == "k.csv")
  }

  @Test func `a recipient without a value is named, a county once`() throws {
    let missing = try KeyCase().read("Region Skåne,1", "recipient")
    #expect(missing.values == nil)
    #expect(
      missing.problems
        == ["k.csv:1:1: key 'weeks' has no value for Region Halland; add a row for each"])
    let empty = try KeyCase(requiring: ["regions", "counties"]).read("Region Halland,1", "county")
    #expect(
      empty.problems
        == ["k.csv:1:1: key 'weeks' has no value for Region Skåne; add a row for each"])
  }

  @Test func `a second value is refused with the line of the first`() throws {
    let twice = try KeyCase().read("Region Skåne,1\nRegion Halland,2\nSKÅNE,1", "recipient")
    #expect(twice.values == nil)
    #expect(
      twice.problems
        == ["k.csv:4:1: 'SKÅNE' has a value on line 2 already; keep one row"])
    let county = try KeyCase(requiring: ["regions", "counties"])
      .read("Region Skåne,1\nRegion Halland,2\nSkåne län,1", "county")
    #expect(
      county.problems
        == ["k.csv:4:1: 'Skåne län' has a value on line 2 already; keep one row"])
  }

  @Test func `a recipient that has no part in the key is refused`() throws {
    let extra = try KeyCase().read("Region Skåne,1\nRegion Halland,2\nSKR,3", "recipient")
    #expect(
      extra.problems == [
        "k.csv:4:1: SKR has no part in key 'weeks'; "
          + "expected one of 'Region Skåne', 'Skåne', 'Region Halland'"
      ])
    let other = try KeyCase().read("Region Skåne,1\nRegion Halland,2\nSkåne län,3", "recipient")
    #expect(
      other.problems == [
        "k.csv:4:1: Skåne län has no part in key 'weeks'; "
          + "expected one of 'Region Skåne', 'Skåne', 'Region Halland'"
      ])
    let unneeded = try KeyCase(requiring: []).read("SKR,3", "recipient")
    #expect(
      unneeded.problems
        == ["k.csv:2:1: SKR has no part in key 'weeks'; take the row away"])
    let countyless = try KeyCase().read("SKR,1\nRegion Skåne,1\nRegion Halland,2", "county")
    #expect(countyless.values == nil)
    #expect(countyless.problems.count == 1)
  }

  @Test func `an unknown name is refused with the nearest`() throws {
    let unknown = try KeyCase().read(
      "Region Skåne,1\nRegion Halland,2\nRegion Hallnd,3\n,4", "recipient")
    #expect(
      unknown.problems == [
        "k.csv:4:1: unknown recipient 'Region Hallnd'; did you mean 'Region Halland'?",
        "k.csv:5:1: the recipient's name is missing; "
          + "expected one of 'Region Skåne', 'Skåne', 'Region Halland'",
      ])
  }

  @Test func `a name of two recipients is ambiguous`() throws {
    let both = try KeyCase(requiring: ["regions", "counties"])
      .read("Skåne,1\nRegion Halland,2", "recipient")
    #expect(
      both.problems.first
        == "k.csv:2:1: 'Skåne' names Region Skåne and Skåne län; "
        + "write the name that the register has for the recipient meant")
  }
}
