import Testing

@testable import StimulusFunds

struct RegisterFileTests {
  @Test func `a register is read with groups, counties, numbers, aliases and remarks`() throws {
    let (recipients, problems) = try read(
      """
      Region Gotland,regions; municipalities,09,Gotlands län,232100-0016,Gotland;  Ön ;,en anmärkning
      SKR,skr,,,,,
      """)
    #expect(problems.isEmpty)
    let gotland = try #require(recipients.first)
    #expect(gotland.name == "Region Gotland")
    #expect(gotland.groups == ["regions", "municipalities"])
    #expect(gotland.county == County(code: "09", name: "Gotlands län"))
    #expect(gotland.organisationNumber == "232100-0016")
    #expect(gotland.aliases == ["Gotland", "Ön"])
    #expect(gotland.remark == "en anmärkning")
    #expect(gotland.isRegistered)
    let skr = try #require(recipients.last)
    #expect(skr.county == nil)
    #expect(skr.organisationNumber == nil)
    #expect(skr.remark == nil)
    #expect(skr.aliases.isEmpty)
  }

  @Test func `everything wrong with a row is reported in its field`() throws {
    let (_, problems) = try read(
      """
      Region Å,region,9,Gotlands län,232100-0017,,
      Region B,,AB,,232100 0016,,
      """)
    #expect(
      problems == [
        "r.csv:2:10: unknown group 'region'; did you mean 'regions'?",
        "r.csv:2:17: '9' is not a county code; "
          + "write two digits such as 09, or leave county code and county empty",
        "r.csv:2:32: '232100-0017' is not an organisation number; "
          + "write six digits, a hyphen and four digits, the last the right check digit",
        "r.csv:3:10: the recipient belongs to no group; "
          + "write one of regions, counties, municipalities and skr",
        "r.csv:3:11: 'AB' is not a county code; "
          + "write two digits such as 09, or leave county code and county empty",
        "r.csv:3:15: '232100 0016' is not an organisation number; "
          + "write six digits, a hyphen and four digits, the last the right check digit",
      ])
  }

  @Test func `a recipient without a name is reported and left out`() throws {
    let (recipients, problems) = try read("\u{A0},regions,,,,,\nSKR,skr,,,,,")
    #expect(recipients.map(\.name) == ["SKR"])
    #expect(problems == ["r.csv:2:1: the recipient has no name; write its name"])
  }

  @Test func `no two recipients share a name, nor two of a group an alias`() throws {
    let (_, problems) = try read(
      """
      Region Skåne,regions,,,,Skåne,
      Skåne län,counties,,,,Skåne,
      Region Halland,regions,,,,SKÅNE,
      REGION  SKÅNE,counties,,,,,
      """)
    let repair = "give each recipient of a group names of its own"
    #expect(
      problems == [
        "r.csv:4:1: 'SKÅNE' names both Region Skåne and Region Halland; \(repair)",
        "r.csv:5:1: 'REGION  SKÅNE' names both Region Skåne and REGION  SKÅNE; \(repair)",
      ])
  }

  @Test func `a county has one name`() throws {
    let (_, problems) = try read(
      "Region Skåne,regions,12,Skåne län,,,\nSkåne län,counties,12,Skånes län,,,")
    #expect(
      problems == [
        "r.csv:3:23: county 12 is 'Skånes län' here and 'Skåne län' above; give a county one name"
      ])
  }

  @Test func `a file that is no table or lacks a column gives no recipients`() throws {
    let problems = Problems()
    let ragged = try SourceText(file: "r.csv", "recipient,groups\nSKR\n")
    let first = RegisterFile.register(in: ragged, groups: [], problems)
    #expect(first.register.recipients.isEmpty)
    #expect(!first.isWhole)
    let short = try SourceText(file: "r.csv", "recipient,aliases\nSKR,skr\n")
    let second = RegisterFile.register(in: short, groups: ["skr"], problems)
    #expect(second.register.recipients.isEmpty)
    #expect(!second.isWhole)
    #expect(
      problems.all.map(\.fault.english) == [
        "the row has 1 field, the headings are 2", "column 'groups' is missing",
      ])
  }

  private func read(_ rows: String) throws -> (recipients: [Recipient], problems: [String]) {
    let problems = Problems()
    let headings = "recipient,groups,county code,county,organisation number,aliases,remark\n"
    let (register, _, _) = RegisterFile.register(
      in: try SourceText(file: "r.csv", headings + rows),
      groups: ["regions", "counties", "municipalities", "skr"], problems)
    return (register.recipients, problems.all.map(\.description))
  }

  @Test func `a register needs only the columns that it uses`() throws {
    let problems = Problems()
    let source = try SourceText(file: "r.csv", "recipient,groups\nNorr,regions\n")
    let read = RegisterFile.register(in: source, groups: ["regions"], problems)
    #expect(problems.all.isEmpty)
    #expect(read.isWhole)
    #expect(read.register.recipients == [Recipient(name: "Norr", groups: ["regions"])])
  }

  @Test func `names that differ in diacritics alone are two`() throws {
    let (recipients, problems) = try read("Habo,skr,,,,,\nHåbo,skr,,,,,")
    #expect(recipients.map(\.name) == ["Habo", "Håbo"])
    #expect(problems.isEmpty)
  }

  @Test func `a municipality's code has four digits and is nobody else's`() throws {
    let problems = Problems()
    let source = try SourceText(
      file: "r.csv",
      "recipient,groups,municipality code\nHabo,towns,0643\nHåbo,towns,643\nMora,towns,0643\n")
    let read = RegisterFile.register(in: source, groups: ["towns"], problems)
    #expect(read.register.recipients.map(\.municipalityCode) == ["0643", nil, "0643"])
    #expect(
      problems.all.map(\.description) == [
        "r.csv:3:12: '643' is not the code of a municipality; "
          + "write four digits such as 0980, or leave it empty",
        "r.csv:4:12: 0643 is the code of Habo already; give each municipality its own code",
      ])
  }
}
