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
  /// The margins of one grant.
  public struct OfGrant: Sendable {
    /// The grant.
    public let grant: Grant
    /// The fund's id.
    public let fund: String
    /// Those of the recipient's own key values, and of the fund's amount.
    public let margins: [GrantMargin]
    /// Those of the key values of other recipients, in their order.
    public let others: [GrantMargin]

    /// All of them, the recipient's own first.
    public var all: [GrantMargin] { margins + others }
  }

  /// The grants with their margins, in the agreement's order.
  public let grants: [OfGrant]

  /// Of how many others the margins are looked for, those with the largest values, which move the grant
  /// by the least part of theirs: fewer where a fund has many recipients, because each look divides it.
  static func maxOthers(among recipients: Int) -> Int {
    min(100, max(3, 20_000 / max(1, recipients)))
  }

  /// The margins of the key values of a recipient and of others, and of the amounts of its funds.
  ///
  /// - Parameter fund: Only the grant from this fund; nil for all.
  /// - Parameter allocation: The allocation.
  /// - Parameter recipient: The recipient.
  /// - Throws: ``InvalidInput`` where a neighbouring value cannot be computed.
  public init(
    of recipient: Recipient, in allocation: AgreementAllocation, fund: String?
  ) throws(InvalidInput) {
    var grants: [OfGrant] = []
    for own in allocation.allocations where (fund ?? own.fund.id) == own.fund.id {
      guard let grant = own.grant(to: recipient) else { continue }
      let search = MarginSearch(
        agreement: allocation.agreement.alone(own.fund), fund: own.fund, grant: grant)
      grants.append(
        OfGrant(
          grant: grant, fund: own.fund.id, margins: try search.margins(search.paths),
          others: try search.margins(search.othersPaths)))
    }
    self.grants = grants
  }
}

extension GrantMargins.OfGrant {
  /// The margins of other recipients that move by the least, nearest first.
  public func nearestOthers(_ count: Int) -> [GrantMargin] {
    let moving = others.indices.compactMap { position in
      others[position].distance.map { (distance: $0, position: position) }
    }
    return moving.sorted(by: <).prefix(count).map { others[$0.position] }
  }
}

extension GrantMargin {
  /// How far the value must move, whichever way is shorter; nil where no move was found.
  fileprivate var distance: Fraction? {
    [below, above].compactMap { $0.map { ($0.value - present).magnitude } }.min()
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
    let keys = agreement.sources(of: fund).compactMap { path(to: $0, of: grant.recipient) }
    return keys + [
      Path(
        text: "funds.\(fund.id).amount", present: fund.amount.fraction,
        step: fund.rounding.unit.fraction)
    ]
  }

  /// The rows of other recipients of the fund, those with the largest values where they are many.
  var othersPaths: [Path] {
    agreement.sources(of: fund).flatMap { id -> [Path] in
      guard let key = agreement.key(id) else { return [] }
      var seen = Set([key.subject(of: grant.recipient)])
      let paths = fund.recipients.filter { seen.insert(key.subject(of: $0)).inserted }
        .compactMap { path(to: id, of: $0) }
      let most = GrantMargins.maxOthers(among: fund.recipients.count)
      if paths.count <= most { return paths }
      let least = paths.map(\.present).sorted(by: >)[most - 1]
      return Array(paths.filter { $0.present >= least }.prefix(most))
    }
  }

  private func path(to id: String, of recipient: Recipient) -> Path? {
    guard let key = agreement.key(id), let values = key.values,
      let present = agreement.value(ofKey: id, for: recipient)
    else { return nil }
    return Path(
      text: "\(id)[\(recipient.name)]", present: present,
      step: Fraction(1, over: Int128(values.scale)))
  }

  func margins(_ paths: [Path]) throws(InvalidInput) -> [GrantMargin] {
    var margins: [GrantMargin] = []
    for path in paths { margins.append(try margin(path)) }
    return margins
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

extension Agreement {
  /// The agreement with one fund alone, because what is not divided again is not waited for; all of it
  /// where funds pass money on to each other.
  fileprivate func alone(_ fund: Fund) -> Agreement {
    if funds.contains(where: { $0.rest?.target != nil }) { return self }
    var alone = self
    alone.funds = funds.filter { $0.id == fund.id }
    alone.total = fund.amount
    (alone.crossSums, alone.tables) = ([], [])
    return alone
  }
}
