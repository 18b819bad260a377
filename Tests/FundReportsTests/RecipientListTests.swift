import Testing

@testable import FundReports
@testable import StimulusFunds

struct RecipientListTests {
  private func names(_ listed: [String]) throws -> [String] {
    let agreement = try Sample.agreement2022()
    return RecipientList(
      listed, among: agreement.register.recipients, of: agreement.groups
    ).names
  }

  @Test func `a group that is there as a whole is named once, the others by their names`() throws {
    let agreement = try Sample.agreement2022()
    let regions = agreement.register.recipients(in: ["regions"]).map(\.name)
    let group = try #require(agreement.groups.first { $0.id == "regions" }).name
    #expect(try names(["SKR"] + regions + ["Skåne län"]) == ["SKR", group, "Skåne län"])
    #expect(try names(Array(regions.dropLast())) == Array(regions.dropLast()))
  }

  @Test func `a group of one is named as its recipient`() throws {
    #expect(try names(["SKR"]) == ["SKR"])
  }
}
