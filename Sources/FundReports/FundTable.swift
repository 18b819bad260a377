import StimulusFunds

extension Allocation {
  /// The grants of the fund beside their entitlements.
  var table: ReportTable {
    let carried = carriedByRecipient
    return ReportTable(
      [
        .init(.recipient), .init(Wording(en: "Entitlement", sv: "Exakt andel"), .number),
        .init(Wording(en: "Grant", sv: "Bidrag"), .number),
        .init(Wording(en: "Carries", sv: "Justering"), .number),
      ],
      rows: grants.map { grant in
        [
          .name(grant.recipient.name), .entitlement(grant.entitlement), .amount(grant.amount),
          carried[grant.recipient.name].map { .carried($0) } ?? .empty,
        ]
      },
      totals: [
        .total, rest == nil ? .amount(amount) : .entitlement(sumDue), .amount(granted),
        residual == .zero ? .empty : .carried(residual),
      ])
  }
}
