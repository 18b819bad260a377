import FordelaCommands
import Testing

struct FundOptionTests {
  @Test func `one fund is shown with its entitlements and who carries the residual`() throws {
    let result = try TinyAgreement().run("allocate", "tiny", "--fund", "workforce")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map { line in
      line.split(separator: "  ").map { $0.drop { $0 == " " } }
    }
    #expect(lines.contains(["Region Blekinge", "194 140,6674…", "194 140", "−1"]))
    #expect(lines.contains(["Region Gotland", "166 926,8031…", "166 927"]))
    #expect(lines.contains(["Region Skåne", "538 932,5294…", "538 933"]))
    #expect(
      result.report.hasSuffix(
        "Rounded to the nearest krona; residual −1 kr, carried as the agreement has it (Bilaga 1): "
          + "Region Blekinge −1.\n"))
  }

  @Test func `several funds are shown in the agreement's order, each once`() {
    let output = fordela(
      "allocate", "2022", "--fund", "skr", "--fund", "e-health", "--fund", "skr",
      "--format", "csv"
    ).output
    let funds = output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(funds == Array(repeating: "e-health", count: 21) + ["skr"])
  }

  @Test func `funds that are not asked for are not in the JSON`() throws {
    let report = try AllocatedAgreement(
      fordela("allocate", "2022", "--fund", "ambulance", "--format", "json"))
    #expect(report.funds.map(\.id) == ["ambulance"])
    #expect(report.awaiting.isEmpty)
  }

  @Test func `a fund that awaits data tells what it needs`() {
    let result = fordela("allocate", "2022", "--fund", "clinical-placements")
    #expect(result.status == 0)
    #expect(
      result.report == """
        God och nära vård 2022

        Awaiting data

          clinical-placements: VFU-satsning, 250 000 000 kr, needs placement-weeks-2021 and \
        placement-weeks-2022

        These funds are not zero: nobody's part of them is known yet.

        """)
  }

  @Test func `a misspelt fund is told with the nearest`() {
    #expect(
      fordela("allocate", "2022", "--fund", "ambulanse").refusal
        == "fordela: unknown fund 'ambulanse'; did you mean 'ambulance'?\n")
  }

  @Test func `an unknown fund is told with those there are`() throws {
    #expect(
      try TinyAgreement().run("allocate", "tiny", "--fund", "skr").refusal
        == "fordela: unknown fund 'skr'; "
        + "expected one of 'near-care', 'workforce', 'ambulance'\n")
  }

  @Test func `funds and a table are not shown at once`() {
    #expect(
      fordela("allocate", "2022", "--fund", "skr", "--table", "bilaga-4").refusal
        == "fordela: --fund and --table are given at once; choose one of them\n")
  }
}
