import StimulusFunds

/// An agreement in plain sentences, to be held against its text.
public struct AgreementReport: Report {
  let allocation: AgreementAllocation
  var agreement: Agreement { allocation.agreement }

  /// A report on an agreement.
  public init(_ allocation: AgreementAllocation) { self.allocation = allocation }
}

extension AgreementReport {
  /// The report as it is read.
  public var blocks: [Block] {
    [.title(agreement.title), .paragraph(opening), .paragraph(agreement.citation.quotation)]
      + [.heading("Funds")] + allocation.outcomes.flatMap(blocks)
      + Self.list(agreement.keys.map(\.sentence), under: "Distribution keys")
      + Self.list(recipients, under: "Recipients")
      + Self.list(
        agreement.crossSums.map(\.sentence), under: "Sums that the agreement states",
        isLeftOut: agreement.crossSums.isEmpty)
      + Self.list(budget, under: "Budget")
      + Self.list(
        agreement.tables.map { "\($0.id): \($0.title)." }, under: "Published tables",
        isLeftOut: agreement.tables.isEmpty)
      + agreement.notes.blocks
  }

  private static func list(
    _ items: [String], under heading: String, isLeftOut: Bool = false
  ) -> [Block] {
    isLeftOut ? [] : [.heading(heading)] + items.map { .item($0) }
  }

  private var opening: String {
    "An agreement between \(listed(agreement.parties)), signed "
      + "\(agreement.signed). It divides \(agreement.total.grouped) kr in "
      + "\(counted(agreement.funds.count, "fund", "funds"))."
  }

  private func blocks(_ outcome: FundOutcome) -> [Block] {
    let fund = outcome.fund
    let heading =
      "\(fund.name), \(fund.recipientsAsPrinted): \(fund.amount.grouped) kr (\(fund.id))"
    let item = agreement.budget.items.first { $0.number == fund.budgetItem }
    let items =
      [divided(fund), outcome.sentence]
      + fund.ofWhich.map { "Of which \($0.amount.grouped) kr: \($0.name) (\($0.citation.place))." }
      + (item.map { ["Paid by budget item \($0.number) \($0.name)."] } ?? [])
      + [fund.citation.quotation]
      + agreement.notes.filter { $0.funds.contains(fund.id) }.map { "Note: \($0.text)" }
    return [.subheading(heading)] + items.map { .item($0) }
  }

  private func divided(_ fund: Fund) -> String {
    let words = agreement.words(forRuleOf: fund)
    if fund.recipients.isEmpty { return "Divided \(words)." }
    return "Divided between \(fund.recipients.count) recipients: \(words)."
  }

  private var recipients: [String] {
    agreement.groups.map { group in
      let names = agreement.register.recipients(in: [group.id]).map(\.name)
      let label = "\(group.name) (\(group.id))"
      if group.membership == .named {
        return
          "\(label): of \(counted(names.count, "recipient", "recipients")) those that the keys name."
      }
      let open = group.isOpen ? ", and those that the keys name" : ""
      return "\(label): \(names.joined(separator: ", "))\(open)."
    }
      + agreement.register.recipients.compactMap { recipient in
        recipient.remark.map { "\(recipient.name): \($0)." }
      } + ["Source: \(agreement.registerSource)."]
  }

  private var budget: [String] {
    let budget = agreement.budget
    let items = budget.items.map { item in
      let funds = agreement.funds.filter { $0.budgetItem == item.number }.map(\.id)
      let paid =
        funds.isEmpty ? "the agreement does not say for what" : funds.joined(separator: ", ")
      return "Item \(item.number) \(item.name): \(paid)."
    }
    return ["Appropriation \(budget.appropriation)."] + items + [budget.citation.quotation]
  }
}

extension FundOutcome {
  /// How the fund is rounded, or what it awaits.
  fileprivate var sentence: String {
    switch self {
    case .allocated(let allocation): allocation.residualSentence
    case .awaiting(let awaiting):
      "Awaiting data, which is not zero: \(awaiting.needs.joined(separator: ", "))."
    }
  }
}

extension DistributionKey {
  fileprivate var sentence: String {
    let state = values.map { "\($0.subjects.count) values from \($0.file)" } ?? "no values yet"
    let date = date.map { ", on \($0)" } ?? ""
    return "\(id): \(name), \(unit)\(date); \(state). Source: \(source)."
  }
}

extension CrossSum {
  fileprivate var sentence: String {
    "\(citation.opening): \(name), \(amount.grouped) kr = \(funds.joined(separator: " + "))."
  }
}
