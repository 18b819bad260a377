import Apportionment
import StimulusFunds

extension ExplanationReport {
  /// A grant, or a fund that awaits data.
  private struct Row {
    let recipient: String
    let fund: Fund
    var explained: GrantExplanation?
    var needs: [String] = []
  }

  private static let shape = RowShape<Row>(
    .column(.same("recipient")) { .name($0.recipient) },
    .column(.same("fund")) { .name($0.fund.id) },
    .column(.same("grant"), .number) { $0.explained.map { .amount($0.grant.amount) } ?? .empty },
    .column(.same("entitlement")) {
      $0.explained.map { .entitlement($0.grant.entitlement) } ?? .empty
    },
    .column(.same("arithmetic")) { .optional($0.explained?.arithmeticLine) },
    .column(.same("nearest"), .number) { $0.explained.map { .amount($0.nearest) } ?? .empty },
    .column(.same("carried"), .number) {
      $0.explained.map { .amount($0.share?.carried ?? .zero) } ?? .empty
    },
    .column(.same("awaiting")) { .name($0.needs.joined(separator: " ")) },
    .column(.same("citation")) { .name($0.fund.citation.place) })

  /// Every grant a row, and every fund that awaits data a row without a grant.
  public var tables: [ReportTable] {
    let name = explanation.recipient.name
    return [
      Self.shape.table(
        of: explanation.grants.map { Row(recipient: name, fund: $0.fund, explained: $0) }
          + explanation.awaiting.map { Row(recipient: name, fund: $0.fund, needs: $0.needs) })
    ]
  }
}

extension ExplanationReport {
  /// One recipient as explained.
  public var json: JSON { ExplanationJSON([explanation]).json }
}

/// The JSON of whatever is explained: one recipient, several or a county, with or without margins.
struct ExplanationJSON {
  /// The name and the version of its shape; the version grows where a member changes its meaning or
  /// goes away.
  static let schema = "fordela-explanation/2"

  private let explanations: [Explanation]
  private let county: CountyExplanation?
  private let margins: GrantMargins?

  /// - Parameter explanations: One a recipient; at least one.
  init(
    _ explanations: [Explanation], of county: CountyExplanation? = nil,
    margins: GrantMargins? = nil
  ) {
    (self.explanations, self.county, self.margins) = (explanations, county, margins)
  }

  /// The explanations with everything that the figures depend on.
  ///
  /// Amounts are numbers in kronor; exact fractions are texts such as "1707…/10443100". Members:
  /// - `schema`: "fordela-explanation/2"; `agreement`: `id`, `title`, `citation` of the amounts.
  /// - `county`: null, or `code`, `name`, `total` and `perInhabitant` where a county is explained.
  /// - `recipients`, one each: `recipient` (`name`, `groups`, `county` (code or null),
  ///   `organisationNumber` (or null)), `grants`, `awaiting`, `total`, and `perInhabitant`: null, or
  ///   `key`, `inhabitants` and `amount`.
  /// - `grants`, one a fund: `fund` (`id`, `name`, `amount`, `recipients`, `budgetItem`,
  ///   `citation`), `rule` (`words`, and `definition` as in the agreement file), `arithmetic`
  ///   (`line`, `entitlement`, and `tree`: either `value` and `meaning`, with `key` where it is of
  ///   one, or `operator` and two `operands`), `remarks`, `keys` (`id`, `value`, `sum` or null),
  ///   `rounding` (`unit`, `nearest`, `residual` of the fund), `carried` (null, or `amount`,
  ///   `method`, `citation`, `ties` and `largestRemainder` with `grant` and `carriers`), `amount`:
  ///   the grant, and `notes`; where there is some, `received` from other funds (`fund`, `amount`)
  ///   and the `rest` of the fund (`amount`, `passedTo` a fund or null, `causes`), and in `fund` the
  ///   `calculation` of its amount as in the agreement file.
  /// - `awaiting`: funds without data: `fund`, `amount`, `needs`.
  /// - `keys`: every key read, once: `id`, `name`, `unit`, `date`, `source`, `file` (whose digest is in
  ///   `provenance`), and `values` of all subjects (county codes or names), for the sums depend on
  ///   them; a key that is computed has no values and its `calculation` as in the agreement file.
  /// - `margins`: null, or those asked for: `fund`, `path`, `present`, `grant`, and `below` and `above`,
  ///   each null or `value` and `grant`.
  var json: JSON {
    [
      "schema": .string(Self.schema),
      "agreement": [
        "id": .string(agreement.id), "title": .string(agreement.title),
        "citation": agreement.citation.json,
      ],
      "county": county?.json ?? .null,
      "recipients": .array(explanations.map(\.json)),
      "keys": .array(keysRead.map(\.jsonWithValues)),
      "margins": margins?.json ?? .null,
    ]
  }

