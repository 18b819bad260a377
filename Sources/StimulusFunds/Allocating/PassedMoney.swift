/// Money of one fund that nobody there is due, on its way to another.
public struct PassedMoney: Hashable, Sendable {
  /// The id of the fund that it comes from.
  public let fund: String
  /// The amount, above zero.
  public let amount: Kronor
}

/// In which order funds are divided, so that each is divided after those that pass money on to it.
struct PassingOrder {
  /// The positions of the funds, those that pass money on before those that receive it.
  private(set) var positions: [Int] = []
  /// The position of the fund that each passes its rest on to; nil where it passes on none.
  let targets: [Int?]

  /// Finds the order; of funds that it leaves free, that of the agreement.
  ///
  /// - Throws: ``DivisionFaults`` where a fund passes money on to one that is not there, or round in
  ///   a circle.
  init(of funds: [Fund]) throws(DivisionFaults) {
    targets = funds.map { fund in
      fund.rest?.target.flatMap { id in funds.firstIndex { $0.id == id } }
    }
    try Self.checkTargets(targets, of: funds)
    var sources = Array(repeating: 0, count: funds.count)
    for target in targets { if let target { sources[target] += 1 } }
    positions = funds.indices.filter { sources[$0] == 0 }
    // Every fund passes on to one at most, so that the list grows while it is walked.
    var next = 0
    while next < positions.count {
      if let target = targets[positions[next]] {
        sources[target] -= 1
        if sources[target] == 0 { positions.append(target) }
      }
      next += 1
    }
    if targets.allSatisfy({ $0 == nil }) { return }
    try Self.checkCircles(funds, left: funds.indices.filter { sources[$0] > 0 })
  }

  private static func checkTargets(
    _ targets: [Int?], of funds: [Fund]
  ) throws(DivisionFaults) {
    let faults = funds.indices.compactMap { position -> DivisionFaults.Fault? in
      guard let id = funds[position].rest?.target, targets[position] == nil else { return nil }
      return DivisionFaults.Fault(
        position: position, fault: .restToNoFund(id))
    }
    if !faults.isEmpty { throw DivisionFaults(faults: faults) }
  }

  private static func checkCircles(_ funds: [Fund], left: [Int]) throws(DivisionFaults) {
    guard let first = left.first else { return }
    throw DivisionFaults(faults: [
      DivisionFaults.Fault(
        position: first, fault: .restInCircle(left.map { funds[$0].id }))
    ])
  }
}
