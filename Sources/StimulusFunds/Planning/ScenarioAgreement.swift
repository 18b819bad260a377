import Apportionment

/// An agreement as a scenario would have it, and what the scenario cost it.
public struct ScenarioAgreement: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// The ids of the funds whose carriers fell away, because their entitlements are others now;
  /// the largest remainders carry their residual.
  public let droppedCarriers: [String]
}

extension ScenarioAgreement {
  /// The agreement, its title and those of its tables saying that it is a draft.
  ///
  /// - Parameter title: What the scenario is called.
  public func draft(called title: Wording) -> Agreement {
    var draft = agreement
    draft.title += " (\(title.english))"
    for position in draft.tables.indices {
      draft.tables[position].title += " (\(title.english))"
    }
    return draft
  }
}

extension Agreement {
  /// The agreement as a scenario would have it.
  ///
  /// Nothing is read again: changes are made to this agreement, and only the rule or the fund that is
  /// given as JSON, and the files given for keys, are read. What the agreement publishes and states
  /// of itself is left out, because it speaks of the agreement as it is.
  ///
  /// - Parameters:
  ///   - keyFiles: Values to use for keys, by the key's id, instead of the agreement's own.
  ///   - balance: The fund that pays for the others, so that the total stays; nil for none.
  ///   - scenario: The scenario.
  /// - Throws: ``InvalidInput`` with every change that cannot be made, and with all that they break,
  ///   at the change that breaks it.
  public func applying(
    _ scenario: Scenario, keyFiles: [String: SourceText] = [:], balancing balance: Balance? = nil
  ) throws(InvalidInput) -> ScenarioAgreement {
    try edited(by: scenario, keyFiles: keyFiles, balancing: balance).settled()
  }

  /// The changes made, before what follows from them is settled and checked.
  func edited(
    by scenario: Scenario, keyFiles: [String: SourceText], balancing balance: Balance? = nil
  ) throws(InvalidInput) -> AgreementEdit {
    try adding(scenario.newKeys)
      .edited(by: scenario.changes, keyFiles: keyFiles, balancing: balance)
  }

  private func edited(
    by changes: [Change], keyFiles: [String: SourceText], balancing balance: Balance?
  ) throws(InvalidInput) -> AgreementEdit {
    let problems = Problems()
    var edit = AgreementEdit(of: self)
    edit.balance = balance
    for (id, demand) in demands(under: changes, of: keyFiles.keys.sorted()) {
      guard let source = keyFiles[id] else { continue }
      edit.replaceValues(ofKey: id, from: source, demand: demand, problems)
    }
    try problems.throwIfAny()
    edit.make(changes, problems)
    try problems.throwIfAny()
    edit.payBalance(problems)
    try problems.throwIfAny()
    return edit
  }
}

extension AgreementEdit {
  /// The agreement with everything that follows from the changes.
  func settled() throws(InvalidInput) -> ScenarioAgreement {
    if changes.isEmpty, replacedKeys.isEmpty {
      return ScenarioAgreement(agreement: agreement, droppedCarriers: [])
    }
    let problems = Problems()
    var settled = self
    settled.payBalance(problems)
    try problems.throwIfAny()
    return try settled.withConsequences(problems)
  }

  /// The agreement of changes that are all made, with everything that follows from them.
  private func withConsequences(_ problems: Problems) throws(InvalidInput) -> ScenarioAgreement {
    checkWeights(problems)
    var settled = self
    var dropped: [String] = []
    let funds = agreement.funds.map { settledFund($0, &dropped) }
    for fund in funds { check(fund, problems) }
    settled.settle(funds: funds, total: total(of: funds, problems))
    if passesMoneyOn, problems.count == 0 { checkDivision(of: settled.agreement, problems) }
    try problems.throwIfAny()
    return ScenarioAgreement(agreement: settled.agreement, droppedCarriers: dropped)
  }

  /// The position of the last change that touches a fund or one of its keys; nil for none.
  func lastChange(of fund: Fund) -> Int? {
    ([changesOfFunds[fund.id]] + agreement.sources(of: fund).map { changesOfKeys[$0] })
      .compactMap { $0 }.max()
  }

  /// Whether anything touches a fund.
  func touches(_ fund: Fund) -> Bool {
    lastChange(of: fund) != nil
      || agreement.sources(of: fund).contains(where: replacedKeys.contains)
  }

  /// A fund with the recipients that its keys name.
  func withRecipients(_ fund: Fund) -> Fund {
    guard touches(fund), agreement.isNamedByKeys(fund) else { return fund }
    var fund = fund
    fund.recipients = agreement.recipients(in: fund.groups, reading: fund.rule.keys)
    return fund
  }

