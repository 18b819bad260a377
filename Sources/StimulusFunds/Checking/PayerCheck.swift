/// Payouts against the channel of their fund: who pays, and when.
struct PayerCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let ledger = records.ledger else { return [] }
    let payers = ledger.payers.map(FoldedName.init)
    let channels = records.agreement.funds.map { records.terms.channel(ofFund: $0.id) }
    // For each fund and each payer that the ledger names, whether it is the right one.
    let isRight = channels.map { channel in
      payers.map { payer in channel.map { FoldedName($0.payer) == payer } ?? true }
    }
    let windows = channels.map { PaymentWindow($0, records.terms) }
    var wholeRows: [Int: Int?] = [:]
    var findings: [CheckFinding] = []
    for payment in ledger.payments where !payment.isBack {
      let fund: Int
      switch payment.target {
      case .fund(let position): fund = position
      case .row:
        let recipient = Int(payment.recipient)
        let first = wholeRows[recipient] ?? records.rowFunds(recipient).first
        wholeRows[recipient] = .some(first)
        guard let first else { continue }
        fund = first
      }
      let (bound, isRight) = (
        windows[fund].bound(missedOn: payment.date), isRight[fund][Int(payment.payer)]
      )
      // Almost every payment is right, and a channel is slow to look up.
      if isRight, bound == nil { continue }
      guard let channel = channels[fund] else { continue }
      if !isRight { findings.append(wrongPayer(payment, fund, channel, ledger)) }
      if let bound { findings.append(outside(payment, fund, channel, bound, ledger)) }
    }
    return findings + InstalmentCheck(records: records).findings
  }

  private func wrongPayer(
    _ payment: Payment, _ fund: Int, _ channel: PaymentChannel, _ ledger: Ledger
  ) -> CheckFinding {
    CheckFinding(
      .wrongPayer, of: records.subject(Int(payment.recipient)),
      fund: records.agreement.funds[fund].id,
      Wording(
        en: "the fund is paid by \(channel.payer)", sv: "medlen betalas ut av \(channel.payer)"),
      expected: .text(.same(channel.payer)),
      actual: .text(.same(ledger.payers[Int(payment.payer)])), rows: [ledger.row(of: payment)],
      basis: channel.payerBasis)
  }

  private func outside(
    _ payment: Payment, _ fund: Int, _ channel: PaymentChannel, _ bound: CalendarDate,
    _ ledger: Ledger
  ) -> CheckFinding {
    let from = channel.from ?? records.terms.period?.from
    let period = [
      from.map { Wording(en: "from \($0)", sv: "från och med \($0)") },
      channel.until.map { Wording(en: "until \($0)", sv: "till och med \($0)") },
    ].compactMap { $0 }.joined(separator: " ")
    return CheckFinding(
      .outsidePeriod, of: records.subject(Int(payment.recipient)),
      fund: records.agreement.funds[fund].id,
      Wording(en: "the fund is paid \(period)", sv: "medlen betalas ut \(period)"),
      expected: .day(bound), actual: .day(payment.date), rows: [ledger.row(of: payment)],
      basis: .agreement(channel.citation))
  }
}

/// The days on which a fund may be paid; all where its agreement names none.
private struct PaymentWindow {
  private let from: CalendarDate?
  private let until: CalendarDate?

  init(_ channel: PaymentChannel?, _ terms: PaymentTerms) {
    from = channel.flatMap { $0.from ?? terms.period?.from }
    until = channel?.until
  }

  /// The first or the last day that a day misses; nil where it misses none.
  func bound(missedOn day: CalendarDate) -> CalendarDate? {
    if let from, day < from { return from }
    if let until, day > until { return until }
    return nil
  }
}
