import Apportionment
import Synchronization

/// How far one value must move before a grant does (marginal): the nearest values below and above at
/// which the grant is another, exact and with everything else as it is.
public struct GrantMargin: Sendable {
  /// The path of the value, such as `population[Region Gotland]`.
  public let path: String
  /// The value now.
  public let present: Fraction
  /// The nearest lower value with another grant; nil where none was found.
  public let below: Change?
  /// The nearest higher value with another grant; nil where none was found.
  public let above: Change?

  /// A value, and the grant that it makes.
  public struct Change: Hashable, Sendable {
    /// The value.
    public let value: Fraction
    /// The grant, in kronor.
    public let grant: Fraction
  }
}

/// The margins of a recipient's grants.
public struct GrantMargins: Sendable {
  /// The grants with their margins, in the agreement's order.
  public let grants: [(grant: Grant, fund: String, margins: [GrantMargin])]

  /// The margins of the key values of a recipient and of the amounts of its funds.
  ///
  /// - Parameter fund: Only the grant from this fund; nil for all.
  /// - Parameter allocation: The allocation.
  /// - Parameter recipient: The recipient.
  /// - Throws: ``InvalidInput`` where a neighbouring value cannot be computed.
  public init(
    of recipient: Recipient, in allocation: AgreementAllocation, fund: String?
  ) throws(InvalidInput) {
    var grants: [(grant: Grant, fund: String, margins: [GrantMargin])] = []
    for own in allocation.allocations where (fund ?? own.fund.id) == own.fund.id {
      guard let grant = own.grant(to: recipient) else { continue }
      let search = MarginSearch(agreement: allocation.agreement, fund: own.fund, grant: grant)
      var margins: [GrantMargin] = []
      for path in search.paths { margins.append(try search.margin(path)) }
      grants.append((grant, own.fund.id, margins))
    }
    self.grants = grants
  }
}

/// Looks for the nearest values at which one grant is another.
private struct MarginSearch {
  let agreement: Agreement
  let fund: Fund
  let grant: Grant

  /// A path, its value now and the distance from one value to the next.
  struct Path {
    let text: String
    let present: Fraction
    let step: Fraction
  }

  /// The recipient's row of each key that the fund rests on, and the fund's amount.
  var paths: [Path] {
    let keys = agreement.sources(of: fund).compactMap { id -> Path? in
      guard let key = agreement.key(id), let values = key.values,
        let present = agreement.value(ofKey: id, for: grant.recipient)
      else { return nil }
      return Path(
        text: "\(id)[\(grant.recipient.name)]", present: present,
        step: Fraction(1, over: Int128(values.scale)))
    }
    return keys + [
      Path(
        text: "funds.\(fund.id).amount", present: fund.amount.fraction,
        step: fund.rounding.unit.fraction)
    ]
  }

  func margin(_ path: Path) throws(InvalidInput) -> GrantMargin {
    GrantMargin(
      path: path.text, present: path.present, below: try nearest(path, isUpwards: false),
      above: try nearest(path, isUpwards: true))
  }

  /// How many values are looked at, first few and then many; all of them where they need not be tried
  /// one by one.
  private static let counts = [1_000, 1_000_000, 900_000_000]

  private func nearest(_ path: Path, isUpwards: Bool) throws(InvalidInput) -> GrantMargin.Change? {
    for count in Self.counts {
      guard let solution = try solution(path, count, isUpwards) else { return nil }
      let stretch = isUpwards ? solution.stretches.first : solution.stretches.last
      if let point = isUpwards ? stretch?.after : stretch?.before, let grant = point.values[0] {
        return GrantMargin.Change(value: solution.axis.value(at: point.index), grant: grant)
      }
      if solution.proof == .swept || solution.axis.count < count { return nil }
    }
    return nil
  }

  /// Where the grant stays as it is among so many values; nil where such values cannot be computed.
  private func solution(
    _ path: Path, _ count: Int, _ isUpwards: Bool
  ) throws(InvalidInput) -> Solution? {
    let room = Fraction(Int128(count)) * path.step
    let steps = min(room, (path.present / path.step).floorFraction * path.step)
    let (first, last) =
      isUpwards ? (path.present, path.present + room) : (path.present - steps, path.present)
    let text = "\(path.text)=\(first.plainDecimal)...\(last.plainDecimal):\(path.step.plainDecimal)"
    guard let axis = try? SweepAxis(commandLine: text, option: "--margins") else { return nil }
    let goal = Goal(
      figure: .init(subject: .recipient(grant.recipient), fund: fund.id, measure: .amount),
      relation: .equal, value: grant.amount.fraction, location: SourceLocation(file: "--margins"))
    // Beyond what an amount or a rule admits, nothing is to be found; and a grant that so many values
    // leave as it is, as that of a recipient without a part in the fund, is not looked at for ever.
    let patience = Patience()
    return try? Solution(of: agreement, along: axis, goals: [goal]) { patience.isOver }
  }
}

/// How long values are computed one by one, in looks at whether to go on: each of some thousand values.
private final class Patience: Sendable {
  private let left = Mutex(3)

  var isOver: Bool {
    left.withLock { left in
      left -= 1
      return left < 0
    }
  }
}

extension Fraction {
  fileprivate var floorFraction: Fraction { Fraction(whole: floor) }
}
