extension AgreementAllocation {
  /// The recipients that a name may stand for, in listed order.
  ///
  /// A recipient's own name stands for it alone. Otherwise an alias, or a part of a name that begins
  /// with a word, may stand for several: "orebro" for a region and for its county's municipalities.
  /// Case, diacritics and white space do not matter.
  ///
  /// - Parameter fund: Only the recipients that may have a part in this fund.
  /// - Parameter name: The name that is looked for.
  public func recipients(called name: String, in fund: String? = nil) -> [Recipient] {
    let found = recipients(called: name, among: recipients(in: fund))
    if !found.isEmpty || fund != nil { return found }
    return recipients(called: name, among: agreement.register.recipients)
  }

  private func recipients(called name: String, among all: [Recipient]) -> [Recipient] {
    let folded = FoldedName(name)
    if folded.text.isEmpty { return [] }
    // "Kalmar" is a municipality, but a region and a county are called so too.
    if let own = all.first(where: { FoldedName($0.name) == folded && $0.isOfWholeCounty }) {
      return [own]
    }
    if OfficialCode(name) != nil || organisationDigits(of: name) != nil {
      var names = NameResolver(RecipientRegister(all))
      if case .one(let position) = names.resolve(name) { return [all[position]] }
      if case .several(let positions) = names.resolve(name) { return positions.map { all[$0] } }
      return []
    }
    return all.filter { recipient in
      recipient.names.contains { FoldedName($0).hasPart(folded) }
    }
  }

  /// The recipients that may have a part in a fund, or in any: of a group that keys name, those alone
  /// that have one.
  public func recipients(in fund: String? = nil) -> [Recipient] {
    guard let fund else {
      let named = outcomes.flatMap(\.fund.recipients)
      let taking = Set(named.map(\.name))
      let whole = agreement.groups.filter { !$0.isNamedByKeys }.map(\.id)
      let registered = agreement.register.recipients.filter {
        $0.belongs(to: whole) || taking.contains($0.name)
      }
      var seen: Set<String> = []
      return registered + named.filter { !$0.isRegistered && seen.insert($0.name).inserted }
    }
    guard let chosen = outcomes.first(where: { $0.fund.id == fund }) else { return [] }
    let known = chosen.fund.recipients
    return known.isEmpty ? agreement.register.recipients(in: chosen.fund.groups) : known
  }
}

extension FoldedName {
  /// Whether a part that begins where a word begins is the other name.
  fileprivate func hasPart(_ other: FoldedName) -> Bool {
    " \(text)".contains(" \(other.text)")
  }
}
