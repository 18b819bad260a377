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
  ///   - allocation: The agreement as it is.
  ///   - changed: The funds that are divided in the scenarios.
  ///   - funds: The ids of those asked for, each taken once; none for all funds together.
  ///   - recipients: Their names; none for all recipients.
  init(
    of allocation: AgreementAllocation, changed: [Fund], funds: [String], recipients: [String]
  ) {
    let isAskedFor = { (name: String) in recipients.isEmpty || recipients.contains(name) }
    if funds.isEmpty {
      let receiving = allocation.allocations.map(\.fund) + changed
      columns = (allocation.recipients + allocation.agreement.receiving(from: receiving))
        .map(\.name).uniqued().filter(isAskedFor).map { Column(recipient: $0, fund: nil) }
    } else {
      columns = funds.uniqued().flatMap { id in
        let present = allocation.allocation(of: id)?.fund.recipients ?? []
        let later = changed.first { $0.id == id }?.recipients ?? []
        return (present + later).map(\.name).uniqued().filter(isAskedFor)
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

  /// The figures of an allocation in öre.
  func figures(of allocation: AgreementAllocation) -> [Int] {
    var figures = Array(repeating: 0, count: columns.count)
    for allocation in allocation.allocations {
      for (index, column) in columns(of: allocation.fund).enumerated() where column >= 0 {
        figures[column] += allocation.ore(at: index)
      }
    }
    return figures
  }
}
