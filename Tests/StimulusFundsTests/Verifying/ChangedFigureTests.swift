import StimulusFunds
import Testing

/// One changed figure in a published table is found, at its place, and nothing else is.
struct ChangedFigureTests {
  private static let quota =
    "within floor and ceiling of the entitlement, but the agreement rounds it the other way"

  /// Expects one finding at the mark in the changed text.
  private func expect(
    _ message: String, changing part: String, to other: String, in table: String,
    differing: Int = 0, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let mark = try #require(
      MarkedText(try Agreement2022.changedText(of: table, part, other)).marks.first)
    let verification = try Agreement2022.verification(changing: part, to: other, in: table)
    let findings = verification.tables.flatMap(\.findings).map(words)
    #expect(
      findings == ["\(table).csv:\(mark.line):\(mark.column): \(table), \(message)"],
      sourceLocation: sourceLocation)
    #expect(!verification.agrees && verification.findingCount == 1, sourceLocation: sourceLocation)
    #expect(
      verification.tables.map(\.differing).reduce(0, +) == differing, sourceLocation: sourceLocation
    )
  }

  @Test func `a carrying krona that was not printed`() throws {
    try expect(
      "Region Blekinge, Ambulans: 1634282 not 1634283 (-1): \(Self.quota)",
      changing: "1634283", to: "▶1634282", in: "bilaga-4", differing: 1)
  }

  @Test func `a krona more than the ceiling`() throws {
    try expect(
      "Region Stockholm, Ambulans: 17705955 not 17705954 (1): "
        + "neither floor nor ceiling of the entitlement",
      changing: "17705954", to: "▶17705955", in: "bilaga-4", differing: 1)
  }

  @Test func `a krona less than the floor`() throws {
    // Stockholm is due 109 582 579.91 kr of near care.
    try expect(
      "Stockholm, Nära vård: 109582578 not 109582580 (-2): "
        + "neither floor nor ceiling of the entitlement",
      changing: "109582580", to: "▶109582578", in: "bilaga-3", differing: 1)
  }

  @Test func `a grant that is no number`() throws {
    try expect(
      "Region Gotland, Ambulans: 934968 kr not 934968 (no number): the printed text is not a number",
      changing: "934968", to: "▶934968 kr", in: "bilaga-4", differing: 1)
  }

  @Test func `a share`() throws {
    try expect(
      "Stockholm, Andel befolkning: 23,2% not 23,1% (no number): "
        + "the share of the key rounds to another figure",
      changing: "\"23,1%\"", to: "▶\"23,2%\"", in: "bilaga-3")
  }

  @Test func `the whole of the shares`() throws {
    try expect(
      "Totalt, Andel insatser* per län: 2 not 1 (no number): "
        + "the printed total is not the whole",
      changing: "398986,1,", to: "398986,▶2,", in: "bilaga-3")
  }

  @Test func `a value of a key`() throws {
    try expect(
      "Region Gotland, Befolkning 1/11 - 2021: 60973 not 60972 (1): the key holds another value",
      changing: "60972", to: "▶60973", in: "bilaga-4")
  }

  @Test func `a total of a row`() throws {
    try expect(
      "Region Uppsala, Totalt: 191460745 not 191460746 (-1): the printed total is not the sum",
      changing: "191460746", to: "▶191460745", in: "bilaga-4")
  }

  @Test func `a total of a column`() throws {
    try expect(
      "Totalt, Ambulans: 85000001 not 85000000 (1): the printed total is not the sum",
      changing: "85000000", to: "▶85000001", in: "bilaga-4")
  }

  @Test func `the total of the totals`() throws {
    try expect(
      "Totalt, Totalt: 5070000000.5 not 5070000000 (0.5): the printed total is not the sum",
      changing: "5070000000", to: "▶5070000000.5", in: "bilaga-4")
  }

  @Test func `the amount of a fund`() throws {
    try expect(
      "Förstärkning av ambulanssjukvården, Belopp, kronor: 85000100 not 85000000 (100): "
        + "the agreement holds another amount",
      changing: "85000000", to: "▶85000100", in: "avsnitt-8")
  }

  @Test func `the recipients of a fund`() throws {
    try expect(
      "VFU-satsning, Mottagare*: Kommunerna not Kommuner och regioner (no number): "
        + "the agreement prints another text",
      changing: "Kommuner och regioner", to: "▶Kommunerna", in: "avsnitt-8")
  }

  @Test func `figures grouped as people write them are the same figures`() throws {
    for grouped in ["1 634 283", "1\u{A0}634\u{A0}283", "1\u{202F}634\u{202F}283", "1634283.00"] {
      let verification = try Agreement2022.verification(
        changing: "1634283", to: grouped, in: "bilaga-4")
      #expect(verification.agrees)
    }
  }
}
