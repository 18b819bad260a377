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
    [.title(.same("\(explanation.recipient.name), \(agreement.title)"))]
      + explanation.grants.flatMap { $0.blocks(in: agreement) }
      + explanation.awaiting.flatMap { $0.blocks(in: agreement) }
      + [.heading(Wording(en: "Total", sv: "Totalt"))] + totals.map { .item($0) }
  }

  private var totals: [Wording] {
    if explanation.grants.isEmpty {
      return [Wording(en: "Nothing of it is known yet.", sv: "Inget av det är känt ännu.")]
    }
    let amounts = explanation.grants.map(\.grant.amount.grouped)
    let sum = amounts.count > 1 ? amounts.joined(separator: " + ") + " = " : ""
    let total = explanation.total.grouped
    let whole = Wording.same("\(sum)\(total) kr")
    return [whole] + (explanation.byInhabitant.map { [$0.sentence] } ?? [])
  }
}

extension GrantExplanation {
  fileprivate func blocks(in agreement: Agreement) -> [Block] {
    let start = "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id)): \(grant.amount.grouped) kr"
    let heading = Wording(
      en: "\(start) of \(fund.amount.grouped) kr", sv: "\(start) av \(fund.amount.grouped) kr")
    return [.heading(heading + receivedInWords)] + steps(in: agreement).map { .item($0) }
  }

  /// What the fund has to divide beside its own amount; nothing for most funds.
  private var receivedInWords: Wording {
    let sum = divided - KronorSum(fund.amount)
    if sum == .zero { return .none }
    return Wording(en: " and \(sum.grouped) kr received", sv: " och mottagna \(sum.grouped) kr")
  }

  private var arithmeticSentence: [Wording] {
    hasCalculation
      ? [Wording(en: "Arithmetic: \(arithmeticLine)", sv: "Uträkning: \(arithmeticLine)")] : []
  }

  /// Every step on the way to the grant, a sentence each.
  func steps(in agreement: Agreement) -> [Wording] {
    [agreement.sentence(onRuleOf: fund)] + fund.amountSentences + received.map(\.sentence)
      + arithmeticSentence
      + remarks.map(\.sentence).map { Wording(en: "Remark: \($0)", sv: "Att notera: \($0)") }
      + readings.map(\.sentence).map { Wording(en: "Key: \($0)", sv: "Fördelningsnyckel: \($0)") }
      + [Wording(en: "Rounding: \(roundingSentence)", sv: "Avrundning: \(roundingSentence)")]
      + (share.map(residualSentence).map {
        [Wording(en: "Residual: \($0)", sv: "Avrundningsrest: \($0)")]
      } ?? []) + (rest.map { [$0.sentence] } ?? []) + instalmentSentences(in: agreement)
      + [fund.citation.sourceSentence] + notes.map(\.innerSentence)
  }

  /// What is paid of the grant by which days, where it is paid in parts.
  private func instalmentSentences(in agreement: Agreement) -> [Wording] {
    let instalments = agreement.terms.channel(ofFund: fund.id)?.instalments ?? []
    if instalments.isEmpty || grant.amount == .zero { return [] }
    let amounts = instalments.amounts(of: grant.amount, unit: fund.rounding.unit)
    let parts = zip(instalments, amounts).filter { $1 > .zero }.map { instalment, amount in
      Wording(
        en: "\(amount.grouped) kr by \(instalment.until)",
        sv: "\(amount.grouped) kr senast \(instalment.until)")
    }
    return [
      Wording(en: "Paid in parts: ", sv: "Betalas i delar: ") + parts.joined(separator: ", ") + "."
    ]
  }

  private var roundingSentence: Wording {
    let unit = fund.rounding.unit == .one ? "krona" : "\(fund.rounding.unit.grouped) kr"
    let rounded = Wording(
      en: "to the nearest \(unit), \(nearest.grouped)",
      sv: "till närmaste \(unit), \(nearest.grouped)")
    if case .each(let rounding) = fund.rounding.residual {
      return Wording(en: "by itself ", sv: "för sig ") + rounding.words(unit: fund.rounding.unit)
        + ", \(grant.amount.grouped)."
    }
    if residual == .zero {
      return Wording(
        en: "\(rounded); the fund has no residual.",
        sv: "\(rounded); ingen avrundningsrest uppstår.")
    }
    if share != nil { return rounded + "." }
    let rest = SwedishFigures.signed(residual)
    return Wording(
      en: "\(rounded); others carry the fund's residual of \(rest) kr.",
      sv: "\(rounded); avrundningsresten \(rest) kr läggs på andra.")
  }

  private func residualSentence(_ share: ResidualShare) -> Wording {
    let carried = carriedSentence(share)
    switch share.decision {
    case .each: preconditionFailure("where each is rounded by itself, nobody carries a residual")
    case .largestRemainder:
      return Wording(
        en: "\(carried); the agreement names nobody, so the largest remainders do.",
        sv: "\(carried); överenskommelsen anger ingen, så största rest avgör.")
        + share.ties.tieSentence
    case .carriers(_, let citation):
      return Wording(
        en: "\(carried); the agreement decides so (\(citation.source)). \(alternative(share))",
        sv:
          "\(carried); så har överenskommelsen bestämt (\(citation.source)). \(alternative(share))")
    }
  }

