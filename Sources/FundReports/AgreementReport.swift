import StimulusFunds

/// An agreement in plain sentences, to be held against its text.
public struct AgreementReport: Report {
  let allocation: AgreementAllocation
  private let amended: [Block]
  var agreement: Agreement { allocation.agreement }

  /// A report on an agreement.
  ///
  /// - Parameter amended: The agreement that it amends, where that is at hand.
  /// - Parameter allocation: The allocation.
  public init(_ allocation: AgreementAllocation, amending amended: Agreement? = nil) {
    self.allocation = allocation
    self.amended = allocation.agreement.blocks(amending: amended)
  }
}

extension AgreementReport {
  /// The report as it is read.
  public var blocks: [Block] {
    [
      .title(.same(agreement.title)), .paragraph(opening),
      .paragraph(.same(agreement.citation.quotation)),
    ] + amended + [
      .heading(Wording(en: "Funds", sv: "Insatsområden"))
    ] + allocation.outcomes.flatMap(blocks)
      + Self.list(
        agreement.keys.map(\.sentence),
        under: Wording(en: "Distribution keys", sv: "Fördelningsnycklar"),
        isLeftOut: agreement.keys.isEmpty)
      + Self.list(recipients, under: Wording(en: "Recipients", sv: "Mottagare"))
      + Self.list(
        agreement.crossSums.map(\.sentence),
        under: Wording(
          en: "Sums that the agreement states", sv: "Summor som överenskommelsen anger"),
        isLeftOut: agreement.crossSums.isEmpty)
      + Self.list(
        budget, under: Wording(en: "Budget", sv: "Anslag"), isLeftOut: agreement.budget == nil)
      + Self.list(
        agreement.tables.map { .same("\($0.id): \($0.title).") },
        under: Wording(en: "Published tables", sv: "Publicerade tabeller"),
        isLeftOut: agreement.tables.isEmpty)
      + agreement.notes.blocks
  }

  private static func list(
    _ items: [Wording], under heading: Wording, isLeftOut: Bool = false
  ) -> [Block] {
    isLeftOut ? [] : [.heading(heading)] + items.map { .item($0) }
  }

  private var opening: Wording {
    let funds = Wording.counted(
      agreement.funds.count, en: "fund", "funds", sv: "insatsområde", "insatsområden")
    let total = agreement.total.grouped
    guard let signed = agreement.signed else {
      return Wording(
        en: "A draft of an agreement\(parties). It divides \(total) kr in \(funds).",
        sv: "Utkast till överenskommelse\(parties). Det fördelar \(total) kr på \(funds).")
    }
    return Wording(
      en: "An agreement\(parties), signed \(signed). It divides \(total) kr in \(funds).",
      sv: "Överenskommelse\(parties), undertecknad \(signed). Den fördelar \(total) kr på \(funds)."
    )
  }

  /// Between whom it is, where that is said.
  private var parties: Wording {
    if agreement.parties.isEmpty { return .none }
    let parties = Wording.listed(agreement.parties)
    return Wording(en: " between \(parties)", sv: " mellan \(parties)")
  }

  private func blocks(_ outcome: FundOutcome) -> [Block] {
    let fund = outcome.fund
    let heading =
      "\(fund.name), \(fund.recipientsAsPrinted): \(fund.amount.grouped) kr (\(fund.id))"
    let item = agreement.budget?.items.first { $0.number == fund.budgetItem }
    let items =
      fund.amountSentences + [divided(fund), outcome.sentence] + outcome.restSentences
      + fund.ofWhich.map(\.sentence)
      + (item.map { [$0.paying] } ?? []) + [.same(fund.citation.quotation)]
      + agreement.notes.filter { $0.funds.contains(fund.id) }.map {
        Wording(en: "Note: \($0.text)", sv: "Anmärkning: \($0.text)")
      }
    return [.subheading(.same(heading))] + items.map { .item($0) }
  }

