import Apportionment

/// Turns the draft of an agreement into an agreement, reporting whatever contradicts itself.
///
/// Every check adds its problems and lets the others go on.
struct AgreementCheck {
  let draft: AgreementDraft
  let register: RecipientRegister
  /// Whether the register could be read whole. Where it could not, what rests on it is not checked,
  /// so that one fault is not told as many.
  let isRegisterWhole: Bool
  let groups: [RecipientGroup]
  let keyIDs: [String]
  let fundIDs: [String]
  private(set) var keyValues: [String: KeyValues] = [:]
  private var newRecipients = NewRecipients()
  private var demands: [String: KeyDemand]

  init(_ draft: AgreementDraft, registerIn source: SourceText?, _ problems: inout Problems) {
    self.draft = draft
    groups = draft.groups.compactMap { group in
      guard let id = group.id, let name = group.name else { return nil }
      return RecipientGroup(id: id.value, name: name.value, isOpen: group.isOpen)
    }
    keyIDs = draft.keys.compactMap(\.id?.value)
    fundIDs = draft.funds.compactMap(\.id?.value)
    let groupIDs = groups.map(\.id)
    (register, isRegisterWhole) =
      source.map { RecipientsFile.register(in: $0, groups: groupIDs, &problems) }
      ?? (RecipientRegister([]), false)
    demands = [:]
    Self.checkUnique(draft.groups.compactMap(\.id), "group", &problems)
    Self.checkUnique(draft.keys.compactMap(\.id), "key", &problems)
    Self.checkUnique(draft.funds.compactMap(\.id), "fund", &problems)
    Self.checkUnique(draft.tables.compactMap(\.id), "table", &problems)
    demands = keyDemands()
  }

  private static func checkUnique(_ ids: [JSONText], _ kind: String, _ problems: inout Problems) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id.value).inserted {
      problems.add(
        id.problem("\(kind) '\(id.value)' is there already", repair: "give it an id of its own"))
    }
  }

  /// Takes up a key's values from its file.
  mutating func readValues(
    of key: KeyDraft, in source: SourceText, _ problems: inout Problems
  ) {
    guard let id = key.id?.value else { return }
    keyValues[id] = KeyFile.values(
      of: key, in: source, register: isRegisterWhole ? register : nil,
      demand: demands[id] ?? .ofUnusedKey(in: groups), new: &newRecipients, &problems)
  }

  /// The agreement, unless something it cannot be without was reported.
  func agreement(_ problems: inout Problems) -> Agreement? {
    let keys = draft.keys.compactMap(key)
    let funds = draft.funds.compactMap { fund($0, &problems) }
    checkTotal(&problems)
    let tables = draft.tables.compactMap { table($0, &problems) }
    for table in draft.tables { checkRows(of: table, for: funds, &problems) }
    let crossSums = draft.crossSums.compactMap { crossSum($0, &problems) }
    let notes = draft.notes.compactMap { note($0, &problems) }
    let inhabitants = known(draft.inhabitants, "key", among: keyIDs, &problems)
    let terms = terms(&problems)
    guard
      let id = draft.id, let title = draft.title, let signed = draft.signed,
      let total = draft.total, let citation = draft.citation,
      let source = draft.registerSource, let budget = budget()
    else { return nil }
    return Agreement(
      id: id.value, title: title.value, parties: draft.parties.map(\.value),
      signed: signed.value, total: total.value, citation: citation, groups: groups,
      register: register, registerSource: source.value, keys: keys, inhabitants: inhabitants,
      funds: funds, budget: budget, crossSums: crossSums, tables: tables, notes: notes,
      terms: terms, reviews: draft.reviews)
  }

  private func key(_ draft: KeyDraft) -> DistributionKey? {
    guard
      let id = draft.id, let name = draft.name, let unit = draft.unit,
      let subject = draft.subject, let source = draft.source
    else { return nil }
    return DistributionKey(
      id: id.value, name: name.value, unit: unit.value, subject: subject,
      isFractional: draft.isFractional, date: draft.date?.value, source: source.value,
      values: keyValues[id.value])
  }

  private func budget() -> Budget? {
    guard
      let draft = draft.budget, let appropriation = draft.appropriation,
      let citation = draft.citation
    else { return nil }
    return Budget(
      appropriation: appropriation.value,
      items: draft.items.map { Budget.Item(number: $0.number.value, name: $0.name.value) },
      citation: citation)
  }
}

extension AgreementCheck {
  /// Who needs a value in which key: the recipients of the funds and the rows of the tables.
  private func keyDemands() -> [String: KeyDemand] {
    var demands: [String: KeyDemand] = [:]
    func demand(_ key: String, by recipients: [Recipient], in groups: [String], isOpen: Bool) {
      var demand = demands[key] ?? KeyDemand()
      if !isOpen { demand.require(recipients) }
      demand.groups += groups
      demand.isOpen = demand.isOpen || isOpen
      demands[key] = demand
    }
    for fund in draft.funds {
      let groups = fund.recipients?.groups.map(\.value) ?? []
      let isOpen = self.groups.contains { $0.isOpen && groups.contains($0.id) }
      let recipients = register.recipients(in: groups)
      for (key, users) in fund.rule?.draft.keyUsers(among: recipients, register) ?? [] {
        demand(key.value, by: users, in: groups, isOpen: isOpen)
      }
    }
    for table in draft.tables {
      let groups = table.recipientRows?.groups.map(\.value) ?? []
      for column in table.columns where column.shows == .key || column.shows == .share {
        guard let key = column.of?.value else { continue }
        demand(key, by: register.recipients(in: groups), in: groups, isOpen: false)
      }
    }
    return demands
  }

  /// The recipients of a fund: those of its groups, or for an open group those that its keys name.
  ///
  /// A key about counties names no recipients.
  func recipients(in groupIDs: [String], keys: [String]) -> [Recipient] {
    let registered = register.recipients(in: groupIDs)
    guard let open = groups.first(where: { $0.isOpen && groupIDs.contains($0.id) }) else {
      return registered
    }
    let values = keys.filter { !isOfCounties($0) }.compactMap { keyValues[$0] }
    let isNamed = { (name: String) in values.contains { $0.scaled(of: name) != nil } }
    let new = newRecipients.names.filter(isNamed).map {
      Recipient(
        name: $0, aliases: [], groups: [open.id], county: nil, organisationNumber: nil,
        remark: nil, isRegistered: false)
    }
    return registered.filter { isNamed($0.name) } + new
  }
}

extension RuleDraft {
  /// The keys that the rule reads, each with the recipients it reads them for.
  func keyUsers(
    among recipients: [Recipient], _ register: RecipientRegister
  ) -> [(key: JSONText, users: [Recipient])] {
    switch self {
    case .unreadable, .fixed, .equal: []
    case .share(let key): [(key, recipients)]
    case .growth(let earlier, let later): [(earlier, recipients), (later, recipients)]
    case .blend(let parts, _): parts.flatMap { $0.rule.keyUsers(among: recipients, register) }
    case .base(_, let rule): rule.keyUsers(among: recipients, register)
    case .only(let names, let rule):
      rule.keyUsers(among: recipients.selected(by: names.map(\.value)), register)
    case .split(let parts, _):
      parts.flatMap {
        $0.rule.keyUsers(among: recipients.selected(by: $0.recipients.map(\.value)), register)
      }
    case .bounds(let least, let most, let rule):
      [least, most].compactMap { bound in
        if case .key(let key)? = bound { (key, recipients) } else { nil }
      } + rule.keyUsers(among: recipients, register)
    }
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
