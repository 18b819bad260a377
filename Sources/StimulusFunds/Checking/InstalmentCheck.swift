/// Payouts against the days of the instalments that they fill, in the order of the payments.
struct InstalmentCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let ledger = records.ledger else { return [] }
    let funds = records.agreement.funds.indices.filter {
      !records.instalments(ofFund: $0).isEmpty && records.accounts.isDivided[$0]
    }
    if funds.isEmpty { return [] }
    return records.recipients.indices.flatMap { recipient in
      funds.flatMap { findings(recipient, $0, ledger) }
    }
  }

  private func findings(_ recipient: Int, _ fund: Int, _ ledger: Ledger) -> [CheckFinding] {
    let payments = records.accounts.payments(of: recipient).map { ledger.payments[Int($0)] }
      .filter { !$0.isBack && $0.target == .fund(fund) }
    if payments.isEmpty { return [] }
    var open = Array(
      zip(
        records.instalments(ofFund: fund), records.instalmentAmounts(recipient, fund: fund)
      ).enumerated())
    var findings: [CheckFinding] = []
    for payment in payments.sorted(by: { $0.date < $1.date }) {
      let filled = Self.fill(&open, payment.amount)
      let wrong = filled.first { !$0.instalment.admits(payment.date) }
      if let wrong, records.isWithinChannel(payment, fund) {
        findings.append(finding(payment, fund, wrong, ledger))
      }
    }
    return findings
  }

  /// An instalment that a payment fills, and its number from 1.
  private struct Filled {
    let number: Int
    let instalment: Instalment
  }

  /// Takes an amount from the instalments that are not filled yet, from the first.
  private static func fill(
    _ open: inout [EnumeratedSequence<Zip2Sequence<[Instalment], [KronorSum]>>.Element],
    _ amount: KronorSum
  ) -> [Filled] {
    var left = amount
    var filled: [Filled] = []
    for position in open.indices where left > .zero && open[position].element.1 > .zero {
      let taken = min(left, open[position].element.1)
      open[position].element.1 -= taken
      left -= taken
      filled.append(
        Filled(
          number: open[position].offset + 1, instalment: open[position].element.0))
    }
    return filled
  }

  private func finding(
    _ payment: Payment, _ fund: Int, _ filled: Filled, _ ledger: Ledger
  ) -> CheckFinding {
    let count = records.instalments(ofFund: fund).count
    let (number, instalment) = (filled.number, filled.instalment)
    let isEarly = instalment.from.map { payment.date < $0 } ?? false
    let bound = isEarly ? instalment.from ?? instalment.until : instalment.until
    let day =
      isEarly
      ? Wording(en: "from \(bound)", sv: "från och med \(bound)")
      : Wording(en: "until \(bound)", sv: "till och med \(bound)")
    return CheckFinding(
      .outsidePeriod, of: records.subject(Int(payment.recipient)),
      fund: records.agreement.funds[fund].id,
      Wording(
        en: "instalment \(number) of \(count) is paid \(day)",
        sv: "delutbetalning \(number) av \(count) betalas ut \(day)"),
      expected: .day(bound), actual: .day(payment.date), rows: [ledger.row(of: payment)],
      basis: records.basis(ofFund: fund))
  }
}

extension Instalment {
  /// Whether it may be paid on a day.
  func admits(_ day: CalendarDate) -> Bool { day <= until && from.map { day >= $0 } ?? true }
}

extension Records {
  /// Whether a payment was made within the days of its channel as a whole, outside of which it is told
  /// by those.
  fileprivate func isWithinChannel(_ payment: Payment, _ fund: Int) -> Bool {
    guard let channel = terms.channel(ofFund: agreement.funds[fund].id) else { return true }
    let from = channel.from ?? terms.period?.from
    return from.map { payment.date >= $0 } ?? true
      && channel.until.map { payment.date <= $0 } ?? true
  }
}
