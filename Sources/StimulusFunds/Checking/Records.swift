/// The files of an office, read: what is left out is nil, and what needs it is not judged.
struct Records {
  let agreement: Agreement
  let allocation: AgreementAllocation
  /// The register and, after it, the recipients of open funds that only files name.
  let recipients: [Recipient]
  /// The positions of those that a file names.
  let named: Set<Int>
  let ledger: Ledger?
  let requisitions: [FiledForm]?
  let activityReports: [ActivityReport]?
  let financialReports: [FiledForm]?
  let placements: PlacementReports?
  let accounts: Accounts
  /// The agreement before, divided, where it is known.
  let previous: AgreementAllocation?
  /// The day on which duties are judged.
  let asOf: CalendarDate
  /// How many rows are of a later day and were left aside.
  let later: Int
  /// The files that are of another year.
  let anotherYear: [CheckFinding]
  /// What of the files was not read, a sentence each.
  let notices: [Wording]

  /// The first requisition of each recipient by the day it came, by recipient.
  let firstRequisitions: [Int: FiledForm]
  /// The first financial report of each recipient by the day it came, by recipient.
  let firstFinancialReports: [Int: FiledForm]

  /// The first activity report of each recipient and kind by the day it came.
  let firstActivityReports: [ActivityReport.Owed: ActivityReport]
  /// The report of placement weeks that counts, by recipient.
  let countedPlacements: [Int: PlacementReport]

  /// The first report of a kind that a recipient sent; nil where it sent none.
  func firstActivityReport(_ duty: Deadline.Duty, _ recipient: Int) -> ActivityReport? {
    firstActivityReports[ActivityReport.Owed(recipient: recipient, duty: duty)]
  }

  var terms: PaymentTerms { agreement.terms }

  /// A recipient's name and place, for findings.
  func subject(_ recipient: Int) -> (name: String, order: Int) {
    (recipients[recipient].name, recipient)
  }

  /// The last day for a duty of a recipient, and the agreement's words; nil where it has none such.
  func deadline(_ duty: Deadline.Duty, _ recipient: Int) -> Deadline? {
    terms.deadline(for: duty, of: recipients[recipient])
  }

  /// The requisition of a recipient that counts: the first, unless it came too late to.
  func requisition(of recipient: Int) -> FiledForm? {
    firstRequisitions[recipient].flatMap { counts($0, .requisition) ? $0 : nil }
  }

  /// The financial report of a recipient that counts: the first, unless it came too late to.
  func financialReport(of recipient: Int) -> FiledForm? {
    firstFinancialReports[recipient].flatMap { counts($0, .financialReport) ? $0 : nil }
  }

  /// Whether a document came in time, or the agreement lets late ones count.
  private func counts(_ document: FiledForm, _ duty: Deadline.Duty) -> Bool {
    guard let deadline = deadline(duty, document.recipient) else { return true }
    return document.received <= deadline.date || deadline.consequence.kind.effect.countsLate
  }

  /// The rows of a recipient's payments that fit.
  func rows(_ recipient: Int, where fits: (Payment) -> Bool) -> [SourceRow] {
    guard let ledger else { return [] }
    return accounts.payments(of: recipient).compactMap { position in
      let payment = ledger.payments[Int(position)]
      return fits(payment) ? ledger.row(of: payment) : nil
    }
  }

  /// Whether a payment was made after requisition: that of a whole row always is.
  func isRequisitioned(_ payment: Payment) -> Bool {
    isRequisitioned(payment.target)
  }

  /// Whether what a target gets is paid after requisition.
  func isRequisitioned(_ target: Payment.Target) -> Bool {
    switch target {
    case .fund(let fund): accounts.isRequisitioned[fund]
    case .row: true
    }
  }

  /// The funds that a payment without a fund covers: those of the recipient's row in an appendix,
  /// or all that are paid to it after requisition where no appendix has its row.
  func rowFunds(_ recipient: Int) -> [Int] {
    let shown = table(showing: recipient)?.funds
    return agreement.funds.indices.filter { fund in
      shown?.contains(agreement.funds[fund].id)
        ?? (accounts.isRequisitioned[fund]
          && recipients[recipient].belongs(to: agreement.funds[fund].groups))
    }
  }

  /// The id of a target's fund; nil for a whole row.
  func fundID(_ target: Payment.Target) -> String? {
    switch target {
    case .fund(let fund): agreement.funds[fund].id
    case .row: nil
    }
  }

  /// Where the agreement says how a target is paid.
  func basis(of cell: Cell) -> Basis? {
    switch cell.target {
    case .fund(let fund): basis(ofFund: fund)
    case .row: channelBasis(cell.recipient)
    }
  }

  /// Where the agreement says how a fund is paid, or how it is divided.
  func basis(ofFund fund: Int) -> Basis {
    .agreement(
      terms.channel(ofFund: agreement.funds[fund].id)?.citation ?? agreement.funds[fund].citation)
  }

  /// Where the agreement says how a recipient's requisitioned money is paid.
  func channelBasis(_ recipient: Int) -> Basis? {
    agreement.funds.indices.first {
      accounts.isRequisitioned[$0] && recipients[recipient].belongs(to: agreement.funds[$0].groups)
    }.map(basis(ofFund:))
  }

  /// Where the agreement says what a recipient is due: the appendix that shows its row.
  func grantBasis(_ recipient: Int) -> Basis? {
    table(showing: recipient).map { .document($0.title) } ?? channelBasis(recipient)
  }

  /// The appendix that shows a recipient's row.
  private func table(showing recipient: Int) -> TableLayout? {
    let name = recipients[recipient].name
    return agreement.tables.first { table in
      guard case .recipients(let rows) = table.rows else { return false }
      return rows.contains { $0.recipient.name == name }
    }
  }
}

extension Records {
  /// Whether a recipient takes part in the agreement: of a group that keys name, those alone do that
  /// have money or that a file names.
  func takesPart(_ recipient: Int) -> Bool {
    let whole = agreement.groups.filter { !$0.isNamedByKeys }.map(\.id)
    return recipients[recipient].belongs(to: whole) || named.contains(recipient)
      || agreement.funds.contains { fund in
        fund.recipients.contains { $0.name == recipients[recipient].name }
      }
  }
}
