extension Wording {
  /// A sentence that is in English only so far.
  package init(untranslated text: String) { self.init(english: text, swedish: text) }
}

extension Problem {
  /// A problem that is worded in English only so far.
  package init(
    at location: SourceLocation, path: String = "", _ fault: String, repair: String
  ) {
    self.init(
      at: location, path: path, Wording(untranslated: fault),
      repair: Wording(untranslated: repair))
  }
}

extension Problems {
  func add(
    _ location: @autoclosure () -> SourceLocation, _ fault: @autoclosure () -> String,
    repair: @autoclosure () -> String
  ) {
    add(Problem(at: location(), fault(), repair: repair()))
  }
}
