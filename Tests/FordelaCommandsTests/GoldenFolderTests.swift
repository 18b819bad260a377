import FordelaCommands
import TestSupport
import Testing

/// The real agreements against the real published tables: adding a year needs no Swift.
struct GoldenFolderTests {
  static let agreements = (try? ProjectFolders.names(in: ProjectFolders.allocations)) ?? []

  @Test func `every agreement has its published tables and the reverse`() throws {
    #expect(try ProjectFolders.names(in: ProjectFolders.golden) == Self.agreements)
    #expect(Self.agreements.contains("2022"))
  }

  @Test(arguments: agreements)
  func `every table file has its layout and the reverse`(agreement: String) throws {
    let report = try VerifiedAgreement(fordela("verify", agreement, "--format", "json"))
    let files = try ProjectFolders.names(in: ProjectFolders.golden + "/" + agreement)
    #expect(report.tables.map { $0.id + ".csv" }.sorted() == files)
  }

  @Test(arguments: agreements)
  func `every agreement verifies with no finding`(agreement: String) throws {
    let result = fordela("verify", agreement, "--format", "json")
    #expect(result.status == 0)
    #expect(result.diagnostics.isEmpty)
    let report = try VerifiedAgreement(result)
    #expect(report.agrees)
    #expect(report.tables.allSatisfy { $0.differing == 0 })
  }

  @Test(arguments: agreements)
  func `every published table is computed byte for byte`(agreement: String) throws {
    let folder = ProjectFolders.golden + "/" + agreement
    for file in try ProjectFolders.names(in: folder) {
      let id = String(file.dropLast(".csv".count))
      let result = fordela("allocate", agreement, "--table", id, "--format", "csv")
      #expect(result.output == (try ProjectFolders.text(folder + "/" + file)), "\(file)")
    }
  }

  @Test(arguments: agreements)
  func `every agreement has no problem`(agreement: String) {
    #expect(fordela("validate", agreement).status == 0)
  }
}
