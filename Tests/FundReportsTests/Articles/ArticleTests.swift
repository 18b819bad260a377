import Foundation
import TestSupport
import Testing

struct ArticleTests {
  private static let articles: [String] = {
    let sources = ProjectFolders.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test func `every library has its articles`() {
    #expect(Set(Self.articles.map { $0.prefix { $0 != "/" } }).count == 3)
  }

  @Test(arguments: articles.map { "Sources/\($0)" } + ["README.md"])
  func `every line of code in an article stands in a test that runs`(article: String) throws {
    let text = try ProjectFolders.text(of: article)
    let tests = try ProjectFolders.text(of: "Tests/FundReportsTests/Articles/ArticleSnippets.swift")
    let run = tests.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for snippet in text.matches(of: #/(?s)```swift\n(.*?)```/#).map(\.1) {
      let lines = snippet.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let start = run.indices.first { run[$0...].starts(with: lines) }
      #expect(start != nil, "\(article): \(lines.joined(separator: "\n"))")
    }
  }
}
