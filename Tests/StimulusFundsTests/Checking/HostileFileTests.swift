import StimulusFunds
import Testing

/// No file stops the program: what it holds is told within bounds.
struct HostileFileTests {
  private func problems(_ payouts: String) throws -> [Problem] {
    var office = SmallOffice()
    office.files = [.payouts: payouts]
    do {
      _ = try office.check()
      return []
    } catch let error as InvalidInput { return error.problems }
  }

  private let headings = "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens,Typ\n"

  @Test func `three thousand unknown names are told in a moment`() throws {
    let rows = (0..<3_000).map { "2022-10-10,Kammarkollegiet,Kommunen \($0),care,1,R\($0),\n" }
    let found = try problems(headings + rows.joined())
    #expect(found.count == 1_001)
    #expect(found.last?.fault.english == "2 000 more problems are not shown")
  }

  @Test func `short rows beyond a thousand are counted`() throws {
    let found = try problems(headings + String(repeating: "x\n", count: 1_000_000))
    #expect(found.count == 1_001)
    #expect(found.last?.fault.english == "999 000 more problems are not shown")
  }

  @Test func `a field of twenty million letters is refused at its place`() throws {
    let name = String(repeating: "a", count: 20_000_000)
    let found = try problems(headings + "2022-10-10,Kammarkollegiet,\(name),care,1,R,\n")
    #expect(
      found.map(\.description) == [
        "payouts.csv:2:28: the field is longer than 100 000 bytes; "
          + "shorten it; check that a quotation mark is not left open"
      ])
  }

  @Test func `control characters are shown, not obeyed`() throws {
    let found = try problems(headings + "2022-10-10,Kammarkollegiet,\u{1B}[2JX,care,1,R,\n")
    #expect(found.first?.fault.english == "unknown recipient '\\u{1B}[2JX'")
  }

  @Test func `a name read in the wrong encoding is recognised`() throws {
    let found = try problems(headings + "2022-10-10,Kammarkollegiet,SÃ¶dra lÃ¤n,local,1,R,\n")
    #expect(
      found.map(\.description) == [
        "payouts.csv:2:28: 'SÃ¶dra lÃ¤n' was saved in one encoding and read in another; "
          + "did you mean 'Södra län'?"
      ])
  }
}
