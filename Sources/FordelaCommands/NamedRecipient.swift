import StimulusFunds

/// The recipient that a name on the command line stands for.
struct NamedRecipient {
  let recipient: Recipient
  /// Whom else the name fits, so that nobody is taken for another in silence.
  let notices: [Wording]

  /// Finds a recipient by its name, an alias or a part of one.
  ///
  /// Where all that a name fits lie in one county, as a region and its county's municipalities do,
  /// the one listed first is taken and the others are told.
  ///
  /// - Throws: ``UsageError`` for a name that fits nobody, or recipients of several counties.
  init(
    _ name: String, in allocation: AgreementAllocation, fund: String? = nil
  ) throws(UsageError) {
    let found = allocation.recipients(called: name, in: fund)
    guard let first = found.first else { throw Self.unknown(name, allocation, fund) }
    if found.count > 1, first.county == nil || found.contains(where: { $0.county != first.county })
    {
      throw UsageError(
        Wording(
          en: "'\(name)' fits \(found.map { "'\($0.name)'" }.joined(separator: ", "))",
          sv: "'\(name)' passar på \(found.map { "'\($0.name)'" }.joined(separator: ", "))"),
        repair: Self.choice(fund))
    }
    recipient = first
    notices = found.dropFirst().map {
      Wording(
        en: "'\(name)' is taken for \(first.name); for \($0.name) write its name",
        sv: "'\(name)' tolkas som \(first.name); skriv hela namnet för \($0.name)")
    }
  }

  private static func choice(_ fund: String?) -> Wording {
    let choice = Wording(en: "write the one that is meant", sv: "skriv den som avses")
    if fund != nil { return choice }
    return choice
      + Wording(
        en: ", or name a fund with --fund", sv: ", eller ange ett insatsområde med --fund")
  }

  private static func unknown(
    _ name: String, _ allocation: AgreementAllocation, _ fund: String?
  ) -> UsageError {
    if let fund, let other = allocation.recipients(called: name).first {
      return UsageError(
        Wording(
          en: "\(other.name) has no part in fund '\(fund)'",
          sv: "\(other.name) har ingen del i insatsområdet '\(fund)'"),
        repair: Wording(
          en: "leave --fund out to see its grants", sv: "utelämna --fund för att se bidragen"))
    }
    return UsageError(
      NameKind.recipient.unknown + " '\(name)'",
      repair: suggestion(for: name, among: allocation.recipients(in: fund).flatMap(\.names)))
  }
}
