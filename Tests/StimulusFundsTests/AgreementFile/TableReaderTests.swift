import Testing

@testable import StimulusFunds

struct TableReaderTests {
  @Test func `a table of recipients is read with its columns and rows`() throws {
    let (table, problems) = try read(
      """
      {"id": "bilaga-4", "title": "Bilaga 4", "totalRow": "Totalt", "columns": [
         {"heading": "Region", "shows": "recipient"},
         {"heading": "Befolkning", "shows": "key", "key": "population"},
         {"heading": "Ambulans", "shows": "grant", "fund": "a"}],
       "recipientRows": {"groups": ["regions"], "names": ["Skåne", "Region Halland"]}}
      """)
    #expect(problems.isEmpty)
    #expect(table?.columns.map(\.content) == [.recipient, .key("population"), .grant("a")])
    guard case .recipients(let rows)? = table?.rows else {
      Issue.record("the rows are not of recipients")
      return
    }
    #expect(rows.map(\.printedName) == ["Skåne", "Region Halland"])
    #expect(rows.map(\.recipient.name) == ["Region Skåne", "Region Halland"])
  }

  @Test func `a table of funds is read with its continued rows`() throws {
    let (table, problems) = try read(
      """
      {"id": "t", "title": "T", "totalRow": "Totalt", "columns": [{"heading": "Namn", "shows": "fund"}],
       "fundRows": [{"fund": "a"}, {"fund": "b", "name": "B"}, {"fund": "c", "continues": true}]}
      """)
    #expect(problems.isEmpty)
    guard case .funds(let rows)? = table?.rows else {
      Issue.record("the rows are not of funds")
      return
    }
    #expect(rows.map(\.fund) == ["a", "b", "c"])
    #expect(rows.map(\.printedName) == ["Fund a", "B", ""])
  }

  @Test func `a table has one kind of rows`() throws {
    let start =
      "{\"id\": \"t\", \"title\": \"T\", \"totalRow\": \"Totalt\", "
      + "\"columns\": [{\"heading\": \"R\", \"shows\": \"recipient\"}]"
    #expect(
      try read(start + "}").1 == [
        "a.json:1:1: the table has no rows; give it either 'recipientRows' or 'fundRows'"
      ])
    let both = ", \"fundRows\": [], \"recipientRows\": {\"groups\": [], \"names\": []}}"
    #expect(
      try read(start + both).1 == [
        "a.json:1:1: the table has two kinds of rows; give it either 'recipientRows' or 'fundRows'"
      ])
  }

  @Test func `what a table lacks is reported with its path`() throws {
    let (_, problems) = try read(
      """
      {"titel": "T", "columns": [
         {"heading": "c", "shows": "recipient", "key": "k"},
         {"heading": "a", "shows": "key"},
         {"heading": "b", "shows": "grant", "key": "k"}, 5],
       "recipientRows": {"groups": "regions"}}
      """)
    #expect(
      problems == [
        "a.json:1:1: member 'id' is missing; add \"id\": …",
        "a.json:1:1: member 'title' is missing; add \"title\": …",
        "a.json:1:1: member 'totalRow' is missing; add \"totalRow\": …",
        "a.json:1:2: unknown member 'titel'; did you mean 'title'?",
        "a.json:2:43: columns[0]: unknown member 'key'; expected one of 'heading', 'shows'",
        "a.json:3:4: columns[1]: member 'key' is missing; add \"key\": …",
        "a.json:4:4: columns[2]: member 'fund' is missing; add \"fund\": …",
        "a.json:4:39: columns[2]: unknown member 'key'; "
          + "expected one of 'heading', 'shows', 'fund'",
        "a.json:4:52: columns[3]: found a number; write an object in { }",
        "a.json:5:19: recipientRows: member 'names' is missing; add \"names\": …",
        "a.json:5:30: recipientRows.groups: found a text; write a list in [ ]",
      ])
  }

  private func read(_ text: String) throws -> (TableLayout?, [String]) {
    let register = RecipientRegister([
      .example("Region Skåne", aliases: ["Skåne"], groups: ["regions"]),
      .example("Region Halland", groups: ["regions"]),
    ])
    let names = KnownNames(
      groups: [],
      keys: [KeyRows(id: "population", unit: nil, subject: .county, isFractional: false)],
      budgetItems: nil, register: register, isRegisterWhole: true)
    let funds = try ["a", "b", "c"].compactMap { id in
      try readJSON("{\"id\": \"\(id)\", \"name\": \"Fund \(id)\"}") { FundReader($0, names) }.value
    }
    return try readJSON(text) { TableReader($0, names, funds: funds)?.layout }
  }
}
