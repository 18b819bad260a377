import FordelaCommands
import TestSupport
import Testing

struct CompletionTests {
  private func script(_ shell: String) throws -> String {
    let result = FordelaCommandLine.run(["completion", shell])
    try #require(result.status == 0)
    return result.output
  }

  private static let commands = [
    "allocate", "verify", "show", "validate", "what-if", "sweep", "explain", "audit", "new",
    "check",
    "deadlines", "template", "completion", "manual",
  ]

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every command and its options are completed`(shell: String) throws {
    let script = try script(shell)
    for command in Self.commands {
      #expect(script.contains(command))
      let help = FordelaCommandLine.run([command, "--help"]).output
      for option in help.matches(of: #/\n  --([a-z-]+)/#).map(\.1) {
        #expect(script.contains(shell == "fish" ? "-l \(option) " : "--\(option)"))
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script is what stands in the file of its shell`(shell: String) throws {
    #expect(try script(shell) == ProjectFolders.text(file("completion.\(shell)")))
  }

  @Test func `the manual is the page in its file`() throws {
    let page = try ProjectFolders.text(file("fordela.1"))
    #expect(FordelaCommandLine.run(["manual"]).output == page)
  }

  private func file(_ name: String) -> String {
    ProjectFolders.root.appending(path: "Tests/Files/\(name)").path
  }

  @Test func `bash completes the values of an option that takes one of a few`() throws {
    let script = try script("bash")
    #expect(
      script.contains(
        "show:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' "
          + "-- \"$word\")); return ;;\n"))
    #expect(script.contains("show:--output) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n"))
    #expect(
      script.contains("show:--allocations) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n"))
  }

  @Test func `zsh and fish tell what an option does`() throws {
    #expect(
      try script("zsh").contains(
        "'--output=[write to a file, whole or not at all]:FILE:_files' \\\n"))
    #expect(
      try script("fish").contains(
        "complete -c fordela -n '__fish_seen_subcommand_from show' -l output -r -F "
          + "-d 'write to a file, whole or not at all'\n"))
  }

  @Test func `an apostrophe ends no quotation`() throws {
    #expect(
      try script("zsh").contains("'--language=[the language to speak (the locale'\\''s, else en)]"))
    #expect(try script("fish").contains("-d 'the language to speak (the locale\\'s, else en)'"))
  }

  @Test func `an unknown shell is told with those there are`() {
    #expect(
      FordelaCommandLine.run(["completion", "tcsh"]).refusal
        == "fordela: unknown shell 'tcsh'; expected one of 'bash', 'zsh', 'fish'\n")
  }

  @Test func `the manual page tells every command with its options`() {
    let page = FordelaCommandLine.run(["manual"]).output
    #expect(page.hasPrefix(".TH FORDELA 1 "))
    for command in Self.commands {
      #expect(page.contains("\n.SS fordela \(command.replacing("-", with: "\\-"))"))
    }
    #expect(
      page.contains(
        ".TP\n\\fB\\-\\-output\\fR \\fIFILE\\fR\nwrite to a file, whole or not at all\n"))
  }
}
