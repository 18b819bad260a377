/// What is said to a person, in English and in Swedish side by side.
///
/// It cannot be made in one language alone, so that neither is forgotten; what has no language, such as
/// a name, a figure or a quotation, is made with ``same(_:)``. It is put in one language only where it
/// is written.
public struct Wording: Hashable, Sendable {
  /// In English.
  public let english: String
  /// In Swedish.
  public let swedish: String

  init(english: String, swedish: String) {
    self.english = english
    self.swedish = swedish
  }

  /// A wording in both languages, which must not be the same.
  ///
  /// A wording within a sentence is put in each in its own language: `Wording(en: "\(funds) left",
  /// sv: "\(funds) återstår")`.
  public init(en english: InEnglish, sv swedish: InSwedish) {
    assert(
      !english.text.isEmpty && !swedish.text.isEmpty && english.text != swedish.text,
      "'\(english.text)' is not worded in two languages")
    self.init(english: english.text, swedish: swedish.text)
  }

  /// What has no language: a name, a figure, an id, a quotation.
  public static func same(_ text: some StringProtocol) -> Wording {
    let text = String(text)
    return Wording(english: text, swedish: text)
  }

  /// Nothing.
  public static let none = same("")

  /// Whether it says nothing.
  public var isEmpty: Bool { english.isEmpty }

  /// The wording in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }

  /// The wording with each of its texts made another.
  package func map(_ change: (String) -> String) -> Wording {
    Wording(english: change(english), swedish: change(swedish))
  }

  /// One wording after the other.
  public static func + (first: Wording, second: Wording) -> Wording {
    Wording(english: first.english + second.english, swedish: first.swedish + second.swedish)
  }

  /// One wording after the other.
  public static func + (first: Wording, second: String) -> Wording {
    first.map { $0 + second }
  }
}

/// What words itself in both languages; a description of it is the English wording.
public protocol Worded: CustomStringConvertible {
  /// The wording.
  var wording: Wording { get }
}

extension Worded {
  /// The English wording.
  public var description: String { wording.english }
}

extension DefaultStringInterpolation {
  /// A wording within a text that has no language is said in English, which is seldom meant.
  @available(*, deprecated, message: "put it within a wording, or in a language first")
  public mutating func appendInterpolation(_ wording: Wording) {
    appendLiteral(wording.english)
  }
}
