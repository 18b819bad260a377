extension Division {
  /// First between the counties in proportion to a key, then by a rule between the recipients of each.
  ///
  /// Of a key about counties a county has its value once; of another it has the sum of its recipients'.
  /// Recipients without a county are one group of their own.
  static func stages(
    by key: String, then rule: Rule, between recipients: [Recipient]
  ) -> Division {
    var positions: [County?: [Int]] = [:]
    var counties: [County?] = []
    for (position, recipient) in recipients.enumerated() {
      if positions[recipient.county] == nil { counties.append(recipient.county) }
      positions[recipient.county, default: []].append(position)
    }
    let groups = counties.map { county in
      let members = positions[county] ?? []
      return Group(
        positions: members, division: rule.division(between: members.map { recipients[$0] }))
    }
    return Division(recipients: recipients, meaning: .stages(groups, by: key))
  }
}
