import StimulusFunds

/// Recipients in words: a group that is there as a whole is named once, so that nobody reads the names
/// of 290 municipalities.
struct RecipientList {
  /// The names of groups and of recipients, each group where its first recipient stands.
  private(set) var names: [String] = []

  /// Names recipients.
  ///
  /// - Parameters:
  ///   - listed: The names of the recipients.
  ///   - all: Those they are some of: a group is there as a whole if all of these in it are.
  init(_ listed: [String], among all: [Recipient], of groups: [RecipientGroup]) {
    let chosen = Set(listed)
    let whole = groups.filter { group in
      let members = all.filter { $0.groups.contains(group.id) }
      return members.count > 1 && members.allSatisfy { chosen.contains($0.name) }
    }
    let groupsOfNames = Dictionary(
      all.map { recipient in
        (recipient.name, whole.filter { recipient.groups.contains($0.id) }.map(\.name))
      }
    ) { first, _ in first }
    var seen: Set<String> = []
    for name in listed {
      let own = groupsOfNames[name, default: []]
      for shown in own.isEmpty ? [name] : own where seen.insert(shown).inserted {
        names.append(shown)
      }
    }
  }
}
