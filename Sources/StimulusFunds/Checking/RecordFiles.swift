/// The files that an office gives to be judged; a kind that is left out is nil, not empty.
public struct RecordFiles: Sendable {
  private var sources: [Kind: [SourceText]] = [:]
  /// Headings under which a column stands, by the column's own.
  private var columns: [String: String] = [:]

  /// A kind of file; the raw values are the words of the command line.
  public enum Kind: String, CaseIterable, Sendable {
    /// Payments that were made.
    case payouts
    /// Requests for the money.
    case requisitions
    /// Interim and final reports of what was done.
    case activityReports = "activity-reports"
    /// Accounts of what the money was spent on.
    case financialReports = "financial-reports"
    /// Reports of weeks of clinical placement.
    case placementWeeks = "placement-weeks"
  }

  /// No files.
  public init() {}

  /// The files, kind by kind.
  public var all: [SourceText] { Kind.allCases.flatMap { sources[$0] ?? [] } }

  /// Reads a column that stands under another heading.
  public mutating func read(column: String, under heading: String) { columns[column] = heading }

  /// Adds a file.
  public mutating func add(_ source: SourceText, as kind: Kind) {
    sources[kind, default: []].append(source)
  }

  /// An agreement's funds, divided with the placement weeks among the files.
  ///
  /// - Throws: ``InvalidInput`` with every row that cannot be read, and every fund that cannot be
  ///   divided.
  public func allocation(of agreement: Agreement) throws(InvalidInput) -> AgreementAllocation {
    guard let placements = sources[.placementWeeks] else {
      return AgreementAllocation(of: agreement)
    }
    var weeks = RecordFiles()
    weeks.columns = columns
    for source in placements { weeks.add(source, as: .placementWeeks) }
    let records = try weeks.records(of: agreement, asOf: .last)
    return records.allocation
  }

  /// The allocation of an agreement with the values of placement weeks, which its carriers need not
  /// fit.
  private static func allocation(
    of supplied: Agreement, _ weeks: [SourceText]?
  ) throws(InvalidInput) -> AgreementAllocation {
    do throws(DivisionFaults) {
      return try AgreementAllocation(dividing: supplied)
    } catch {
      let file = weeks?.first?.file ?? supplied.id
      throw InvalidInput(
        error.faults.map { $0.fault.problem(of: supplied.funds[$0.position], in: file) })
    }
  }

  /// Reads the files: first the placement weeks, on which grants rest, then all others.
  func records(
    of agreement: Agreement, asOf: CalendarDate, previous: AgreementAllocation? = nil
  ) throws(InvalidInput) -> Records {
    var problems = Problems()
    var names = RecordNames(agreement, columns: columns)
    var later = 0
    var years = AnotherYear(agreement)
    let reports = sources[.placementWeeks].map {
      PlacementReport.read($0, &names, &problems).received(until: asOf, &later, &years)
    }
    let placements = reports.map {
      PlacementReports($0, agreement.terms, of: names.register.recipients)
    }
    var ledger = sources[.payouts].map { Ledger($0, &names, &problems) }
    if let ledger { years.look(at: ledger) }
    later += ledger?.leaveOut(after: asOf) ?? 0
    let requisitions = sources[.requisitions].map {
      FiledForm.read($0, as: .requisitions, owing: .requisition, &names, &problems)
        .received(until: asOf, &later, &years)
    }
    let activityReports = sources[.activityReports].map {
      ActivityReport.read($0, &names, &problems).received(until: asOf, &later, &years)
    }
    let financialReports = sources[.financialReports].map {
      FiledForm.read($0, as: .financialReports, owing: .financialReport, &names, &problems)
        .received(until: asOf, &later, &years)
    }
    try problems.throwIfAny()
    let recipients = names.register.recipients
    let supplied =
      placements.map { agreement.supplied(with: $0.counted, of: recipients) } ?? agreement
    let allocation = try Self.allocation(of: supplied, sources[.placementWeeks])
    return Records(
      agreement: supplied, allocation: allocation, recipients: recipients, named: names.named,
      ledger: ledger,
      requisitions: requisitions, activityReports: activityReports,
      financialReports: financialReports, placements: placements,
      accounts: Accounts(allocation, of: recipients, ledger?.payments ?? []),
      previous: previous, asOf: asOf,
      later: later, anotherYear: years.findings + names.findings, notices: names.notices,
      firstRequisitions: Self.first(of: requisitions),
      firstFinancialReports: Self.first(of: financialReports),
      firstActivityReports: Dictionary(
        (activityReports ?? []).map {
          (ActivityReport.Owed(recipient: $0.recipient, duty: $0.duty), $0)
        }
      ) { $1.received < $0.received ? $1 : $0 },
      countedPlacements: Dictionary(
        (placements?.counted ?? []).map { ($0.recipient, $0) }
      ) { first, _ in first })
  }

  /// Of several documents of a recipient the one that came first.
  private static func first(of documents: [FiledForm]?) -> [Int: FiledForm] {
    Dictionary((documents ?? []).map { ($0.recipient, $0) }) { first, second in
      second.received < first.received ? second : first
    }
  }
}

/// A document with the day on which the office received it.
protocol Received {
  /// The position of the recipient among those that the files name.
  var recipient: Int { get }
  var received: CalendarDate { get }
  var row: SourceRow { get }
}

extension FiledForm: Received {}
extension ActivityReport: Received {}
extension PlacementReport: Received {}

extension Array where Element: Received {
  /// Those received until a day; the others are counted.
  fileprivate func received(
    until day: CalendarDate, _ later: inout Int, _ years: inout AnotherYear
  ) -> [Element] {
    years.look(at: self)
    let kept = filter { $0.received <= day }
    later += count - kept.count
    return kept
  }
}
