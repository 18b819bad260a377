import Testing

@testable import FundReports

struct ZipArchiveTests {
  @Test func `the files of an archive are read back in order`() throws {
    var archive = ZipArchive()
    archive.add("a.xml", Array("<a/>".utf8))
    archive.add("mapp/ö.xml", [])
    let files = try StoredFiles(archive.archive)
    #expect(files.names == ["a.xml", "mapp/ö.xml"])
    #expect(try files.text("a.xml") == "<a/>")
    #expect(try files.text("mapp/ö.xml") == "")
  }

  @Test func `an archive of one file is these bytes`() {
    var archive = ZipArchive()
    archive.add("a", [0x62])
    let entry: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xF9, 0xEF, 0xBE, 0x71, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0,
    ]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + entry + [0, 0, 0x61, 0x62]
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + entry + [UInt8](repeating: 0, count: 16) + [0x61]
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + [47, 0, 0, 0, 32, 0, 0, 0, 0, 0]
    #expect(archive.archive == local + directory + end)
  }
}
