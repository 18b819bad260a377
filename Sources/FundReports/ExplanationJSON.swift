import Apportionment
import StimulusFunds

extension ExplanationReport {
  /// The version of the JSON; it grows where a member changes its meaning or goes away.
  public static let schema = 1

  /// The explanation as JSON, with everything that the figures depend on.
  ///
  /// Amounts are numbers in kronor; exact fractions are texts such as "1707…/10443100". Members:
  /// - `schema`: 1; `agreement`: `id`, `title`, `citation` of the amounts.
  /// - `recipient`: `name`, `groups`, `county` (code or null), `organisationNumber` (or null).
  /// - `grants`, one a fund: `fund` (`id`, `name`, `amount`, `recipients`, `budgetItem`,
  ///   `citation`), `rule` (`words`, and `definition` as in the agreement file), `arithmetic`
  ///   (`line`, `entitlement`, and `tree`: either `value` and `meaning`, with `key` where it is of
  ///   one, or `operator` and two `operands`), `remarks`, `keys` (`id`, `value`, `sum` or null),
  ///   `rounding` (`unit`, `nearest`, `residual` of the fund), `carried` (null, or `amount`,
  ///   `method`, `citation`, `ties` and `largestRemainder` with `grant` and `carriers`), `amount`:
  ///   the grant, and `notes`.
  /// - `awaiting`: funds without data: `fund`, `amount`, `needs`.
  /// - `keys`: every key read: `id`, `name`, `unit`, `date`, `source`, `file`, and `values` of all
  ///   subjects (county codes or names), for the sums depend on them.
  /// - `total`, and `perInhabitant`: null, or `key`, `inhabitants` and `amount`.
  public var json: String {
    JSONText.object([
      ("schema", .count(Self.schema)),
      (
        "agreement",
        .object([
          ("id", .string(explanation.agreement.id)),
          ("title", .string(explanation.agreement.title)),
          ("citation", explanation.agreement.citation.json),
        ])
      ),
      ("recipient", explanation.recipient.json),
      ("grants", .list(explanation.grants.map(json))),
      ("awaiting", .list(explanation.awaiting.map(Self.json))),
      ("keys", .list(keysRead.map(Self.json))),
      ("total", .amount(explanation.total)),
      ("perInhabitant", perInhabitant),
    ]).text
  }

  private func json(_ explained: GrantExplanation) -> JSONText {
    .object([
      ("fund", Self.json(explained.fund)),
      (
        "rule",
        .object([
          ("words", .string(ruleWords(of: explained.fund))),
          ("definition", explained.fund.rule.json),
        ])
      ),
      (
        "arithmetic",
        .object([
          ("line", .string(ArithmeticLine(explained.arithmetic).text)),
          ("entitlement", .string("\(explained.grant.entitlement)")),
          ("tree", explained.arithmetic.json),
        ])
      ),
      ("remarks", .list(explained.remarks.map { .string(sentence($0)) })),
      ("keys", .list(explained.readings.map(Self.json))),
      (
        "rounding",
        .object([
          ("unit", .amount(explained.fund.rounding.unit)),
          ("nearest", .amount(explained.nearest)), ("residual", .amount(explained.residual)),
        ])
      ),
      ("carried", explained.share.map(Self.json) ?? .null),
      ("amount", .amount(explained.grant.amount)),
      ("notes", .list(explained.notes.map(Self.json))),
    ])
  }

  private static func json(_ fund: Fund) -> JSONText {
    .object([
      ("id", .string(fund.id)), ("name", .string(fund.name)), ("amount", .amount(fund.amount)),
      ("recipients", .list(fund.recipients.map { .string($0.name) })),
      ("budgetItem", .optional(fund.budgetItem)), ("citation", fund.citation.json),
    ])
  }

  private static func json(_ reading: KeyReading) -> JSONText {
    .object([
      ("id", .string(reading.key.id)), ("value", .number(reading.value.plainDecimal)),
      ("sum", reading.sum.map { .number($0.plainDecimal) } ?? .null),
    ])
  }

  private static func json(_ share: ResidualShare) -> JSONText {
    let citation =
      if case .carriers(_, let citation) = share.decision { citation.json } else { JSONText.null }
    return .object([
      ("amount", .amount(share.carried)), ("method", .string(share.decision.method)),
      ("citation", citation), ("ties", .list(share.ties.map { .string($0.name) })),
      (
        "largestRemainder",
        .object([
          ("grant", .amount(share.underLargestRemainder)),
          (
            "carriers",
            .list(
              share.largestRemainderCarriers.map {
                .object([("recipient", .string($0.recipient)), ("amount", .amount($0.amount))])
              })
          ),
        ])
      ),
    ])
  }

  private static func json(_ note: Note) -> JSONText {
    .object([("text", .string(note.text)), ("citation", note.citation.json)])
  }

  private static func json(_ awaiting: AwaitingFund) -> JSONText {
    .object([
      ("fund", .string(awaiting.fund.id)), ("amount", .amount(awaiting.fund.amount)),
      ("needs", .list(awaiting.needs.map { .string($0) })),
    ])
  }
}

extension ExplanationReport {
  /// Every key that a figure depends on, each once, in the agreement's order.
  private var keysRead: [DistributionKey] {
    var ids = explanation.grants.flatMap(\.readings).map(\.key.id)
    if let people = explanation.inhabitants { ids.append(people.key.id) }
    return explanation.agreement.keys.filter { ids.contains($0.id) }
  }

  private static func json(_ key: DistributionKey) -> JSONText {
    let values = key.values.map { values in
      zip(values.subjects, values.scaled).map { subject, scaled -> JSONText in
        // The scale is a power of ten, not zero.
        let value = (try? Fraction(Int128(scaled), over: Int128(values.scale))) ?? .zero
        return .object([("subject", .string(subject)), ("value", .number(value.plainDecimal))])
      }
    }
    return .object([
      ("id", .string(key.id)), ("name", .string(key.name)), ("unit", .string(key.unit)),
      ("date", .optional(key.date)), ("source", .string(key.source)),
      ("file", .optional(key.values?.file)), ("values", .list(values ?? [])),
    ])
  }

  private var perInhabitant: JSONText {
    guard let people = explanation.inhabitants, let amount = explanation.perInhabitant else {
      return .null
    }
    return .object([
      ("key", .string(people.key.id)), ("inhabitants", .number(people.value.plainDecimal)),
      ("amount", .string("\(amount)")),
    ])
  }
}

extension Recipient {
  fileprivate var json: JSONText {
    .object([
      ("name", .string(name)), ("groups", .list(groups.map { .string($0) })),
      ("county", .optional(county?.code)), ("organisationNumber", .optional(organisationNumber)),
    ])
  }
}
