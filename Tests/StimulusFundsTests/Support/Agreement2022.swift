import StimulusFunds
import TestSupport
import Testing

/// The real agreement of 2022 and its published tables, from the repository's own files.
enum Agreement2022 {
  /// The text of a file, by its path in the repository.
  static func text(of path: String) throws -> String {
    try ProjectFolders.text(of: path)
  }

  /// The agreement, with some files' texts replaced and some keys' values supplied.
  static func agreement(
    editing edit: @escaping @Sendable (String, String) -> String = { _, text in text },
    keys: [String: String] = [:]
  ) throws -> Agreement {
    try files(editing: edit, keys: keys).agreement()
  }

  /// The agreement with some files' texts replaced, whether or not its funds can be divided.
  static func undividedAgreement(
    editing edit: @escaping @Sendable (String, String) -> String
  ) throws -> UndividedAgreement {
    try files(editing: edit).undividedAgreement()
  }

  private static func files(
    editing edit: @escaping @Sendable (String, String) -> String, keys: [String: String] = [:]
  ) throws -> AgreementFiles {
    let sources = try keys.mapValues { try SourceText(file: "supplied.csv", $0) }
    return AgreementFiles(replacingKeys: sources) { name throws(Problem) in
      guard let text = try? text(of: "Allocations/2022/\(name)") else {
        throw Problem(
          at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
      }
      return try SourceText(file: name, edit(name, text))
    }
  }

  private static let unedited = Result { try files { $1 }.allocation() }

  /// The allocation of the agreement as it is.
  static func allocation() throws -> AgreementAllocation { try unedited.get() }

  /// The text of a published table, "bilaga-3", "bilaga-4" or "avsnitt-8".
  static func goldenText(_ table: String) throws -> String {
    try text(of: "Golden/2022/\(table).csv")
  }

  /// The cells of a published table, split here and not by the product's reader.
  static func golden(_ table: String) throws -> [[String]] {
    try goldenText(table).split(separator: "\n").map { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .reduce(into: [""]) { cells, part in
          let pieces =
            part.offset.isMultiple(of: 2)
            ? part.element.split(separator: ",", omittingEmptySubsequences: false)
            : [part.element]
          cells[cells.count - 1] += pieces[0]
          cells += pieces.dropFirst().map(String.init)
        }
    }
  }

  /// A column of a published table between the headings and the row of totals.
  static func column(_ heading: String, of table: String) throws -> [String] {
    let rows = try golden(table)
    let position = try #require(rows[0].firstIndex(of: heading))
    return rows.dropFirst().dropLast().map { $0[position] }
  }
}
