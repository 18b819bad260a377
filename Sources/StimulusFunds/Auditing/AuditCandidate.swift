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

  /// Holds the audit by a candidate's values against the one by the agreement's.
  ///
  /// - Parameters:
  ///   - trial: The audit of the same table by the candidate's values.
  ///   - audit: The audit by the agreement's values.
  ///   - file: The file that the values come from.
  ///   - key: The key.
  public init(key: String, file: String, trial: Audit, against audit: Audit) {
    (self.key, self.file) = (key, file)
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
