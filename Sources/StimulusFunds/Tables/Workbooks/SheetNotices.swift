extension SheetReader {
  /// Whether any cell has text.
  var hasText: Bool { csv.contains { $0 != UInt8(ascii: "\n") } }

  /// What a person should know who sees the sheet in another way than it is read.
  func notices(of file: String) -> [Wording] {
    var notices: [Wording] = []
    if !hiddenRows.isEmpty {
      let rows = Self.ranges(hiddenRows) { "\($0)" }
      let count = Wording.counted(hiddenRows.count, en: "row", "rows", sv: "rad", "rader")
      notices.append(
        Wording(
          en: "\(file): \(count) that the sheet hides are read too: \(rows)",
          sv: "\(file): \(count) som bladet döljer läses också: \(rows)"))
    }
    if !hiddenColumns.isEmpty {
      let columns = Self.ranges(hiddenColumns, CellReference.letters)
      notices.append(
        Wording(
          en: "\(file): columns that the sheet hides are read too: \(columns)",
          sv: "\(file): kolumner som bladet döljer läses också: \(columns)"))
    }
    if !mergedCells.isEmpty {
      let shown = mergedCells.prefix(Self.maxShown).joined(separator: ", ")
      let cells = shown + (mergedCells.count > Self.maxShown ? ", …" : "")
      notices.append(
        Wording(
          en: "\(file): merged cells are read as their first one: \(cells)",
          sv: "\(file): sammanfogade celler läses som den första: \(cells)"))
    }
    return notices
  }

  private static let maxShown = 10

  /// "5–9, 12" of numbers in ascending order.
  private static func ranges(_ numbers: [Int], _ name: (Int) -> String) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let shown = ranges.prefix(maxShown).map { range in
      range.count == 1
        ? name(range.lowerBound) : "\(name(range.lowerBound))–\(name(range.upperBound))"
    }
    return shown.joined(separator: ", ") + (ranges.count > maxShown ? ", …" : "")
  }
}
