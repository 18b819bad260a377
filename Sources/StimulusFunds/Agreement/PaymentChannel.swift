/// Who pays some funds, to whom and how (utbetalningsväg).
public struct PaymentChannel: Hashable, Sendable {
  /// The ids of the funds.
  public let funds: [String]
  /// Who pays.
  public let payer: String
  /// Where the payer is named.
  public let payerBasis: Basis
  /// Who the money is paid to.
  public let payee: Payee
  /// Whether it is paid once, after a requisition, and accounted for by a financial report.
  public let isRequisitioned: Bool
  /// The first day on which it may be paid, where one is named; that of the first instalment.
  public let from: CalendarDate?
  /// The last day on which it may be paid, where one is named; that of the last instalment.
  public let until: CalendarDate?
  /// The parts that each grant is paid in, in the order of their days; none where it is paid at once.
  public let instalments: [Instalment]
  /// Where the agreement says how it is paid.
  public let citation: Citation

  /// Who a fund's money is paid to; the raw values are the words of the agreement file.
  public enum Payee: String, CaseIterable, Sendable {
    /// The recipient itself.
    case recipient
    /// The county's RSS, which passes it on to the municipalities.
    case rss
  }
}
