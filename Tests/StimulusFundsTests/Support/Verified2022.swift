import StimulusFunds
import Testing

extension Agreement2022 {
  static let tables = ["bilaga-3", "bilaga-4", "avsnitt-8"]

  /// A verification of 2022 with one text in one published table changed; ▶ marks nothing here.
  static func verification(
    changing part: String = "", to other: String = "", in table: String = "",
    of allocation: AgreementAllocation? = nil
  ) throws -> Verification {
    let allocation = try allocation ?? self.allocation()
    let published = try tables.map { id in
      let layout = try #require(allocation.agreement.table(id))
      let changed = id == table ? try changedText(of: id, part, other) : try goldenText(id)
      return try PublishedTable(
        SourceText(file: "\(id).csv", MarkedText(changed).text), layout: layout)
    }
    return Verification(of: allocation, against: published)
  }

  /// A published table's text in which a part, which must occur once, is another.
  static func changedText(of table: String, _ part: String, _ other: String) throws -> String {
    let text = try goldenText(table)
    let pieces = text.split(separator: part, omittingEmptySubsequences: false)
    try #require(pieces.count == 2, "'\(part)' must occur once in \(table)")
    return pieces.joined(separator: other)
  }
}

/// The finding in one text: place, printed, computed, difference and reason.
func words(_ finding: Finding) -> String {
  "\(finding.location): \(finding.table), \(finding.row), \(finding.column): "
    + "\(finding.printed) not \(finding.computed) (\(finding.difference?.plainDecimal ?? "no number")): "
    + finding.reason.english
}
