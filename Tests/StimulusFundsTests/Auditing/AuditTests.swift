import StimulusFunds
import Testing

struct AuditTests {
  /// The agreement of 2022 without any carriers, against a published table with some cells changed.
  private func audit(
    _ table: String, changing changes: [(String, String)] = [], previous: UndividedAgreement? = nil
  ) throws -> Audit {
    var text = try Agreement2022.goldenText(table)
    for (old, new) in changes { text = text.replacing(old, with: new) }
    let agreement = try Agreement2022.undividedAgreement { $1 }
    let source = try SourceText(file: "\(table).csv", text)
    return try Audit(
      of: agreement, against: PublishedTable(asFound: source, layouts: agreement.content.tables),
      previous: previous)
  }

  private func carried(_ audit: Audit) -> [String] {
    audit.columns.flatMap { column in
      column.carriers.map { "\(column.fund.id) \($0.recipient.name) \($0.amount)" }
    }
  }

  @Test func `the carriers of 2022 are found without being told`() throws {
    let (third, fourth) = (try audit("bilaga-3"), try audit("bilaga-4"))
    #expect(carried(third) == ["specialist-nurses-municipalities Jönköpings län -1"])
    #expect(
      carried(fourth) == [
        "near-care-regions Region Sörmland -1", "workforce-regions Region Skåne 1",
        "workforce-regions Region Värmland 1", "ambulance Region Blekinge 1",
      ])
    #expect(third.isExplained && fourth.isExplained)
  }

  @Test func `halves rounded on their own miss 4, 8 and 7 cells of Bilaga 3`() throws {
    let misses = try audit("bilaga-3").columns.map { column in
      column.trials.first { $0.rounding == .eachPart }?.misses
    }
    #expect(misses == [4, 8, 7])
  }

  @Test func `largest remainder misses two cells in each of two columns`() throws {
    let columns = try audit("bilaga-3").columns + audit("bilaga-4").columns
    let misses = columns.map { column in
      column.trials.first { $0.rounding == .largestRemainder }?.misses
    }
    #expect(misses == [0, 0, 2, 0, 2, 0, 0, 0, 0])
  }

  @Test func `no cell is both rounded down and up, unless it is whole`() throws {
    for column in try audit("bilaga-4").columns {
      let misses = [AuditedRounding.down, .up].compactMap { rounding in
        column.trials.first { $0.rounding == rounding }?.misses
      }
      #expect(misses.reduce(0, +) == 21)
    }
  }

  @Test func `swapped figures of two rows are told as such`() throws {
    let audit = try audit(
      "bilaga-4",
      changing: [
        ("Region Kronoberg,", "@"), ("Region Kalmar län,", "Region Kronoberg,"),
        ("@", "Region Kalmar län,"),
      ])
    #expect(audit.findings.count == 14)
    #expect(audit.swaps.map(\.rows) == [["Region Kronoberg", "Region Kalmar län"]])
    #expect(audit.swaps.map(\.cells) == [14])
    #expect(!audit.isExplained)
  }

  @Test(arguments: [
    ("3311854", "3311584", FigureCause.digitsTransposed, "-270"),
    ("3311854", "3311754", .digitReplaced, "-100"),
    ("3311854", "331854", .digitMissing, "-2980000"),
    ("3311854", "33118541", .digitAdded, "29806687"),
    // The ambulance grant of Dalarna is 2 555 732.
    (
      "3311854", "2555732", .keyOfAnother(key: "population", recipient: "Region Dalarna"), "-756122"
    ),
    ("3311854", "x", .notANumber(NumberFault.notANumber("x").fault), ""),
  ])
  func `a wrong ambulance grant of Uppsala gets its likely cause`(
    old: String, new: String, cause: FigureCause, difference: String
  ) throws {
    let audit = try audit("bilaga-4", changing: [(old, new)])
    let finding = try #require(audit.findings.first)
    #expect(finding.row == "Region Uppsala" && finding.column == "Ambulans")
    #expect(finding.expected == "3311854")
    #expect(finding.cause == cause)
    #expect(finding.difference?.plainDecimal ?? "" == difference)
    #expect(finding.location.line == 3)
  }

  @Test func `a wrong cell that carries the residual is expected with it`() throws {
    let audit = try audit("bilaga-4", changing: [("1634283", "1634293")])
    #expect(audit.findings.map(\.expected) == ["1634283"])
    #expect(audit.findings.map(\.cause) == [.digitReplaced])
  }

  @Test func `a total that is not the sum is told, a total that shows the slip is not`() throws {
    let total = try audit("bilaga-4", changing: [("191460746", "191460747")])
    #expect(total.findings.map(\.cause) == [.totalNotSum])
    #expect(total.findings.map(\.column) == ["Totalt"])
  }

  @Test func `a column's total that is not the sum is told, one that sums a wrong cell is not`()
    throws
  {
    let wrong = try audit("bilaga-4", changing: [("5070000000", "5070000100")])
    #expect(wrong.findings.map(\.cause) == [.totalNotSum])
    // A slip in a cell, and the totals of its row and its columns summed with it.
    let slip = try audit(
      "bilaga-4",
      changing: [
        ("78831484", "78813484"), (",165177081", ",165159081"), ("2422000000", "2421982000"),
        ("5070000000", "5069982000"),
      ])
    #expect(slip.findings.map(\.cause) == [.digitsTransposed])
  }

  @Test func `nobody's own key value is the cause of a wrong figure`() throws {
    // Entitlements of 17 981 059,26 and 14 051 000,52: the first is rounded up without need.
    let audit = try audit(
      "bilaga-4", changing: [("17981059", "17981060"), ("14051000", "14051001")])
    for finding in audit.findings {
      guard case .keyOfAnother(_, let other)? = finding.cause else { continue }
      #expect(other != finding.row)
    }
  }

  @Test func `a missing row and a missing column are findings and stop nothing`() throws {
    let row = try audit("bilaga-4", changing: [("Region Uppsala,", "Region Upsala,")])
    #expect(row.table.gaps.count == 2)
    #expect(row.columns.allSatisfy { $0.cells == 20 && $0.best.reproduces })
    let column = try audit("bilaga-4", changing: [("Karriärtjänster", "Karriär")])
    #expect(column.table.gaps.count == 2)
    #expect(column.columns.count == 5)
  }

  @Test func `rows in another order are told and change nothing`() throws {
    let lines = try Agreement2022.goldenText("bilaga-4").split(separator: "\n")
    let audit = try audit(
      "bilaga-4", changing: [("\(lines[6])\n\(lines[7])", "\(lines[7])\n\(lines[6])")])
    #expect(audit.table.reordered == ["Region Kalmar län", "Region Kronoberg"])
    #expect(audit.isExplained)
  }

  @Test func `thousands are found as the rounding of a column`() throws {
    let lines = try Agreement2022.golden("bilaga-4")
    let changes = lines.dropFirst().dropLast().compactMap { row -> (String, String)? in
      guard let grant = Int(row[7]) else { return nil }
      return (",\(row[7]),", ",\((grant + 500) / 1_000 * 1_000),")
    }
    let ambulance = try audit("bilaga-4", changing: changes).columns.last
    #expect(ambulance?.best.rounding == .nearestMultiple(of: 1_000))
    #expect(ambulance?.best.reproduces == true)
    #expect(ambulance?.carriers.isEmpty == true)
  }

  @Test func `key values more than a tenth from the year before are told`() throws {
    let before = try Agreement2022.undividedAgreement { name, text in
      name == "population.csv"
        ? text.replacing("Gotlands län,60972", with: "Gotlands län,55000") : text
    }
    let audit = try audit("bilaga-4", previous: before)
    #expect(audit.jumps.map(\.subject) == ["09"])
    #expect(!audit.isExplained)
    let less = try Agreement2022.undividedAgreement { name, text in
      name == "population.csv"
        ? text.replacing("Gotlands län,60972", with: "Gotlands län,56000") : text
    }
    #expect(try self.audit("bilaga-4", previous: less).jumps.isEmpty)
  }

  @Test func `a column divided by last year's key is told as such`() throws {
    let before = try Agreement2022.undividedAgreement { name, text in
      name == "population.csv"
        ? text.replacing("Gotlands län,60972", with: "Gotlands län,60000") : text
    }
    // 500 000 + 74 500 000 × 60 000 ÷ 10 442 128, by the old value and the old sum.
    let audit = try audit("bilaga-4", changing: [("934968", "928074")], previous: before)
    #expect(audit.findings.map(\.cause) == [.previousKey("population", agreement: "2022")])
  }

  @Test(arguments: [("Region Skåne", "263342303"), ("Region Värmland", "53227562")])
  func `a carrier printed as the nearest krona is told, and not the one who carries the rest`(
    row: String, figure: String
  ) throws {
    let printed = try #require(Int(figure))
    let audit = try audit("bilaga-4", changing: [("\(printed)", "\(printed - 1)")])
    #expect(audit.findings.map(\.row) == [row])
    #expect(audit.findings.map(\.column) == ["Vårdens medarbetare"])
  }
}
