extension AgreementCheck {
  /// Whether the rows of a key are about counties.
  func isOfCounties(_ key: String) -> Bool { keyDraft(key)?.subject == .county }

  /// A key as written.
  func keyDraft(_ id: String) -> KeyDraft? { draft.keys.first { $0.id?.value == id } }

  /// A key about counties has no value for a recipient that lies in none, as one that only a key
  /// file names.
  func checkCounties(
    of rule: RuleDraft, among recipients: [Recipient], _ problems: inout Problems
  ) {
    if !isRegisterWhole { return }
    for (key, users) in rule.keyUsers(among: recipients, register) where isOfCounties(key.value) {
      let outside = users.filter { $0.county == nil }.map(\.name)
      if outside.isEmpty { continue }
      let (lie, them) = outside.count == 1 ? ("lies", "it") : ("lie", "them")
      problems.add(
        key.problem(
          "\(listed(outside)) \(lie) in no county, so key '\(key.value)' has no "
            + "value for \(them)",
          repair: "write a county in recipients.csv, or use a key about recipients"))
    }
  }
}
