import Foundation
import TestSupport
import Testing

/// What is written in the sources: that no sentence is in one language alone.
///
/// A wording that is put together while the program runs is held by an assertion where it is made.
struct WordingSourceTests {
  /// The literals of every wording that is written in one line a side.
  private static func sides(in text: String) -> [(english: Substring, swedish: Substring)] {
    text.matches(
      of: #/Wording\(\s*en: "((?:[^"\\\n]|\\[^(])*)",\s*sv: "((?:[^"\\\n]|\\[^(])*)"\)/#
    ).map { ($0.1, $0.2) }
  }

  private static func sources() throws -> [String: String] {
    let folder = ProjectFolders.root.appending(path: "Sources").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.filter { $0.hasSuffix(".swift") }.map {
        ($0, try ProjectFolders.text(folder + "/" + $0))
      })
  }

  @Test func `both sides of a wording say something, and not the same`() throws {
    var count = 0
    for (name, text) in try Self.sources() {
      for (english, swedish) in Self.sides(in: text) {
        count += 1
        #expect(!english.isEmpty && !swedish.isEmpty && english != swedish, "\(name): \(english)")
      }
    }
    #expect(count > 300)
  }

  @Test func `a wording in one language alone would be found`() {
    let planted = "Wording(en: \"a\", sv: \"a\")\n  Wording(\n    en: \"b\",\n    sv: \"\")"
    #expect(Self.sides(in: planted).map(\.english) == ["a", "b"])
    #expect(Self.sides(in: planted).map(\.swedish) == ["a", ""])
  }
}
