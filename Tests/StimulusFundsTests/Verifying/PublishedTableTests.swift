import StimulusFunds
import Testing

struct PublishedTableTests {
  /// Expects these messages at the marks, or at the start of the file where there is no mark.
  private func expect(
    _ messages: [String], _ table: String, _ changes: [(String, String)],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var text = try Agreement2022.goldenText(table)
    for (part, other) in changes {
      let pieces = text.split(separator: part, omittingEmptySubsequences: false)
      try #require(pieces.count == 2, sourceLocation: sourceLocation)
      text = pieces.joined(separator: other)
    }
    let marked = MarkedText(text)
    let layout = try #require(try Agreement2022.allocation().agreement.table(table))
    let error = #expect(throws: InvalidInput.self, sourceLocation: sourceLocation) {
      try PublishedTable(SourceText(file: "t.csv", marked.text), layout: layout)
    }
    let places = marked.marks.map { "t.csv:\($0.line):\($0.column): " }
    #expect(places.count == messages.count, sourceLocation: sourceLocation)
    #expect(
      error?.problems.map(\.description) == zip(places, messages).map { $0 + $1 },
      sourceLocation: sourceLocation)
  }

  @Test func `an unknown column and a missing one`() throws {
    try expect(
      [
        "column 'Ambulans' is missing; expected headings: Region,Befolkning 1/11 - 2021,Nära vård,"
          + "Vårdens medarbetare,Vidareutbildning,Karriärtjänster,Vision e-hälsa,Ambulans,Totalt",
        "unknown column 'Ambulanser'; did you mean 'Ambulans'?",
      ], "bilaga-4", [("Region,Bef", "▶Region,Bef"), (",Ambulans,", ",▶Ambulanser,")])
  }

  @Test func `a column given twice`() throws {
    try expect(
      [
        "column 'Mottagare*' is missing; "
          + "expected headings: Överenskommelse,Belopp, kronor,Mottagare*",
        "column 'överenskommelse' is given twice; keep one of them",
      ], "avsnitt-8",
      [("Överenskommelse,\"", "▶Överenskommelse,\""), ("Mottagare*", "▶överenskommelse")])
  }

  @Test func `an unknown row and a missing one`() throws {
    try expect(
      [
        "the row of 'Region Gotland' is missing; add it as the agreement prints it",
        "unknown row 'Region Götland län'; did you mean 'Region Gotland'?",
      ], "bilaga-4", [("Region,Bef", "▶Region,Bef"), ("Region Gotland", "▶Region Götland län")])
  }

  @Test func `a row given twice`() throws {
    let row = "SKR för insatser som stödjer genomförandet av överenskommelsen,53000000,SKR\n"
    try expect(
      [
        "row 'Medel till \(row.prefix { $0 != "," })' is there already; keep the row once"
      ], "avsnitt-8", [(row, row + "▶Medel till " + row)])
  }

  @Test func `a missing row of totals and a second one`() throws {
    let sums = "Totalt,10443100,2422000000,1963000000,400000000,100000000,100000000,85000000,"
    try expect(
      ["the row of totals 'Totalt' is missing; add it as the agreement prints it"],
      "bilaga-4", [("Region,Bef", "▶Region,Bef"), (sums + "5070000000\n", "")])
    let total = "Totalt – Överenskommelsen,6373000000,\n"
    try expect(
      ["a second row 'Totalt – Överenskommelsen'; keep one row of totals"],
      "avsnitt-8", [(total, total + "▶" + total)])
  }

  @Test func `a row that continues another must follow it`() throws {
    try expect(
      [
        "the row of 'Vidareutbildning för sjuksköterskor' is missing; "
          + "add it as the agreement prints it",
        "row 'Karriärtjänster för specialistsjuksköterskor' is there already; keep the row once",
      ], "avsnitt-8",
      [
        ("Överenskommelse,\"", "▶Överenskommelse,\""), (",100000000,Kommunerna via RSS\n", "\n"),
        ("100000000,Regionerna\nVFU", "100000000,Regionerna\n▶,100000000,Kommunerna via RSS\nVFU"),
      ])
  }

  @Test func `rows and columns may stand in any order and rows under other known names`() throws {
    let text = try Agreement2022.goldenText("bilaga-4")
    let lines = text.split(separator: "\n")
    let moved = [lines[0]] + lines.dropFirst().reversed()
    let renamed = moved.joined(separator: "\n")
      .split(separator: "Region Gotland").joined(separator: "GOTLANDS  KOMMUN")
    let allocation = try Agreement2022.allocation()
    let layout = try #require(allocation.agreement.table("bilaga-4"))
    let published = try PublishedTable(SourceText(file: "t.csv", renamed), layout: layout)
    #expect(Verification(of: allocation, against: [published]).agrees)
  }
}
