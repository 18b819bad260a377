/// Takes the misses that explain each other out of the others.
struct MissExplanation {
  private let records: Records
  private let misses: [Miss]
  private var isExplained: [Bool]
  private(set) var findings: [CheckFinding] = []

  init(_ records: Records, _ misses: [Miss]) {
    self.records = records
    self.misses = misses
    isExplained = Array(repeating: false, count: misses.count)
  }

  /// The misses that none of the findings explains.
  var unexplained: [Miss] { zip(misses, isExplained).filter { !$1 }.map(\.0) }

  /// First within a recipient, then between two in the same fund, then between two as a whole.
  mutating func explain() {
    explainMisbooked()
    for fund in records.agreement.funds.indices { explainShift(fund) }
    explainPairs()
    explainWholeRecipients()
  }

  private mutating func explain(_ positions: [Int], by finding: CheckFinding) {
    for position in positions { isExplained[position] = true }
    var finding = finding
    finding.funds = Set(positions.flatMap { records.funds(of: misses[$0].cell) })
    finding.recipients = Set(positions.map { misses[$0].recipient })
    findings.append(finding)
  }
}

extension MissExplanation {
  /// Money of one fund of a recipient that is booked on another of its funds.
  private mutating func explainMisbooked() {
    for positions in positionsByRecipient {
      let (over, short) = (
        positions.filter { misses[$0].excess > .zero && misses[$0].target != .row },
        positions.filter { misses[$0].shortfall > .zero && misses[$0].target != .row }
      )
      if over.isEmpty { continue }
      var left = short
      for position in over {
        guard let pair = left.first(where: { misses[$0].shortfall == misses[position].excess })
        else { continue }
        left.removeAll { $0 == pair }
        explain([position, pair], by: misbooked(misses[position], [misses[pair]]))
      }
      let rest = over.filter { !isExplained[$0] }
      let isWhole =
        rest.map { misses[$0].excess }.sum() == left.map { misses[$0].shortfall }.sum()
      let isInRow = short.isEmpty && rest.allSatisfy { isCoveredByRow(misses[$0]) }
      if rest.isEmpty || !isWhole && !isInRow { continue }
      let missing = left.map { misses[$0] }
      for position in rest {
        explain([position] + left, by: misbooked(misses[position], missing))
      }
    }
  }

  /// Whether a payment for the recipient's whole row covers the fund, so that what is too much in it is
  /// missing in another fund of the row.
  private func isCoveredByRow(_ miss: Miss) -> Bool {
    guard case .fund(let fund) = miss.target,
      records.accounts[miss.recipient, .row].paid > .zero
    else { return false }
    return records.rowFunds(miss.recipient).contains(fund)
  }

  private func misbooked(_ miss: Miss, _ missing: [Miss]) -> CheckFinding {
    guard let fund = records.fundID(miss.target) else {
      preconditionFailure("what is paid too much of a row is no fund's, and not booked on one")
    }
    let others = missing.compactMap { records.fundID($0.target) }.joined(separator: ", ")
    let name = records.recipients[miss.recipient].name
    let origin =
      others.isEmpty
      ? Wording(en: "of its other funds", sv: "av mottagarens övriga medel")
      : Wording(en: "due of \(others)", sv: "av \(others)")
    let aside =
      records.isOutside(miss.cell)
      ? Wording(en: ", a fund that is not for \(name)", sv: ", som inte är avsett för \(name)")
      : .none
    return records.finding(
      .misbooked, miss,
      Wording(
        en: "\(miss.excess.grouped) kr \(origin) were booked on \(fund)\(aside)",
        sv: "\(miss.excess.grouped) kr \(origin) är bokförda på \(fund)\(aside)"),
      rows: missing.flatMap { records.rows(of: $0.cell) })
  }

  /// The positions of the misses, a recipient an element.
  private var positionsByRecipient: [[Int]] {
    var lists: [[Int]] = []
    for position in misses.indices {
      if let last = lists.last?.first, misses[last].recipient == misses[position].recipient {
        lists[lists.count - 1].append(position)
      } else {
        lists.append([position])
      }
    }
    return lists
  }
}

extension MissExplanation {
  /// Amounts of a fund that slipped by a row.
  private mutating func explainShift(_ fund: Int) {
    let target = Payment.Target.fund(fund)
    var positions: [Int: Int] = [:]
    for (position, miss) in misses.enumerated()
    where miss.target == target && miss.paid > .zero && miss.due > .zero && !isExplained[position] {
      positions[miss.recipient] = position
    }
    if positions.count < 3 { return }
    let due = records.recipients.indices.map {
      (recipient: $0, amount: records.accounts[$0, target].due)
    }.filter { $0.amount > .zero }
    let paid = positions.mapValues { misses[$0].paid }
    for isUp in [true, false] {
      guard let shifted = ShiftedAmounts(due, paid: paid, isUp: isUp) else { continue }
      let found = shifted.recipients.compactMap { positions[$0] }
      explain(found, by: finding(shifted, found, fund))
      return
    }
  }

