/// What may be paid to each recipient before the money leaves, as the files of an office tell it.
public struct PaymentClearances: Sendable {
  /// The agreement's funds, divided with placement weeks as reported.
  public let allocation: AgreementAllocation
  /// The day on which the money would leave.
  public let asOf: CalendarDate
  /// The clearances, in the order of the register; those who are due nothing are left out.
  public let clearances: [PaymentClearance]
  /// What was not judged, and why, a sentence each.
  public let notJudged: [Wording]
  /// What of the files was not read, a sentence each.
  public let notices: [Wording]

  /// Judges files.
  ///
  /// - Parameter severities: What is found of a kind that is ignored holds nothing.
  /// - Parameter agreement: The agreement.
  /// - Parameter asOf: The day as of which it is told.
  /// - Parameter files: The office's files.
  /// - Throws: ``InvalidInput`` with every row that cannot be read.
  /// - Complexity: O(rows + recipients × funds).
  public init(
    of agreement: Agreement, _ files: RecordFiles, asOf: CalendarDate,
    severities: FindingSeverities = FindingSeverities()
  ) throws(InvalidInput) {
    let records = try files.records(of: agreement, asOf: asOf)
    let check = Check(records, severities)
    var findings: [Int: [CheckFinding]] = [:]
    for finding in check.findings where finding.kind.holdsPayment {
      for recipient in finding.recipients { findings[recipient, default: []].append(finding) }
    }
    clearances = records.recipients.indices.flatMap { recipient in
      PaymentClearanceJudge(
        records: records, recipient: recipient, findings: findings[recipient] ?? [],
        ignored: severities.ignored
      ).clearances
    }
    allocation = records.allocation
    self.asOf = asOf
    notices = records.notices
    notJudged =
      (records.ledger == nil
        ? [
          Wording(
            en: "what was paid already: no payouts are given",
            sv: "vad som redan är utbetalt: inga utbetalningar är angivna")
        ] : [])
      + records.awaitingSentences
  }

  /// The sum over all recipients of an amount.
  public func sum(_ amount: (PaymentClearance) -> KronorSum) -> KronorSum {
    clearances.map(amount).sum()
  }
}

extension FindingKind {
  /// Whether it must be settled before its recipient is paid anything more.
  var holdsPayment: Bool {
    switch self {
    case .underpaid, .notPaid: false
    case .anotherYear, .requisitionAboveGrant, .requisitionTwice, .formIncomplete, .formWrong,
      .registryNumberWrong:
      true
    default: isOfAmount
    }
  }

  /// Whether it is about a document that was sent in.
  fileprivate var isOfForm: Bool {
    [.formIncomplete, .formWrong, .registryNumberWrong].contains(self)
  }
}

/// Judges the money of one recipient.
private struct PaymentClearanceJudge {
  let records: Records
  let recipient: Int
  /// What was found of the recipient that holds money.
  let findings: [CheckFinding]
  let ignored: Set<FindingKind>

  var clearances: [PaymentClearance] {
    let direct = records.agreement.funds.indices.filter { !records.accounts.isRequisitioned[$0] }
    return ([requisitioned] + direct.map(self.direct)).compactMap { $0 }
  }

  private var requisition: FiledForm? { records.firstRequisitions[recipient] }
  private var deadline: Deadline? { records.deadline(.requisition, recipient) }

  /// The money that is paid once, after a requisition.
  private var requisitioned: PaymentClearance? {
    let accounts = records.accounts
    let due = accounts.requisitionable(recipient)
    if due == .zero { return nil }
    let paid = accounts.paidOnRequisition(recipient) - accounts.corrected(recipient)
    let left = (due - paid).aboveZero
    let isUnasked = timely == nil && !isRightEnded || !awaitsRequisition
    let unclaimed = isUnasked ? .zero : min(left, due - asked(due))
    let asked = payable(left - unclaimed, of: Array(0..<accounts.fundCount).filter(isRequisitioned))
    let lapsed = isRightEnded ? unclaimed : .zero
    let funds = (0..<accounts.fundCount).filter(isRequisitioned)
    return PaymentClearance(
      recipient: records.recipients[recipient], payer: payer(of: funds), due: due, paid: paid,
      asked: asked, lapsed: lapsed, notRequisitioned: unclaimed - lapsed,
      reasons: left == .zero ? [] : lapseReasons(lapsed) + (asked > .zero ? reasons : []),
      parts: parts(asked, of: funds))
  }

