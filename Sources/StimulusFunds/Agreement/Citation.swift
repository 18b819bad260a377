/// Where in the agreement something is said, and the Swedish sentence that says it.
public struct Citation: Hashable, Sendable {
  /// The section, such as "9", "10.1" or "Bilaga 4".
  public let section: String
  /// The paragraph within the section in words, such as "tredje stycket"; nil where there is one.
  public let paragraph: String?
  /// The sentence, as printed; nil where a draft does not quote it.
  public let quote: String?

  /// "avsnitt 9, tredje stycket", as an official writes it.
  public var place: String { paragraph.map { "\(sectionInWords), \($0)" } ?? sectionInWords }

  /// "avsnitt 9" or "Bilaga 4": the section as every report names it.
  public var sectionInWords: String {
    section.first?.isNumber == true ? "avsnitt \(section)" : section
  }
}
