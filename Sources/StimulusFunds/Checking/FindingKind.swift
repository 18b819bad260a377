/// What a check may find; the raw values are the stable codes.
public enum FindingKind: String, CaseIterable, Sendable {
  case anotherYear = "another-year"
  case sumRowWrong = "sum-row-wrong"
  case overpaid
  case underpaid
  case notPaid = "not-paid"
  case withoutEntitlement = "paid-without-entitlement"
  case paidTwice = "paid-twice"
  case misbooked
  case referenceRepeated = "reference-repeated"
  case wrongRecipient = "wrong-recipient"
  case interchanged
  case shifted = "amounts-shifted"
  case wrongChannel = "wrong-channel"
  case wrongPayer = "wrong-payer"
  case outsidePeriod = "paid-outside-period"
  case withoutRequisition = "paid-without-requisition"
  case beforeRequisition = "paid-before-requisition"
  case requisitionLate = "requisition-late"
  case requisitionAboveGrant = "requisition-above-grant"
  case requisitionTwice = "requisition-twice"
  case rightLapsed = "right-lapsed"
  case formIncomplete = "form-incomplete"
  case formWrong = "form-wrong"
  case registryNumberWrong = "registry-number-wrong"
  case interimReportMissing = "interim-report-missing"
  case interimReportLate = "interim-report-late"
  case finalReportMissing = "final-report-missing"
  case finalReportLate = "final-report-late"
  case financialReportMissing = "financial-report-missing"
  case financialReportLate = "financial-report-late"
  case financialReportTwice = "financial-report-twice"
  case receivedWrong = "received-not-what-was-paid"
  case unspentWrong = "unspent-wrong"
  case costsNotItemised = "costs-not-itemised"
  case notCertified = "not-certified"
  case certifiedIncorrect = "certified-incorrect"
  case repaymentMissing = "repayment-missing"
  case repaymentShort = "repayment-short"
  case repaymentLate = "repayment-late"
  case repaymentAbove = "repayment-above-unspent"
  case fundTotal = "fund-total-missed"
  case placementReportLate = "placement-report-late"
  case placementReportIncomplete = "placement-report-incomplete"
  case placementReportTwice = "placement-report-twice"
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
