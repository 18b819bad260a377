import Testing

@testable import StimulusFunds

struct AgreementReaderTests {
  @Test func `a whole agreement file is read without problems`() throws {
    let (read, problems) = try read(Self.whole)
    #expect(problems.isEmpty)
    let agreement = try #require(read?.content)
    #expect(agreement.id == "2022")
    #expect(agreement.parties == ["Staten", "SKR"])
    #expect(agreement.total.ore == 0)
    #expect(agreement.groups.map(\.isOpen) == [false, true])
    #expect(agreement.keys.map(\.isFractional) == [true])
    #expect(agreement.keys.first?.subject == .county)
    #expect(agreement.keys.first?.date == "2021-11-01")
    #expect(agreement.budget?.items.map(\.number) == ["1"])
    #expect(agreement.crossSums.map(\.funds) == [[]])
    #expect(agreement.notes.map(\.text) == ["n"])
    #expect(agreement.inhabitants == "population")
    #expect(agreement.funds.isEmpty)
  }

  @Test func `all missing members are reported at once`() throws {
    let (_, problems) = try read("\n {}")
    let names = [
      "id", "title", "total", "citation", "groups", "keys", "funds",
    ]
    #expect(
      problems == names.map { "a.json:2:2: member '\($0)' is missing; add \"\($0)\": …" })
  }

  @Test func `wrong and unknown members are reported in file order with their paths`() throws {
    let (_, problems) = try read(
      """
      {
        "id": 2022, "title": " ", "parties": ["Staten", null], "signed": "i dag",
        "totl": 1, "total": -1,
        "citation": {"section": "8"},
        "registerSource": "å", "groups": {},
        "keys": [7, {"id": "k", "name": "n", "unit": "u", "subject": "län", "source": "s",
          "date": "2021-11-31", "fractional": "yes"}],
        "funds": [null, []], "budget": {"items": [{"number": "1"}]}
      }
      """)
    #expect(
      problems == [
        "a.json:2:9: id: found a number; write a text in quotation marks",
        "a.json:2:24: title: the text is empty; write one, or leave the member out",
        "a.json:2:51: parties[1]: found null; write a text in quotation marks",
        "a.json:3:3: unknown member 'totl'; did you mean 'total'?",
        "a.json:3:23: total: '-1' is below zero; write zero or more",
        "a.json:4:15: citation: member 'quote' is missing; add \"quote\": …",
        "a.json:5:36: groups: found an object; write a list in [ ]",
        "a.json:6:12: keys[0]: found a number; write an object in { }",
        "a.json:6:64: keys[1].subject: unknown word 'län'; expected one of 'county', 'recipient'",
        "a.json:7:13: keys[1].date: '2021-11-31' is not a date; write a day such as 2021-11-01",
        "a.json:7:41: keys[1].fractional: found a text; write true or false",
        "a.json:8:13: funds[0]: found null; write an object in { }",
        "a.json:8:19: funds[1]: found a list; write an object in { }",
        "a.json:8:34: budget: member 'appropriation' is missing; add \"appropriation\": …",
        "a.json:8:34: budget: member 'citation' is missing; add \"citation\": …",
        "a.json:8:45: budget.items[0]: member 'name' is missing; add \"name\": …",
      ])
  }

  @Test func `a file that holds no object is refused`() throws {
    #expect(try read("[]").problems == ["a.json:1:1: found a list; write an object in { }"])
  }

  private func read(_ text: String) throws -> (value: UndividedAgreement?, problems: [String]) {
    let register = try SourceText(
      file: "r.csv", "recipient,groups,county code,county,organisation number,aliases,remark\n")
    return try readJSON(text) { item in
      var reader = AgreementReader(item)
      reader?.readRegister(register)
      return reader?.agreement()
    }
  }

  private static let citation = "{\"section\": \"9\", \"quote\": \"q\"}"

  private static let whole = """
    {
      "id": "2022", "title": "God och nära vård", "parties": ["Staten", "SKR"],
      "signed": "i januari", "total": 0, "citation": \(citation), "registerSource": "s",
      "groups": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "open": true}],
      "keys": [{"id": "population", "name": "n", "unit": "u", "subject": "county", "source": "s",
        "date": "2021-11-01", "fractional": true, "file": "k.csv"}],
      "inhabitants": "population", "funds": [],
      "budget": {"appropriation": "1:6", "items": [{"number": "1", "name": "i"}],
        "citation": \(citation)},
      "crossSums": [{"name": "c", "amount": 1, "funds": [], "citation": \(citation)}],
      "tables": [], "notes": [{"text": "n", "funds": [], "citation": \(citation)}]
    }
    """
}
