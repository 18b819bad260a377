import StimulusFunds

extension Allocation {
  /// The grants of the fund beside their entitlements.
  var table: ReportTable {
    let carried = carriedByRecipient
    return ReportTable(
      [
        .init("Recipient"), .init("Entitlement", .number), .init("Grant", .number),
        .init("Carries", .number),
      ],
      rows: grants.map { grant in
        [
          .text(grant.recipient.name), .entitlement(grant.entitlement), .amount(grant.amount),
          carried[grant.recipient.name].map { .carried($0) } ?? .empty,
        ]
      },
      totals: [
        .text("Total"), .amount(fund.amount), .amount(fund.amount),
        residual == .zero ? .empty : .carried(residual),
      ])
  }
}