  private var agreement: Agreement { explanations[0].agreement }

  /// Every key that a figure depends on, each once, in the agreement's order.
  private var keysRead: [DistributionKey] {
    var ids = explanations.flatMap(\.grants).flatMap(\.readings)
      .flatMap { [$0.key.id] + $0.key.sources }
    ids += explanations.compactMap { $0.inhabitants?.key.id }
    if let people = county?.inhabitants { ids.append(people.key.id) }
    return agreement.keys.filter { ids.contains($0.id) }
  }
}

extension CountyExplanation {
  fileprivate var json: JSON {
    [
      "code": .string(county.code), "name": .string(county.name), "total": .amount(total),
      "perInhabitant": byInhabitant?.json ?? .null,
    ]
  }
}

extension Explanation {
  fileprivate var json: JSON {
    [
      "recipient": recipient.json, "grants": .array(grants.map { $0.json(in: agreement) }),
      "awaiting": .array(awaiting.map(\.json)), "total": .amount(total),
      "perInhabitant": byInhabitant?.json ?? .null,
    ]
  }
}

extension GrantExplanation {
  fileprivate func json(in agreement: Agreement) -> JSON {
    let members: [JSON.Member] = [
      .init("fund", fund.json),
      .init(
        "rule",
        [
          "words": .sentence(agreement.words(forRuleOf: fund)), "definition": fund.rule.json,
        ]),
      .init(
        "arithmetic",
        [
          "line": .string(arithmeticLine),
          "entitlement": .string("\(grant.entitlement)"),
          "tree": arithmetic.json,
        ]),
      .init("remarks", .sentences(remarks.map(\.sentence))),
      .init("keys", .array(readings.map(\.json))),
      .init(
        "rounding",
        [
          "unit": .amount(fund.rounding.unit), "nearest": .amount(nearest),
          "residual": .amount(residual),
        ]),
      .init("carried", share?.json ?? .null),
      .init("amount", .amount(grant.amount)),
      .init(
        "notes",
        .array(
          notes.map { ["text": .string($0.text), "citation": $0.citation.json] })),
    ]
    return .object(members + restMembers)
  }

  private var restMembers: [JSON.Member] {
    (received.isEmpty ? [] : [.init("received", received.json)])
      + (rest.map { [.init("rest", $0.json)] } ?? [])
  }
}

extension Fund {
  fileprivate var json: JSON {
    .object(
      [
        .init("id", .string(id)), .init("name", .string(name)), .init("amount", .amount(amount)),
        .init("recipients", recipients.json), .init("budgetItem", .optional(budgetItem)),
        .init("citation", citation.json),
      ] + money.json)
  }
}

extension KeyReading {
  fileprivate var json: JSON {
    [
      "id": .string(key.id), "value": value.json, "sum": sum.map(\.json) ?? .null,
    ]
  }
}

extension ResidualShare {
  fileprivate var json: JSON {
    let citation =
      if case .carriers(_, let citation) = decision { citation.json } else { JSON.null }
    return [
      "amount": .amount(carried), "method": .string(decision.method), "citation": citation,
      "ties": ties.json,
      "largestRemainder": [
        "grant": .amount(underLargestRemainder), "carriers": largestRemainderCarriers.json,
      ],
    ]
  }
}

extension DistributionKey {
  /// The key with the values of all its subjects, or with its calculation.
  fileprivate var jsonWithValues: JSON {
    .object(
      [
        .init("id", .string(id)), .init("name", .string(name)), .init("unit", .string(unit)),
        .init("date", .optional(date)), .init("source", .string(source)),
        .init("file", .optional(values?.file)),
        .init("values", .array(values.map(Self.json) ?? [])),
      ] + (calculation.map { [.init("calculation", $0.json)] } ?? []))
  }

  private static func json(_ values: KeyValues) -> [JSON] {
    zip(values.subjects, values.scaled).map { subject, scaled in
      let value = Fraction(Int128(scaled), over: Int128(values.scale))
      return ["subject": .string(subject), "value": .number(value.plainDecimal)]
    }
  }
}

extension Recipient {
  fileprivate var json: JSON {
    [
      "name": .string(name), "groups": .strings(groups), "county": .optional(county?.code),
      "organisationNumber": .optional(organisationNumber),
    ]
  }
}

extension KeyCalculation {
  /// The calculation as the agreement file writes it.
  fileprivate var json: JSON {
    switch self {
    case .key(let id): .string(id)
    case .number(let number): .string(number.isExactDecimal ? number.plainDecimal : "\(number)")
    case .operation(let operation, let parts):
      .object([.init(operation.rawValue, .array(parts.map(\.json)))])
    }
  }
}
