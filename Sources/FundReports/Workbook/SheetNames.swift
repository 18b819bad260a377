/// Names of sheets as spreadsheet programs take them: at most 31 characters, some signs left out, none
/// given twice.
struct SheetNames {
  private var used: Set<String> = []

  /// The name for a sheet that is to be called so.
  mutating func name(_ wanted: String) -> String {
    var scalars = wanted.unicodeScalars.filter { !":\\/?*[]".unicodeScalars.contains($0) }
      .filter { !$0.properties.generalCategory.isControl }
    while scalars.first == "'" { scalars.removeFirst() }
    let clean = String(String.UnicodeScalarView(scalars.prefix(31))).trimmingQuotes
    var name = clean.isEmpty ? "Sheet" : clean
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let end = " (\(number))"
      name =
        String(String.UnicodeScalarView(clean.unicodeScalars.prefix(31 - end.utf8.count))) + end
      number += 1
    }
    return name
  }
}

extension String {
  /// A sheet's name must not end in an apostrophe.
  fileprivate var trimmingQuotes: String {
    var scalars = unicodeScalars
    while let last = scalars.last, last == "'" || last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool { self == .control || self == .lineSeparator }
}
