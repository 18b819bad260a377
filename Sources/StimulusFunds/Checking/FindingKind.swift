/// What a check may find; the raw values are the stable codes.
public enum FindingKind: String, CaseIterable, Sendable {
  /// A file whose rows are of another year.
  case anotherYear = "another-year"
  /// A row of sums is not the sum of the rows above it.
  case sumRowWrong = "sum-row-wrong"
  /// More was paid than is due.
  case overpaid
  /// Less was paid than is due.
  case underpaid
  /// Nothing was paid.
  case notPaid = "not-paid"
  /// Paid to one that is due nothing of the fund.
  case withoutEntitlement = "paid-without-entitlement"
  /// A payment that stands twice is too much.
  case paidTwice = "paid-twice"
  /// Booked on another of the recipient's funds.
  case misbooked
  /// A reference stands on several payments.
  case referenceRepeated = "reference-repeated"
  /// One recipient has another's money.
  case wrongRecipient = "wrong-recipient"
  /// Two recipients have each other's money.
  case interchanged
  /// A fund's amounts stand a row too high or too low.
  case shifted = "amounts-shifted"
  /// Paid to a recipient the fund is not for.
  case wrongChannel = "wrong-channel"
  /// Another paid than the fund's payer.
  case wrongPayer = "wrong-payer"
  /// Paid outside the time for it.
  case outsidePeriod = "paid-outside-period"
  /// Paid although nothing was requisitioned.
  case withoutRequisition = "paid-without-requisition"
  /// Paid before the requisition came.
  case beforeRequisition = "paid-before-requisition"
  /// The requisition came too late.
  case requisitionLate = "requisition-late"
  /// More is requisitioned than is due.
  case requisitionAboveGrant = "requisition-above-grant"
  /// A second requisition of what is paid once.
  case requisitionTwice = "requisition-twice"
  /// Nothing was requisitioned in time, and the right to the money has lapsed.
  case rightLapsed = "right-lapsed"
  /// A field is empty.
  case formIncomplete = "form-incomplete"
  /// A field is wrong.
  case formWrong = "form-wrong"
  /// The registry number is not the agreement's.
  case registryNumberWrong = "registry-number-wrong"
  /// Paid without an interim report.
  case interimReportMissing = "interim-report-missing"
  /// Paid although the interim report was late.
  case interimReportLate = "interim-report-late"
  /// No final report.
  case finalReportMissing = "final-report-missing"
  /// The final report was late.
  case finalReportLate = "final-report-late"
  /// No financial report.
  case financialReportMissing = "financial-report-missing"
  /// The financial report was late.
  case financialReportLate = "financial-report-late"
  /// More than one financial report.
  case financialReportTwice = "financial-report-twice"
  /// The report states another amount than was paid.
  case receivedWrong = "received-not-what-was-paid"
  /// Unspent is not received less costs.
  case unspentWrong = "unspent-wrong"
  /// The costs do not add up to their sum.
  case costsNotItemised = "costs-not-itemised"
  /// The chief financial officer has not certified.
  case notCertified = "not-certified"
  /// The chief financial officer calls the report incorrect.
  case certifiedIncorrect = "certified-incorrect"
  /// Unspent money is not repaid.
  case repaymentMissing = "repayment-missing"
  /// Less is repaid than is unspent.
  case repaymentShort = "repayment-short"
  /// Unspent money was repaid late.
  case repaymentLate = "repayment-late"
  /// More is repaid than is unspent.
  case repaymentAbove = "repayment-above-unspent"
  /// The payments do not sum to the fund.
  case fundTotal = "fund-total-missed"
  /// The report came too late.
  case placementReportLate = "placement-report-late"
  /// The report lacks a figure.
  case placementReportIncomplete = "placement-report-incomplete"
  /// A second report.
  case placementReportTwice = "placement-report-twice"
  /// Of several reports at most one shows more weeks than before.
  case growthDoubtful = "placement-growth-doubtful"

  /// How much a finding weighs.
  public enum Severity: String, CaseIterable, Sendable, Comparable {
    /// Money or a right is wrong.
    case error
    /// A person must look.
    case warning

    /// The heavier first.
    public static func < (left: Severity, right: Severity) -> Bool {
      left == .error && right == .warning
    }
  }

  /// The severity unless an option, or the consequence that the agreement states, says otherwise.
  public var defaultSeverity: Severity {
    switch self {
    case .referenceRepeated, .outsidePeriod, .requisitionTwice, .rightLapsed, .formIncomplete,
      .formWrong, .finalReportMissing,
      .finalReportLate, .interimReportLate, .financialReportLate, .financialReportTwice,
      .costsNotItemised, .repaymentLate, .repaymentAbove, .placementReportLate,
      .placementReportIncomplete, .placementReportTwice, .growthDoubtful:
      .warning
    default: .error
    }
  }

  /// What it means, in a few words.
  public var meaning: Wording { words.meaning }

  /// What to do about it.
  public var action: Wording { words.action }

  /// Whether it says that a recipient got another amount than it is due.
  var isOfAmount: Bool {
    [
      .overpaid, .underpaid, .notPaid, .withoutEntitlement, .paidTwice, .wrongRecipient,
      .interchanged, .shifted, .wrongChannel, .misbooked,
    ].contains(self)
  }
}
