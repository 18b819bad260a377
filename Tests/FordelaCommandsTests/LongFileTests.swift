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

  @Test func `what is wrong at the end of a long file is told at its line`() throws {
    let tiny = try TinyAgreement()
    let reference = String(repeating: "R", count: 99_000)
    let row = "2022-12-01,Kammarkollegiet,Region Skåne,,1,\(reference)\n"
    let path = try tiny.folder.write(
      "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n"
        + String(repeating: row, count: 175) + "2022-13-01,Kammarkollegiet,Region Skåne,,1,R\n",
      to: "payouts.csv")
    let refusal = tiny.run("check", "tiny", "--payouts", path, "--as-of", "2022-12-31").refusal
    #expect(
      refusal.map(tiny.folder.hidden)
        == "<folder>/payouts.csv:177:1: '2022-13-01' is not a date; "
        + "write year-month-day, as in 2022-12-01\n")
  }
}
