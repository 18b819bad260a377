/// What a person should know of a fund that is divided: something in it decides nothing, or nobody
/// qualifies for its money.
public struct AllocationFinding: Hashable, Sendable {
  /// Where the part of the fund stands that brings it about.
  public let location: SourceLocation
  /// The path of that part, such as `funds[3].rule`.
  public let path: String
  /// The fund's id.
  public let fund: String
  /// What it is.
  public let kind: Kind

  /// What a person should know.
  public enum Kind: Hashable, Sendable {
    /// Nobody qualifies, so that an amount is left over without a word on it.
    case nobodyQualifies(Kronor)
    /// More should qualify than there are recipients.
    case ranksEverybody(Qualification.End, count: Int, recipients: Int)
    /// The first of two rules leaves nothing for the second.
    case nothingForThen
    /// The rule leaves nothing over, of which something could become.
    case nothingForRest
  }

  /// The findings of a fund.
  ///
  /// - Parameter mayChange: Whether keys name who takes part, so that later there may be more.
  static func all(
    of outcome: FundOutcome, at place: FundPlace, mayChange: Bool
  ) -> [AllocationFinding] {
    let fund = outcome.fund
    let finding = { (part: AllocationFault.Part, kind: Kind) in
      let (location, path) = place.place(of: part)
      return AllocationFinding(
        location: location, path: place.path + path, fund: fund.id, kind: kind)
    }
    if fund.recipients.isEmpty { return [] }
    let ofRule = fund.rule.findings(between: fund.recipients, mayChange: mayChange)
    return (ofRule + (outcome.allocation?.unclaimed.map { [.nobodyQualifies($0)] } ?? []))
      .map { finding(.rule, $0) }
      + (fund.hasIdleRest ? [finding(.rest, .nothingForRest)] : [])
  }
}

extension AllocationFinding {
  /// What it is, in words.
  public var words: Wording {
    switch kind {
    case .nobodyQualifies(let amount):
      Wording(
        en: "nobody qualifies; \(amount.grouped) kr of fund '\(fund)' are left over",
        sv: "ingen uppfyller villkoret; \(amount.grouped) kr av insatsområdet '\(fund)' blir över")
    case .ranksEverybody(let end, let count, let recipients):
      Self.words(end, count, recipients)
    case .nothingForThen:
      Wording(
        en: "the first rule leaves nothing over, so 'then' divides nothing",
        sv: "den första beräkningsmodellen lämnar inget kvar, så 'then' fördelar ingenting")
    case .nothingForRest:
      Wording(
        en: "the rule leaves nothing over, so 'rest' decides nothing",
        sv: "beräkningsmodellen lämnar inget kvar, så 'rest' avgör ingenting")
    }
  }

  private static func words(
    _ end: Qualification.End, _ count: Int, _ recipients: Int
  ) -> Wording {
    let those = Wording.counted(
      recipients, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return Wording(
      en: "'\(end.rawValue)' is \(count), but the rule is for \(those), who all qualify",
      sv:
        "'\(end.rawValue)' är \(count), men beräkningsmodellen gäller \(those), som alla uppfyller "
        + "villkoret")
  }
}

extension Allocation {
  /// What is left over because nobody qualifies; nil where somebody does.
  fileprivate var unclaimed: Kronor? {
    rest.flatMap { $0.causes.contains(.nobodyQualifies) ? $0.amount : nil }
  }
}

extension Fund {
  /// Whether it says what becomes of money that neither its rule nor its rounding can leave.
  fileprivate var hasIdleRest: Bool {
    if case .each = rounding.residual { return false }
    return rest != nil && division.leavesNothing
  }
}

extension Rule {
  /// What decides nothing in the rule, or in those inside it.
  fileprivate func findings(
    between recipients: [Recipient], mayChange: Bool
  ) -> [AllocationFinding.Kind] {
    var findings: [AllocationFinding.Kind] = []
    switch self {
    case .sequence(let first, _)
    where first.division(between: recipients).leavesNothing:
      findings = [.nothingForThen]
    case .qualified(let qualification, _):
      if case .rank(let end, let count, _) = qualification.test, count > recipients.count,
        !mayChange
      {
        findings = [.ranksEverybody(end, count: count, recipients: recipients.count)]
      }
    default: break
    }
    return findings
      + zip(inner, recipientsOfInner(among: recipients)).flatMap { rule, recipients in
        rule.findings(between: recipients, mayChange: mayChange)
      }
  }

  /// Whom each of the rules inside the rule divides between.
  private func recipientsOfInner(among recipients: [Recipient]) -> [[Recipient]] {
    let named = { (names: [String]) in
      let names = Set(names)
      return recipients.filter { names.contains($0.name) }
    }
    switch self {
    case .only(let names, _): return [named(names)]
    case .split(let parts): return parts.map { named($0.recipients) }
    // Groups and those that qualify are told by data.
    default: return inner.map { _ in recipients }
    }
  }
}
