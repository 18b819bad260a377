import StimulusFunds

extension Arithmetic {
  /// The tree: a term's value and meaning, or an operator and its operands.
  var json: JSONText {
    switch self {
    case .term(let term):
      .object(
        [("value", .number(term.value.plainDecimal)), ("meaning", .string(term.meaning.word))]
          + term.meaning.keys.map { ("key", .string($0)) })
    case .sum(let first, let second): Self.json("+", first, second)
    case .difference(let first, let second): Self.json("-", first, second)
    case .product(let first, let second): Self.json("*", first, second)
    case .quotient(let first, let second): Self.json("/", first, second)
    }
  }

  private static func json(
    _ operation: String, _ first: Arithmetic, _ second: Arithmetic
  ) -> JSONText {
    .object([("operator", .string(operation)), ("operands", .list([first.json, second.json]))])
  }
}

extension Arithmetic.Meaning {
  fileprivate var word: String {
    switch self {
    case .fundAmount: "fund-amount"
    case .baseAmount: "base-amount"
    case .fixedAmount: "fixed-amount"
    case .recipientCount: "recipient-count"
    case .weight: "weight"
    case .keyValue: "key-value"
    case .keySum: "key-sum"
    case .noIncrease: "no-increase"
    case .increaseSum: "increase-sum"
    case .leastAmount: "least-amount"
    case .mostAmount: "most-amount"
    case .heldByBounds: "held-by-bounds"
    case .proportion: "proportion"
    case .outside: "outside"
    }
  }

  /// The key the number is of; the later one for an increase.
  fileprivate var keys: [String] {
    switch self {
    case .keyValue(let key), .keySum(let key): [key]
    case .noIncrease(_, let later), .increaseSum(_, let later): [later]
    default: []
    }
  }
}

extension Rule {
  /// The rule as the agreement file writes it.
  var json: JSONText {
    switch self {
    case .share(let key): .object([("share", .string(key))])
    case .equal: .string("equal")
    case .growth(let earlier, let later):
      .object([("growth", .object([("from", .string(earlier)), ("to", .string(later))]))])
    case .base(let amount, let then):
      .object([("base", .amount(amount)), ("then", then.json)])
    case .fixed(let named):
      .object([("fixed", .object(named.map { ($0.recipient, .amount($0.amount)) }))])
    case .blend(let parts):
      .object([
        (
          "blend",
          .list(
            parts.map { .object([("weight", .string("\($0.weight)")), ("rule", $0.rule.json)]) })
        )
      ])
    case .only(let names, let then):
      .object([("only", .list(names.map { .string($0) })), ("then", then.json)])
    case .split(let parts): .object([("split", .list(parts.map(Self.json)))])
    case .bounds(let least, let most, let then):
      .object([
        (
          "bounds",
          .object(
            [least.map { ("atLeast", $0.json) }, most.map { ("atMost", $0.json) }].compactMap { $0 }
          )
        ), ("then", then.json),
      ])
    }
  }

  private static func json(_ part: RecipientPart) -> JSONText {
    .object([
      ("weight", .string("\(part.weight)")),
      ("recipients", .list(part.recipients.map { .string($0) })), ("rule", part.rule.json),
    ])
  }
}

extension Rule.Bound {
  fileprivate var json: JSONText {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let key): .object([("key", .string(key))])
    }
  }
}