  /// A fund that is paid without a requisition.
  private func direct(_ fund: Int) -> PaymentClearance? {
    let account = records.accounts[recipient, .fund(fund)]
    if account.due == .zero { return nil }
    let excess = (account.paid - account.due).aboveZero
    let paid = account.paid - min(excess, account.back)
    let left = payable((account.due - paid).aboveZero, of: [fund])
    let id = records.agreement.funds[fund].id
    let found = findings.filter { $0.fund == id }.map(PaymentClearance.Reason.finding)
    return PaymentClearance(
      recipient: records.recipients[recipient], payer: payer(of: [fund]), due: account.due,
      paid: paid, asked: left, lapsed: .zero, notRequisitioned: .zero,
      reasons: left == .zero ? [] : window(of: [fund]) + found,
      parts: [PaymentClearance.Part(fund: id, amount: left)])
  }

  private func isRequisitioned(_ fund: Int) -> Bool { records.accounts.isRequisitioned[fund] }

  /// What of money that is left may be paid now, because the first day of its instalment has come;
  /// all of it where that day has come of none, which holds it.
  private func payable(_ left: KronorSum, of funds: [Int]) -> KronorSum {
    let later = funds.map(later).sum()
    return later < left ? left - later : left
  }

  /// What later instalments of a fund pay, whose first day has not come.
  private func later(_ fund: Int) -> KronorSum {
    records.accounts[recipient, .fund(fund)].due
      - records.due(recipient, fund: fund) { $0.from.map { records.asOf >= $0 } ?? true }
  }

  private func payer(of funds: [Int]) -> String? {
    let payers = funds.filter { records.accounts[recipient, .fund($0)].due > .zero }
      .compactMap { records.terms.channel(ofFund: records.agreement.funds[$0].id)?.payer }
      .uniqued()
    return payers.count == 1 ? payers[0] : nil
  }

  /// A part a fund, where those sum to what is asked for; else one for the row.
  private func parts(_ asked: KronorSum, of funds: [Int]) -> [PaymentClearance.Part] {
    let due = funds.filter { records.accounts[recipient, .fund($0)].due > .zero }
    let parts = due.map { fund -> PaymentClearance.Part in
      let account = records.accounts[recipient, .fund(fund)]
      return PaymentClearance.Part(
        fund: records.agreement.funds[fund].id,
        amount: (account.due - later(fund) - account.paid).aboveZero)
    }.filter { $0.amount > .zero }
    if parts.map(\.amount).sum() == asked { return parts }
    let only = due.count == 1 ? records.agreement.funds[due[0]].id : nil
    return [PaymentClearance.Part(fund: only, amount: asked)]
  }
}

extension PaymentClearanceJudge {
  /// Whether the right ends with the last day to requisition, and that day has passed.
  private var isRightEnded: Bool {
    deadline.map { records.asOf > $0.date && $0.consequence.kind.effect.endsRight } ?? false
  }

  /// The requisition, unless it came after the right had ended.
  private var timely: FiledForm? {
    guard let requisition, let deadline, deadline.consequence.kind.effect.endsRight else {
      return requisition
    }
    return requisition.received <= deadline.date ? requisition : nil
  }

  /// What the recipient asked for; all that is due where the form has no field for it.
  private func asked(_ due: KronorSum) -> KronorSum {
    guard let timely else { return .zero }
    return min(due, max(.zero, timely.amount(.grant) ?? due))
  }

  private func lapseReasons(_ lapsed: KronorSum) -> [PaymentClearance.Reason] {
    guard lapsed > .zero, let deadline else { return [] }
    if let requisition, timely == nil {
      return [
        .requisitionLate(
          days: deadline.date.days(until: requisition.received), after: deadline.date)
      ]
    }
    return [.notRequisitioned(by: deadline.date)]
  }

