import StimulusFunds
import Testing

struct CarrierEditTests {
  private func edit(
    _ text: String, printing part: String = "", as other: String = ""
  ) throws -> CarrierEdit {
    let agreement = try Agreement2022.undividedAgreement { $0 == "agreement.json" ? text : $1 }
    let printed = try Agreement2022.goldenText("bilaga-4")
    let table = try SourceText(
      file: "t.csv",
      part.isEmpty ? printed : printed.split(separator: part).joined(separator: other))
    let audit = try Audit(
      of: agreement, against: PublishedTable(asFound: table, layouts: agreement.content.tables))
    return try CarrierEdit(audit, in: SourceText(file: "agreement.json", text))
  }

  private func original() throws -> String {
    try Agreement2022.text(of: "Allocations/2022/agreement.json")
  }

  private func text(_ edit: CarrierEdit) -> String {
    String(decoding: edit.text.bytes, as: UTF8.self)
  }

  private let old = """
          "residual": {
            "carriers": [{"recipient": "Region Blekinge", "amount": 1}],
            "citation": {
              "section": "Bilaga 4",
              "quote": "Region Blekinge 158 999 36 875 600 29 887 202 6 090 107 1 522 527 1 522 527 1 634 283"
            }
          },

    """

  @Test func `carriers that are there already change no byte`() throws {
    let edit = try edit(original())
    #expect(edit.changed.isEmpty && edit.unexplained.isEmpty)
    #expect(text(edit) == (try original()))
  }

  @Test func `missing carriers are written after the rule, and nothing else changes`() throws {
    let before = try original().replacing(old, with: "")
    let edit = try edit(before)
    #expect(edit.changed == ["ambulance"])
    let new = """
            "residual": {
              "carriers": [{"recipient": "Region Blekinge", "amount": 1}],
              "citation": {"section": "Bilaga 4", "quote": "Region Blekinge 158 999 36 875 600 29 887 202 6 090 107 1 522 527 1 522 527 1 634 283"}
            },

      """
    #expect(text(edit).replacing(new, with: "") == before)
    #expect(text(edit).utf8.count == before.utf8.count + new.utf8.count)
  }

  @Test func `wrong carriers are replaced where they stand`() throws {
    let wrong = #"[{"recipient": "Region Kalmar län", "amount": 1}]"#
    let right = #"[{"recipient": "Region Blekinge", "amount": 1}]"#
    let before = try original().replacing(right, with: wrong)
    let edit = try edit(before)
    #expect(edit.changed == ["ambulance"])
    #expect(text(edit).contains(right) && !text(edit).contains(wrong))
    #expect(
      text(edit).split(separator: "\n").prefix(200) == before.split(separator: "\n").prefix(200))
  }

  @Test func `carriers that the table does not need are taken away`() throws {
    let rule = "\"rule\": {\"share\": \"population\"},\n      \"budgetItem\": \"14\","
    let needless = """
      "rule": {"share": "population"},
            "residual": {"carriers": [], "citation": {"section": "1", "quote": "q"}}, // mine
            "budgetItem": "14",
      """
    let before = try original().replacing(rule, with: needless)
    #expect(before != (try original()))
    let edit = try edit(before)
    #expect(edit.changed.isEmpty)
    let carried = before.replacing(
      "\"carriers\": []",
      with: #""carriers": [{"recipient": "Region Skåne", "amount": 1}]"#)
    let taken = try self.edit(carried)
    #expect(taken.changed == ["nurse-careers"])
    #expect(text(taken).contains("\"rule\": {\"share\": \"population\"}, // mine"))
  }

  @Test(arguments: ["", "x"])
  func `nothing is written of a column with a cell that cannot be read`(cell: String) throws {
    let before = try original().replacing(old, with: "")
    let edit = try edit(before, printing: ",2650028,", as: ",\(cell),")
    #expect(edit.changed.isEmpty)
    #expect(edit.unread == ["ambulance"])
    #expect(text(edit) == before)
  }

  @Test func `nothing is written of a column that only the printed key values give`() throws {
    let agreement = try Agreement2022.undividedAgreement { name, text in
      name == "population.csv" ? text.replacing("60972", with: "60973") : text
    }
    let table = try SourceText(file: "t.csv", Agreement2022.goldenText("bilaga-4"))
    let audit = try Audit(
      of: agreement, against: PublishedTable(asFound: table, layouts: agreement.content.tables))
    let edit = try CarrierEdit(audit, in: SourceText(file: "agreement.json", original()))
    #expect(edit.changed.isEmpty)
    #expect(edit.unexplained.count == 6)
  }
}
