/// A language in which the program speaks to people.
public enum Language: Hashable, Sendable, CaseIterable {
  /// Swedish, as officials write it.
  case swedish
  /// English.
  case english

  /// The language of a code: "en" or "sv"; nil for any other.
  public init?(code: String) {
    switch code {
    case "en": self = .english
    case "sv": self = .swedish
    default: return nil
    }
  }

  /// The environment's variables that tell a person's language, the strongest first.
  public static let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language that a person's environment asks for: that of the first of ``variables`` that
  /// says anything, as POSIX has it; English unless that is Swedish.
  public init(environment: [String: String]) {
    let locale = Self.variables.lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let code = locale?.prefix { $0.isLetter }.lowercased()
    self = code.flatMap(Language.init(code:)) ?? .english
  }

  /// "en" or "sv".
  public var code: String {
    switch self {
    case .english: "en"
    case .swedish: "sv"
    }
  }
}
