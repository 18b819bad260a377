// Parts that are given beside the files of an agreement, and read as its own.

extension Agreement {
  /// A fund given as JSON, read as one of this agreement's.
  ///
  /// - Parameters:
  ///   - id: The id of the fund where it names none itself.
  ///   - path: What leads to it, for messages.
  /// - Returns: nil where something was reported.
  func fund(
    in value: JSONValue, called id: String, path: String, _ problems: Problems
  ) -> Fund? {
    let name = JSONValue(content: .string(id), location: value.location)
    let named = value["id"] == nil ? value.setting("id", to: name) : value
    let count = problems.count
    problems.isOfDraft = signed == nil
    let cited =
      named["citation"] == nil
      ? named.setting("citation", to: .citation(ofScenarioFor: id, at: value.location)) : named
    let item = JSONItem(value: cited, path: .member(.root, path), problems)
    guard var reader = FundReader(item, KnownNames(of: self)) else { return nil }
    if reader.isNamedByKeys {
      reader.divideAsNamed(new: newRecipients) { self.key($0)?.values }
    } else {
      reader.divide(between: register.recipients(in: reader.groups))
    }
    return problems.count == count ? reader.fund : nil
  }

  /// A rule given as JSON, read as that of one of this agreement's funds.
  ///
  /// - Returns: nil where something was reported.
  func rule(
    in value: JSONValue, for fund: Fund, path: String, _ problems: Problems
  ) -> Rule? {
    let count = problems.count
    let item = JSONItem(value: value, path: .member(.root, path), problems)
    let names = KnownNames(of: self)
    let reading = RuleReader(keys: names.keyIDs).rule(item)
    let recipients = recipients(in: fund.groups, reading: reading.keys.map(\.value))
    let resolved = reading.rule(
      RuleRecipients(
        recipients: recipients, groups: fund.groups,
        isAwaiting: isNamedByKeys(fund) && recipients.isEmpty, isRegisterWhole: true,
        columns: names.columns))
    names.checkCounties(of: resolved.uses)
    return problems.count == count ? resolved.rule : nil
  }

  /// The recipients of groups: those in the register, or those that keys name where they do.
  func recipients(in ids: [String], reading keys: [String]) -> [Recipient] {
    KnownNames(of: self).recipients(of: ids, new: newRecipients, namedBy: keys) {
      key($0)?.values
    }
  }

  /// The values of a key in a file; nil where something was reported.
  func values(
    of key: DistributionKey, in source: SourceText, demand: KeyDemand, _ problems: Problems
  ) -> KeyValues? {
    var new = newRecipients
    return KeyFile.values(
      of: KeyRows(key), in: source, register: register, demand: demand, new: &new, problems)
  }

  /// The recipients that keys name and the register does not hold.
  private var newRecipients: NewRecipients {
    var new = NewRecipients()
    if !groups.contains(where: \.isOpen) { return new }
    for key in keys where key.subject == .recipient {
      for subject in key.values?.subjects ?? [] where !isRegistered(subject) {
        _ = new.spelling(of: subject)
      }
    }
    return new
  }

  private func isRegistered(_ subject: String) -> Bool {
    register.named(subject).contains { $0.name == subject }
  }
}

extension Agreement {
  /// The values of a key as another file has them: of everybody who has one for now.
  ///
  /// - Returns: nil for an unknown key.
  /// - Throws: ``InvalidInput`` with everything wrong in the file.
  /// - Complexity: O(*n*).
  package func values(
    ofKey id: String, in source: SourceText
  ) throws(InvalidInput) -> KeyValues? {
    guard let key = key(id) else { return nil }
    let problems = Problems()
    let values = values(of: key, in: source, demand: demand(of: key), problems)
    try problems.throwIfAny()
    return values
  }

  private func demand(of key: DistributionKey) -> KeyDemand {
    var demand = KeyDemand()
    var guess = 0
    let recipients = register.recipients
    let hasValue = { (recipient: Int) in
      guard let subject = key.subject.id(at: recipient, of: recipients),
        let position = key.values?.position(of: subject, guess: guess)
      else { return false }
      guess = position + 1
      return true
    }
    // Mostly all of them: then nothing is copied.
    demand.require(
      recipients.indices.allSatisfy(hasValue)
        ? recipients : recipients.indices.filter(hasValue).map { recipients[$0] },
      of: groups.map(\.id))
    return demand
  }
}

extension JSONValue {
  /// What a fund that no agreement has is cited by: the scenario that has it.
  fileprivate static func citation(
    ofScenarioFor fund: String, at location: SourceLocation
  ) -> JSONValue {
    let text = { (text: String) in JSONValue(content: .string(text), location: location) }
    return JSONValue(content: .object([]), location: location)
      .setting("section", to: text("Scenario")).setting("quote", to: text("funds.\(fund)"))
  }
}
