import StimulusFunds

/// A file for an office to fill in, or filled with what the agreement expects.
///
/// What only the sender knows (addresses, numbers, signatures) stands as an example, and what the
/// agreement does not name (a day, a payer) as the heading in brackets, which `check` refuses. Funds
/// that await data have no rows.
public struct OfficeTemplate: Report {
  private let kind: RecordFiles.Kind
  private let allocation: AgreementAllocation
  private let language: Language
  private let isFilled: Bool
  /// What may be paid; nil where all that is due is meant.
  private let clearances: PaymentClearances?

  /// A template for a kind of file.
  ///
  /// - Parameters:
  ///   - language: The language of the headings and of the words in the rows, whatever language the
  ///     program speaks.
  ///   - isFilled: Whether it holds the rows that the agreement expects.
  ///   - allocation: The allocation.
  ///   - kind: What the file is to hold.
  public init(
    _ kind: RecordFiles.Kind, for allocation: AgreementAllocation, in language: Language,
    filled isFilled: Bool
  ) {
    self.kind = kind
    self.allocation = allocation
    self.language = language
    self.isFilled = isFilled
    clearances = nil
  }

  /// The payouts that may be made, on the day of the clearances.
  public init(payouts clearances: PaymentClearances, in language: Language) {
    kind = .payouts
    allocation = clearances.allocation
    self.language = language
    isFilled = true
    self.clearances = clearances
  }

  /// The report as tables.
  public var tables: [ReportTable] {
    let headings = kind.columns(in: agreement).map { $0.heading(in: language) }
    var table = ReportTable(
      headings.map { .init(.same($0)) }, rows: isFilled ? rows.map { $0.map(Cell.name) } : [])
    table.title = kind.plural
    return [table]
  }

  /// The form alone: a workbook of one sheet is read without naming it.
  public func workbook(in language: Language, from provenance: Provenance) -> Workbook {
    Workbook(tables.map { Sheet($0.title[language], $0, in: language) })
  }

  private var agreement: Agreement { allocation.agreement }

  private var rows: [[String]] {
    switch kind {
    case .payouts: clearances.map(payouts) ?? payouts
    case .requisitions: forms(.requisitions, owing: .requisition)
    case .financialReports: forms(.financialReports, owing: .financialReport)
    case .activityReports: activityReports
    case .placementWeeks: placementWeeks
    }
  }

  private static let payout = Wording(en: "payout", sv: "utbetalning")

  /// What stands where the agreement names no day or no payer.
  private var unknown: (date: String, payer: String) {
    let columns = OfficeColumn.ofPayouts.prefix(2).map { $0.placeholder(in: language) }
    return (columns[0], columns[1])
  }

  private var payouts: [[String]] {
    allocation.allocations.flatMap { allocation in
      let fund = allocation.fund
      let channel = agreement.terms.channel(ofFund: fund.id)
      return allocation.grants.enumerated().filter { $0.element.amount > .zero }.flatMap {
        index, grant in
        parts(of: grant, fund, channel, reference: "\(fund.id)-\(index + 1)").map { part in
          [
            part.date, channel?.payer ?? unknown.payer, grant.recipient.name, fund.id,
            part.amount.plainDigits, part.reference, Self.payout[language],
          ]
        }
      }
    }
  }

  /// A grant as it is paid: at once, or a part an instalment.
  private func parts(
    of grant: Grant, _ fund: Fund, _ channel: PaymentChannel?, reference: String
  ) -> [(date: String, amount: Kronor, reference: String)] {
    let instalments = channel?.instalments ?? []
    if instalments.isEmpty {
      let deadline = agreement.terms.deadline(for: .requisition, of: grant.recipient)
      let date = channel?.until ?? deadline?.date ?? agreement.terms.period?.until
      return [(date.map { "\($0)" } ?? unknown.date, grant.amount, reference)]
    }
    let amounts = instalments.amounts(of: grant.amount, unit: fund.rounding.unit)
    return zip(instalments, amounts).enumerated().filter { $0.element.1 > .zero }.map {
      (number, part) in ("\(part.0.until)", part.1, "\(reference)-\(number + 1)")
    }
  }

  /// The same rows as far as they may be paid, with the same references.
  private func payouts(_ clearances: PaymentClearances) -> [[String]] {
    clearances.clearances.flatMap { clearance in
      clearance.payments.map { part in
        let fund = part.fund.flatMap { id in allocation.allocations.first { $0.fund.id == id } }
        let place = fund.flatMap { allocation in
          allocation.fund.recipients.firstIndex { $0.name == clearance.recipient.name }
        }
        let isInParts =
          part.fund.flatMap(agreement.terms.channel)?.instalments.isEmpty == false
        let reference = place.map {
          "\(part.fund ?? "")-\($0 + 1)" + (isInParts ? "-\(clearances.asOf)" : "")
        }
        return [
          "\(clearances.asOf)", clearance.payer ?? unknown.payer,
          clearance.recipient.name, part.fund ?? "", part.amount.plainDigits,
          reference ?? "\(agreement.id)-\(clearance.recipient.name)", Self.payout[language],
        ]
      }
    }
  }

  private func forms(_ kind: Form.Kind, owing duty: Deadline.Duty) -> [[String]] {
    guard let form = agreement.terms.form(kind) else { return [] }
    return agreement.register.recipients.compactMap { recipient in
      let grants = allocation.requisitionable(recipient)
      guard grants > .zero else { return nil }
      let deadline = agreement.terms.deadline(for: duty, of: recipient)
      let example = FormExample(
        agreement: agreement, recipient: recipient, grants: grants,
        day: deadline?.date ?? agreement.terms.period?.until, language: language)
      return form.fields.map(example.text)
    }
  }

  private var activityReports: [[String]] {
    [Deadline.Duty.interimReport, .finalReport].flatMap { duty in
      agreement.register.recipients.compactMap { recipient in
        guard let deadline = agreement.terms.deadline(for: duty, of: recipient) else { return nil }
        let kind =
          duty == .interimReport
          ? Wording(en: "interim", sv: "delredovisning")
          : Wording(en: "final", sv: "slutredovisning")
        return [recipient.name, kind[language], "\(deadline.date)"]
      }
    }
  }

  /// A row for each registered recipient of the fund, a week more in the later term than in the
  /// earlier, so that the fund can be divided.
  private var placementWeeks: [[String]] {
    guard let form = agreement.terms.form(.placementWeeks) else { return [] }
    let groups = agreement.terms.deadlines.filter { $0.duty == .placementReport }.flatMap {
      deadline -> [String] in
      if case .groups(let groups) = deadline.debtor { groups } else { [] }
    }
    return agreement.register.recipients(in: groups).enumerated().map { index, recipient in
      let deadline = agreement.terms.deadline(for: .placementReport, of: recipient)
      return form.fields.map { field in
        switch field.content {
        case .recipient, .reporter: recipient.name
        case .received:
          (deadline?.date ?? agreement.terms.period?.until).map { "\($0)" }
            ?? field.column.placeholder(in: language)
        case .laterWeeks: "1"
        case .throughRSS: Wording(en: "no", sv: "nej")[language]
        default: "0"
        }
      }
    }
  }
}

extension AgreementAllocation {
  /// The sum of a recipient's grants from the funds that are paid after requisition.
  fileprivate func requisitionable(_ recipient: Recipient) -> Kronor {
    let amounts = allocations.filter {
      agreement.terms.channel(ofFund: $0.fund.id)?.isRequisitioned ?? true
    }.compactMap { $0.grant(to: recipient)?.amount }
    return amounts.sumOfParts()
  }
}
