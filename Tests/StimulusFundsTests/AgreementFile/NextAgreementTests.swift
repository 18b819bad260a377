import Testing

@testable import StimulusFunds

struct NextAgreementTests {
  /// The registry number, the period, four channels, thirteen deadlines and three forms.
  private static let terms = 1 + 1 + 4 + 13 + 3

  private func next(_ id: String, _ text: String) throws -> String {
    let next = try NextAgreement(id, from: SourceText(file: "agreement.json", text))
    return String(decoding: next.text.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("2022-09-30", 1, "2023-09-30"), ("2024-02-29", 1, "2025-02-28"),
    ("2024-02-29", 4, "2028-02-29"), ("2022-12-31", -1, "2021-12-31"),
  ])
  func `a date moves by whole years`(date: String, years: Int, moved: String) {
    #expect(movingDate(date, by: years) == moved)
  }

  @Test(arguments: [
    ("God och nära vård 2022", "God och nära vård 2023"),
    ("Befolkning 1/11 - 2021", "Befolkning 1/11 - 2022"),
    ("S2022/00607, 12022 and 202", "S2023/00607, 12022 and 202"),
    ("", ""),
  ])
  func `years in a text move and other numbers stay`(text: String, moved: String) {
    #expect(movingYears(in: text, by: 1) == moved)
  }

  @Test func `a key that is computed keeps its calculation, whose keys get their new ids`() throws {
    let new = try next(
      "2023",
      """
      {"id": "2022", "title": "T", "keys": [{"id": "weeks-2021", "source": "s"},
      {"id": "w", "source": "s", "product": ["0.98", "weeks-2021"]}]}
      """)
    #expect(new.contains(#""product": ["0.98", "weeks-2022"]"#))
    #expect(new.contains("it is computed as in 2022: check it against the agreement 2023"))
    #expect(!new.contains("w.csv"))
  }

  @Test(arguments: [("2022", "2025", "2025-09-30"), ("2022", "next", "2023-09-30")])
  func `dates move by the years between the ids, or by one where these are no years`(
    old: String, new: String, date: String
  ) throws {
    let text = #"{"id": "\#(old)", "title": "T", "deadlines": [{"date": "2022-09-30"}]}"#
    #expect(try next(new, text).contains(#""date": "\#(date)""#))
  }

  @Test func `comments, layout and everything not of a year stay`() throws {
    let old = try Agreement2022.text(of: "Allocations/2022/agreement.json")
    let oldLines = Set(old.split(separator: "\n"))
    let new = try next("2023", old)
    let added = new.split(separator: "\n").filter { !oldLines.contains($0) }
    #expect(
      added.allSatisfy { line in
        ["2024", "2023", "2022", "\"review\""].contains { line.contains($0) }
      })
    for comment in old.split(separator: "\n").filter({ $0.contains("// ") }) {
      #expect(new.contains(comment))
    }
    #expect(!new.contains("\"carriers\"") && !new.contains("\"file\""))
  }

  @Test func `dates move wherever they stand, and quotes do not`() throws {
    let old = #"{"id": "2022", "deadlines": [{"date": "2022-09-30", "quote": "senast 2022"}]}"#
    let new = #"{"id": "2023", "deadlines": [{"date": "2023-09-30", "quote": "senast 2022"}]}"#
    #expect(try next("2023", old) == new)
  }

  @Test func `a key with a year in its id is renamed where it is used`() throws {
    let old = #"{"id": "a", "keys": [{"id": "weeks-2021"}], "inhabitants": "weeks-2021"}"#
    let new = #"{"id": "b", "keys": [{"id": "weeks-2022"}], "inhabitants": "weeks-2022"}"#
    #expect(try next("b", old) == new)
  }

  @Test func `the next agreement is valid, and awaits what its keys hold`() throws {
    let text = try next("2023", Agreement2022.text(of: "Allocations/2022/agreement.json"))
    let agreement = try Agreement2022.agreement { $0 == "agreement.json" ? text : $1 }
    #expect(agreement.id == "2023" && agreement.title == "God och nära vård 2023")
    #expect(agreement.reviews.map(\.path).prefix(3) == ["", "keys[0]", "keys[1]"])
    #expect(agreement.reviews.count == 1 + 4 + 11 + 3 + Self.terms)
    #expect(agreement.funds.map(\.amount) == (try Agreement2022.agreement().funds.map(\.amount)))
    #expect(AgreementAllocation(of: agreement).awaiting.count == 10)
  }

  @Test func `made from a marked agreement, the marks are replaced`() throws {
    let text = try next("2023", Agreement2022.text(of: "Allocations/2022/agreement.json"))
    let again = try next("2024", text)
    let agreement = try Agreement2022.agreement { $0 == "agreement.json" ? again : $1 }
    #expect(agreement.reviews.count == 19 + Self.terms)
    #expect(agreement.reviews.first?.text.hasPrefix("written from 2023") == true)
  }
}
