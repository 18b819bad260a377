import FordelaCommands
import Testing

struct AllocateTests {
  @Test func `the text is the table as printed and whether the published one agrees`() throws {
    let result = try TinyAgreement().run("allocate", "tiny")
    #expect(result.status == 0)
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.report == """
        Tre regioner

        Bilaga 1. Medel till regionerna

        Region           Befolkning  Andel  Nära vård  Medarbetare  Ambulans     Totalt
        ───────────────  ──────────  ─────  ─────────  ───────────  ────────  ─────────
        Region Gotland       60 972   3,8%     94 038      166 927   111 285    372 250
        Region Blekinge     158 999   9,8%    245 226      194 140   129 427    568 793
        Region Skåne      1 400 973  86,4%  2 160 736      538 933   359 288  3 058 957
        ───────────────  ──────────  ─────  ─────────  ───────────  ────────  ─────────
        Totalt            1 620 944      1  2 500 000      900 000   600 000  4 000 000

        Allocated 4 000 000 kr of 4 000 000 kr.

        The published tables agree cell by cell: bilaga-1 (9 grants).

        """)
  }

  @Test func `Markdown holds the same figures`() throws {
    let output = try TinyAgreement().run("allocate", "tiny", "--format", "markdown").output
    #expect(output.hasPrefix("# Tre regioner\n\n## Bilaga 1. Medel till regionerna\n\n"))
    #expect(
      output.contains(
        "| Region Skåne | 1 400 973 | 86,4% | 2 160 736 | 538 933 | 359 288 | 3 058 957 |\n"))
  }

  @Test func `CSV holds every grant with its exact entitlement and what it carries`() throws {
    let result = try TinyAgreement().run("allocate", "tiny", "--format", "csv")
    #expect(
      result.output == """
        fund,recipient,grant,entitlement,carried,awaiting
        near-care,Region Gotland,94038,9526875000/101309,0,
        near-care,Region Blekinge,245226,24843593750/101309,0,
        near-care,Region Skåne,2160736,218902031250/101309,0,
        workforce,Region Gotland,166927,16911187500/101309,0,
        workforce,Region Blekinge,194140,19668196875/101309,-1,
        workforce,Region Skåne,538933,54598715625/101309,0,
        ambulance,Region Gotland,111285,11274125000/101309,0,
        ambulance,Region Blekinge,129427,13112131250/101309,0,
        ambulance,Region Skåne,359288,36399143750/101309,0,

        """)
  }

  @Test func `JSON has the documented members`() throws {
    let report = try AllocatedAgreement(fordela("allocate", "2022", "--format", "json"))
    #expect(report.agreement == "2022")
    #expect(report.title == "God och nära vård 2022")
    #expect(report.total == 6_373_000_000)
    #expect(report.allocated == 6_123_000_000)
    #expect(
      report.awaiting == [
        .init(
          fund: "clinical-placements", amount: 250_000_000,
          needs: ["placement-weeks-2021", "placement-weeks-2022"])
      ])
    #expect(report.funds.count == 10)
    let ambulance = try #require(report.funds.first { $0.id == "ambulance" })
    #expect(ambulance.amount == 85_000_000)
    #expect(ambulance.citation.section == "9")
    #expect(ambulance.residual.amount == 1)
    #expect(ambulance.residual.carriers == [.init(recipient: "Region Blekinge", amount: 1)])
    #expect(
      ambulance.grants.first
        == .init(
          recipient: "Region Stockholm", amount: 17_705_954,
          entitlement: "1849050455000/104431"))
  }

  @Test func `the grants of each fund sum to it`() throws {
    for fund in try AllocatedAgreement(fordela("allocate", "2022", "--format", "json")).funds {
      #expect(fund.grants.reduce(0) { $0 + $1.amount } == fund.amount, "\(fund.id)")
    }
  }

  @Test func `a fund that awaits data is listed with its amount, never as zero`() {
    let output = fordela("allocate", "2022").output
    #expect(
      output.contains(
        "clinical-placements: VFU-satsning, 250 000 000 kr, "
          + "needs placement-weeks-2021 and placement-weeks-2022\n"))
    #expect(
      output.contains("Allocated 6 123 000 000 kr of 6 373 000 000 kr; 250 000 000 kr await data."))
    #expect(
      fordela("allocate", "2022", "--format", "csv").output
        .contains("clinical-placements,,,,,placement-weeks-2021 placement-weeks-2022\n"))
  }

  @Test(arguments: ["text", "markdown"])
  func `a published table that differs is told in the last line and found`(format: String) throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "372250", to: "372251")
    let result = tiny.run("allocate", "tiny", "--format", format)
    #expect(result.status == 1)
    #expect(result.diagnostics.isEmpty)
    let told = result.report.split(separator: "\n\n")
    #expect(
      told.last?.split(separator: "\n") == ["1 published figure differs from the calculation."])
  }

  @Test(arguments: ["csv", "json"])
  func `data keep to themselves and the difference is a notice`(format: String) throws {
    let tiny = try TinyAgreement()
    let agreeing = tiny.run("allocate", "tiny", "--format", format)
    #expect(agreeing.status == 0)
    #expect(agreeing.diagnostics.isEmpty)
    try tiny.change("Golden/tiny/bilaga-1.csv", "372250", to: "372251")
    let differing = tiny.run("allocate", "tiny", "--format", format)
    #expect(differing.status == 1)
    let figures = { (output: String) in output.split(separator: "\"provenance\"").first }
    #expect(figures(differing.output) == figures(agreeing.output))
    #expect(
      differing.diagnostics == "fordela: 1 published figure differs from the calculation.\n")
  }

  @Test func `a published table with a problem does not keep the report back`() throws {
    let tiny = try TinyAgreement()
    let good = tiny.run("allocate", "tiny").report
    try tiny.change("Golden/tiny/bilaga-1.csv", "Region Skåne", to: "Region Skånne")
    let result = tiny.run("allocate", "tiny")
    #expect(result.status == 1)
    #expect(
      result.report
        == good.replacing(
          "The published tables agree cell by cell: bilaga-1 (9 grants).",
          with: "The published tables cannot be compared: they have 2 problems; "
            + "fordela verify tiny tells more."))
  }

  @Test(arguments: [["--fund", "ambulance"], ["--table", "bilaga-1"]])
  func `one fund or table is not compared`(selection: [String]) throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "372250", to: "372251")
    let line = ["allocate", "tiny"] + selection
    let result = FordelaCommandLine.run(
      line + ["--allocations", tiny.folder.path + "/Allocations"])
    #expect(result.status == 0)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `without published tables there is nothing to compare with`() throws {
    let tiny = try TinyAgreement()
    let output = tiny.run("allocate", "tiny", "--golden", tiny.folder.path + "/none").report
    #expect(
      tiny.folder.hidden(in: output)
        .hasSuffix("\n\nNothing is published under <folder>/none/tiny to compare with.\n"))
  }
}
