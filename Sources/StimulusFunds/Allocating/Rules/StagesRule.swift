import Apportionment

/// First between groups of recipients in proportion to a key, then by a rule between the recipients of
/// each.
///
/// Of a key about counties a group has the value of each of its counties once; of another it has the
/// sum of its recipients'. Recipients that nothing tells the group of are one of their own.
struct StagesRule: DivisionRule {
  let recipients: [Recipient]
  let key: String
  private let groups: [Group]

  /// Some of the recipients and the division between them.
  private struct Group {
    /// Their positions among all.
    let positions: [Int]
    let division: Division
  }

  init(by grouping: Rule.Grouping, key: String, then rule: Rule, between recipients: [Recipient]) {
    self.recipients = recipients
    self.key = key
    groups = grouping.groups(of: recipients).map { positions in
      Group(
        positions: positions, division: rule.division(between: positions.map { recipients[$0] }))
    }
  }

  var ownKeys: [String] { [key] }
  var inner: [Division] { groups.map(\.division) }
  var isCeiling: Bool { inner.contains(where: \.isCeiling) }
  var isProportional: Bool { inner.allSatisfy(\.isProportional) }
  var isEvenInAmount: Bool { inner.allSatisfy(\.isEvenInAmount) }
  var risesWithAmount: Bool { inner.allSatisfy(\.risesWithAmount) }
  var leavesNothing: Bool { inner.allSatisfy(\.leavesNothing) }
  var shareName: Wording { Wording(en: "Share by stages", sv: "Andel i steg") }

  /// With the key of the stages the others of a group gain too.
  func favoursRows(of key: String) -> Bool {
    key != self.key && inner.allSatisfy { $0.favoursRows(of: key) }
  }

  func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let sums = try sums(keys)
    let whole = sums.sum()
    if whole == .zero {
      throw recipients.isEmpty ? .noRecipients : Division.Weights.key(key).faultOfZero(keys)
    }
    var total = DividedAmount(entitlements: .nothing(to: recipients.count))
    for (group, sum) in zip(groups, sums) where sum > .zero {
      let part = Division.Part(
        weight: sum / whole, positions: group.positions, division: group.division)
      total = total.adding(try part.divided(amount, between: recipients.count, keys))
    }
    return total
  }

  /// Each group's sum of the key.
  private func sums(_ keys: [DistributionKey]) throws(AllocationFault) -> [Fraction] {
    let column = try KeyColumn(key, of: recipients, in: keys)
    let isOfCounties = column.key.subject == .county
    return groups.map { group in
      var counties: Set<County?> = []
      return group.positions
        .filter { !isOfCounties || counties.insert(recipients[$0].county).inserted }
        .map { column[$0] }.sum()
    }
  }

  func arithmetic(
    of amount: Arithmetic, at position: Int, _ written: inout WrittenDivision
  ) throws(AllocationFault) -> Arithmetic {
    let sums = try sums(written.keys)
    let column = try KeyColumn(key, of: recipients, in: written.keys)
    let whole = sums.sum()
    written.note(
      KeyReading(key: column.key, value: column[position], sum: whole, count: groups.count))
    for (group, sum) in zip(groups, sums) {
      guard let own = group.positions.firstIndex(of: position) else { continue }
      if sum == .zero { return .term(.zero, .outside) }
      let part = amount * .ratio(sum, .groupSum(key)) / .ratio(whole, .keySum(key))
      return try written.arithmetic(of: part, by: group.division, at: own)
    }
    preconditionFailure("every recipient is in a group: \(position)")
  }

  func reaches(_ position: Int) -> Bool {
    groups.contains { group in
      group.positions.firstIndex(of: position).map(group.division.reaches) ?? false
    }
  }
}

extension Rule.Grouping {
  /// The positions of the recipients of each group, the groups in the order in which they are met.
  func groups(of recipients: [Recipient]) -> [[Int]] {
    var positions: [String?: [Int]] = [:]
    var order: [String?] = []
    for (position, recipient) in recipients.enumerated() {
      let group = group(of: recipient)
      if positions[group] == nil { order.append(group) }
      positions[group, default: []].append(position)
    }
    return order.map { positions[$0] ?? [] }
  }

  /// What tells a recipient's group; nil where nothing does.
  private func group(of recipient: Recipient) -> String? {
    switch self {
    case .county: recipient.county?.code
    case .column(let heading): recipient.fields[heading]
    }
  }
}
