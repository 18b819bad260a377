import Apportionment

extension AgreementCheck {
  /// The fund of a draft, unless something was reported.
  func fund(_ draft: FundDraft, _ problems: inout Problems) -> Fund? {
    checkGroups(draft.recipients?.groups ?? [], &problems)
    let ofWhich = ofWhich(draft, &problems)
    checkBudgetItem(draft.budgetItem, &problems)
    let groupIDs = draft.recipients?.groups.map(\.value) ?? []
    let isOpen = groups.contains { $0.isOpen && groupIDs.contains($0.id) }
    let keys = draft.rule?.draft.keyUsers(among: [], register).map(\.key.value) ?? []
    let recipients = recipients(in: groupIDs, keys: keys)
    if isOpen, isRegisterWhole { checkReports(of: recipients, keys: keys, &problems) }
    let ruleCheck = RuleCheck(
      recipients: recipients, groups: groupIDs, keys: keyIDs,
      isAwaiting: isOpen && recipients.isEmpty, isRegisterWhole: isRegisterWhole)
    let rule = draft.rule.flatMap { ruleCheck.rule($0.draft, &problems) }
    let rounding = rounding(draft, recipients, &problems)
    if let rule = draft.rule?.draft { checkCounties(of: rule, among: recipients, &problems) }
    guard
      let id = draft.id, let name = draft.name, let amount = draft.amount,
      let recipientsAsPrinted = draft.recipients?.name, let rule, let rounding,
      let citation = draft.citation
    else { return nil }
    return Fund(
      id: id.value, name: name.value, amount: amount.value,
      recipientsAsPrinted: recipientsAsPrinted.value, groups: groupIDs, recipients: recipients,
      rule: rule, rounding: rounding, budgetItem: draft.budgetItem?.value, ofWhich: ofWhich,
      citation: citation, origin: draft.origin)
  }

  private func checkGroups(_ names: [JSONText], _ problems: inout Problems) {
    for name in names where !groups.contains(where: { $0.id == name.value }) {
      problems.add(
        name.problem(
          "unknown group '\(name.value)'",
          repair: suggestion(for: name.value, among: groups.map(\.id))))
    }
  }

  private func checkBudgetItem(_ item: JSONText?, _ problems: inout Problems) {
    guard let item, let budget = draft.budget else { return }
    let numbers = budget.items.map(\.number.value)
    if numbers.contains(item.value) { return }
    problems.add(
      item.problem(
        "unknown budget item '\(item.value)'",
        repair: suggestion(for: item.value, among: numbers)))
  }

  private func ofWhich(_ fund: FundDraft, _ problems: inout Problems) -> [OfWhich] {
    fund.ofWhich.compactMap { draft in
      guard let name = draft.name, let amount = draft.amount, let citation = draft.citation else {
        return nil
      }
      if let whole = fund.amount, amount.value > whole.value {
        problems.add(
          draft.item.problem(
            of: "amount", at: amount.location,
            "\(amount.value.grouped) kr is above its fund's \(whole.value.grouped) kr",
            repair: "an 'of which' is inside its fund; write at most the fund's amount"))
      }
      return OfWhich(name: name.value, amount: amount.value, citation: citation)
    }
  }

  /// Whoever reports one of a fund's keys must report the others: none is taken for zero. Of those
  /// without a county, a key about counties is asked elsewhere.
  private func checkReports(
    of recipients: [Recipient], keys: [String], _ problems: inout Problems
  ) {
    for key in keys {
      guard let values = keyValues[key], let draft = keyDraft(key) else { continue }
      let missing = recipients.filter { recipient in
        draft.subject(of: recipient).map { values.scaled(of: $0) == nil } ?? false
      }
      if missing.isEmpty { continue }
      problems.add(
        SourceLocation(file: values.file, line: 1, column: 1),
        "key '\(key)' has no value for \(listed(missing.map(\.name))), "
          + "which another key of the fund has",
        repair: "add a row for each, or take it out of the other key's file")
    }
  }

