/// Notes what a reader asks for at one place of a file, in place of a value: so a format is told by the
/// readers themselves, and cannot drift from them.
final class FormatRecorder {
  private enum Content {
    case shape(FileFormat.Shape)
    case list(FormatRecorder, counts: ClosedRange<Int>?)
    case object([(name: String, about: Wording, need: FileFormat.Need, value: FormatRecorder)])
    case entries(FormatRecorder)
    case either([FormatRecorder])
  }

  /// What is assumed of an object of which there is more than one kind.
  struct Assumption {
    /// The members that are taken to be there.
    var present: Set<String> = []
    /// The words that a member is taken to be.
    var words: [String: [String]] = [:]
  }

  let assumption: Assumption
  private let book: FormatBook
  private var content: Content?

  init(_ book: FormatBook, assuming assumption: Assumption = Assumption()) {
    (self.book, self.assumption) = (book, assumption)
  }

  /// Notes what the value may be; what is told last is most exact.
  func note(_ shape: FileFormat.Shape) { content = .shape(shape) }

  /// Notes a list; the recorder is for its elements.
  func noteList(_ counts: ClosedRange<Int>? = nil) -> FormatRecorder {
    let element = FormatRecorder(book)
    content = .list(element, counts: counts)
    return element
  }

  /// Notes an object whose names are of its own choice; the recorder is for its values.
  func noteEntries() -> FormatRecorder {
    let value = FormatRecorder(book)
    content = .entries(value)
    return value
  }

  /// Notes an object.
  func noteObject() {
    if case .object = content { return }
    content = .object([])
  }

  /// Notes a member of the object; the recorder is for its value.
  func noteMember(
    _ name: String, _ about: Wording, _ need: FileFormat.Need
  ) -> FormatRecorder {
    let value = FormatRecorder(book)
    guard case .object(var members) = content else {
      preconditionFailure("members are asked of an object: \(name)")
    }
    members.append((name, about, need, value))
    content = .object(members)
    return value
  }

  /// Notes one more way to write the value; the recorder is for that way.
  func noteAlternative(assuming assumption: Assumption = Assumption()) -> FormatRecorder {
    let way = FormatRecorder(book, assuming: assumption)
    if case .either(let ways) = content {
      content = .either(ways + [way])
    } else {
      content = .either([way])
    }
    return way
  }

  /// Notes that the value is what a name stands for, which is described when it is first met.
  func noteDefinition(_ name: String, _ describe: (FormatRecorder) -> Void) {
    book.define(name, describe)
    content = .shape(.reference(name))
  }

  /// What was noted.
  var shape: FileFormat.Shape {
    switch content {
    case nil: .anything
    case .shape(let shape): shape
    case .list(let element, let counts): .list(element.shape, counts: counts)
    case .entries(let value): .entries(value.shape)
    case .either(let ways): .either(ways.map(\.shape))
    case .object(let members):
      .object(
        members.map {
          .init(
            name: $0.name, about: $0.about, need: $0.need, shape: $0.value.shape)
        })
    }
  }
}

/// The definitions of a format while it is told.
final class FormatBook {
  private var recorders: [(name: String, recorder: FormatRecorder)] = []

  fileprivate func define(_ name: String, _ describe: (FormatRecorder) -> Void) {
    if recorders.contains(where: { $0.name == name }) { return }
    let recorder = FormatRecorder(self)
    recorders.append((name, recorder))
    describe(recorder)
  }

  /// A format that readers tell.
  static func format(_ read: (JSONItem) -> Void) -> FileFormat {
    let book = FormatBook()
    let root = FormatRecorder(book)
    read(JSONItem(recording: root))
    return FileFormat(
      root: root.shape, definitions: book.recorders.map { ($0.name, $0.recorder.shape) })
  }
}
