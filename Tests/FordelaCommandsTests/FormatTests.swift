import FordelaCommands
import StimulusFunds
import Synchronization
import TestSupport
import Testing

/// Every command in every format it has, and what it says of those it has not.
struct FormatTests {
  private static let published = ["--published", ProjectFolders.golden + "/2022/bilaga-4.csv"]
  private static let base = ["--vary", "funds.ambulance.base=0...2000000:1000000"]

  /// Commands with what they need, and the formats of each.
  private static let commands: [(words: [String], formats: [String])] = [
    (["allocate", "2022"], all + ["xlsx"]), (["verify", "2022"], all), (["show", "2022"], all),
    (["validate", "2022"], all), (["what-if", "2022"], all + ["xlsx"]),
    (["sweep", "2022", "--summary"] + base, all),
    (["explain", "2022", "--recipient", "Region Skåne"], all),
    (["audit", "2022"] + published, all),
    (["check", "2022", "--as-of", "2022-05-01", "--activity-reports", reports], all + ["xlsx"]),
    (["deadlines", "2022", "--as-of", "2022-05-01"], all + ["ics"]),
    (["compare", "2022", "2022"], all + ["xlsx"]),
    (["solve", "2022", "--goal", "Region Gotland >= 0"] + base, all),
  ]
  /// Stands for a file of activity reports without any.
  private static let reports = "REPORTS"

  /// The results of the lines that several tests look at.
  private static let known = Mutex<[[String]: FordelaCommandLine.Result]>([:])

  private func fordela(_ words: [String]) throws -> FordelaCommandLine.Result {
    if let known = Self.known.withLock({ $0[words] }) { return known }
    let result = try run(words)
    Self.known.withLock { $0[words] = result }
    return result
  }

  private func run(_ words: [String]) throws -> FordelaCommandLine.Result {
    let folder = try TemporaryFolder()
    let path = try folder.write("Mottagare,Typ,Inkommen\n", to: "reports.csv")
    return FordelaCommandLine.run(
      words.map { $0 == Self.reports ? path : $0 } + ["--allocations", ProjectFolders.allocations])
  }

  private static let all = ["text", "csv", "json", "markdown", "html", "csv-excel"]

  @Test(arguments: commands.flatMap { command in command.formats.map { (command.words, $0) } })
  func `every command writes every format that its help names`(words: [String], format: String)
    throws
  {
    let result = try fordela(words + ["--format", format])
    #expect(result.status == 0)
    #expect(format == "xlsx" || result.output.utf8.last == UInt8(ascii: "\n"))
    switch format {
    case "json": #expect(result.output.hasPrefix("{\n"))
    case "markdown": #expect("#-".contains(result.output.prefix(1)))
    case "html": #expect(result.output.hasPrefix("<!DOCTYPE html>\n"))
    case "csv-excel": #expect(result.output.hasPrefix("\u{FEFF}"))
    case "xlsx": #expect(result.output.hasPrefix("PK"))
    case "ics": #expect(result.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    case "csv": #expect(result.output.prefix { $0 != "\n" }.contains(","))
    default: #expect(!result.output.hasPrefix("#"))
    }
  }

