import StimulusFunds

/// Who receives what: an agreement's tables, the funds outside them, and those that await data.
public struct AllocationReport: Sendable {
  let allocation: AgreementAllocation
  let funds: [String]
  let closing: String

  /// A report on all funds.
  ///
  /// - Parameter closing: The last line of the text: whether the published tables agree.
  public init(of allocation: AgreementAllocation, closing: String) {
    self.allocation = allocation
    self.funds = []
    self.closing = closing
  }

  /// A report on some funds, each with its entitlements; no funds means all of them.
  public init(of allocation: AgreementAllocation, funds: [String]) {
    self.allocation = allocation
    self.funds = funds
    closing = ""
  }

  /// The report in a format.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: funds.isEmpty ? document(.text) : fundDocument(.text)
    case .markdown: funds.isEmpty ? document(.markdown) : fundDocument(.markdown)
    case .csv: grantTable.csv
    case .json: json.text
    }
  }

  private var agreement: Agreement { allocation.agreement }

  private func isChosen(_ fund: Fund) -> Bool { funds.isEmpty || funds.contains(fund.id) }

  /// The tables that show recipients: appendices, unlike the list of funds in section 8.
  private var appendices: [TableLayout] {
    agreement.tables.filter { if case .recipients = $0.rows { true } else { false } }
  }

  private func document(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title(agreement.title)
    for layout in appendices {
      document.heading(layout.title)
      document.table(ReportTable(AgreementTable(layout, of: allocation)))
    }
    let shown = appendices.flatMap(\.funds)
    let others = allocation.allocations.filter { !shown.contains($0.fund.id) }
    if !others.isEmpty { document.heading("Funds outside the appendices") }
    for other in others { write(other, in: &document) }
    writeAwaiting(in: &document)
    document.paragraph(summary)
    document.paragraph(closing)
    return document.text
  }

  private func fundDocument(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title(agreement.title)
    for chosen in allocation.allocations where isChosen(chosen.fund) {
      write(chosen, in: &document)
    }
    writeAwaiting(in: &document)
    return document.text
  }

  private func write(_ allocation: Allocation, in document: inout Document) {
    let fund = allocation.fund
    document.heading("\(fund.id): \(fund.name), \(fund.recipientsAsPrinted)")
    document.table(FundTable(allocation).table)
    document.paragraph(FundTable(allocation).residualSentence)
  }

  private func writeAwaiting(in document: inout Document) {
    let awaiting = allocation.awaiting.filter { isChosen($0.fund) }
    if awaiting.isEmpty { return }
    document.heading("Awaiting data")
    for fund in awaiting {
      document.line(
        "\(fund.fund.id): \(fund.fund.name), \(fund.fund.amount.grouped) kr, needs "
          + listed(fund.needs))
    }
    document.paragraph("These funds are not zero: nobody's part of them is known yet.")
  }

  private var summary: String {
    let awaiting = allocation.awaiting.compactMap(\.fund.amount)
    let rest = (try? awaiting.exactSum()) ?? .zero
    return "Allocated \(allocation.allocated.grouped) kr of \(agreement.total.grouped) kr"
      + (rest == .zero ? "." : "; \(rest.grouped) kr await data.")
  }
}

extension AllocationReport {
  /// Every grant a row, and every fund that awaits data a row without a grant.
  private var grantTable: ReportTable {
    let headings = ["fund", "recipient", "grant", "entitlement", "carried", "awaiting"]
    var rows: [[ReportTable.Cell]] = []
    for outcome in allocation.outcomes {
      switch outcome {
      case .allocated(let allocation) where isChosen(allocation.fund):
        let carried = allocation.carriedByRecipient
        rows += allocation.grants.map { grant in
          [
            .init(allocation.fund.id), .init(grant.recipient.name), .init(grant.amount),
            .init("\(grant.entitlement)"), .init(carried[grant.recipient.name] ?? .zero), .init(""),
          ]
        }
      case .awaiting(let awaiting) where isChosen(awaiting.fund):
        rows.append([
          .init(awaiting.fund.id), .init(""), .init(""), .init(""), .init(""),
          .init(awaiting.needs.joined(separator: " ")),
        ])
      default: continue
      }
    }
    return ReportTable(headings.map { .init($0) }, rows: rows)
  }

  private var json: JSONText {
    .object([
      ("agreement", .string(agreement.id)),
      ("title", .string(agreement.title)),
      ("total", .amount(agreement.total)),
      ("allocated", .amount(allocation.allocated)),
      (
        "awaiting",
        .list(
          allocation.awaiting.filter { isChosen($0.fund) }.map { awaiting in
            .object([
              ("fund", .string(awaiting.fund.id)),
              ("amount", .amount(awaiting.fund.amount)),
              ("needs", .list(awaiting.needs.map { .string($0) })),
            ])
          })
      ),
      ("funds", .list(allocation.allocations.filter { isChosen($0.fund) }.map(Self.json))),
    ])
  }

  private static func json(_ allocation: Allocation) -> JSONText {
    let fund = allocation.fund
    return .object([
      ("id", .string(fund.id)),
      ("name", .string(fund.name)),
      ("amount", .amount(fund.amount)),
      ("citation", fund.citation.json),
      (
        "residual",
        .object([
          ("amount", .amount(allocation.residual)),
          ("method", .string(fund.rounding.residual.method)),
          (
            "carriers",
            .list(
              allocation.carriers.map {
                .object([("recipient", .string($0.recipient)), ("amount", .amount($0.amount))])
              })
          ),
          ("ties", .list(allocation.ties.map { .string($0.name) })),
        ])
      ),
      (
        "grants",
        .list(
          allocation.grants.map { grant in
            .object([
              ("recipient", .string(grant.recipient.name)),
              ("amount", .amount(grant.amount)),
              ("entitlement", .string("\(grant.entitlement)")),
            ])
          })
      ),
    ])
  }
}

extension Citation {
  /// The citation as the reports' JSON carries it.
  var json: JSONText {
    .object([
      ("section", .string(section)), ("paragraph", .optional(paragraph)), ("quote", .string(quote)),
    ])
  }
}

extension FundResidual {
  /// "carriers" or "largest-remainder".
  var method: String {
    switch self {
    case .carriers: "carriers"
    case .largestRemainder: "largest-remainder"
    }
  }
}

extension Allocation {
  /// What each carrier of the residual carries.
  var carriedByRecipient: [String: Kronor] {
    Dictionary(carriers.map { ($0.recipient, $0.amount) }) { first, _ in first }
  }
}