  private func carriedSentence(_ share: ResidualShare) -> Wording {
    let rest = SwedishFigures.signed(residual)
    if share.carried == .zero {
      return Wording(
        en: "carries no part of the fund's residual of \(rest) kr",
        sv: "får ingen del av avrundningsresten \(rest) kr")
    }
    let carried = SwedishFigures.signed(share.carried)
    return Wording(
      en: "carries \(carried) kr of the fund's residual of \(rest) kr, "
        + "which gives \(grant.amount.grouped)",
      sv: "justeras med \(carried) kr av avrundningsresten \(rest) kr, "
        + "vilket ger \(grant.amount.grouped)")
  }

  private func alternative(_ share: ResidualShare) -> Wording {
    if share.underLargestRemainder == grant.amount {
      return Wording(
        en: "Largest remainder would have done the same.",
        sv: "Största rest hade gett samma bidrag.")
    }
    let amount = share.underLargestRemainder.grouped
    let carriers = share.largestRemainderCarriers.words
    return Wording(
      en:
        "Largest remainder would have given \(amount), with the residual carried by: \(carriers).",
      sv: "Största rest hade gett \(amount), med avrundningsresten på: \(carriers).")
  }
}

extension AwaitingFund {
  fileprivate func blocks(in agreement: Agreement) -> [Block] {
    let start = "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id))"
    let amount = amount.grouped
    let heading = Wording(
      en: "\(start): awaiting data, which is not zero; the fund is \(amount) kr",
      sv: "\(start): inväntar underlag, vilket inte är noll; medlen är \(amount) kr")
    return [.heading(heading)] + steps(in: agreement).map { .item($0) }
  }

  /// How it is divided, and what it awaits.
  func steps(in agreement: Agreement) -> [Wording] {
    [agreement.sentence(onRuleOf: fund)] + fund.amountSentences
      + needs.compactMap(agreement.key).map(\.need)
      + [fund.citation.sourceSentence]
  }
}

extension Agreement {
  /// The rule of a fund in words.
  func words(forRuleOf fund: Fund) -> Wording {
    let count = fund.recipients.isEmpty ? nil : fund.recipients.count
    return RuleSentence(agreement: self, count: count, recipients: fund.recipients)
      .words(for: fund.rule)
  }

  fileprivate func sentence(onRuleOf fund: Fund) -> Wording {
    let words = words(forRuleOf: fund)
    return Wording(en: "Rule: \(words).", sv: "Beräkningsmodell: \(words).")
  }
}

extension DistributionKey {
  /// That a fund needs the key, and where its values come from.
  fileprivate var need: Wording {
    Wording(
      en: "Needs: \(name) (\(id)). From \(source).", sv: "Kräver: \(name) (\(id)). Från \(source).")
  }
}

extension Note {
  fileprivate var innerSentence: Wording {
    let told = "\(text) (\(citation.place))"
    return Wording(en: "Note: \(told)", sv: "Anmärkning: \(told)")
  }
}

extension Citation {
  /// The place and the sentence as a source: "avsnitt 9, tredje stycket, ”Medlen …”".
  fileprivate var source: String { quote.map { "\(place), ”\($0)”" } ?? place }

  fileprivate var sourceSentence: Wording {
    Wording(en: "Source: \(source)", sv: "Källa: \(source)")
  }
}

extension KeyReading {
  fileprivate var sentence: Wording {
    let computed = key.calculation.map { " = \($0.signs)" } ?? ""
    let start = "\(key.name) (\(key.id))\(computed), \(SwedishFigures.shown(value))"
    let sum =
      sum.map(SwedishFigures.shown).map { Wording(en: " of \($0)", sv: " av \($0)") } ?? .none
    let date = key.date.map { Wording(en: ", on \($0)", sv: ", den \($0)") } ?? .none
    return Wording(
      en: "\(start)\(sum) \(key.unit)\(date). From \(key.source).",
      sv: "\(start)\(sum) \(key.unit)\(date). Från \(key.source).")
  }
}

extension ArithmeticRemark {
  /// What a reader of the arithmetic must know.
  var sentence: Wording {
    switch self {
    case .noIncrease(let earlier, let later):
      Wording(
        en: "\(later) is not above \(earlier), which counts as no increase.",
        sv: "\(later) är inte högre än \(earlier), vilket räknas som ingen ökning.")
    case .leastBinds(let amount):
      Wording(
        en: "the least that each gets, \(SwedishFigures.shown(amount)) kr, binds.",
        sv: "lägsta beloppet, \(SwedishFigures.shown(amount)) kr, gäller.")
    case .mostBinds(let amount):
      Wording(
        en: "the most that each gets, \(SwedishFigures.shown(amount)) kr, binds.",
        sv: "högsta beloppet, \(SwedishFigures.shown(amount)) kr, gäller.")
    case .noBoundBinds:
      Wording(
        en: "the rule has bounds, but none binds.",
        sv: "beräkningsmodellen har ett lägsta eller högsta belopp, men inget av dem påverkar.")
    case .othersHeld(let names, let sum):
      Wording(
        en: "bounds bind for \(names.joined(separator: ", ")), who get "
          + "\(SwedishFigures.shown(sum)) kr; the others share the rest.",
        sv: "lägsta eller högsta belopp gäller för \(names.joined(separator: ", ")), som får "
          + "\(SwedishFigures.shown(sum)) kr; de övriga delar på återstoden.")
    case .told(let sentence): sentence
    case .outside:
      Wording(
        en: "the rule is for others only.", sv: "beräkningsmodellen gäller bara andra mottagare.")
    }
  }
}
