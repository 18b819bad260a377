extension Wording {
  /// The English side of a wording.
  public typealias InEnglish = Side<EnglishTongue>
  /// The Swedish side of a wording.
  public typealias InSwedish = Side<SwedishTongue>

  /// One side of a wording, written as a literal; wordings within it are put in its language.
  public struct Side<Tongue: WordingTongue>: ExpressibleByStringInterpolation {
    let text: String

    /// A side written whole.
    public init(stringLiteral text: String) { self.text = text }

    /// A side with values and wordings within it.
    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    private init(_ text: String) { self.text = text }

    /// A literal that goes on in another.
    public static func + (first: Side, second: Side) -> Side { Side(first.text + second.text) }

    /// A side as it is put together.
    public struct Interpolation: StringInterpolationProtocol {
      fileprivate(set) var text = ""

      /// Nothing yet, with room for about as much text.
      public init(literalCapacity: Int, interpolationCount: Int) {
        text.reserveCapacity(literalCapacity + interpolationCount * 16)
      }

      /// A part of the literal.
      public mutating func appendLiteral(_ literal: String) { text += literal }

      /// A text that has no language.
      public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        text += value.description
      }

      /// A wording, in the language of the side.
      public mutating func appendInterpolation(_ wording: Wording) {
        text += wording[Tongue.language]
      }

      /// What words itself, in the language of the side.
      public mutating func appendInterpolation(_ worded: some Worded) {
        text += worded.wording[Tongue.language]
      }
    }
  }
}

/// The language of one side of every wording.
public protocol WordingTongue {
  /// The language.
  static var language: Language { get }
}

/// The tongue of the English side.
public enum EnglishTongue: WordingTongue {
  /// English.
  public static var language: Language { .english }
}

/// The tongue of the Swedish side.
public enum SwedishTongue: WordingTongue {
  /// Swedish.
  public static var language: Language { .swedish }
}
