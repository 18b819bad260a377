/// The files of an office against an agreement (granskning): findings, status and totals.
public struct Check: Sendable {
  /// The agreement, with placement weeks as reported.
  public let agreement: Agreement
  /// The day on which duties were judged.
  public let asOf: CalendarDate
  /// Everything found, the heavier first, then in the order of the register.
  public let findings: [CheckFinding]
  /// What was paid in excess and came back.
  public let corrections: [Correction]
  /// How every recipient stands.
  public let statuses: [RecipientStatus]
  /// What was paid of each fund.
  public let fundTotals: [FundTotal]
  /// The sums of the ledger; nil without one.
  public let totals: LedgerTotals?
  /// What was read, such as "21 payouts".
  public let read: [Count]
  /// What was not judged, and why, a sentence each.
  public let notJudged: [Wording]
  /// What of the files was not read, a sentence each.
  public let notices: [Wording]

  /// A number of rows of a kind.
  public struct Count: Hashable, Sendable {
    /// The kind of file, by its option.
    public let kind: RecordFiles.Kind
    /// How many rows.
    public let rows: Int
  }

  /// Judges files.
  ///
  /// - Parameter previous: The agreement before, whose amounts may have been paid by mistake.
  /// - Parameter agreement: The agreement.
  /// - Parameter asOf: The day as of which it is told.
  /// - Parameter files: The office's files.
  /// - Parameter severities: Which kinds of findings are left out, and which are errors.
  /// - Throws: ``InvalidInput`` with every row that cannot be read: nothing is judged before the
  ///   files are whole.
  /// - Complexity: O(rows + recipients × funds).
  public init(
    of agreement: Agreement, _ files: RecordFiles, asOf: CalendarDate,
    severities: FindingSeverities = FindingSeverities(), previous: AgreementAllocation? = nil
  ) throws(InvalidInput) {
    self.init(try files.records(of: agreement, asOf: asOf, previous: previous), severities)
  }

  /// Judges files that are read.
  init(_ records: Records, _ severities: FindingSeverities) {
    let obligations = Obligations(records)
    let late = ObligationFindings(records: records, obligations: obligations)
    let amounts = AmountCheck(records, obligations, RepeatedPayments(records))
    let checks: [[CheckFinding]] = [
      records.anotherYear, records.growthFindings,
      amounts.findings, PayerCheck(records: records).findings,
      late.findings(.requisition), RequisitionCheck(records: records).findings,
      PaymentOrderCheck(records: records).findings, FormCheck(records: records).findings,
      late.findings(.interimReport), late.findings(.finalReport),
      late.findings(.financialReport), FinancialReportCheck(records: records).findings,
      RepaymentCheck(records: records, obligations: obligations).findings,
      records.placements?.findings ?? [],
    ]
    let found = severities.applied(to: checks.flatMap { $0 })
    fundTotals = records.fundTotals
    let totals = FundTotalCheck(
      records: records, totals: fundTotals,
      explained: amounts.excused.union(records.funds(explainedBy: found)))
    findings = (found + severities.applied(to: totals.findings)).enumerated().sorted {
      ($0.element.severity, $0.element.order, $0.offset)
        < ($1.element.severity, $1.element.order, $1.offset)
    }.map(\.element)
    self.totals = records.totals(fundTotals, amounts.misses)
    self.agreement = records.agreement
    asOf = records.asOf
    corrections = records.corrections
    statuses = records.statuses(obligations)
    read = records.counts
    notJudged = records.notJudged
    notices = records.notices
  }
}

/// Which findings are left out and which weigh as errors, by the reader's choice.
public struct FindingSeverities: Sendable {
  let ignored: Set<FindingKind>
  private let errors: Set<FindingKind>

  /// The default severities, but for these.
  public init(ignoring ignored: [FindingKind] = [], errors: [FindingKind] = []) {
    self.ignored = Set(ignored)
    self.errors = Set(errors)
  }

  func applied(to findings: [CheckFinding]) -> [CheckFinding] {
    findings.compactMap { finding in
      if ignored.contains(finding.kind) { return nil }
      var finding = finding
      if errors.contains(finding.kind) { finding.severity = .error }
      return finding
    }
  }
}

