extension Agreement {
  /// Who needs a value in each of some keys once changes are made, and who may have one.
  ///
  /// A row that only the agreement as it is has a use for is no fault: a change of a fund blames no
  /// key file whose rows nobody reads any more.
  func demands(
    under changes: [Change], of keys: [String]
  ) -> [(key: String, demand: KeyDemand)] {
    if keys.isEmpty { return [] }
    // What cannot be changed is told when the changes are made.
    let untold = Problems()
    var edit = AgreementEdit(of: self)
    edit.make(changes, untold)
    return keys.map { ($0, edit.agreement.demand(of: $0, before: self)) }
  }

  private func demand(of key: String, before: Agreement) -> KeyDemand {
    var demand = KeyDemand()
    for fund in funds where sources(of: fund).contains(key) {
      let recipients = register.recipients(in: fund.groups)
      if isNamedByKeys(fund) {
        demand.isOpen = demand.isOpen || isOpen(fund)
      } else {
        let division = fund.rule.division(between: recipients)
        for name in fund.rule.keys where keys.sources(of: [name]).contains(key) {
          demand.require(division.readers(of: name), of: fund.groups)
        }
      }
    }
    for fund in before.funds where before.sources(of: fund).contains(key) {
      demand.groups += fund.groups
      demand.isOpen = demand.isOpen || isOpen(fund)
    }
    let tables = before.tables.filter { table in
      before.keys.contains { $0.sources.contains(key) && table.shows($0.id) }
    }
    demand.groups += tables.flatMap(\.groups)
    return demand.groups.isEmpty ? .ofUnusedKey(in: groups) : demand
  }

  /// Whether keys name who takes part in a fund.
  func isNamedByKeys(_ fund: Fund) -> Bool {
    groups.contains { $0.isNamedByKeys && fund.groups.contains($0.id) }
  }

  /// Whether a key may name recipients of a fund that the register does not hold.
  func isOpen(_ fund: Fund) -> Bool {
    groups.contains { $0.isOpen && fund.groups.contains($0.id) }
  }
}

extension TableLayout {
  /// Whether a column shows a key.
  fileprivate func shows(_ key: String) -> Bool {
    columns.contains { $0.content == .key(key) || $0.content == .share(key) }
  }

  /// The groups of the recipients that have a row.
  fileprivate var groups: [String] {
    guard case .recipients(let rows) = rows else { return [] }
    return rows.flatMap(\.recipient.groups).uniqued()
  }
}
