import Apportionment
import StimulusFunds

/// Why a recipient gets what it gets, so that an official can follow every step with a calculator.
public struct ExplanationReport: Report {
  let explanation: Explanation

  /// A report of an explanation.
  public init(_ explanation: Explanation) { self.explanation = explanation }

  private var agreement: Agreement { explanation.agreement }
}

extension ExplanationReport {
  /// The report as it is read.
  public var blocks: [Block] {
    [.title("\(explanation.recipient.name), \(agreement.title)")]
      + explanation.grants.flatMap { $0.blocks(in: agreement) }
      + explanation.awaiting.flatMap { $0.blocks(in: agreement) }
      + [.heading("Total")] + totals.map { .item($0) }
  }

  private var totals: [String] {
    if explanation.grants.isEmpty { return ["Nothing of it is known yet."] }
    let amounts = explanation.grants.map(\.grant.amount.grouped)
    let sum = amounts.count > 1 ? amounts.joined(separator: " + ") + " = " : ""
    let total = explanation.total.grouped
    guard let people = explanation.inhabitants, let amount = explanation.perInhabitant else {
      return ["\(sum)\(total) kr"]
    }
    return [
      "\(sum)\(total) kr",
      "Per inhabitant: \(total) ÷ \(SwedishFigures.grouped(people.value)) = "
        + "\(SwedishFigures.cutOff(amount)) kr (\(people.key.name))",
    ]
  }
}

extension GrantExplanation {
  fileprivate func blocks(in agreement: Agreement) -> [Block] {
    let heading =
      "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id)): \(grant.amount.grouped) kr "
      + "of \(fund.amount.grouped) kr"
    let items =
      [
        "Rule: \(agreement.words(forRuleOf: fund)).",
        "Arithmetic: \(arithmeticLine)",
      ] + remarks.map { "Remark: \($0.sentence)" } + readings.map { "Key: \($0.sentence)" }
      + ["Rounding: \(roundingSentence)"]
      + (share.map { ["Residual: \(residualSentence($0))"] } ?? [])
      + ["Source: \(fund.citation.source)"]
      + notes.map { "Note: \($0.text) (\($0.citation.place))" }
    return [.heading(heading)] + items.map { .item($0) }
  }

  private var roundingSentence: String {
    let unit = fund.rounding.unit
    let rounded = "to the nearest \(unit == .one ? "krona" : "\(unit.grouped) kr"), "
    if residual == .zero { return rounded + "\(nearest.grouped); the fund has no residual." }
    if share != nil { return rounded + "\(nearest.grouped)." }
    return rounded + "\(nearest.grouped); others carry the fund's residual of "
      + "\(SwedishFigures.signed(residual)) kr."
  }

  private func residualSentence(_ share: ResidualShare) -> String {
    let residual = "the fund's residual of \(SwedishFigures.signed(residual)) kr"
    let carried =
      share.carried == .zero
      ? "carries no part of \(residual)"
      : "carries \(SwedishFigures.signed(share.carried)) kr of \(residual), which gives "
        + "\(grant.amount.grouped)"
    switch share.decision {
    case .largestRemainder:
      return "\(carried); the agreement names nobody, so the largest remainders do."
        + share.ties.tieSentence
    case .carriers(_, let citation):
      return "\(carried); the agreement decides so (\(citation.source)). \(alternative(share))"
    }
  }

  private func alternative(_ share: ResidualShare) -> String {
    if share.underLargestRemainder == grant.amount {
      return "Largest remainder would have done the same."
    }
    return "Largest remainder would have given \(share.underLargestRemainder.grouped), with the "
      + "residual carried by: \(share.largestRemainderCarriers.words)."
  }
}

extension AwaitingFund {
  fileprivate func blocks(in agreement: Agreement) -> [Block] {
    let heading =
      "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id)): awaiting data, "
      + "which is not zero; the fund is \(fund.amount.grouped) kr"
    let items =
      ["Rule: \(agreement.words(forRuleOf: fund))."]
      + needs.compactMap(agreement.key).map { "Needs: \($0.name) (\($0.id)). From \($0.source)." }
      + ["Source: \(fund.citation.source)"]
    return [.heading(heading)] + items.map { .item($0) }
  }
}

extension Agreement {
  /// The rule of a fund in words.
  func words(forRuleOf fund: Fund) -> String {
    let count = fund.recipients.isEmpty ? nil : fund.recipients.count
    return RuleSentence(agreement: self, count: count).words(for: fund.rule)
  }
}

extension Citation {
  /// The place and the sentence as a source: "avsnitt 9, tredje stycket, ”Medlen …”".
  fileprivate var source: String { "\(place), ”\(quote)”" }
}

extension KeyReading {
  fileprivate var sentence: String {
    let sum = sum.map { " of \(SwedishFigures.grouped($0))" } ?? ""
    let date = key.date.map { ", on \($0)" } ?? ""
    return "\(key.name) (\(key.id)), \(SwedishFigures.grouped(value))\(sum) \(key.unit)\(date). "
      + "From \(key.source)."
  }
}

extension ArithmeticRemark {
  /// What a reader of the arithmetic must know.
  var sentence: String {
    switch self {
    case .noIncrease(let earlier, let later):
      "\(later) is not above \(earlier), which counts as no increase."
    case .leastBinds(let amount):
      "the least that each gets, \(SwedishFigures.grouped(amount)) kr, binds."
    case .mostBinds(let amount):
      "the most that each gets, \(SwedishFigures.grouped(amount)) kr, binds."
    case .noBoundBinds: "the rule has bounds, but none binds."
    case .othersHeld(let names, let sum):
      "bounds bind for \(names.joined(separator: ", ")), who get "
        + "\(SwedishFigures.grouped(sum)) kr; the others share the rest."
    case .outside: "the rule is for others only."
    }
  }
}
