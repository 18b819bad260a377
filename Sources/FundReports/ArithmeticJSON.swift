import StimulusFunds

extension Arithmetic {
  /// The tree: a term's value and meaning, or an operator and its operands.
  var json: JSON {
    switch self {
    case .term(let term):
      .object(
        [
          .init("value", .number(term.value.plainDecimal)),
          .init("meaning", .string(term.meaning.word)),
        ] + (term.meaning.key.map { [.init("key", .string($0))] } ?? []))
    case .sum(let first, let second): Self.json("+", first, second)
    case .difference(let first, let second): Self.json("-", first, second)
    case .product(let first, let second): Self.json("*", first, second)
    case .quotient(let first, let second): Self.json("/", first, second)
    }
  }

  private static func json(
    _ operation: String, _ first: Arithmetic, _ second: Arithmetic
  ) -> JSON {
    ["operator": .string(operation), "operands": .array([first.json, second.json])]
  }
}

extension Arithmetic.Meaning {
  fileprivate var word: String {
    switch self {
    case .fundAmount: "fund-amount"
    case .received: "received"
    case .baseAmount: "base-amount"
    case .unitAmount: "unit-amount"
    case .groupSum: "group-sum"
    case .fixedAmount: "fixed-amount"
    case .recipientCount: "recipient-count"
    case .weight: "weight"
    case .keyValue: "key-value"
    case .keyNumber: "key-number"
    case .keySum: "key-sum"
    case .noIncrease: "no-increase"
    case .increaseSum: "increase-sum"
    case .leastAmount: "least-amount"
    case .mostAmount: "most-amount"
    case .heldByBounds: "held-by-bounds"
    case .unitPrice: "unit-price"
    case .claims: "claims"
    case .dividedBefore: "divided-before"
    case .proportion: "proportion"
    case .outside: "outside"
    }
  }

  /// The key the number is of; the later one for an increase.
  fileprivate var key: String? {
    switch self {
    case .keyValue(let key), .keySum(let key), .groupSum(let key): key
    case .noIncrease(_, let later), .increaseSum(_, let later): later
    default: nil
    }
  }
}
