/// Where a cell stands in a sheet: "C12".
struct CellReference: Equatable {
  /// The column, from 1; 3 is C.
  let column: Int
  /// The row, from 1.
  let row: Int

  /// The last column and the last row that a sheet can have.
  static let (maxColumn, maxRow) = (16_384, 1_048_576)

  /// A cell as a sheet names it; nil for another text.
  init?(_ text: Span<UInt8>) {
    var (column, row) = (0, 0)
    for position in text.indices {
      switch text[position] {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(text[position] - 0x40)
      case 0x30...0x39: row = row * 10 + Int(text[position] - 0x30)
      default: return nil
      }
      if column > Self.maxColumn || row > Self.maxRow { return nil }
    }
    if column == 0 || row == 0 { return nil }
    (self.column, self.row) = (column, row)
  }

  /// The letters of a column, from 1: "C", "AB".
  static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
