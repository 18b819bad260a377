/// What the names in an agreement file may stand for.
struct KnownNames {
  /// The groups of recipients.
  let groups: [RecipientGroup]
  /// The keys, whether or not they have values.
  let keys: [KeyRows]
  /// The numbers of the items of the state budget; nil where they could not be read.
  let budgetItems: [String]?
  /// The recipients.
  var register: RecipientRegister
  /// Whether the register could be read whole. Where it could not, what rests on it is not checked,
  /// so that one fault is not told as many.
  var isRegisterWhole: Bool
  /// The columns of the register that rules may group by.
  var columns = RegisterColumns()

  /// The ids of the keys.
  var keyIDs: [String] { keys.map(\.id) }

  /// Whether keys name who takes part of one of some groups.
  func isNamedByKeys(_ ids: [String]) -> Bool {
    groups.contains { $0.isNamedByKeys && ids.contains($0.id) }
  }

  /// Whether one of some groups is open.
  func isOpen(_ ids: [String]) -> Bool { openGroup(among: ids) != nil }

  /// The open group among some groups; nil where none is.
  func openGroup(among ids: [String]) -> RecipientGroup? {
    groups.first { $0.isOpen && ids.contains($0.id) }
  }

  /// The ids of the keys with values of their own that some keys rest on, each once.
  func sources(of ids: [String]) -> [String] {
    ids.flatMap { id in keys.first { $0.id == id }?.sources ?? [id] }.uniqued()
  }

  /// Whether the rows of a key are about counties.
  func isOfCounties(_ key: String) -> Bool {
    keys.first { $0.id == key }?.subject == .county
  }
}

extension KnownNames {
  /// A key about counties has no value for a recipient that lies in none, as one that only a key
  /// file names.
  func checkCounties(of uses: [ResolvedRule.KeyUse]) {
    for use in uses {
      checkRepeatedCounties(of: use)
      let outside = use.recipients.filter { $0.county == nil }.map(\.name)
      if outside.isEmpty { continue }
      let ofCounties = sources(of: [use.key.value]).filter(isOfCounties)
      for key in ofCounties { report(outside, use, key) }
    }
  }

  /// A county's value stands for all of it: added up for several of its recipients it would count
  /// more than once.
  private func checkRepeatedCounties(of use: ResolvedRule.KeyUse) {
    guard use.addsUp, isOfCounties(use.key.value) else { return }
    var last: [String: Int] = [:]
    for (position, recipient) in use.recipients.enumerated() {
      guard let county = recipient.county else { continue }
      guard let before = last.updateValue(position, forKey: county.code) else { continue }
      let other = use.recipients[before]
      use.key.report(
        Wording(
          en: "key '\(use.key.value)' has one value for \(county.name), which would count for both "
            + "\(other.name) and \(recipient.name)",
          sv: "fördelningsnyckeln '\(use.key.value)' har ett värde för \(county.name), som skulle "
            + "räknas för både \(other.name) och \(recipient.name)"),
        repair: Wording(
          en: "use a key about recipients",
          sv: "använd en fördelningsnyckel om mottagare")
          + (use.mayRepeat
            ? Wording(
              en: ", or add \"repeatsCounties\": true if it is meant",
              sv: ", eller lägg till \"repeatsCounties\": true om det är meningen") : .none))
      return
    }
  }

  private func report(_ outside: [String], _ use: ResolvedRule.KeyUse, _ key: String) {
    let (lie, them) = outside.count == 1 ? ("lies", "it") : ("lie", "them")
    use.key.report(
      Wording(
        en:
          "\(Wording.listed(outside)) \(lie) in no county, so key '\(key)' has no value "
          + "for \(them)",
        sv: "\(Wording.listed(outside)) ligger inte i något län, så fördelningsnyckeln "
          + "'\(key)' saknar värde för \(outside.count == 1 ? "den" : "dem")"),
      repair: Wording(
        en: "write a county in recipients.csv, or use a key about recipients",
        sv: "skriv ett län i recipients.csv, eller använd en fördelningsnyckel om mottagare"))
  }
}

extension KnownNames {
  /// What names stand for in an agreement that was read.
  init(of agreement: Agreement) {
    self.init(
      groups: agreement.groups, keys: agreement.keys.map(KeyRows.init),
      budgetItems: agreement.budget?.items.map(\.number), register: agreement.register,
      isRegisterWhole: true,
      columns: RegisterColumns(
        agreement.register.columns, headings: agreement.register.columns))
  }
}

extension KnownNames {
  /// The recipients of some groups: those in the register, or where keys name them whoever has a value
  /// in one of some keys; a key about counties names nobody.
  func recipients(
    of groups: [String], new: NewRecipients, namedBy keys: [String],
    values: (String) -> KeyValues?
  ) -> [Recipient] {
    let registered = register.recipients(in: groups)
    if !isNamedByKeys(groups) { return registered }
    let values = sources(of: keys).filter { !isOfCounties($0) }.compactMap(values)
    let isNamed = { (name: String) in values.contains { $0.scaled(of: name) != nil } }
    let unregistered = openGroup(among: groups).map { open in
      new.names.filter(isNamed).map { Recipient(unregistered: $0, in: [open.id]) }
    }
    return registered.filter { isNamed($0.name) } + (unregistered ?? [])
  }
}

extension RecipientRegister {
  /// The recipient with a name or alias; an unknown or ambiguous one is reported.
  func recipient(_ name: JSONText) -> Recipient? {
    let matches = named(name.value)
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty {
      return name.reportUnknown(.recipient, among: recipients.flatMap(\.names))
    }
    name.report(
      Wording(
        en: "'\(name.value)' names \(Wording.listed(matches.map(\.name)))",
        sv: "'\(name.value)' är namn på \(Wording.listed(matches.map(\.name)))"),
      repair: Wording(
        en: "write the name of the one that is meant", sv: "skriv namnet på den som avses"))
    return nil
  }
}

extension [Recipient] {
  /// Those in a named group or with one of the names, in listed order.
  func selected(by names: [String]) -> [Recipient] {
    let folded = Set(names.map(FoldedName.init))
    let ids = Set(names)
    return filter { recipient in
      recipient.groups.contains(where: ids.contains)
        || recipient.names.contains { folded.contains(FoldedName($0)) }
    }
  }
}
