/// The fields of a document that recipients send in.
public struct Form: Hashable, Sendable {
  /// Which document it is.
  public let kind: Kind
  /// The title as printed.
  public let title: String
  /// The fields, in printed order.
  public let fields: [Field]
  /// Where the agreement lists the fields.
  public let citation: Citation

  /// A kind of document; the raw values are the words of the agreement file.
  public enum Kind: String, CaseIterable, Sendable {
    /// Requests for the money.
    case requisitions
    /// Accounts of what the money was spent on.
    case financialReports = "financial-reports"
    /// Reports of weeks of clinical placement.
    case placementWeeks = "placement-weeks"
  }

  /// A field of a form.
  public struct Field: Hashable, Sendable {
    /// The id, unique in the form.
    public let id: String
    /// The heading as printed, which is also the column's.
    public let heading: String
    /// The column's heading in English.
    public let english: String
    /// What its text must agree with.
    public let content: Content
    /// Whether it may be left empty.
    public let isOptional: Bool
  }

  /// What a field's text must agree with; the raw values are the words of the agreement file.
  public enum Content: String, CaseIterable, Sendable {
    /// A recipient of the agreement.
    case recipient
    /// The recipient's organisation number, its check digit right.
    case organisationNumber = "organisation-number"
    /// Any text.
    case text
    /// The form of an e-mail address.
    case email
    /// The form of a telephone number.
    case telephone
    /// The agreement's registry number.
    case registryNumber = "registry-number"
    /// The form of a registry number.
    case decisionNumber = "decision-number"
    /// The agreement's title.
    case title
    /// In a requisition at most the recipient's grants, in a report exactly.
    case grant
    /// What was paid.
    case paid
    /// The agreement's period.
    case period
    /// The form and check digit of a bankgiro or plusgiro number.
    case giro
    /// A day of the calendar.
    case date
    /// The day on which the office received it.
    case received
    /// Costs, each with its amount, that sum to the total costs.
    case costs
    /// The sum of the costs.
    case totalCosts = "total-costs"
    /// What was paid less the total costs.
    case unspent
    /// The chief financial officer's verdict: correct or not.
    case verdict
    /// The deviations, where the verdict is that the report is not correct.
    case deviations
    /// Weeks or places of the earlier term.
    case earlierWeeks = "earlier-weeks"
    /// Places of clinical placement in the earlier term.
    case earlierPlaces = "earlier-places"
    /// Weeks or places of the later term.
    case laterWeeks = "later-weeks"
    /// Places of clinical placement in the later term.
    case laterPlaces = "later-places"
    /// Who reports.
    case reporter
    /// Whether the county's RSS reports for the municipality.
    case throughRSS = "through-rss"
  }

  /// The position of the field that must agree with something; nil where there is none.
  public func position(of content: Content) -> Int? {
    fields.firstIndex { $0.content == content }
  }
}

extension Form.Field {
  /// What a template writes for what only the sender knows; nil where the agreement tells it.
  ///
  /// - Parameter year: The year of the registry number that stands as an example.
  /// - Parameter language: The language.
  public func placeholder(in language: Language, year: String) -> String? {
    switch content {
    case .organisationNumber: "000000-0000"
    case .email: "namn@example.se"
    case .telephone: isOptional ? nil : "08-000 00 00"
    case .decisionNumber: "S\(year)/00000"
    case .giro: "000-0000"
    case .text: isOptional ? nil : column.placeholder(in: language)
    default: nil
    }
  }

  /// Whether a text is what a template writes, so that the field is not filled in.
  func isPlaceholder(_ text: String) -> Bool {
    if content == .decisionNumber { return text.hasSuffix("/00000") }
    if column.isPlaceholder(text) { return true }
    return Language.allCases.contains { placeholder(in: $0, year: "") == text }
  }
}
