import Testing

@testable import StimulusFunds

struct TableDraftTests {
  @Test func `a table of recipients is read with its columns and rows`() throws {
    let (table, problems) = try read(
      """
      {"id": "bilaga-4", "title": "Bilaga 4", "totalRow": "Totalt", "columns": [
         {"heading": "Region", "shows": "recipient"},
         {"heading": "Befolkning", "shows": "key", "key": "population"},
         {"heading": "Ambulans", "shows": "grant", "fund": "ambulance"}],
       "recipientRows": {"groups": ["regions"], "names": ["Skåne", "Halland"]}}
      """)
    #expect(problems.isEmpty)
    #expect(table?.columns.map(\.shows) == [.recipient, .key, .grant])
    #expect(table?.columns.map { $0.of?.value } == [nil, "population", "ambulance"])
    #expect(table?.recipientRows?.names.map(\.value) == ["Skåne", "Halland"])
    #expect(table?.fundRows == nil)
  }

  @Test func `a table of funds is read with its continued rows`() throws {
    let (table, problems) = try read(
      """
      {"id": "t", "title": "T", "totalRow": "Totalt", "columns": [],
       "fundRows": [{"fund": "a"}, {"fund": "b", "name": "B"}, {"fund": "c", "continues": true}]}
      """)
    #expect(problems.isEmpty)
    #expect(table?.fundRows?.map { $0.fund?.value } == ["a", "b", "c"])
    #expect(table?.fundRows?.map { $0.printedName?.value } == [nil, "B", nil])
    #expect(table?.fundRows?.map(\.continues) == [false, false, true])
    #expect(table?.recipientRows == nil)
  }

  @Test func `a table has one kind of rows`() throws {
    let start = "{\"id\": \"t\", \"title\": \"T\", \"totalRow\": \"Totalt\", \"columns\": []"
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
         {"heading": "a", "shows": "key"},
         {"heading": "b", "shows": "grant", "key": "k"},
         {"heading": "c", "shows": "recipient", "key": "k"}, 5],
       "recipientRows": {"groups": "regions"}}
      """)
    #expect(
      problems == [
        "a.json:1:1: member 'id' is missing; add \"id\": …",
        "a.json:1:1: member 'title' is missing; add \"title\": …",
        "a.json:1:1: member 'totalRow' is missing; add \"totalRow\": …",
        "a.json:1:2: unknown member 'titel'; did you mean 'title'?",
        "a.json:2:4: columns[0]: member 'key' is missing; add \"key\": …",
        "a.json:3:4: columns[1]: member 'fund' is missing; add \"fund\": …",
        "a.json:3:39: columns[1]: unknown member 'key'; "
          + "expected one of 'heading', 'shows', 'fund'",
        "a.json:4:43: columns[2]: unknown member 'key'; expected one of 'heading', 'shows'",
        "a.json:4:56: columns[3]: found a number; write an object in { }",
        "a.json:5:19: recipientRows: member 'names' is missing; add \"names\": …",
        "a.json:5:30: recipientRows.groups: found a text; write a list in [ ]",
      ])
  }

  private func read(_ text: String) throws -> (TableDraft?, [String]) {
    try readJSON(text) { TableDraft($0, &$1) }
  }
}
