import Foundation
import Testing

/// Files longer than most, and longer than any that is read.
struct LongFileTests {
  @Test func `a file of more than four gigabytes is refused before it is read`() throws {
    let tiny = try TinyAgreement()
    let path = tiny.folder.path + "/payouts.csv"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    // The file system keeps no zeros that nobody wrote.
    try file.truncate(atOffset: 5_000_000_000)
    try file.close()
    let refusal = tiny.run("check", "tiny", "--payouts", path, "--as-of", "2022-12-31").refusal
    #expect(
      refusal.map(tiny.folder.hidden)
        == "<folder>/payouts.csv: the file is larger than 4 GB; split it\n")
  }

  @Test func `every row of a long file is read`() throws {
    let tiny = try TinyAgreement()
    let rows = (1...170).map { number in
      "2022-12-01,Kammarkollegiet,Region Skåne,,1,\(number)"
        + String(repeating: "R", count: 99_000) + "\n"
    }
    let path = try tiny.folder.write(
      "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n" + rows.joined(), to: "payouts.csv")
    let report = tiny.run("check", "tiny", "--payouts", path, "--as-of", "2022-12-31").report
    #expect(report.contains("Read: 170 payments.\n\nPaid 170 kr, "))
  }
}
