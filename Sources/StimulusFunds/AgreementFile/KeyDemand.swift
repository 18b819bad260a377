/// Who must and who may have a row in a key file.
struct KeyDemand {
  /// The recipients that need a value, each once, in listed order.
  private(set) var required: [Recipient] = []
  /// The groups whose recipients may have a value.
  var groups: [String] = []
  /// Whether recipients that the register does not hold may have one.
  var isOpen = false
  /// Whether no fund and no table uses the key: then nobody in particular has a part in it.
  private(set) var isUnused = false

  /// The demand for a key that nothing uses, perhaps because its name is misspelt elsewhere: any
  /// recipient may have a value.
  static func ofUnusedKey(in groups: [RecipientGroup]) -> KeyDemand {
    var demand = KeyDemand()
    demand.isOpen = groups.contains(where: \.isOpen)
    demand.isUnused = true
    return demand
  }

  /// Adds recipients of some groups that need a value, each once.
  mutating func require(_ recipients: [Recipient], of groups: [String]) {
    self.groups += groups
    if required.isEmpty {
      required = recipients
    } else if !recipients.lazy.map(\.name).elementsEqual(required.lazy.map(\.name)) {
      let known = Set(required.map(\.name))
      required += recipients.filter { !known.contains($0.name) }
    }
  }

  /// Lets recipients of some groups have a value.
  ///
  /// - Parameter isOpen: Whether one of the groups is open.
  mutating func allow(_ groups: [String], isOpen: Bool) {
    self.groups += groups
    self.isOpen = self.isOpen || isOpen
  }
}

/// Recipients that key files name and the register does not hold, under the spelling met first.
struct NewRecipients {
  private(set) var names: [String] = []
  private var spellings: [FoldedName: String] = [:]

  /// The one spelling for a name.
  mutating func spelling(of name: String) -> String {
    let folded = FoldedName(name)
    if let known = spellings[folded] { return known }
    spellings[folded] = name
    names.append(name)
    return name
  }
}
