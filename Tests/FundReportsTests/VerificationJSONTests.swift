import StimulusFunds
import Testing

@testable import FundReports

/// The documented JSON of a verification, read back with the toolchain's decoder.
struct VerificationJSONTests {
  private func json(_ verification: Verification) throws -> DecodedJSON {
    try DecodedJSON(VerificationReport(verification).rendered(as: .json))
  }

  @Test func `the tables have the documented counts`() throws {
    let json = try json(Sample.verification2022())
    #expect(json["agreement"] == "2022")
    #expect(json["agrees"] == true)
    #expect(json["findings"] == [])
    #expect(
      json["tables"] == [
        [
          "id": "bilaga-3", "cells": 63, "nearest": 62, "carrying": 1, "differing": 0, "keys": 42,
          "shares": 42, "funds": 0, "rowTotals": 21, "columnTotals": 4,
        ],
        [
          "id": "bilaga-4", "cells": 126, "nearest": 122, "carrying": 4, "differing": 0, "keys": 21,
          "shares": 0, "funds": 0, "rowTotals": 21, "columnTotals": 7,
        ],
        [
          "id": "avsnitt-8", "cells": 0, "nearest": 0, "carrying": 0, "differing": 0, "keys": 0,
          "shares": 0, "funds": 11, "rowTotals": 0, "columnTotals": 1,
        ],
      ])
    #expect(json["crossSums"] == ["stated": 20, "differing": 0])
    #expect(json["unpublished"] == ["skr"])
    #expect(json["awaiting"] == ["clinical-placements"])
  }

  @Test func `a carrying cell has its entitlement, part and citation`() throws {
    let carrying = try json(Sample.verification2022())["carrying"]
    #expect(carrying?.elements.count == 5)
    #expect(
      carrying?[0] == [
        "table": "bilaga-3", "row": "Jönköpingslän", "column": "Vidareutbildning",
        "printed": "3846172", "entitlement": "80128289960000000/20833253483", "carried": -1,
        "citation": [
          "section": "Bilaga 3", "paragraph": nil,
          "quote": "Jönköpingslän 366 840 3,5% 16676 4,2% 28 846 295 5 769 259 3 846 172",
        ],
      ])
  }

  @Test func `a finding has its place, figures, difference and reason`() throws {
    let json = try json(Sample.verification2022(replacing: "17705954", with: "17705956"))
    #expect(json["agrees"] == false)
    #expect(
      json["findings"] == [
        [
          "table": "bilaga-4", "row": "Region Stockholm", "column": "Ambulans",
          "printed": "17705956", "computed": "17705954", "difference": 2,
          "reason": "neither floor nor ceiling of the entitlement",
          "location": "bilaga-4.csv:2:73",
        ]
      ])
  }

  @Test func `a finding in a text has no difference`() throws {
    let json = try json(Sample.verification2022(replacing: "\"23,1%\"", with: "\"23,2%\""))
    #expect(json["findings"]?[0]?["difference"] == DecodedJSON.null)
  }

  @Test func `a stated sum that does not hold is a finding`() throws {
    let agreement = try Sample.agreement2022(replacing: "3172000000", with: "3172000000.5")
    let json = try json(Sample.verification2022(of: agreement))
    #expect(json["agrees"] == false)
    #expect(json["crossSums"] == ["stated": 20, "differing": 1])
    let finding = json["findings"]?[0]
    #expect(finding?["table"] == "avsnitt 2.2")
    #expect(finding?["row"] == "Utvecklingen av den nära vården")
    #expect(finding?["printed"] == "3172000000.5")
    #expect(finding?["computed"] == "3172000000")
    #expect(finding?["reason"] == "the funds do not sum to what is stated")
    #expect(finding?["location"] == "agreement.json:289:17")
    #expect(finding?["column"] == DecodedJSON.null)
  }

  @Test func `several agreements are a list, one text or one table after the other`() throws {
    let small = Verification(of: try Sample.small(), against: [])
    let reports = VerificationReports([try Sample.verification2022(), small])
    let json = try DecodedJSON(reports.rendered(as: .json))
    #expect(json["agreements"]?.elements.compactMap { $0["agreement"] } == ["2022", "small"])
    #expect(json["agreements"]?[1]?["tables"] == [])
    let text = reports.rendered(as: .text)
    #expect(text.contains("(189 grants).\n\nsmall  Litet\n"))
    let csv = reports.rendered(as: .csv).split(separator: "\n")
    #expect(csv.count == 6)
    #expect(csv.count { $0.hasPrefix("agreement,") } == 1)
    #expect(reports.rendered(as: .markdown).contains("\n\n# small  Litet\n"))
  }
}
