/// What a JSON file may hold, as its readers ask for it: every member with the sentence that says what
/// it is.
public struct FileFormat: Sendable {
  /// What the file as a whole is.
  public let root: Shape
  /// What is written in the same way in several places, or inside itself, by its name.
  public let definitions: [(name: String, shape: Shape)]

  /// The members that must be there where the file says that it is signed; none where it cannot.
  public var neededWhereSigned: [String] {
    members(of: root).filter { $0.need == .whereSigned }.map(\.name)
  }

  /// The shape that a name stands for; nil for an unknown one.
  public func definition(_ name: String) -> Shape? {
    definitions.first { $0.name == name }?.shape
  }

  /// What a value may be.
  public indirect enum Shape: Hashable, Sendable {
    /// Anything.
    case anything
    /// A text that is not blank.
    case text
    /// A number.
    case number
    /// An amount in kronor with at most two decimals, from zero up unless it is signed.
    case amount(isSigned: Bool)
    /// A part from 0 to 1: a decimal, or a fraction in quotation marks.
    case weight
    /// A number, as digits or as a fraction in quotation marks.
    case fraction
    /// A whole number from 1 up.
    case count
    /// True or false.
    case flag
    /// Only true.
    case onlyTrue
    /// A day as year-month-day.
    case day
    /// One of some words.
    case words([String])
    /// A list, of as many as a range has; nil for any number.
    case list(Shape, counts: ClosedRange<Int>?)
    /// An object with known members.
    case object([Member])
    /// An object whose members have names of their own choice.
    case entries(Shape)
    /// One of several.
    case either([Shape])
    /// What a definition says.
    case reference(String)
  }

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What it is.
    public let about: Wording
    /// When it must be there.
    public let need: Need
    /// What its value may be.
    public let shape: Shape

    /// Whether it must always be there.
    public var isRequired: Bool { need == .always }
  }

  /// When a member must be there.
  public enum Need: Hashable, Sendable {
    /// Always.
    case always
    /// In what says that it is signed; a draft may leave it out.
    case whereSigned
    /// Never.
    case never
  }
}

extension FileFormat {
  /// The members that may stand in an object at a place, of every way to write it.
  func members(of shape: Shape) -> [Member] {
    switch shape {
    case .object(let members): members
    case .either(let shapes): shapes.flatMap(members)
    case .reference(let name): definition(name).map(members) ?? []
    default: []
    }
  }

  /// What a value may be, found by the way to it; nil where there is no such place.
  func shape(at path: JSONPath) -> Shape? {
    switch path {
    case .root: root
    case .member(let parent, let name):
      shape(at: parent).flatMap { shape in
        members(of: shape).first { $0.name == name }?.shape
      }
    case .element(let parent, _):
      shape(at: parent).flatMap(element)
    }
  }

  private func element(of shape: Shape) -> Shape? {
    switch shape {
    case .list(let element, _): element
    case .either(let shapes): shapes.compactMap(element).first
    case .reference(let name): definition(name).flatMap(element)
    default: nil
    }
  }

  /// How a member is written that is missing at a place; nil where the format has no such place.
  ///
  /// - Parameter isOfDraft: Whether what only a signed agreement needs may be left out.
  func outline(ofMember name: String, at path: JSONPath, isOfDraft: Bool) -> String? {
    shape(at: path).flatMap { shape in
      members(of: shape).first { $0.name == name }
        .map { outline(of: $0.shape, isOfDraft: isOfDraft) }
    }
  }

  /// How a value is written, with what must be there and no more: `{"section": "…"}`.
  func outline(of shape: Shape, isOfDraft: Bool = true) -> String {
    switch shape {
    case .anything, .text: "\"…\""
    case .number, .amount: "0"
    case .weight: "\"1/2\""
    case .fraction, .count: "1"
    case .flag, .onlyTrue: "true"
    case .day: "\"2022-01-31\""
    case .words(let words): "\"\(words.first ?? "…")\""
    case .list(let element, let counts):
      "["
        + (0..<(counts?.lowerBound ?? 1)).map { _ in outline(of: element, isOfDraft: isOfDraft) }
        .joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.filter { $0.isRequired || ($0.need == .whereSigned && !isOfDraft) }
        .map { "\"\($0.name)\": \(outline(of: $0.shape, isOfDraft: isOfDraft))" }
        .joined(separator: ", ") + "}"
    case .entries(let shape): "{\"…\": \(outline(of: shape, isOfDraft: isOfDraft))}"
    case .either(let shapes): shapes.first.map { outline(of: $0, isOfDraft: isOfDraft) } ?? "…"
    case .reference(let name): definition(name).map { outline(of: $0, isOfDraft: isOfDraft) } ?? "…"
    }
  }
}
