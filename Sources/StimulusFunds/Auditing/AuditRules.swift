import Apportionment

/// What an agreement's rules, without its carriers, give for one of its tables, whatever is printed.
struct AuditRules {
  let agreement: Agreement
  /// The agreement before it; nil where there is none.
  let previous: Agreement?
  let layout: TableLayout
  /// The agreement divided by its rules, the largest remainders carrying each residual.
  let allocation: AgreementAllocation
  /// The table as computed, the largest remainders carrying each residual.
  let computed: AgreementTable
  /// The columns of grants that can be computed, in printed order.
  let columns: [Column]

  private let undivided: UndividedAgreement

  /// A column of grants.
  struct Column {
    /// The place of the column in the layout.
    let column: Int
    let roundings: FundRoundings
    /// The place of each row's recipient in the fund; nil where the fund is not for it.
    let positions: [Int?]
  }

  /// - Parameter printedKeys: The keys whose printed values the agreement is given; none for most.
  /// - Throws: ``InvalidInput`` where a fund cannot be divided.
  init(
    of agreement: UndividedAgreement, for layout: TableLayout,
    previous: Agreement? = nil,
    printedKeys: PrintedKeys? = nil
  ) throws(InvalidInput) {
    (undivided, self.agreement) = (agreement, agreement.content)
    (self.previous, self.layout) = (previous, layout)
    var rules = agreement.content
    rules.funds = rules.funds.map(\.withoutCarriers)
    allocation = try agreement.with(rules).divided()
    computed = AgreementTable(layout, of: allocation)
    var columns: [Column] = []
    var problems: [Problem] = []
    for (column, content) in layout.columns.map(\.content).enumerated() {
      guard case .grant(let fund) = content, let divided = allocation.allocation(of: fund) else {
        continue
      }
      do throws(AllocationFault) {
        let roundings = try FundRoundings(
          divided, keys: rules.keys, printedKeys: printedKeys?.keys(of: divided.fund) ?? [])
        columns.append(
          Column(
            column: column, roundings: roundings, positions: layout.positions(in: divided.fund)))
      } catch { problems.append(agreement.problem(error, of: divided.fund)) }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    self.columns = columns
  }

  /// Key values that jump by more than a tenth from the previous agreement's, of the keys that the
  /// table prints or its funds read.
  var jumps: [KeyJump] {
    guard let previous else { return [] }
    let read = layout.funds.compactMap(agreement.fund).flatMap(\.rule.keys)
    return KeyJump.all(in: agreement, since: previous).filter { jump in
      read.contains(jump.key) || layout.columns.contains { $0.content == .key(jump.key) }
    }
  }

  /// The rules with the key values that a table prints; nil where it prints no others, or they
  /// divide no fund.
  func readingKeys(of table: PublishedTable) -> AuditRules? {
    guard let printed = PrintedKeys(of: [table], in: agreement) else { return nil }
    do throws(InvalidInput) {
      return try AuditRules(
        of: undivided.with(printed.agreement), for: layout, previous: previous, printedKeys: printed
      )
    } catch { return nil }
  }
}

extension TableLayout {
  /// The place of each row's recipient in a fund.
  fileprivate func positions(in fund: Fund) -> [Int?] {
    guard case .recipients(let rows) = rows else { return [] }
    let places = Dictionary(
      zip(fund.recipients.map(\.name), fund.recipients.indices)
    ) { first, _ in first }
    return rows.map { places[$0.recipient.name] }
  }
}
