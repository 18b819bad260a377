import FordelaCommands
import StimulusFunds
import Testing

struct HelpTests {
  private let overview = """
    fordela <command> <agreement> [options]

    Divides the money of an agreement to the krona and proves it against what is published.

    Commands:
      allocate    Divides an agreement's funds to the krona.
      verify      Compares every published table with the calculation, cell by cell.
      show        Tells an agreement in plain sentences: funds, rules, keys, recipients, notes.
      validate    Lists every problem of an agreement's files.

    """

  private let closing = """

    fordela <command> --help tells a command's options; fordela --version tells the version.
    Exit status 0: done; 1: done, and something was found; 2: could not be done.

    """

  @Test(arguments: ["--help", "-h"])
  func `help without a command lists the commands and the exit statuses`(word: String) {
    let result = FordelaCommandLine.run([word])
    #expect(result.output.hasPrefix(overview.dropLast()))
    #expect(result.output.hasSuffix(closing))
    for name in ["what-if", "sweep", "explain", "audit", "new", "check", "deadlines", "template"] {
      #expect(result.output.contains("\n  \(name) "))
    }
    #expect(result.diagnostics.isEmpty)
    #expect(result.status == 0)
  }

  @Test func `a command's help lists its options`() {
    let result = FordelaCommandLine.run(["show", "--help"])
    #expect(
      result.output == """
        fordela show <agreement> [options]

        Tells an agreement in plain sentences: funds, rules, keys, recipients, notes.

        Options:
          --format FORMAT    how to write it: text|csv|json|markdown|html|csv-excel (text)
          --output FILE      write to a file, whole or not at all
          --allocations DIR  where agreements are (Allocations, here or in a folder above)
          --provenance FILE  write what it was computed from, as JSON, to a file beside the report
          --language sv|en   the language to speak (the locale's, else en)
          --help             this help, also -h

        """)
    #expect(result.status == 0)
  }

  @Test func `the help of allocate names the options that are for it alone`() {
    let help = FordelaCommandLine.run(["allocate", "--help"]).output
    for option in ["--fund ID", "--table ID", "--key NAME=FILE"] {
      #expect(help.contains("\n  \(option) "))
    }
  }

  @Test(arguments: ["allocate", "verify", "show", "validate"])
  func `help wins over everything else on the line`(command: String) {
    let help = FordelaCommandLine.run([command, "--help"])
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("fordela \(command) "))
    #expect(FordelaCommandLine.run([command, "-h"]) == help)
    #expect(FordelaCommandLine.run([command, "2022", "--nonsense", "--help"]) == help)
    #expect(FordelaCommandLine.run(["--help", command]) == help)
  }

  private static let commands = [
    "allocate", "verify", "show", "validate", "what-if", "sweep", "explain", "audit", "new", "key",
    "check", "deadlines", "template", "completion", "manual",
  ]

  @Test(arguments: commands, Language.allCases)
  func `no line of a help is wider than a terminal of a hundred columns`(
    command: String, language: Language
  ) {
    let help = FordelaCommandLine.run([command, "--help"], in: language).output
    #expect(help.split(separator: "\n").filter { $0.count > 100 } == [])
  }

  @Test(arguments: commands)
  func `a help is worded in both languages, line by line`(command: String) {
    let english = FordelaCommandLine.run([command, "--help"]).output
    let swedish = FordelaCommandLine.run([command, "--help"], in: .swedish).output
    let same = Set(english.split(separator: "\n")).intersection(swedish.split(separator: "\n"))
    // Lines of words alone that are typed as they stand are the same.
    let worded = same.filter { !$0.contains("fordela ") && !$0.contains("csv|") }
    #expect(worded.isEmpty, "\(worded)")
  }

  @Test func `a command's help is in the language of the locale`() {
    #expect(
      FordelaCommandLine.run(["show", "--help"], in: .swedish).output == """
        fordela show <överenskommelse> [väljare]

        Återger en överenskommelse i klartext: medel, modeller, nycklar, mottagare, noter.

        Väljare:
          --format FORMAT    hur det skrivs: text|csv|json|markdown|html|csv-excel (text)
          --output FILE      skriv till en fil, helt eller inte alls
          --allocations DIR  var överenskommelserna finns (Allocations, här eller ovanför)
          --provenance FILE  skriv underlaget, som JSON, till en fil bredvid rapporten
          --language sv|en   språket i rapporter och meddelanden (systemets, annars en)
          --help             denna hjälp, även -h

        """)
  }

  @Test func `the manual and a completion script are in the language of the locale`() {
    let manual = FordelaCommandLine.run(["manual"], in: .swedish)
    #expect(manual == FordelaCommandLine.run(["manual", "--language", "sv"]))
    #expect(manual != FordelaCommandLine.run(["manual"]))
    let script = FordelaCommandLine.run(["completion", "fish"], in: .swedish)
    #expect(script == FordelaCommandLine.run(["completion", "fish", "--language", "sv"]))
    #expect(script != FordelaCommandLine.run(["completion", "fish"]))
  }

  @Test(arguments: [["--version"], ["verify", "2022", "--version"]])
  func `the version is told alone`(words: [String]) {
    let result = FordelaCommandLine.run(words)
    #expect(result.output == "fordela \(FordelaCommandLine.version)\n")
    #expect(result.status == 0)
  }

  @Test func `without a command the line cannot be carried out`() {
    #expect(
      FordelaCommandLine.run([]).refusal
        == "fordela: no command is named; see fordela --help\n")
  }

  @Test func `a misspelt command is told with the nearest`() {
    #expect(
      FordelaCommandLine.run(["alocate", "2022"]).refusal
        == "fordela: unknown command 'alocate'; did you mean 'allocate'?\n")
  }

  @Test func `an unknown command is told with those there are`() {
    #expect(
      FordelaCommandLine.run(["report", "2022"]).refusal?.hasPrefix(
        "fordela: unknown command 'report'; "
          + "expected one of 'allocate', 'verify', 'show', 'validate'") == true)
  }
}
