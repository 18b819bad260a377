import StimulusFunds

/// An agreement in plain sentences, to be held against its text.
public struct AgreementReport: Sendable {
  private let allocation: AgreementAllocation
  private var agreement: Agreement { allocation.agreement }

  /// A report on an agreement.
  public init(_ allocation: AgreementAllocation) { self.allocation = allocation }

  /// The report as text or Markdown.
  public func rendered(asMarkdown: Bool) -> String {
    var document = Document(asMarkdown ? .markdown : .text)
    document.title(agreement.title)
    document.paragraph(opening)
    document.paragraph(agreement.citation.quotation)
    document.heading("Funds")
    for outcome in allocation.outcomes { write(outcome, in: &document) }
    writeKeys(in: &document)
    writeRecipients(in: &document)
    writeCrossSums(in: &document)
    writeBudget(in: &document)
    writeTables(in: &document)
    document.notes(agreement.notes)
    return document.text
  }

  private var opening: String {
    "An agreement between \(listed(agreement.parties)), signed "
      + "\(agreement.signed). It divides \(agreement.total.grouped) kr in "
      + "\(counted(agreement.funds.count, "fund", "funds"))."
  }

  private func write(_ outcome: FundOutcome, in document: inout Document) {
    let fund = outcome.fund
    document.subheading(
      "\(fund.name), \(fund.recipientsAsPrinted): \(fund.amount.grouped) kr (\(fund.id))")
    let count = fund.recipients.isEmpty ? nil : fund.recipients.count
    let words = RuleSentence(agreement: agreement, count: count).words(for: fund.rule)
    document.line("Divided \(count.map { "between \($0) recipients: " } ?? "")\(words).")
    switch outcome {
    case .allocated(let allocation): document.line(FundTable(allocation).residualSentence)
    case .awaiting(let awaiting):
      document.line("Awaiting data, which is not zero: \(awaiting.needs.joined(separator: ", ")).")
    }
    for part in fund.ofWhich {
      document.line("Of which \(part.amount.grouped) kr: \(part.name) (\(part.citation.place)).")
    }
    if let item = agreement.budget.items.first(where: { $0.number == fund.budgetItem }) {
      document.line("Paid by budget item \(item.number) \(item.name).")
    }
    document.line(fund.citation.quotation)
    for note in agreement.notes where note.funds.contains(fund.id) {
      document.line("Note: \(note.text)")
    }
  }

  private func writeKeys(in document: inout Document) {
    document.heading("Distribution keys")
    for key in agreement.keys {
      let state =
        key.values.map { "\($0.subjects.count) values from \($0.file)" } ?? "no values yet"
      let date = key.date.map { ", on \($0)" } ?? ""
      document.line("\(key.id): \(key.name), \(key.unit)\(date); \(state). Source: \(key.source).")
    }
  }

  private func writeRecipients(in document: inout Document) {
    document.heading("Recipients")
    for group in agreement.groups {
      let names = agreement.register.recipients(in: [group.id]).map(\.name)
      let open = group.isOpen ? ", and those that the keys name" : ""
      document.line("\(group.name) (\(group.id)): \(names.joined(separator: ", "))\(open).")
    }
    for recipient in agreement.register.recipients {
      if let remark = recipient.remark { document.line("\(recipient.name): \(remark).") }
    }
    document.line("Source: \(agreement.registerSource).")
  }

  private func writeCrossSums(in document: inout Document) {
    if agreement.crossSums.isEmpty { return }
    document.heading("Sums that the agreement states")
    for sum in agreement.crossSums {
      document.line(
        "\(sum.citation.opening): \(sum.name), \(sum.amount.grouped) kr = "
          + "\(sum.funds.joined(separator: " + ")).")
    }
  }

  private func writeBudget(in document: inout Document) {
    let budget = agreement.budget
    document.heading("Budget")
    document.line("Appropriation \(budget.appropriation).")
    for item in budget.items {
      let funds = agreement.funds.filter { $0.budgetItem == item.number }.map(\.id)
      let paid =
        funds.isEmpty ? "the agreement does not say for what" : funds.joined(separator: ", ")
      document.line("Item \(item.number) \(item.name): \(paid).")
    }
    document.line(budget.citation.quotation)
  }

  private func writeTables(in document: inout Document) {
    if agreement.tables.isEmpty { return }
    document.heading("Published tables")
    for table in agreement.tables { document.line("\(table.id): \(table.title).") }
  }
}
