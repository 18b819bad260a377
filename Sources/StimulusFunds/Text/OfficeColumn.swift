/// A column that a file from an office may have.
public struct OfficeColumn: Hashable, Sendable {
  /// The Swedish heading, which templates write by default.
  public let swedish: String
  /// The English heading.
  public let english: String
  /// Other headings that are read as this column.
  public let others: [String]
  /// Whether a file may lack it.
  public let isOptional: Bool

  init(_ swedish: String, _ english: String, others: [String] = [], isOptional: Bool = false) {
    self.swedish = swedish
    self.english = english
    self.others = others
    self.isOptional = isOptional
  }

  /// The heading in a language.
  public func heading(in language: Language) -> String {
    language == .swedish ? swedish : english
  }

  /// What a template writes where nobody but the sender knows the value.
  public func placeholder(in language: Language) -> String { "(\(heading(in: language)))" }

  /// Whether a text is what a template writes, so that the field is not filled in.
  func isPlaceholder(_ text: String) -> Bool {
    Language.allCases.contains { placeholder(in: $0) == text }
  }

  /// Every heading that is read as this column.
  var names: [String] { [swedish, english] + others }
}
