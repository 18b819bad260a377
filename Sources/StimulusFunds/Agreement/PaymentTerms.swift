/// How an agreement's money is requisitioned, paid, reported and repaid (ekonomiska villkor).
///
/// Empty where the agreement file says nothing of it; what would need it is then not judged.
public struct PaymentTerms: Sendable {
  /// The registry number of the agreement (diarienummer), to stand on every document.
  public let registryNumber: RegistryNumber?
  /// The time that requisitions and financial reports are about.
  public let period: Period?
  /// Who pays which funds to whom.
  public let channels: [PaymentChannel]
  /// What is owed by which day.
  public let deadlines: [Deadline]
  /// The fields of the forms.
  public let forms: [Form]

  /// No terms.
  public static let none = PaymentTerms(
    registryNumber: nil, period: nil, channels: [], deadlines: [], forms: [])

  /// The channel that pays a fund.
  public func channel(ofFund fund: String) -> PaymentChannel? {
    channels.first { $0.funds.contains(fund) }
  }

  /// Whether a fund is paid after a requisition: as its channel says, and of a fund without one whether
  /// the agreement has a form or a last day for requisitions at all.
  public func awaitsRequisition(ofFund fund: String) -> Bool {
    channel(ofFund: fund)?.isRequisitioned
      ?? (form(.requisitions) != nil || deadlines.contains { $0.duty == .requisition })
  }

  /// The form of a kind of document.
  public func form(_ kind: Form.Kind) -> Form? { forms.first { $0.kind == kind } }

  /// The groups that owe one of some duties.
  func groups(owing duties: [Deadline.Duty]) -> [String] {
    deadlines.filter { duties.contains($0.duty) }.flatMap { deadline -> [String] in
      if case .groups(let groups) = deadline.debtor { groups } else { [] }
    }
  }

  /// The deadline for a duty of a recipient; nil where it has none such.
  public func deadline(for duty: Deadline.Duty, of recipient: Recipient) -> Deadline? {
    deadlines.first { $0.duty == duty && $0.binds(recipient) }
  }

  /// A registry number and what tells it.
  public struct RegistryNumber: Hashable, Sendable {
    /// The number, such as "S2022/00607".
    public let value: String
    /// Where it is told.
    public let basis: Basis
    /// Where the agreement wants it on every document.
    public let citation: Citation
  }

  /// The days from one to another, both included.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// Where it is told.
    public let basis: Basis
  }
}

/// Where something is told: in the agreement, or in another document.
public enum Basis: Hashable, Sendable {
  /// A place in the agreement.
  case agreement(Citation)
  /// A document outside the agreement.
  case document(String)

  /// The place or the document, for reports.
  public var place: String {
    switch self {
    case .agreement(let citation): citation.place
    case .document(let source): source
    }
  }
}
