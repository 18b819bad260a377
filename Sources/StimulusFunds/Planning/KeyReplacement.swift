extension Agreement {
  /// The agreement with other values for a key, from a CSV text with the columns recipient and value.
  ///
  /// The text must have a value for every recipient that the key has one for now.
  ///
  /// - Throws: ``InvalidInput`` for an unknown key, and with everything wrong in the text.
  /// - Complexity: O(*n*).
  public func replacingValues(
    ofKey id: String, from source: SourceText
  ) throws(InvalidInput) -> Agreement {
    guard let position = keys.firstIndex(where: { $0.id == id }) else {
      throw InvalidInput([
        Problem(
          at: SourceLocation(file: source.file), "unknown key '\(id)'",
          repair: suggestion(for: id, among: keys.map(\.id)))
      ])
    }
    var problems = Problems()
    var new = NewRecipients()
    let values = KeyFile.values(
      of: KeyDraft(keys[position]), in: source, register: register,
      demand: demand(of: keys[position]), new: &new, &problems)
    try problems.throwIfAny()
    guard let values else { return self }
    var replaced = self
    replaced.keys[position].values = values
    return replaced
  }

  private func demand(of key: DistributionKey) -> KeyDemand {
    var demand = KeyDemand()
    demand.groups = groups.map(\.id)
    if let values = key.values {
      var guess = 0
      let has = { (recipient: Recipient) in
        guard let subject = key.subject(of: recipient),
          let position = values.position(of: subject, guess: guess)
        else { return false }
        guess = position + 1
        return true
      }
      let recipients = register.recipients
      // Mostly all of them: then nothing is copied.
      demand.require(recipients.allSatisfy(has) ? recipients : recipients.filter(has))
    }
    return demand
  }
}

extension KeyDraft {
  /// The draft that a key would have been made from.
  fileprivate init(_ key: DistributionKey) {
    let nowhere = SourceLocation(file: key.id)
    let text = { (text: String) in JSONText(text, at: nowhere, path: .root) }
    self.init(
      item: JSONItem(value: JSONValue(content: .null, location: nowhere), path: .root),
      id: text(key.id), name: text(key.name), unit: text(key.unit), subject: key.subject,
      isFractional: key.isFractional, date: nil, source: text(key.source), file: nil,
      review: nil)
  }
}
