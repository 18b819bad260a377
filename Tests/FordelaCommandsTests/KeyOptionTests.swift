import FordelaCommands
import TestSupport
import Testing

/// `--key` supplies the placement weeks that the 2022 agreement awaits (avsnitt 4.6.1).
struct KeyOptionTests {
  /// Stockholm grows by 10.5 weeks and Åmål by 9.5, of 20 in all; Gotland stays and Skåne shrinks.
  private let earlier = """
    recipient,value
    Region Stockholm,100
    Region Gotland,12.5
    Åmåls kommun,12.5
    Region Skåne,40

    """
  private let later = """
    recipient,value
    Region Stockholm,110.5
    Region Gotland,12.5
    Åmåls kommun,22
    Region Skåne,39

    """

  private func allocated(
    _ earlier: String, _ later: String, _ options: String...
  ) throws -> (result: FordelaCommandLine.Result, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let before = try folder.write(earlier, to: "2021.csv")
    let after = try folder.write(later, to: "2022.csv")
    let keys = [
      "--key", "placement-weeks-2021=\(before)", "--key=placement-weeks-2022=\(after)",
      "--allocations", ProjectFolders.allocations,
    ]
    return (FordelaCommandLine.run(["allocate", "2022"] + keys + options), folder)
  }

  @Test func `the fund is divided by the increase, a municipality included`() throws {
    let (result, _) = try allocated(
      earlier, later, "--fund", "clinical-placements", "--format", "csv")
    #expect(result.status == 0)
    #expect(
      result.output == """
        fund,recipient,grant,entitlement,carried,awaiting
        clinical-placements,Region Stockholm,131250000,131250000,0,
        clinical-placements,Region Gotland,0,0,0,
        clinical-placements,Region Skåne,0,0,0,
        clinical-placements,Åmål,118750000,118750000,0,

        """)
  }

  @Test(arguments: [
    ("Region Öland", "unknown recipient 'Region Öland'; did you mean 'Region Gotland'?"),
    ("Åmol", "unknown recipient 'Åmol'; did you mean 'Åmål'?"),
    (
      "Vastra Gotaland",
      "Västra Götalands län has no part in key 'placement-weeks-2021'; "
        + "did you mean 'Västra Götalandsregionen'?"
    ),
    (
      "Region SkÃ¥ne",
      "'Region SkÃ¥ne' was saved in one encoding and read in another; did you mean 'Region Skåne'?"
    ),
    ("Region Kalmar", "unknown recipient 'Region Kalmar'; did you mean 'Region Kalmar län'?"),
  ])
  func `whoever is not in the register gets nothing`(stranger: String, told: String) throws {
    let (result, folder) = try allocated(
      earlier.replacing("Åmåls kommun", with: stranger),
      later.replacing("Åmåls kommun", with: stranger))
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      folder.hidden(in: result.diagnostics)
        == ["2021", "2022"].map {
          "<folder>/\($0).csv:4:1: \(told)\n".replacing("-2021", with: "-\($0)")
        }.joined())
  }

  @Test func `with both keys nothing awaits data`() throws {
    let report = try AllocatedAgreement(allocated(earlier, later, "--format", "json").result)
    #expect(report.allocated == 6_373_000_000)
    #expect(report.awaiting.isEmpty)
  }

  @Test func `with one of two keys the fund awaits the other`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(earlier, to: "2021.csv")
    let report = try AllocatedAgreement(
      fordela("allocate", "2022", "--key", "placement-weeks-2021=\(file)", "--format", "json"))
    #expect(report.awaiting.map(\.needs) == [["placement-weeks-2022"]])
  }

  @Test func `a recipient without the earlier figure is told, not taken for zero`() throws {
    let (result, folder) = try allocated(
      earlier.replacing("Åmåls kommun,12.5\n", with: ""), later)
    #expect(
      folder.hidden(in: result.diagnostics)
        == "<folder>/2021.csv:1:1: key 'placement-weeks-2021' has no value for Åmål, "
        + "which another key of the fund has; "
        + "add a row for each, or take it out of the other key's file\n")
    #expect(result.status == 2)
  }

  @Test func `an almost registered recipient is told, not taken for a new one`() throws {
    let (result, folder) = try allocated(
      earlier.replacing("Region Skåne", with: "Region Skånne"),
      later.replacing("Region Skåne", with: "Region Skånne"))
    #expect(result.status == 2)
    #expect(
      folder.hidden(in: result.diagnostics).hasPrefix(
        "<folder>/2021.csv:5:1: unknown recipient 'Region Skånne'; did you mean 'Region Skåne'?\n"))
  }

  @Test func `no increase anywhere cannot be divided`() throws {
    let (result, _) = try allocated(later, later)
    #expect(result.status == 2)
    #expect(
      result.diagnostics.contains(
        "no recipient has more in 'placement-weeks-2022' than in 'placement-weeks-2021'; "
          + "check that the two keys are not interchanged\n"))
  }

  @Test func `a given key takes the place of the agreement's own file`() throws {
    let tiny = try TinyAgreement()
    let printed = tiny.run("allocate", "tiny", "--format", "csv")
    let values = try tiny.folder.text("Allocations/tiny/population.csv")
    let file = try tiny.folder.write(values, to: "other.csv")
    try tiny.folder.write("", to: "Allocations/tiny/population.csv")
    #expect(
      tiny.run("allocate", "tiny", "--format", "csv", "--key", "population=\(file)") == printed)
  }

  @Test(arguments: ["population", "population=", "=weeks.csv"])
  func `a key without its name or file is told how to write it`(pair: String) {
    #expect(
      fordela("allocate", "2022", "--key", pair).refusal
        == "fordela: '--key \(pair)' names no file; write --key NAME=FILE\n")
  }

  @Test func `a key may be given once`() throws {
    let folder = try TemporaryFolder()
    let pair = "placement-weeks-2021=\(try folder.write(earlier, to: "2021.csv"))"
    #expect(
      fordela("allocate", "2022", "--key", pair, "--key", pair).refusal
        == "fordela: key placement-weeks-2021 is given twice; give it once\n")
  }

  @Test func `an empty device is an empty file`() {
    #expect(
      fordela("allocate", "2022", "--key", "population=/dev/null").refusal
        == "/dev/null: the file is empty; restore its contents, or name another file\n")
  }

  @Test func `a file that is not there is told`() throws {
    let folder = try TemporaryFolder()
    let result = fordela("allocate", "2022", "--key", "population=\(folder.path)/none.csv")
    #expect(
      folder.hidden(in: result.diagnostics)
        == "<folder>/none.csv: there is no such file; check the name, or add the file\n")
    #expect(result.status == 2)
  }
}
