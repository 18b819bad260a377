import Testing

@testable import StimulusFunds

struct CSVColumnsTests {
  @Test(
    arguments: [
      ("recipient,value", [0, 1]), ("value,recipient", [1, 0]), (" VALUE ,Récipient", [1, 0]),
    ])
  func `columns are found in any order, case and diacritics aside`(
    headings: String, columns: [Int]
  ) throws {
    let (found, problems) = try find(["recipient", "value"], in: headings)
    #expect(found == columns)
    #expect(problems.isEmpty)
  }

  @Test func `missing, unknown and doubled columns are all reported`() throws {
    let (found, problems) = try find(
      ["recipient", "value", "note"], in: "reciepient,value,Value,amount")
    #expect(found == nil)
    #expect(
      problems == [
        "t.csv:1:1: unknown column 'reciepient'; did you mean 'recipient'?",
        "t.csv:1:18: column 'Value' is given twice; keep one of them",
        "t.csv:1:24: unknown column 'amount'; "
          + "expected one of 'recipient', 'value', 'note'",
        "t.csv:1:1: column 'recipient' is missing; expected headings: recipient,value,note",
        "t.csv:1:1: column 'note' is missing; expected headings: recipient,value,note",
      ])
  }

  private func find(
    _ names: [String], in headings: String
  ) throws -> (columns: [Int]?, problems: [String]) {
    let problems = Problems()
    let table = try CSVTable(SourceText(file: "t.csv", headings))
    let columns = table.columns(names, problems)
    return (columns, problems.all.map(\.description))
  }
}