  private func rounding(
    _ fund: FundDraft, _ recipients: [Recipient], _ problems: inout Problems
  ) -> FundRounding? {
    let unit = fund.rounding?.unit?.value ?? .one
    checkUnit(of: fund, &problems)
    guard let carriers = fund.carriers else {
      return FundRounding(
        unit: unit, residual: .largestRemainder(fund.rounding?.ties ?? .largerEntitlement))
    }
    if fund.rounding?.ties != nil {
      problems.add(
        carriers.item.problem(
          "the carriers carry the residual, so 'ties' decides nothing",
          repair: "take 'ties' or the carriers away"))
    }
    let named = carried(carriers, recipients, unit: unit, &problems)
    guard let citation = carriers.citation else { return nil }
    return FundRounding(unit: unit, residual: .carriers(named, citation: citation))
  }

  /// The fund is a whole number of its rounding units.
  private func checkUnit(of fund: FundDraft, _ problems: inout Problems) {
    let unit = fund.rounding?.unit?.value ?? .one
    guard let amount = fund.amount, unit > .zero, amount.value.ore % unit.ore != 0 else { return }
    let fault = "the amount \(amount.value.grouped) kr is not a whole number of "
    if let rounding = fund.rounding, let written = rounding.unit {
      problems.add(
        rounding.item.problem(
          of: "unit", at: written.location, fault + "\(unit.grouped) kr",
          repair: "choose a unit that divides the amount"))
    } else {
      problems.add(
        fund.item.problem(
          of: "amount", at: amount.location, fault + "kronor",
          repair: "add \"rounding\": {\"unit\": 0.01}"))
    }
  }

  private func carried(
    _ carriers: CarriersDraft, _ recipients: [Recipient], unit: Kronor,
    _ problems: inout Problems
  ) -> [NamedCarrier] {
    var seen: Set<String> = []
    let names = RecipientRegister(recipients)
    return carriers.carriers.compactMap { carrier in
      checkUnits(of: carrier, unit: unit, &problems)
      let name = carrier.recipient
      guard isRegisterWhole, let recipient = names.recipient(name, &problems) else { return nil }
      if !seen.insert(recipient.name).inserted {
        problems.add(
          name.problem("\(recipient.name) carries twice", repair: "write one carrier for it"))
      }
      return NamedCarrier(recipient: recipient.name, amount: carrier.amount.value)
    }
  }

  private func checkUnits(
    of carrier: CarriersDraft.Carrier, unit: Kronor, _ problems: inout Problems
  ) {
    let amount = carrier.amount
    if unit == .zero || amount.value.ore % unit.ore == 0 { return }
    problems.add(
      carrier.item.problem(
        of: "amount", at: amount.location,
        "\(amount.value.grouped) kr is not a whole number of \(unit.grouped) kr",
        repair: "write whole rounding units"))
  }

  /// The funds sum to the total of the agreement.
  func checkTotal(_ problems: inout Problems) {
    let amounts = draft.funds.compactMap(\.amount?.value)
    guard let total = draft.total, amounts.count == draft.fundCount else {
      return
    }
    guard let sum = try? amounts.exactSum(), let difference = try? sum.subtracting(total.value)
    else {
      problems.add(
        Problem(
          at: total.location, path: "total", "the funds sum to more than 10 000 000 000 000 kr",
          repair: "check the amounts"))
      return
    }
    if difference == .zero { return }
    let size = String(difference.grouped.drop { $0 == "−" })
    problems.add(
      Problem(
        at: total.location, path: "total",
        "the funds sum to \(sum.grouped) kr, \(size) kr \(difference > .zero ? "above" : "below") "
          + "the total \(total.value.grouped) kr",
        repair: "correct an amount or the total"))
  }
}

extension RecipientRegister {
  /// The recipient with a name or alias; an unknown or ambiguous one is reported.
  func recipient(_ name: JSONText, _ problems: inout Problems) -> Recipient? {
    let matches = named(name.value)
    if matches.count == 1 { return matches[0] }
    problems.add(
      matches.isEmpty
        ? name.problem(
          "unknown recipient '\(name.value)'",
          repair: suggestion(for: name.value, among: recipients.flatMap(\.names)))
        : name.problem(
          "'\(name.value)' names \(listed(matches.map(\.name)))",
          repair: "write the name of the one that is meant"))
    return nil
  }
}
