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
    let count = problems.all.count
    let item = JSONItem(value: named, path: .member(.root, path), problems)
    guard var reader = FundReader(item, KnownNames(of: self)) else { return nil }
    reader.divide(between: recipients(in: reader.groups, reading: reader.keys))
    return problems.all.count == count ? reader.fund : nil
  }

  /// A rule given as JSON, read as that of one of this agreement's funds.
  ///
  /// - Returns: nil where something was reported.
  func rule(
    in value: JSONValue, for fund: Fund, path: String, _ problems: Problems
  ) -> Rule? {
    let count = problems.all.count
    let item = JSONItem(value: value, path: .member(.root, path), problems)
    let names = KnownNames(of: self)
    let reading = RuleReader(keys: names.keyIDs).rule(item)
    let recipients = recipients(in: fund.groups, reading: reading.keys.map(\.value))
    let resolved = reading.rule(
      RuleRecipients(
        recipients: recipients, groups: fund.groups,
        isAwaiting: isOpen(fund) && recipients.isEmpty, isRegisterWhole: true))
    names.checkCounties(of: resolved.uses)
    return problems.all.count == count ? resolved.rule : nil
  }

  /// The recipients of groups: those in the register, or for an open group those that keys name.
  func recipients(in ids: [String], reading keys: [String]) -> [Recipient] {
    guard let group = KnownNames(of: self).openGroup(among: ids) else {
      return register.recipients(in: ids)
    }
    let named = keys.compactMap(key).filter { $0.subject == .recipient }.compactMap(\.values)
    return group.recipients(of: ids, in: register, new: newRecipients.names, namedBy: named)
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
