import Apportionment

/// Why a county gets what it gets from an agreement: its region, its municipalities through RSS and each
/// municipality with a part of its own, together.
public struct CountyExplanation: Sendable {
  /// The county.
  public let county: County
  /// The agreement.
  public let agreement: Agreement
  /// Its recipients that take part, in the register's order; at least one.
  public let explanations: [Explanation]
  /// The sum of their grants.
  public let total: Kronor
  /// The key of inhabitants and the county's value; nil where the agreement names no such key.
  public let inhabitants: KeyReading?
  /// The total divided by the inhabitants; nil where there are none.
  public let perInhabitant: Fraction?

  /// Explains the grants of a county's recipients, from all funds or from one.
  ///
  /// - Returns: nil for a county in which nobody takes part.
  /// - Throws: ``InvalidInput`` where a written calculation is not the one that divides.
  public init?(
    of county: County, in allocation: AgreementAllocation, fund: String? = nil
  ) throws(InvalidInput) {
    let recipients = allocation.recipients(in: fund).filter { $0.county == county }
    guard let first = recipients.first(where: \.isOfWholeCounty) ?? recipients.first else {
      return nil
    }
    var explanations: [Explanation] = []
    for recipient in recipients {
      explanations.append(try Explanation(of: recipient, in: allocation, fund: fund))
    }
    self.county = county
    agreement = allocation.agreement
    self.explanations = explanations
    total = explanations.map(\.total).sumOfParts()
    inhabitants = allocation.agreement.inhabitantsKey.flatMap { key in
      guard key.subject == .county else { return nil }
      return allocation.agreement.value(ofKey: key.id, for: first).map {
        KeyReading(key: key, value: $0, sum: nil, count: 1)
      }
    }
    perInhabitant = inhabitants.flatMap { [total] in total.fraction.divided(by: $0.value) }
  }
}

extension RecipientRegister {
  /// The counties of the recipients, each once, in the register's order.
  public var counties: [County] {
    var seen: Set<County> = []
    return recipients.compactMap(\.county).filter { seen.insert($0).inserted }
  }

  /// The counties that a text may stand for: a code, a name, or a name without the word for county.
  public func counties(called text: String) -> [County] {
    let name = RecipientName(text)
    if name.stem.isEmpty { return [] }
    let exact = counties.filter {
      $0.code == text || FoldedName($0.name) == FoldedName(text)
    }
    if !exact.isEmpty { return exact }
    return counties.filter { RecipientName($0.name).stem == name.stem }
  }
}
