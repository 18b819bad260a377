import StimulusFunds
import Testing

@testable import FundReports

/// The documented JSON of an allocation, read back with the toolchain's decoder.
struct AllocationJSONTests {
  private func json(_ allocation: AgreementAllocation, funds: [String] = []) throws -> DecodedJSON {
    try DecodedJSON(AllocationReport(of: allocation, funds: funds).rendered(as: .json))
  }

  @Test func `the agreement has the documented members and figures`() throws {
    let json = try json(Sample.allocation2022())
    #expect(json.names == ["agreement", "allocated", "awaiting", "funds", "title", "total"])
    #expect(json["agreement"] == "2022")
    #expect(json["title"] == "God och nära vård 2022")
    #expect(json["total"] == 6_373_000_000)
    #expect(json["allocated"] == 6_123_000_000)
    #expect(
      json["awaiting"] == [
        [
          "fund": "clinical-placements", "amount": 250_000_000,
          "needs": ["placement-weeks-2021", "placement-weeks-2022"],
        ]
      ])
    #expect(json["funds"]?.elements.count == 10)
  }

  @Test func `a fund has its citation, residual, carriers and grants`() throws {
    let funds = try json(Sample.allocation2022())["funds"]
    let ambulance = try #require(funds?.elements.first { $0["id"] == "ambulance" })
    #expect(ambulance.names == ["amount", "citation", "grants", "id", "name", "residual"])
    #expect(ambulance["name"] == "Förstärkning av ambulanssjukvården")
    #expect(ambulance["amount"] == 85_000_000)
    #expect(ambulance["citation"]?["section"] == "9")
    #expect(ambulance["citation"]?["paragraph"] == "tredje stycket")
    #expect(
      ambulance["residual"] == [
        "amount": 1, "method": "carriers",
        "carriers": [["recipient": "Region Blekinge", "amount": 1]], "ties": [],
      ])
    #expect(
      ambulance["grants"]?[0] == [
        "recipient": "Region Stockholm", "amount": 17_705_954,
        "entitlement": "1849050455000/104431",
      ])
    #expect(ambulance["grants"]?.elements.count == 21)
  }

  @Test func `a citation without paragraph has null`() throws {
    let skr = try json(Sample.allocation2022(), funds: ["skr"])["funds"]?[0]
    #expect(skr?["citation"]?["paragraph"] == DecodedJSON.null)
  }

  @Test func `ties and the method of the largest remainders are told`() throws {
    let json = try json(Sample.small())
    #expect(
      json["funds"]?[0]?["residual"] == [
        "amount": 1, "method": "largest-remainder",
        "carriers": [["recipient": "Norr, \"stora\"", "amount": 1]],
        "ties": ["Norr, \"stora\"", "Söder|Öster", "Väst"],
      ])
    #expect(json["funds"]?[0]?["citation"]?["quote"] == "Så \"här\".")
  }

  @Test func `only chosen funds stand in it`() throws {
    let json = try json(Sample.allocation2022(), funds: ["e-health"])
    #expect(json["funds"]?.elements.compactMap { $0["id"] } == ["e-health"])
    #expect(json["awaiting"] == [])
    #expect(json["total"] == 6_373_000_000)
  }

  @Test func `it is the same text every time`() throws {
    let texts = try (0..<3).map { _ in
      AllocationReport(of: try Sample.allocation2022(), closing: .none).rendered(as: .json)
    }
    #expect(Set(texts).count == 1)
  }
}
