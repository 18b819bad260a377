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
    var reached = 0
    for count in Self.counts {
      switch look(path, count, isUpwards) {
      case .found(let change): return change
      case .nothing(let isAll):
        if isAll { return nil }
        reached = count
      case .inadmissible:
        // Some value so far away is not admitted: those before it are looked at all the same.
        return beforeEdge(path, reached..<min(count, reached + Self.counts[0]), isUpwards)
      }
    }
    return nil
  }

  /// The nearest value with another grant before the first that is not admitted.
  private func beforeEdge(
    _ path: Path, _ counts: Range<Int>, _ isUpwards: Bool
  ) -> GrantMargin.Change? {
    var (admitted, beyond) = (counts.lowerBound, counts.upperBound)
    while beyond - admitted > 1 {
      let middle = admitted + (beyond - admitted) / 2
      switch look(path, middle, isUpwards) {
      case .found(let change): return change
      case .nothing: admitted = middle
      case .inadmissible: beyond = middle
      }
    }
    return nil
  }

  /// What is among so many values.
  private enum Look {
    case found(GrantMargin.Change)
    /// No other grant; whether farther values need no look.
    case nothing(isAll: Bool)
    /// A value that a rule does not admit.
    case inadmissible
  }

  private func look(_ path: Path, _ count: Int, _ isUpwards: Bool) -> Look {
    let solution: Solution?
    do throws(InvalidInput) { solution = try self.solution(path, count, isUpwards) } catch {
      return .inadmissible
    }
    guard let solution else { return .nothing(isAll: true) }
    let stretch = isUpwards ? solution.stretches.first : solution.stretches.last
    if let point = isUpwards ? stretch?.after : stretch?.before, let grant = point.values[0] {
      return .found(.init(value: solution.axis.value(at: point.index), grant: grant))
    }
    return .nothing(
      isAll: solution.proof == .swept && count >= Self.counts[0] || solution.axis.count < count)
  }

  /// Where the grant stays as it is among so many values; nil where there are none to look at, or too
  /// many that would have to be computed one by one.
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
    // A grant that so many values leave as it is, as that of a recipient without a part in the fund, is
    // not looked at for ever.
    let patience = Patience()
    return try Solution(of: agreement, along: axis, goals: [goal]) { patience.isOver }
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
