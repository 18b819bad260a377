import StimulusFunds

/// The grants of one fund beside their entitlements.
struct FundTable {
  let allocation: Allocation

  init(_ allocation: Allocation) { self.allocation = allocation }

  var table: ReportTable {
    let carried = allocation.carriedByRecipient
    return ReportTable(
      [
        .init("Recipient"), .init("Entitlement", numeric: true), .init("Grant", numeric: true),
        .init("Carries", numeric: true),
      ],
      rows: allocation.grants.map { grant in
        [
          .init(grant.recipient.name),
          .init(
            shown: SwedishFigures.cutOff(grant.entitlement), plain: "\(grant.entitlement)"),
          .init(grant.amount),
          .init(carried[grant.recipient.name].map(SwedishFigures.signed) ?? ""),
        ]
      },
      totals: [
        .init("Total"), .init(allocation.fund.amount), .init(allocation.fund.amount),
        .init(allocation.residual == .zero ? "" : SwedishFigures.signed(allocation.residual)),
      ])
  }

  /// What the residual was and who carries it.
  var residualSentence: String {
    let unit = allocation.fund.rounding.unit
    let rounded = "Rounded to the nearest \(unit == .one ? "krona" : "\(unit.grouped) kr")"
    if allocation.carriers.isEmpty { return rounded + "; no residual." }
    let carriers = allocation.carriers.map {
      "\($0.recipient) \(SwedishFigures.signed($0.amount))"
    }.joined(separator: ", ")
    let decided =
      switch allocation.fund.rounding.residual {
      case .carriers(_, let citation): "carried as the agreement has it (\(citation.place))"
      case .largestRemainder: "by the largest remainders"
      }
    return "\(rounded); residual \(SwedishFigures.signed(allocation.residual)) kr, \(decided): "
      + "\(carriers)." + tieSentence
  }

  private var tieSentence: String {
    if allocation.ties.isEmpty { return "" }
    return " Equal remainders, decided by the tie rule: "
      + allocation.ties.map(\.name).joined(separator: ", ") + "."
  }
}
