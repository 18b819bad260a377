import Apportionment
import StimulusFunds

/// A rule in words that an official can hold against section 9.
struct RuleSentence {
  /// The agreement, for the names of its keys.
  let agreement: Agreement
  /// How many recipients the rule divides between; nil where the keys will tell.
  let count: Int?

  /// The words, without a capital and a full stop.
  func words(for rule: Rule) -> String {
    switch rule {
    case .share(let key): "in proportion to \(name(of: key))"
    case .equal: "in equal parts"
    case .growth(let earlier, let later):
      "in proportion to the increase from \(name(of: earlier)) to \(name(of: later)), "
        + "a decrease counting as zero"
    case .base(let amount, let then):
      "\(amount.grouped) kr to each\(ofCount), the rest \(words(for: then))"
    case .fixed(let amounts):
      amounts.map { "\($0.amount.grouped) kr to \($0.recipient)" }.joined(separator: ", ")
    case .blend(let parts):
      listed(parts.map { "\($0.weight) \(words(forPart: $0.rule))" })
    case .only(let recipients, let then):
      "only between \(list(recipients)), \(words(for: then, between: recipients))"
    case .split(let parts):
      parts.map {
        "\($0.weight) to \(list($0.recipients)), \(words(for: $0.rule, between: $0.recipients))"
      }.joined(separator: "; ")
    case .bounds(let least, let most, let then):
      words(for: then) + ", but "
        + [least.map { "at least \(words(for: $0))" }, most.map { "at most \(words(for: $0))" }]
        .compactMap { $0 }.joined(separator: " and ") + " each, the rest in the same proportions"
    }
  }

  /// A rule for some of the recipients; none are named while the fund awaits data.
  private func words(for rule: Rule, between recipients: [String]) -> String {
    let count = recipients.isEmpty ? nil : recipients.count
    return RuleSentence(agreement: agreement, count: count).words(for: rule)
  }

  /// A part of a blend, in parentheses where its words could run into those of the next part.
  private func words(forPart rule: Rule) -> String {
    switch rule {
    case .share, .equal: words(for: rule)
    default: "(\(words(for: rule)))"
    }
  }

  private var ofCount: String { count.map { " of \($0) recipients" } ?? "" }

  private func name(of key: String) -> String {
    agreement.key(key).map { "\($0.name) (\(key))" } ?? key
  }

  private func words(for bound: Rule.Bound) -> String {
    switch bound {
    case .amount(let amount): "\(amount.grouped) kr"
    case .key(let key): "\(name(of: key)) kr"
    }
  }

  private func list(_ recipients: [String]) -> String { recipients.joined(separator: ", ") }
}

extension Rule {
  /// The rule as the agreement file writes it.
  var json: JSON {
    switch self {
    case .share(let key): ["share": .string(key)]
    case .equal: .string("equal")
    case .growth(let earlier, let later):
      ["growth": ["from": .string(earlier), "to": .string(later)]]
    case .base(let amount, let then): ["base": .amount(amount), "then": then.json]
    case .fixed(let named):
      ["fixed": .object(named.map { .init($0.recipient, .amount($0.amount)) })]
    case .blend(let parts):
      [
        "blend": .array(
          parts.map { ["weight": .string("\($0.weight)"), "rule": $0.rule.json] })
      ]
    case .only(let names, let then): ["only": .strings(names), "then": then.json]
    case .split(let parts): ["split": .array(parts.map(\.json))]
    case .bounds(let least, let most, let then):
      [
        "bounds": .object(
          (least.map { [.init("atLeast", $0.json)] } ?? [])
            + (most.map { [.init("atMost", $0.json)] } ?? [])),
        "then": then.json,
      ]
    }
  }
}

extension Rule.RecipientPart {
  fileprivate var json: JSON {
    [
      "weight": .string("\(weight)"), "recipients": .strings(recipients), "rule": rule.json,
    ]
  }
}

extension Rule.Bound {
  fileprivate var json: JSON {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let key): ["key": .string(key)]
    }
  }
}
