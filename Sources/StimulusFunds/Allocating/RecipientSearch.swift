extension AgreementAllocation {
  /// The recipients that a name may stand for, in listed order.
  ///
  /// A recipient's own name stands for it alone. Otherwise an alias, or a part of a name that begins
  /// with a word, may stand for several: "orebro" for a region and for its county's municipalities.
  /// Case, diacritics and white space do not matter.
  ///
  /// - Parameter fund: Only the recipients that may have a part in this fund.
  public func recipients(called name: String, in fund: String? = nil) -> [Recipient] {
    let folded = FoldedName(name)
    if folded.text.isEmpty { return [] }
    let all = recipients(in: fund)
    if let own = all.first(where: { FoldedName($0.name) == folded }) { return [own] }
    return all.filter { recipient in
      recipient.names.contains { FoldedName($0).hasPart(folded) }
    }
  }

  /// The recipients that may have a part in a fund, or in any.
  public func recipients(in fund: String? = nil) -> [Recipient] {
    guard let fund else {
      let new = outcomes.flatMap(\.fund.recipients).filter { !$0.isRegistered }
      var seen: Set<String> = []
      return agreement.register.recipients + new.filter { seen.insert($0.name).inserted }
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