  /// A fund with the recipients that its keys name, and without carriers that its entitlements no
  /// longer support.
  func settledFund(_ fund: Fund, _ dropped: inout [String]) -> Fund {
    if !touches(fund), !mayReceiveMore(fund) { return fund }
    var settled = withRecipients(fund)
    let present = base.fund(fund.id)
    if settled.hasCarriers,
      mayReceiveMore(fund)
        || !settled.hasSameEntitlements(as: present, keys: agreement.keys, base.keys)
    {
      settled.dropCarriers()
    }
    if fund.hasCarriers || present?.hasCarriers == true, !settled.hasCarriers {
      dropped.append(fund.id)
    }
    return settled
  }

  /// Reports what a touched fund cannot be, at the last change that touches it.
  func check(_ fund: Fund, _ problems: Problems) {
    guard touches(fund) else { return }
    let change = lastChange(of: fund).map { changes[$0] }
    if let (fault, repair) = fund.contradiction() {
      problems.add(
        change?.problem(fault.of(fund), repair: repair)
          ?? Problem(
            at: SourceLocation(file: replacement(of: fund)), fault.of(fund),
            repair: repair))
      return
    }
    if passesMoneyOn || !agreement.hasValues(for: fund) { return }
    do throws(AllocationFault) { _ = try Allocation(of: fund, keys: agreement.keys) } catch {
      problems.add(
        change?.problem(error.fault.of(fund), repair: error.repair)
          ?? error.problem(of: fund, in: replacement(of: fund)))
    }
  }

  /// Whether funds pass money on to others, so that none can be divided without those before it.
  var passesMoneyOn: Bool { agreement.funds.contains { $0.rest?.target != nil } }

  /// Whether anything touches a fund that passes money on, so that another may receive more or less.
  private func mayReceiveMore(_ fund: Fund) -> Bool {
    let senders = (agreement.funds + base.funds).filter { $0.rest?.target != nil }
    return senders.contains { $0.rest?.target == fund.id }
      && senders.contains { sender in
        touches(sender) || agreement.fund(sender.id) == nil || base.fund(sender.id) == nil
      }
  }

  /// Reports what cannot be divided when funds pass money on to each other, each at the last change
  /// that touches it, or else at the last of all.
  private func checkDivision(of agreement: Agreement, _ problems: Problems) {
    do throws(DivisionFaults) { _ = try AgreementAllocation(dividing: agreement) } catch {
      for fault in error.faults {
        let fund = agreement.funds[fault.position]
        let change = lastChange(of: fund).map { changes[$0] } ?? changes.last
        problems.add(
          change?.problem(fault.fault.fault.of(fund), repair: fault.fault.repair)
            ?? fault.fault.problem(of: fund, in: replacement(of: fund)))
      }
    }
  }

  /// The file that was given for one of a fund's keys; the agreement's id where none was.
  private func replacement(of fund: Fund) -> String {
    let key = agreement.sources(of: fund).first(where: replacedKeys.contains).flatMap(agreement.key)
    return key?.values?.file ?? agreement.id
  }

  /// Reports the changes of weights that others moved.
  private func checkWeights(_ problems: Problems) {
    for change in changes {
      guard case .weight(let id, _) = change.path, let fund = agreement.fund(id) else { continue }
      if let moved = fund.rule.movedWeight(change) { problems.add(moved) }
    }
  }

  private func total(of funds: [Fund], _ problems: Problems) -> Kronor {
    do throws(KronorError) { return try funds.map(\.amount).exactSum() } catch {
      let last = changesOfFunds.values.max().map { changes[$0] }
      problems.add(
        last?.problem(
          Wording(
            en: "the funds sum to more than 10 000 000 000 000 kr",
            sv: "insatsområdena summerar till mer än 10 000 000 000 000 kr"),
          repair: Wording(en: "check the amounts", sv: "kontrollera beloppen"))
          ?? Problem(
            at: SourceLocation(file: agreement.id), error.wording, repair: error.repair))
      return agreement.total
    }
  }
}

extension Fund {
  /// Whether every recipient is due the same as from another fund, in the same unit.
  func hasSameEntitlements(
    as other: Fund?, keys: [DistributionKey], _ otherKeys: [DistributionKey]
  ) -> Bool {
    guard let other, other.amount == amount, other.rounding.unit == rounding.unit,
      other.recipients.map(\.name) == recipients.map(\.name)
    else { return false }
    // A fund that cannot be divided is due nothing; why it cannot be is told where it is divided.
    guard let own = try? entitlements(keys: keys),
      let others = try? other.entitlements(keys: otherKeys)
    else { return false }
    return own == others
  }

  /// What each recipient is due.
  func entitlements(keys: [DistributionKey]) throws(AllocationFault) -> Entitlements {
    try division.entitlements(of: amount.fraction, keys: keys)
  }
}