  private func finding(
    _ shifted: ShiftedAmounts, _ found: [Int], _ fund: Int
  ) -> CheckFinding {
    let names = [shifted.recipients[0], shifted.recipients[shifted.recipients.count - 1]]
      .map { records.recipients[$0].name }
    return CheckFinding(
      .shifted, of: ("", records.recipients.count), fund: records.agreement.funds[fund].id,
      Self.message(found.count, from: names[0], to: names[1], isUp: shifted.isUp),
      rows: found.flatMap { records.rows(of: misses[$0].cell) },
      basis: .agreement(records.agreement.funds[fund].citation),
      stake: found.map { misses[$0].excess }.sum())
  }

  private static func message(
    _ count: Int, from first: String, to last: String, isUp: Bool
  ) -> Wording {
    isUp
      ? Wording(
        en:
          "\(count) recipients, from \(first) to \(last), were each paid what is due to the next: the "
          + "amounts stand a row too high",
        sv:
          "\(count) mottagare, från \(first) till \(last), har var och en fått det som nästa ska ha: "
          + "beloppen står en rad för högt")
      : Wording(
        en:
          "\(count) recipients, from \(first) to \(last), were each paid what is due to the one before: "
          + "the amounts stand a row too low",
        sv:
          "\(count) mottagare, från \(first) till \(last), har var och en fått det som föregående ska "
          + "ha: beloppen står en rad för lågt")
  }
}

extension MissExplanation {
  private struct Amount: Hashable {
    let target: Payment.Target
    let amount: KronorSum
  }

  /// Cells of one fund: amounts interchanged, and money paid to another.
  private mutating func explainPairs() {
    var byDue: [Amount: [Int]] = [:]
    for (position, miss) in misses.enumerated() where miss.due > .zero && !isExplained[position] {
      byDue[Amount(target: miss.target, amount: miss.due), default: []].append(position)
    }
    for (position, miss) in misses.enumerated() where !isExplained[position] {
      let due = { (amount: KronorSum) in byDue[Amount(target: miss.target, amount: amount)] ?? [] }
      let others = due(miss.paid).filter { $0 != position && !isExplained[$0] }
      let unpaid = due(miss.excess).filter { $0 != position && !isExplained[$0] }
      if miss.due > .zero, let other = others.first(where: { misses[$0].paid == miss.due }) {
        explain([position, other], by: interchanged(miss, misses[other]))
      } else if miss.excess > .zero, let other = nearest(to: miss, unpaid) {
        explain(
          [position, other],
          by: misdirected(miss, misses[other].recipient, isOutside: records.isOutside(miss.cell)))
      }
    }
  }

  /// Of the cells that were paid nothing, that of the same county, or the first.
  private func nearest(to miss: Miss, _ others: [Int]) -> Int? {
    let unpaid = others.filter { misses[$0].paid == .zero }
    let county = records.recipients[miss.recipient].county
    return unpaid.first {
      county != nil && records.recipients[misses[$0].recipient].county == county
    } ?? unpaid.first
  }

  /// All that one recipient is due, paid to another, in whatever fund or row.
  private mutating func explainWholeRecipients() {
    var unpaid: [KronorSum: [[Int]]] = [:]
    for positions in positionsByRecipient {
      let open = positions.filter { !isExplained[$0] }
      guard let first = open.first, open.allSatisfy({ misses[$0].paid == .zero }),
        records.accounts.paidOnRequisition(misses[first].recipient) == .zero
      else { continue }
      unpaid[open.map { misses[$0].shortfall }.sum(), default: []].append(open)
    }
    for (position, miss) in misses.enumerated()
    where miss.excess > .zero && !isExplained[position] {
      let candidates = (unpaid[miss.excess] ?? []).filter { !isExplained[$0[0]] }
      let county = records.recipients[miss.recipient].county
      let chosen =
        candidates.first { records.recipients[misses[$0[0]].recipient].county == county }
        ?? candidates.first
      guard let chosen else { continue }
      let other = misses[chosen[0]].recipient
      let groups = records.recipients[miss.recipient].groups
      explain(
        [position] + chosen,
        by: misdirected(
          miss, other, isOutside: !records.recipients[other].belongs(to: groups)))
    }
  }

  private func interchanged(_ miss: Miss, _ other: Miss) -> CheckFinding {
    let (first, second) = (
      records.recipients[miss.recipient].name, records.recipients[other.recipient].name
    )
    return records.finding(
      .interchanged, miss,
      Wording(
        en: "\(first) was paid what \(second) is due, and the other way round",
        sv: "\(first) fick det som \(second) ska ha, och omvänt"),
      rows: records.rows(of: other.cell))
  }

  private func misdirected(_ miss: Miss, _ other: Int, isOutside: Bool) -> CheckFinding {
    records.finding(
      isOutside ? .wrongChannel : .wrongRecipient, miss,
      Wording(
        en: "\(miss.excess.grouped) kr of \(records.recipients[other].name) were paid to "
          + "\(records.recipients[miss.recipient].name)",
        sv: "\(miss.excess.grouped) kr avsedda för \(records.recipients[other].name) betalades ut "
          + "till \(records.recipients[miss.recipient].name)"))
  }
}
