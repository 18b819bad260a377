extension DistributionKey {
  /// That the values hold for an earlier day than those of the same key before; nil where they do not.
  package func age(after old: DistributionKey) -> Wording? {
    guard let was = old.date, let now = date, now < was else { return nil }
    return Wording(
      en: "key \(id) is older than the one before: \(now) is before \(was)",
      sv: "nyckeln \(id) är äldre än den föregående: \(now) är före \(was)")
  }
}

extension Agreement {
  /// What is strange in the days that the values of keys hold for: an earlier one than in the agreement
  /// before, or one after the agreement was signed.
  package func keyAges(after previous: Agreement?) -> [Wording] {
    keys.compactMap { key in previous?.key(key.id).flatMap { key.age(after: $0) } }
      + keys.compactMap { key in
        guard let signedOn, let date = key.date, date > "\(signedOn)" else { return nil }
        return Wording(
          en: "key \(key.id) is of \(date), after the agreement was signed on \(signedOn)",
          sv:
            "nyckeln \(key.id) är från \(date), efter att överenskommelsen skrevs under \(signedOn)"
        )
      }
  }
}
