/// What a check may find; the raw values are the stable codes.
public enum FindingKind: String, CaseIterable, Sendable {
  case overpaid
  case underpaid
  case notPaid = "not-paid"
  case withoutEntitlement = "paid-without-entitlement"
  case paidTwice = "paid-twice"
  case misbooked
  case referenceRepeated = "reference-repeated"
  case wrongRecipient = "wrong-recipient"
  case interchanged
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
      .placementReportIncomplete, .placementReportTwice:
      .warning
    default: .error
    }
  }

  /// What it means, in a few words.
  public var meaning: String { words.meaning }

  /// What to do about it.
  public var action: String { words.action }

  /// Whether it says that a recipient got another amount than it is due.
  var isOfAmount: Bool {
    [
      .overpaid, .underpaid, .notPaid, .withoutEntitlement, .paidTwice, .wrongRecipient,
      .interchanged, .wrongChannel, .misbooked,
    ].contains(self)
  }
}

extension FindingKind {
  private var words: (meaning: String, action: String) {
    switch self {
    case .overpaid: ("more was paid than is due", "recover the difference")
    case .underpaid: ("less was paid than is due", "pay the difference")
    case .notPaid: ("nothing was paid", "pay it, or note why the right to it is lost")
    case .withoutEntitlement: ("paid to one that is due nothing of the fund", "recover it")
    case .paidTwice: ("a payment that stands twice is too much", "recover the excess")
    case .misbooked: ("booked on another of the recipient's funds", "rebook it")
    case .referenceRepeated:
      ("a reference stands on several payments", "check that each has a decision of its own")
    case .wrongRecipient:
      ("one recipient has another's money", "recover it and pay the one it is due to")
    case .interchanged:
      ("two recipients have each other's money", "recover both amounts and pay them the right way")
    case .wrongChannel:
      (
        "paid to a recipient the fund is not for",
        "recover it; pay through the right channel what is still due"
      )
    case .wrongPayer:
      ("another paid than the fund's payer", "check which authority the payment decision names")
    case .outsidePeriod: ("paid outside the time for it", "check the date against the decision")
    case .withoutRequisition:
      ("paid although nothing was requisitioned", "ask for the requisition, or recover the money")
    case .beforeRequisition:
      ("paid before the requisition came", "check both dates and note why it was paid early")
    case .requisitionLate:
      ("the requisition came too late", "the right to the money has lapsed: do not pay, or recover")
    case .requisitionAboveGrant:
      ("more is requisitioned than is due", "pay the grant only and tell the recipient")
    case .requisitionTwice:
      ("a second requisition of what is paid once", "ask which one holds and pay once")
    case .rightLapsed:
      (
        "nothing was requisitioned in time, and the right to the money has lapsed",
        "do not pay; account for it as money that goes back"
      )
    case .formIncomplete: ("a field is empty", "ask the sender to complete it")
    case .formWrong: ("a field is wrong", "ask the sender to correct it")
    case .registryNumberWrong:
      ("the registry number is not the agreement's", "check which agreement the document is about")
    case .interimReportMissing:
      ("paid without an interim report", "ask for it, and decide what follows")
    case .interimReportLate:
      ("paid although the interim report was late", "decide whether the money may be kept")
    case .finalReportMissing: ("no final report", "ask for it")
    case .finalReportLate: ("the final report was late", "note it")
    case .financialReportMissing: ("no financial report", "ask for it; the state may reclaim")
    case .financialReportLate: ("the financial report was late", "the state may reclaim: decide")
    case .financialReportTwice:
      ("more than one financial report", "ask which one holds; the first is judged")
    case .receivedWrong:
      ("the report states another amount than was paid", "settle it with the recipient")
    case .unspentWrong:
      ("unspent is not received less costs", "ask for a corrected report")
    case .costsNotItemised:
      ("the costs do not add up to their sum", "ask for a corrected report")
    case .notCertified:
      ("the chief financial officer has not certified", "ask for the certificate")
    case .certifiedIncorrect:
      ("the chief financial officer calls the report incorrect", "read the deviations and decide")
    case .repaymentMissing: ("unspent money is not repaid", "demand repayment")
    case .repaymentShort: ("less is repaid than is unspent", "demand the difference")
    case .repaymentLate: ("unspent money was repaid late", "note it")
    case .repaymentAbove: ("more is repaid than is unspent", "pay the difference back or ask why")
    case .fundTotal: ("the payments do not sum to the fund", "look for what is missing or too much")
    case .placementReportLate: ("the report came too late", "it is not counted")
    case .placementReportIncomplete: ("the report lacks a figure", "it is not counted")
    case .placementReportTwice: ("a second report", "the first is counted; ask which one holds")
    }
  }
}
