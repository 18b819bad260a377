/// The place of a cell as formulas write it: "C5", "$C$5", "Nycklar!C5". Rows and columns count from 0.
struct CellReference {
  let column: Int
  let row: Int

  /// "C5".
  var relative: String { Self.letters(column) + String(row + 1) }

  /// "$C$5".
  var absolute: String { "$\(Self.letters(column))$\(row + 1)" }

  /// "C$5": the row stays when the formula is copied downwards.
  var rowAbsolute: String { "\(Self.letters(column))$\(row + 1)" }

  /// The cell of a column in the row of the formula itself, or so many rows below: formulas that name
  /// only such cells, and others by fixed places, are one formula filled downwards, and written once.
  static func inOwnRow(_ column: Int, below rows: Int = 0) -> String {
    "\(letters(column))\(rowStart)\(rows)\(rowEnd)"
  }

  /// What a distance from the formula's own row stands between; XML holds no such characters.
  private static let (rowStart, rowEnd) = ("\u{1}", "\u{2}")

  /// Whether a formula depends on the row it stands in.
  static func isFilledDown(_ formula: String) -> Bool { formula.contains(rowStart) }

  /// A formula as it stands in a row, from 0.
  static func formula(_ formula: String, inRow row: Int) -> String {
    let parts = formula.split(separator: rowStart, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { written, part in
      let pieces = part.split(separator: rowEnd, maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, let below = Int(pieces[0]) else {
        preconditionFailure("only inOwnRow writes the start of a distance")
      }
      return written + "\(row + below + 1)" + pieces[1]
    }
  }

  /// "A", "Z", "AA".
  static func letters(_ column: Int) -> String {
    let (before, letter) = column.quotientAndRemainder(dividingBy: 26)
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter)))
    return before == 0 ? last : letters(before - 1) + last
  }

  /// "'Bilaga 4'!": a sheet as formulas name it.
  static func sheet(_ name: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { (65...90) ~= $0 || (97...122) ~= $0 }
      && name.utf8.count > 3
    return isPlain ? "\(name)!" : "'\(name.replacing("'", with: "''"))'!"
  }
}