extension Records {
  /// The funds whose totals miss because of findings on amounts.
  func funds(explainedBy findings: [CheckFinding]) -> Set<Int> {
    var explained: Set<Int> = []
    for finding in findings where finding.kind.isOfAmount {
      explained.formUnion(finding.funds)
      if let fund = agreement.funds.firstIndex(where: { $0.id == finding.fund }) {
        explained.insert(fund)
      } else {
        explained.formUnion(agreement.funds.indices)
      }
    }
    return explained
  }

  /// The funds of which nobody knows who is due what.
  var awaitingSentences: [Wording] {
    allocation.awaiting.map { awaiting in
      let (fund, needs) = (awaiting.fund.id, Wording.listed(awaiting.needs))
      return Wording(
        en: "who is due what of \(fund): it awaits \(needs)",
        sv: "vem som ska ha vad av \(fund): det inväntar \(needs)")
    }
  }

  var counts: [Check.Count] {
    let counts: [(RecordFiles.Kind, Int?)] = [
      (.payouts, ledger?.payments.count), (.requisitions, requisitions?.count),
      (.activityReports, activityReports?.count), (.financialReports, financialReports?.count),
      (.placementWeeks, placements.map { $0.counted.count + $0.findings.count }),
    ]
    return counts.compactMap { kind, rows in rows.map { Check.Count(kind: kind, rows: $0) } }
  }

  /// What was left out, and what it leaves open.
  var notJudged: [Wording] {
    missingFiles + awaitingSentences + examples + (later > 0 ? [laterRows] : [])
      + agreement.funds.filter { terms.channel(ofFund: $0.id) == nil }.map {
        Wording(
          en: "the payer of \($0.id): the agreement file names no channel",
          sv: "utbetalaren av \($0.id): överenskommelsens fil anger ingen utbetalningsväg")
      } + (lacksRegistryNumber ? [registryNumbers] : [])
  }

  private var lacksRegistryNumber: Bool {
    terms.registryNumber == nil && (requisitions != nil || financialReports != nil)
  }

  private var registryNumbers: Wording {
    Wording(
      en: "registry numbers: the agreement file names none",
      sv: "diarienummer: överenskommelsens fil anger inget")
  }

  /// The forms in which nothing is filled in.
  private var examples: [Wording] {
    let count = ((requisitions ?? []) + (financialReports ?? [])).count(where: \.isExample)
    if count == 0 { return [] }
    let forms = Wording.counted(
      count, en: "form holds", "forms hold", sv: "blankett har", "blanketter har")
    return [
      Wording(
        en: "what only senders know: \(forms) the examples of the template",
        sv: "vad bara avsändarna vet: \(forms) mallens exempel")
    ]
  }

  private var laterRows: Wording {
    let rows = Wording.counted(later, en: "row", "rows", sv: "rad", "rader")
    return Wording(en: "\(rows) dated after \(asOf)", sv: "\(rows) daterade efter \(asOf)")
  }

  /// The files that are not given, each with what it leaves open.
  private var missingFiles: [Wording] {
    var sentences: [Wording] = []
    if ledger == nil {
      sentences.append(
        Wording(
          en: "amounts, payers, channels and repayments: no payouts are given",
          sv:
            "belopp, utbetalare, utbetalningsvägar och återbetalningar: inga utbetalningar är angivna"
        ))
    }
    if requisitions == nil {
      sentences.append(
        Wording(
          en: "whether payouts were requisitioned, and in time: no requisitions are given",
          sv: "om det utbetalda rekvirerades, och i tid: inga rekvisitioner är angivna"))
    }
    if activityReports == nil {
      sentences.append(
        Wording(
          en: "interim and final reports: no activity reports are given",
          sv: "del- och slutredovisningar: inga verksamhetsredovisningar är angivna"))
    } else if ledger == nil {
      sentences.append(
        Wording(
          en: "whether money was paid without an interim report: no payouts are given",
          sv: "om medel utbetalades utan delredovisning: inga utbetalningar är angivna"))
    }
    if financialReports == nil {
      sentences.append(
        Wording(
          en: "costs and unspent money: no financial reports are given",
          sv: "kostnader och ej förbrukade medel: inga ekonomiska redovisningar är angivna"))
    } else if ledger == nil {
      sentences.append(
        Wording(
          en: "whether the amounts received were paid: no payouts are given",
          sv: "om de erhållna beloppen har utbetalats: inga utbetalningar är angivna"))
    }
    return sentences
  }
}
