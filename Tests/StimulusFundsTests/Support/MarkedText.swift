import StimulusFunds
import Testing

/// A text in which ▶ marks the places where a test expects problems.
struct MarkedText {
  /// The text without its marks.
  private(set) var text = ""
  /// The line and column of each mark, counted in characters from 1.
  private(set) var marks: [(line: Int, column: Int)] = []

  init(_ marked: String) {
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "▶" {
        marks.append((line, column))
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }
}

/// Expects exactly these messages, one at each mark, in the order of the files and the marks.
func expectProblems(
  _ messages: [String], in small: SmallAgreement,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let places = small.allFiles.flatMap { name, text in
    MarkedText(text).marks.map { "\(name):\($0.line):\($0.column): " }
  }
  let expected = zip(places, messages).map { $0 + $1 }
  #expect(places.count == messages.count, sourceLocation: sourceLocation)
  #expect(problems(in: small) == expected, sourceLocation: sourceLocation)
}

/// The problems of reading and of allocating, in words; none where there are none.
func problems(in small: SmallAgreement) -> [String] {
  do {
    _ = try small.wholeAllocation()
    return []
  } catch let input as InvalidInput {
    return input.problems.map(\.description)
  } catch {
    return ["\(error)"]
  }
}
