import Apportionment
import StimulusFunds
import TestSupport
import Testing

@testable import FundReports

struct AllocationWorkbookTests {
  private func workbook(_ allocation: AgreementAllocation) -> Workbook {
    AllocationReport(of: allocation, closing: .none).workbook(in: .swedish, from: .unknown)
  }

  /// Every formula with what stands in its cell and what it comes to.
  private func expectTrue(_ workbook: Workbook) throws {
    let calculator = SpreadsheetCalculator(workbook)
    for sheet in workbook.sheets {
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard case .formula(let formula, let value) = cell.content else { continue }
          let found = try calculator.value(sheet.name, row: row, column: column).number
          let difference = (found - (try SpreadsheetCalculator.number(value))).magnitude
          // What stands there is cut off after the digits that a spreadsheet keeps.
          #expect(
            difference < Fraction(1, over: 1_000_000),
            "\(sheet.name) \(CellReference(column: column, row: row).relative): \(formula)")
        }
      }
    }
  }

  @Test func `every formula of 2022 comes to what stands in its cell`() throws {
    try expectTrue(workbook(Sample.allocation2022()))
  }

  @Test(arguments: [
    #""equal""#, #"{"share": "beds"}"#, #"{"base": 10, "then": {"share": "beds"}}"#,
    #"{"blend": [{"weight": "1/3", "rule": "equal"}, {"weight": "2/3", "rule": {"share": "beds"}}]}"#,
    #"{"only": ["Väst", "Söder|Öster"], "then": {"base": 7, "then": {"share": "beds"}}}"#,
    #"{"fixed": {"Väst": 40, "Söder|Öster": 60}}"#,
    #"{"bounds": {"atLeast": 30}, "then": {"share": "beds"}}"#,
    #"{"first": {"perUnit": {"amount": 1, "key": "beds"}}, "then": {"share": "beds"}}"#,
    #"{"qualified": {"key": "beds", "highest": 2}, "then": {"share": "beds"}}"#,
    #"{"base": {"key": "beds"}, "then": "equal"}"#,
    #"{"base": {"amount": 2.5, "times": "beds"}, "then": {"base": 3, "then": {"share": "beds"}}}"#,
    #"{"stages": {"by": "county", "key": "beds"}, "then": "equal"}"#,
    #"{"split": [{"weight": "1/4", "recipients": ["Väst"], "rule": "equal"}, {"weight": "3/4", "recipients": ["Söder|Öster", "Norr, \"stora\""], "rule": {"share": "beds"}}]}"#,
  ])
  func `every formula of every kind of rule comes to what stands in its cell`(
    rule: String
  ) throws {
    let keyed = rule.contains("beds") ? #", "file": "beds.csv""# : ""
    try expectTrue(workbook(Sample.small(amount: "100", rule: rule, keyMembers: keyed)))
  }

  @Test(arguments: [
    #""product": ["beds", "1/3"]"#, #""mean": ["beds", 4, "beds"]"#,
    #""quotient": [12, {"sum": ["beds", 1]}]"#,
    #""difference": [{"product": ["beds", 5]}, "beds"]"#,
  ])
  func `a key that is computed is a formula of its parts`(calculation: String) throws {
    let allocation = try Sample.small(
      amount: "100", rule: #"{"share": "computed"}"#,
      keyMembers: #"""
        , "file": "beds.csv"}, {"id": "computed", "name": "Vägd", "unit": "st", "source": "s", \#(calculation)
        """#)
    try expectTrue(workbook(allocation))
  }

  @Test(arguments: [
    (#"{"times": "1.028", "of": 97.28, "rounded": "nearest"}"#, "ROUND(97.28*1.028,0)"),
    (#"{"units": "201/2", "price": 1, "rounded": "down"}"#, "INT(ROUND(100.5*1,6))"),
    (#"{"units": 300, "price": "1/3"}"#, "ROUND(300*(1/3),2)"),
  ])
  func `an amount that is calculated is a formula`(amount: String, formula: String) throws {
    let workbook = workbook(try Sample.small(amount: amount, total: "100"))
    try expectTrue(workbook)
    let cells = workbook.sheets.flatMap(\.rows).joined()
    #expect(cells.contains { $0.content == .formula(formula, value: "100") })
  }

  @Test func `every formula of funds that leave money over comes to what stands in its cell`()
    throws
  {
    let folder = "Tests/Cases/bases/rests/Allocations/rests/"
    let files = AgreementFiles { name throws(Problem) in
      try SourceText(file: name, (try? ProjectFolders.text(of: folder + name)) ?? "")
    }
    try expectTrue(workbook(files.allocation()))
  }

  @Test func `what is left over of one fund is read by the fund it is passed on to`() throws {
    let folder = "Tests/Cases/bases/rests/Allocations/rests/"
    let files = AgreementFiles { name throws(Problem) in
      try SourceText(file: name, (try? ProjectFolders.text(of: folder + name)) ?? "")
    }
    let sheets = workbook(try files.allocation()).sheets
    let formulas = sheets.flatMap(\.rows).joined().compactMap { cell -> String? in
      if case .formula(let text, _) = cell.content { text } else { nil }
    }
    // The amount of the fund for training, 501 kr, and the 250 kr that the one for teams leaves.
    #expect(formulas.contains { $0.hasPrefix("Medel!$D$6+") && $0.contains("$") })
    #expect(!formulas.contains { $0.contains("+250") })
  }

  @Test func `a changed population divides anew, and the check tells what named carriers miss`()
    throws
  {
    var calculator = SpreadsheetCalculator(workbook(try Sample.allocation2022()))
    let scenario = try Scenario(
      SourceText(file: "s.json", #"{"title": "t", "set": {"population[Region Gotland]": 70000}}"#))
    let expected = AgreementAllocation(
      of: try Sample.agreement2022().applying(scenario, keyFiles: [:]).agreement)
    calculator.set("Nycklar", row: 11, column: 2, to: Fraction(70_000))
    let missing = try (0..<7).map { try calculator.value("Medel", row: 4 + $0, column: 5).number }
    #expect(missing.contains { $0 != .zero })
    for fund in 0..<6 {
      calculator.set("Regionerna", row: 7, column: 3 + fund * 5, to: Fraction(2))
    }
    let funds = ["near-care-regions", "workforce-regions", "ambulance"]
    for (place, id) in [(0, funds[0]), (1, funds[1]), (5, funds[2])] {
      let grants = try #require(expected.allocation(of: id)).grants
      for (row, grant) in grants.enumerated() {
        #expect(
          try calculator.value("Regionerna", row: 13 + row, column: 7 + place * 5).number
            == grant.amount.fraction)
      }
    }
  }

  @Test func `a name that would be a formula is text`() throws {
    let sheets = try workbook(Sample.small()).sheets
    let names = sheets.flatMap(\.rows).joined().compactMap { cell -> String? in
      if case .text(let text) = cell.content { text } else { nil }
    }
    #expect(names.contains("Norr, \"stora\""))
    #expect(SheetCell.text("=1+1").content == .text("=1+1"))
  }
}