  private func divided(_ fund: Fund) -> Wording {
    let words = agreement.words(forRuleOf: fund)
    if fund.recipients.isEmpty {
      return Wording(en: "Divided \(words).", sv: "Fördelas \(words).")
    }
    let recipients = Wording.counted(
      fund.recipients.count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return Wording(
      en: "Divided between \(recipients): \(words).", sv: "Fördelas mellan \(recipients): \(words)."
    )
  }

  private var recipients: [Wording] {
    agreement.groups.map { group in
      let names = agreement.register.recipients(in: [group.id]).map(\.name)
      let label = "\(group.name) (\(group.id))"
      if group.membership == .named {
        let count = Wording.counted(
          names.count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
        return Wording(
          en: "\(label): of \(count) those that the keys name.",
          sv: "\(label): av \(count) de som fördelningsnycklarna anger.")
      }
      let start = "\(label): \(names.joined(separator: ", "))"
      if !group.isOpen { return .same(start + ".") }
      return Wording(
        en: "\(start), and those that the keys name.",
        sv: "\(start), samt de som fördelningsnycklarna anger.")
    }
      + agreement.register.recipients.compactMap { recipient in
        recipient.remark.map { .same("\(recipient.name): \($0).") }
      }
      + (agreement.registerSource.map {
        [Wording(en: "Source: \($0).", sv: "Källa: \($0).")]
      } ?? [])
  }

  private var budget: [Wording] {
    guard let budget = agreement.budget else { return [] }
    let items = budget.items.map { item in
      let funds = agreement.funds.filter { $0.budgetItem == item.number }.map(\.id)
      let paid =
        funds.isEmpty
        ? Wording(
          en: "the agreement does not say for what", sv: "överenskommelsen anger inte till vad")
        : .same(funds.joined(separator: ", "))
      return Wording(
        en: "Item \(item.number) \(item.name): \(paid).",
        sv: "Anslagspost \(item.number) \(item.name): \(paid).")
    }
    let appropriation = Wording(
      en: "Appropriation \(budget.appropriation).", sv: "Anslag: \(budget.appropriation).")
    return [appropriation] + items + [.same(budget.citation.quotation)]
  }
}

extension FundOutcome {
  /// What the agreement says of money that nobody is due, and how much that is.
  fileprivate var restSentences: [Wording] {
    (fund.rest.map { [$0.sentence] } ?? []) + (allocation?.restSentences ?? [])
  }

  /// How the fund is rounded, or what it awaits.
  fileprivate var sentence: Wording {
    switch self {
    case .allocated(let allocation): return allocation.residualSentence
    case .awaiting(let awaiting):
      let needs = awaiting.needs.joined(separator: ", ")
      return Wording(
        en: "Awaiting data, which is not zero: \(needs).",
        sv: "Inväntar underlag, vilket inte är noll: \(needs).")
    }
  }
}

extension OfWhich {
  fileprivate var sentence: Wording {
    let part = "\(amount.grouped) kr: \(name) (\(citation.place))."
    return Wording(en: "Of which \(part)", sv: "Varav \(part)")
  }
}

extension Budget.Item {
  fileprivate var paying: Wording {
    Wording(
      en: "Paid by budget item \(number) \(name).",
      sv: "Finansieras från anslagspost \(number) \(name).")
  }
}

extension DistributionKey {
  fileprivate var sentence: Wording {
    let state =
      calculation.map { Wording(en: "computed as \($0.signs)", sv: "beräknas som \($0.signs)") }
      ?? values.map(\.sentence) ?? Wording(en: "no values yet", sv: "inga värden ännu")
    let date = date.map { Wording(en: ", on \($0)", sv: ", den \($0)") } ?? .none
    return Wording(
      en: "\(id): \(name), \(unit)\(date); \(state). Source: \(source).",
      sv: "\(id): \(name), \(unit)\(date); \(state). Källa: \(source).")
  }
}

extension KeyValues {
  fileprivate var sentence: Wording {
    let count = Wording.counted(
      subjects.count, en: "value", "values", sv: "värde", "värden")
    return Wording(en: "\(count) from \(file)", sv: "\(count) från \(file)")
  }
}

extension CrossSum {
  fileprivate var sentence: Wording {
    .same(
      "\(citation.opening): \(name), \(amount.grouped) kr = \(funds.joined(separator: " + ")).")
  }
}