  @Test(
    arguments: commands.flatMap { command in
      ["json", "markdown", "html"].map { (command.words, $0) }
    })
  func `a report tells the program, the agreement and the digest of each file`(
    words: [String], format: String
  ) throws {
    let output = try fordela(words + ["--format", format]).output
    let file = ProjectFolders.allocations + "/2022/agreement.json"
    let digest = SHA256.digest(of: Array(try ProjectFolders.text(file).utf8))
    for part in ["fordela 0.1.0", "2022", digest] { #expect(output.contains(part), "\(part)") }
  }

  @Test func `every JSON report is an object whose last member tells what it was computed from`()
    throws
  {
    for words in Self.commands.map(\.words) + [["verify"], ["deadlines", "--all"]] {
      let output = try fordela(words + ["--format", "json"]).output
      #expect(output.contains("\n  \"provenance\": {\n    \"program\": \"fordela 0.1.0\",\n"))
      #expect(output.hasSuffix("\n    \"changes\": []\n  }\n}\n"))
    }
  }

  @Test func `the files of an explanation's keys are among those it was computed from`() throws {
    let output = try fordela([
      "explain", "2022", "--county", "Gotland", "--format", "json", "--set",
      "funds.ambulance.base=0",
    ]).output
    let keys = output.matches(of: #/"file": "([^"]+)",\n      "values"/#).map { String($0.1) }
    #expect(keys.count == 2)
    for file in keys { #expect(output.contains("{\"file\": \"\(file)\", \"sha256\": \"")) }
    #expect(output.contains("\"changes\": [\"funds.ambulance.base=0\"]"))
  }

  @Test(arguments: commands)
  func `the help names the formats, the first of them meant without the option`(
    words: [String], formats: [String]
  ) throws {
    let wrapped = FordelaCommandLine.run([words[0], "--help"]).output
    let help = wrapped.replacing(/\n {16,}/, with: " ")
    let line = help.split(separator: "\n").first { $0.hasPrefix("  --format ") } ?? ""
    let named =
      line.split(separator: " ").first { $0.contains("|") }?.split(separator: "|")
      .map(String.init) ?? []
    try #require(named.sorted() == formats.sorted())
    #expect(line.hasSuffix("(\(named[0]))"))
    let (unnamed, first) = (try fordela(words), try fordela(words + ["--format", named[0]]))
    #expect(unnamed.report == first.report)
    #expect((unnamed.diagnostics, unnamed.status) == (first.diagnostics, first.status))
  }

  @Test(arguments: commands)
  func `a format that a command has not is refused with the nearest and the others`(
    words: [String], formats: [String]
  ) throws {
    let refusal = try fordela(words + ["--format", "yaml"]).refusal
    #expect(refusal?.hasPrefix("fordela: unknown format 'yaml'; expected one of '") == true)
    for format in formats { #expect(refusal?.contains("'\(format)'") == true) }
    #expect(
      try fordela(words + ["--format", "markdwon"]).refusal
        == "fordela: unknown format 'markdwon'; did you mean 'markdown'?\n")
  }

  @Test func `a calendar is of deadlines alone`() throws {
    #expect(
      try fordela(["allocate", "2022", "--format", "ics"]).refusal
        == "fordela: unknown format 'ics'; expected one of 'text', 'csv', 'json', 'markdown', "
        + "'html', 'csv-excel', 'xlsx'\n")
  }

  @Test(arguments: ["text", "markdown"])
  func `the rows of a sweep cannot be read, only its summary`(format: String) throws {
    #expect(
      try fordela(["sweep", "2022", "--format", format] + Self.base).refusal
        == "fordela: '\(format)' writes a summary, not every scenario; "
        + "add --summary, or choose csv or json\n")
  }

  @Test(arguments: [
    ("a.md", "markdown"), ("a.HTML", "html"), ("b.csv", "csv"), ("c.json", "json"),
    ("d.txt", "text"), ("e", "text"), ("f.dat", "text"),
  ])
  func `the ending of the output picks the format`(name: String, format: String) throws {
    let folder = try TemporaryFolder()
    let result = try fordela(["show", "2022", "--output", "\(folder.path)/\(name)"])
    #expect(result.status == 0)
    #expect(try folder.text(name) == fordela(["show", "2022", "--format", format]).output)
  }

  @Test func `an ending that the command does not write is refused`() throws {
    #expect(
      try fordela(["show", "2022", "--output", "a.xlsx"]).refusal
        == "fordela: the ending of a.xlsx asks for xlsx, which this command does not write; "
        + "choose among text, csv, json, markdown, html, csv-excel with --format\n")
  }
}

struct TerminalTests {
  @Test(arguments: [
    ["show", "2022"], ["explain", "2022", "--recipient", "Region Gotland"], ["deadlines", "2022"],
    ["audit", "2022", "--published", ProjectFolders.golden + "/2022/bilaga-4.csv"],
  ])
  func `sentences wrap for a terminal and say the same`(words: [String]) {
    let line = words + ["--allocations", ProjectFolders.allocations]
    let whole = FordelaCommandLine.run(line, in: .swedish).output
    var wrapped: [UInt8] = []
    _ = FordelaCommandLine.run(line, in: .swedish, columns: 100) { wrapped += $0 }
    let text = String(decoding: wrapped, as: UTF8.self)
    let words = { (text: String) in text.split { $0 == " " || $0 == "\n" } }
    #expect(words(text) == words(whole))
    #expect(text.split(separator: "\n").filter { $0.count > 120 && !$0.contains("  ") } == [])
    #expect(text != whole)
  }
}
