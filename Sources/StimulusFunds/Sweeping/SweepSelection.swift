/// What a sweep is asked for in each scenario.
public struct SweepSelection: Sendable {
  /// A figure of each scenario: a recipient's grant from a fund, or all its grants together.
  public struct Column: Hashable, Sendable {
    /// The recipient's name.
    public let recipient: String
    /// The fund's id; nil for all funds together.
    public let fund: String?
  }

  /// The figures, in order.
  public let columns: [Column]

  /// The grants of some recipients from some funds.
  ///
  /// - Parameters:
  ///   - funds: Their ids; none for all funds together.
  ///   - recipients: Their names; none for all recipients.
  public init(of allocation: AgreementAllocation, funds: [String], recipients: [String]) {
    if funds.isEmpty {
      columns = allocation.recipients.map(\.name)
        .filter { recipients.isEmpty || recipients.contains($0) }
        .map { Column(recipient: $0, fund: nil) }
    } else {
      columns = funds.flatMap { id in
        (allocation.allocation(of: id)?.fund.recipients ?? []).map(\.name)
          .filter { recipients.isEmpty || recipients.contains($0) }
          .map { Column(recipient: $0, fund: id) }
      }
    }
  }

  /// The column of each recipient of a fund; −1 for those not asked for.
  func columns(of fund: Fund) -> [Int] {
    var positions: [String: Int] = [:]
    for (position, column) in columns.enumerated() where column.fund ?? fund.id == fund.id {
      positions[column.recipient] = position
    }
    return fund.recipients.map { positions[$0.name] ?? -1 }
  }
}
