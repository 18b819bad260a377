import Apportionment
import StimulusFunds

/// Why a recipient gets what it gets, so that an official can follow every step with a calculator.
public struct ExplanationReport: Sendable {
  let explanation: Explanation

  /// A report of an explanation.
  public init(_ explanation: Explanation) { self.explanation = explanation }

  /// The report as text or Markdown.
  public func rendered(asMarkdown: Bool) -> String {
    var document = Document(asMarkdown ? .markdown : .text)
    document.title("\(explanation.recipient.name), \(explanation.agreement.title)")
    for grant in explanation.grants { write(grant, in: &document) }
    for fund in explanation.awaiting { write(fund, in: &document) }
    writeTotal(in: &document)
    return document.text
  }

  private func write(_ grant: GrantExplanation, in document: inout Document) {
    let fund = grant.fund
    document.heading(
      "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id)): \(grant.grant.amount.grouped) kr "
        + "of \(fund.amount.grouped) kr")
    document.line("Rule: \(ruleWords(of: fund)).")
    document.line("Arithmetic: \(ArithmeticLine(grant.arithmetic).text)")
    for remark in grant.remarks { document.line("Remark: \(sentence(remark))") }
    for reading in grant.readings { document.line("Key: \(sentence(reading))") }
    document.line("Rounding: \(roundingSentence(grant))")
    if let share = grant.share { document.line("Residual: \(sentence(share, of: grant))") }
    document.line("Source: \(Self.quotation(fund.citation))")
    for note in grant.notes {
      document.line("Note: \(note.text) (\(note.citation.place))")
    }
  }

  func ruleWords(of fund: Fund) -> String {
    let count = fund.recipients.isEmpty ? nil : fund.recipients.count
    return RuleSentence(agreement: explanation.agreement, count: count).words(for: fund.rule)
  }

  private static func quotation(_ citation: Citation) -> String {
    "\(citation.place), ”\(citation.quote)”"
  }

  private func sentence(_ reading: KeyReading) -> String {
    let (key, value) = (reading.key, SwedishFigures.grouped(reading.value.plainDecimal))
    let sum = reading.sum.map { " of \(SwedishFigures.grouped($0.plainDecimal))" } ?? ""
    let date = key.date.map { ", on \($0)" } ?? ""
    return "\(key.name) (\(key.id)), \(value)\(sum) \(key.unit)\(date). From \(key.source)."
  }

  private func roundingSentence(_ grant: GrantExplanation) -> String {
    let unit = grant.fund.rounding.unit
    let name = unit == .one ? "krona" : "\(unit.grouped) kr"
    let residual =
      grant.residual == .zero
      ? "; the fund has no residual"
      : grant.share == nil
        ? "; others carry the fund's residual of \(SwedishFigures.signed(grant.residual)) kr" : ""
    return "to the nearest \(name), \(grant.nearest.grouped)\(residual)."
  }

  private func sentence(_ share: ResidualShare, of grant: GrantExplanation) -> String {
    let residual = "the fund's residual of \(SwedishFigures.signed(grant.residual)) kr"
    let carried =
      share.carried == .zero
      ? "carries no part of \(residual)"
      : "carries \(SwedishFigures.signed(share.carried)) kr of \(residual), which gives "
        + "\(grant.grant.amount.grouped)"
    switch share.decision {
    case .largestRemainder:
      return "\(carried); the agreement names nobody, so the largest remainders do."
        + tieSentence(share)
    case .carriers(_, let citation):
      let source = "the agreement decides so (\(Self.quotation(citation)))"
      return "\(carried); \(source). \(alternative(share, of: grant))"
    }
  }

  private func alternative(_ share: ResidualShare, of grant: GrantExplanation) -> String {
    if share.underLargestRemainder == grant.grant.amount {
      return "Largest remainder would have done the same."
    }
    let carriers = share.largestRemainderCarriers.map {
      "\($0.recipient) \(SwedishFigures.signed($0.amount))"
    }.joined(separator: ", ")
    return "Largest remainder would have given \(share.underLargestRemainder.grouped), with the "
      + "residual carried by: \(carriers)."
  }

  private func tieSentence(_ share: ResidualShare) -> String {
    if share.ties.isEmpty { return "" }
    return " Equal remainders, decided by the tie rule: "
      + share.ties.map(\.name).joined(separator: ", ") + "."
  }

  private func write(_ awaiting: AwaitingFund, in document: inout Document) {
    let fund = awaiting.fund
    document.heading(
      "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id)): awaiting data, "
        + "which is not zero; the fund is \(fund.amount.grouped) kr")
    document.line("Rule: \(ruleWords(of: fund)).")
    for id in awaiting.needs {
      guard let key = explanation.agreement.key(id) else { continue }
      document.line("Needs: \(key.name) (\(key.id)). From \(key.source).")
    }
    document.line("Source: \(Self.quotation(fund.citation))")
  }

  private func writeTotal(in document: inout Document) {
    document.heading("Total")
    if explanation.grants.isEmpty {
      document.line("Nothing of it is known yet.")
      return
    }
    let amounts = explanation.grants.map(\.grant.amount.grouped)
    let sum = amounts.count > 1 ? amounts.joined(separator: " + ") + " = " : ""
    document.line("\(sum)\(explanation.total.grouped) kr")
    guard let people = explanation.inhabitants, let amount = explanation.perInhabitant else {
      return
    }
    document.line(
      "Per inhabitant: \(explanation.total.grouped) ÷ "
        + "\(SwedishFigures.grouped(people.value.plainDecimal)) = "
        + "\(SwedishFigures.cutOff(amount)) kr (\(people.key.name))")
  }
}

extension ExplanationReport {
  func sentence(_ remark: ArithmeticRemark) -> String {
    switch remark {
    case .noIncrease(let earlier, let later):
      "\(later) is not above \(earlier), which counts as no increase."
    case .leastBinds(let amount):
      "the least that each gets, \(SwedishFigures.grouped(amount.plainDecimal)) kr, binds."
    case .mostBinds(let amount):
      "the most that each gets, \(SwedishFigures.grouped(amount.plainDecimal)) kr, binds."
    case .noBoundBinds: "the rule has bounds, but none binds."
    case .othersHeld(let names, let sum):
      "bounds bind for \(names.joined(separator: ", ")), who get "
        + "\(SwedishFigures.grouped(sum.plainDecimal)) kr; the others share the rest."
    case .outside: "the rule is for others only."
    }
  }
}