  /// What holds the money.
  private var reasons: [PaymentClearance.Reason] {
    let funds = (0..<records.accounts.fundCount).filter {
      records.accounts.isRequisitioned[$0] && records.accounts[recipient, .fund($0)].due > .zero
    }
    return requisitionReasons + window(of: funds) + reportReasons
      + findings.filter(concernsRequisitioned).map(PaymentClearance.Reason.finding)
  }

  /// Whether any money that the recipient is due is paid after a requisition.
  private var awaitsRequisition: Bool {
    records.agreement.funds.enumerated().contains { position, fund in
      records.accounts[recipient, .fund(position)].due > .zero
        && records.terms.awaitsRequisition(ofFund: fund.id)
    }
  }

  private var requisitionReasons: [PaymentClearance.Reason] {
    if !awaitsRequisition { return [] }
    if let timely { return timely.isExample ? [.requisitionIsExample] : [] }
    guard let deadline, records.asOf > deadline.date else {
      return [.requisitionAwaited(until: deadline?.date)]
    }
    return [
      .requisitionMissing(days: deadline.date.days(until: records.asOf), since: deadline.date)
    ]
  }

  /// Reports that the agreement makes a condition of the money, and whose last day has passed.
  private var reportReasons: [PaymentClearance.Reason] {
    let duties: [(Deadline.Duty, late: FindingKind, missing: FindingKind)] = [
      (.interimReport, .interimReportLate, .interimReportMissing),
      (.finalReport, .finalReportLate, .finalReportMissing),
    ]
    return duties.compactMap { duty, late, missing -> PaymentClearance.Reason? in
      guard let deadline = records.deadline(duty, recipient), records.asOf > deadline.date,
        deadline.consequence.kind.effect.isConditionOfPayment
      else { return nil }
      guard records.activityReports != nil else { return .reportUnknown }
      guard let report = records.firstActivityReport(duty, recipient) else {
        let days = deadline.date.days(until: records.asOf)
        return ignored.contains(missing) ? nil : .reportMissing(days: days, since: deadline.date)
      }
      let days = deadline.date.days(until: report.received)
      return days <= 0 || ignored.contains(late)
        ? nil : .reportLate(days: days, after: deadline.date)
    }
  }

  private func window(of funds: [Int]) -> [PaymentClearance.Reason] {
    let from = openings(of: funds).max()
    let until = funds.compactMap {
      records.terms.channel(ofFund: records.agreement.funds[$0].id)?.until
    }.min()
    if let from, records.asOf < from { return [.notBefore(from)] }
    if let until, records.asOf > until { return [.notAfter(until)] }
    return []
  }

  /// The first day on which each fund pays what is left of it; of those that pay in instalments the
  /// earliest alone, because it can be paid without the others.
  private func openings(of funds: [Int]) -> [CalendarDate] {
    let inParts = funds.filter { !records.instalments(ofFund: $0).isEmpty }
    let whole = funds.filter { !inParts.contains($0) }.compactMap {
      records.terms.channel(ofFund: records.agreement.funds[$0].id)
    }
    let days = whole.compactMap { $0.from ?? records.terms.period?.from }
    return days + (inParts.compactMap(nextOpening).min().map { [$0] } ?? [])
  }

  /// The first day of the first instalment that is not all paid; nil where all are, or none is named.
  private func nextOpening(ofFund fund: Int) -> CalendarDate? {
    let paid = records.accounts[recipient, .fund(fund)].paid
    let instalments = records.instalments(ofFund: fund)
    let next = instalments.first { next in
      paid < records.due(recipient, fund: fund) { $0.until <= next.until }
    }
    return next.flatMap { $0.from ?? records.terms.period?.from }
  }

  /// A wrong field holds the money only where it is one of the requisition.
  private func concernsRequisitioned(_ finding: CheckFinding) -> Bool {
    if finding.kind.isOfForm {
      return requisition.map { finding.rows.contains($0.row) } ?? false
    }
    guard let fund = records.agreement.funds.firstIndex(where: { $0.id == finding.fund }) else {
      return true
    }
    return records.accounts.isRequisitioned[fund]
  }
}
