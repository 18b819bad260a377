import StimulusFunds
import Testing

struct TableFaultTests {
  private static let recipientRows =
    #""recipientRows": {"groups": ["regions"], "names": ["Norr", "Söder", "Väst"]}"#

  private func expect(
    _ messages: [String], columns: String, rows: String = recipientRows,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let mark = columns.hasPrefix("▶") ? "▶" : ""
    expectProblems(
      messages,
      in: SmallAgreement(
        tables: """
          [\(mark){"id": "bilaga", "title": "Bilaga",
          "columns": [\(columns.drop { $0 == "▶" })],
          \(rows.isEmpty ? "" : rows + ", ")"totalRow": "Totalt"}]
          """),
      sourceLocation: sourceLocation)
  }

  @Test func `a column shows a key or a fund that exists`() {
    expect(
      [
        "tables[0].columns[1].key: unknown key 'bed'; did you mean 'beds'?",
        "tables[0].columns[2].key: unknown key 'bedss'; did you mean 'beds'?",
        "tables[0].columns[3].fund: unknown fund 'cared'; did you mean 'care'?",
      ],
      columns: """
        {"heading": "Region", "shows": "recipient"},
        {"heading": "Platser", "shows": "key", "key": ▶"bed"},
        {"heading": "Andel", "shows": "share", "key": ▶"bedss"},
        {"heading": "Vård", "shows": "grant", "fund": ▶"cared"}
        """)
  }

  @Test func `the first column names the row`() {
    let message =
      "tables[0]: the first column does not name the row; "
      + "let the first column show 'recipient' or 'fund'"
    expect(
      [message],
      columns: """
        ▶{"heading": "Totalt", "shows": "total"}, {"heading": "Region", "shows": "recipient"}
        """)
    expect([message], columns: "▶")
  }

  @Test func `columns of funds do not fit rows of recipients`() {
    expect(
      [
        "tables[0].columns[1].heading: a column of amount does not fit the table's rows; "
          + "choose a column that says something of each row"
      ],
      columns: """
        {"heading": "Region", "shows": "recipient"}, {"heading": ▶"Belopp", "shows": "amount"}
        """)
  }

  @Test func `columns of recipients do not fit rows of funds`() {
    expect(
      [
        "tables[0].columns[1].heading: a column of total does not fit the table's rows; "
          + "choose a column that says something of each row"
      ],
      columns: """
        {"heading": "Namn", "shows": "fund"}, {"heading": ▶"Totalt", "shows": "total"}
        """,
      rows: #""fundRows": [{"fund": "care"}]"#)
  }

  @Test func `a row is of a known recipient, once`() {
    expect(
      [
        "tables[0].recipientRows.names[1]: unknown recipient 'Soder län'; expected one of 'Norr', "
          + "'Söder', 'Väst'",
        "tables[0].recipientRows.names[3]: Norr has a row already; keep one row",
      ],
      columns: #"{"heading": "Region", "shows": "recipient"}"#,
      rows: """
        "recipientRows": {"groups": ["regions"],
        "names": ["Norr", ▶"Soder län", "soder", ▶"Norr", "Väst"]}
        """)
  }

  @Test func `every recipient has a row`() {
    expect(
      ["tables[0]: the table has no row for Norr and Väst; add a name for each"],
      columns: #"▶{"heading": "Region", "shows": "recipient"}"#,
      rows: #""recipientRows": {"groups": ["regions"], "names": ["Söder"]}"#)
  }

  @Test func `every fund has a row, and every row a fund`() {
    expect(
      ["tables[0]: the table has no row for care; add a row for each"],
      columns: #"▶{"heading": "Namn", "shows": "fund"}"#, rows: #""fundRows": []"#)
    expect(
      ["tables[0].fundRows[0].fund: unknown fund 'car'; did you mean 'care'?"],
      columns: #"{"heading": "Namn", "shows": "fund"}"#,
      rows: #""fundRows": [{"fund": ▶"car"}]"#)
  }

  @Test func `a fund has one row`() {
    expect(
      ["tables[0].fundRows[1].fund: fund 'care' has a row already; keep one row"],
      columns: #"{"heading": "Namn", "shows": "fund"}"#,
      rows: #""fundRows": [{"fund": "care"}, {"fund": ▶"care", "continues": true}]"#)
  }

  @Test func `two kinds of rows are one problem`() {
    for shows in ["recipient", "fund"] {
      expect(
        [
          "tables[0]: the table has two kinds of rows; "
            + "give it either 'recipientRows' or 'fundRows'"
        ],
        columns: "▶{\"heading\": \"Namn\", \"shows\": \"\(shows)\"}",
        rows: Self.recipientRows + #", "fundRows": [{"fund": "care"}]"#)
    }
  }

  @Test func `a table has rows`() {
    expect(
      ["tables[0]: the table has no rows; give it either 'recipientRows' or 'fundRows'"],
      columns: #"▶{"heading": "Region", "shows": "recipient"}"#, rows: "")
  }
}
