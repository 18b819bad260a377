/// What was paid into each cell against what it is due.
///
/// What two cells explain together is one finding: money booked on another fund of the recipient,
/// amounts interchanged, and one recipient's money paid to another.
struct AmountCheck {
  let records: Records
  /// Every miss, also of what is not due yet.
  let misses: [Miss]
  private(set) var findings: [CheckFinding] = []

  init(_ records: Records, _ obligations: Obligations, _ repeated: RepeatedPayments) {
    self.records = records
    if records.ledger == nil {
      misses = []
      return
    }
    misses = records.recipients.indices.flatMap {
      RecipientComparison(records, obligations, $0).misses
    }
    var explanation = MissExplanation(records, misses)
    explanation.explain()
    findings = explanation.findings
    let rest = explanation.unexplained.filter { $0.excess > .zero || $0.standing == .due }
    findings += repeated.findings(of: rest)
    report(rest.filter { !repeated.explains($0) })
    findings += repeated.referenceFinding(outside: rest.filter(repeated.explains))
  }

  /// The funds whose total misses because nothing more is due yet, or ever, to some recipient.
  var excused: Set<Int> {
    Set(misses.filter { $0.standing != .due }.flatMap { records.funds(of: $0.cell) })
  }

  private mutating func report(_ misses: [Miss]) {
    for miss in misses where miss.paid != .zero { findings.append(finding(miss)) }
    var unpaid = UnpaidFindings(records)
    unpaid.report(misses.filter { $0.paid == .zero })
    findings += unpaid.findings
  }

  private func finding(_ miss: Miss) -> CheckFinding {
    let name = records.recipients[miss.recipient].name
    let cause = AmountCause(of: miss, in: records).map { .same("; ") + $0.wording } ?? Wording.none
    if records.isOutside(miss.cell) {
      return records.finding(
        .wrongChannel, miss,
        Wording(en: "the fund is not for \(name)", sv: "medlen är inte avsedda för \(name)"))
    }
    if miss.due == .zero {
      return records.finding(
        .withoutEntitlement, miss,
        Wording(en: "\(name) is due nothing of the fund", sv: "\(name) ska inte ha något av medlen")
      )
    }
    return miss.excess > .zero
      ? records.finding(
        .overpaid, miss,
        Wording(
          en: "more was paid than is due\(cause)",
          sv: "mer är utbetalt än vad som ska betalas\(cause)"))
      : records.finding(.underpaid, miss, Self.less(than: miss) + cause)
  }
}

extension AmountCheck {
  private static func less(than miss: Miss) -> Wording {
    guard let until = miss.until else {
      return Wording(
        en: "less was paid than is due", sv: "mindre är utbetalt än vad som ska betalas")
    }
    return Wording(
      en: "less was paid than the instalments until \(until)",
      sv: "mindre är utbetalt än delutbetalningarna till och med \(until)")
  }
}

extension Records {
  /// Whether the fund is not for recipients of this kind at all.
  func isOutside(_ cell: Cell) -> Bool {
    guard case .fund(let fund) = cell.target else { return false }
    return !recipients[cell.recipient].belongs(to: agreement.funds[fund].groups)
  }

  /// The funds that a cell covers.
  func funds(of cell: Cell) -> [Int] {
    switch cell.target {
    case .fund(let fund): [fund]
    case .row: rowFunds(cell.recipient)
    }
  }

  /// The rows of the payments of a cell.
  func rows(of cell: Cell) -> [SourceRow] {
    let funds = Set(funds(of: cell))
    return rows(cell.recipient) { payment in
      switch payment.target {
      case .fund(let fund): funds.contains(fund)
      case .row: cell.target == .row
      }
    }
  }

  /// A finding on an amount, with the rows of its cell and of others.
  func finding(
    _ kind: FindingKind, _ miss: Miss, _ message: Wording, rows others: [SourceRow] = [],
    severity: FindingKind.Severity? = nil
  ) -> CheckFinding {
    CheckFinding(
      kind, of: subject(miss.recipient), fund: fundID(miss.target), message,
      expected: .amount(miss.due), actual: .amount(miss.paid), rows: rows(of: miss.cell) + others,
      basis: kind == .wrongChannel ? basis(of: miss.cell) : dueBasis(of: miss.cell),
      severity: severity)
  }

  /// Where the agreement says what a cell is due.
  private func dueBasis(of cell: Cell) -> Basis? {
    switch cell.target {
    case .fund(let fund): .agreement(agreement.funds[fund].citation)
    case .row: grantBasis(cell.recipient)
    }
  }
}
