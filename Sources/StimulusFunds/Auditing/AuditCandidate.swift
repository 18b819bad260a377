import Apportionment

/// A file of values for a key that nobody declared, and what of a published table it would explain.
public struct AuditCandidate: Sendable {
  /// The key's id.
  public let key: String
  /// The file.
  public let file: String
  /// The columns whose funds rest on the key.
  public let columns: [Column]

  /// A column, and how much of it each of the two values of the key leaves unexplained.
  public struct Column: Hashable, Sendable {
    /// The heading as printed.
    public let heading: String
    /// How many cells are printed with a number.
    public let cells: Int
    /// How many of them the agreement's values do not give.
    public let missesNow: Int
    /// How many of them the candidate's values do not give.
    public let misses: Int

    /// Whether the candidate gives the whole column, and the agreement does not.
    public var isExplained: Bool { misses == 0 && missesNow > 0 }
  }

  /// Holds what a candidate's values give of a table against what the agreement's give. What the table
  /// prints of the key itself is left aside: it would explain its grants whatever the values are.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - file: The file that the values come from.
  ///   - candidate: The agreement with the candidate's values.
  ///   - agreement: The agreement.
  ///   - table: The published table.
  /// - Throws: ``InvalidInput`` where a fund cannot be divided.
  public init(
    key: String, file: String, of candidate: UndividedAgreement,
    against agreement: UndividedAgreement,
    in table: PublishedTable
  ) throws(InvalidInput) {
    (self.key, self.file) = (key, file)
    let trial = try Audit(of: candidate, againstGrantsOf: table)
    let audit = try Audit(of: agreement, againstGrantsOf: table)
    columns = audit.columns.compactMap { column in
      guard audit.agreement.sources(of: column.fund).contains(key),
        let other = trial.columns.first(where: { $0.heading == column.heading })
      else { return nil }
      return Column(
        heading: column.heading, cells: column.cells, missesNow: column.best.misses,
        misses: other.best.misses)
    }
  }
}
