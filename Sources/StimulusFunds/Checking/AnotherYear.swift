/// Files whose rows are dated outside the time of the agreement: the papers of another year.
///
/// A ledger is one where most of its payouts are; a file of documents also where a single one came
/// before the agreement was signed, because what comes late is found row by row.
struct AnotherYear {
  /// From the day of the signing, or the beginning of the period, to the last day that the agreement
  /// names; nil where it names none.
  private let time: ClosedRange<CalendarDate>?
  private let basis: Basis?
  /// What was found, a finding a file.
  private(set) var findings: [CheckFinding] = []

  /// A row outside the time.
  private struct Row {
    let day: CalendarDate
    let recipient: Int
    let row: SourceRow
  }

  /// More rows than these tell nothing new.
  private static let maxRows = 1_000

  init(_ agreement: Agreement) {
    let terms = agreement.terms
    let days =
      terms.deadlines.map(\.date) + terms.channels.compactMap(\.until)
      + (terms.period.map { [$0.until] } ?? [])
    basis = terms.period?.basis
    guard let first = agreement.signedOn ?? terms.period?.from, let last = days.max(),
      first <= last
    else {
      time = nil
      return
    }
    time = first...last
  }

  /// Looks at the payouts of a ledger; what comes back may come long after.
  mutating func look(at ledger: Ledger) {
    guard let time else { return }
    var counts = [Int](repeating: 0, count: ledger.files.count)
    var outside = [[Row]](repeating: [], count: ledger.files.count)
    for payment in ledger.payments where !payment.isBack {
      counts[Int(payment.file)] += 1
      if time.contains(payment.date) { continue }
      outside[Int(payment.file)].append(
        Row(
          day: payment.date, recipient: Int(payment.recipient), row: ledger.row(of: payment)))
    }
    for (count, rows) in zip(counts, outside) where rows.count * 2 > count {
      find(rows, among: count, time)
    }
  }

  /// Looks at documents by the day on which they came.
  mutating func look(at documents: [some Received]) {
    guard let time else { return }
    for file in documents.map(\.row.file).uniqued() {
      let all = documents.filter { $0.row.file == file }
      let rows = all.filter { !time.contains($0.received) }.map {
        Row(day: $0.received, recipient: $0.recipient, row: $0.row)
      }
      let isEarly = rows.contains { $0.day < time.lowerBound }
      if isEarly || rows.count * 2 > all.count { find(rows, among: all.count, time) }
    }
  }

  private mutating func find(
    _ rows: [Row], among count: Int, _ time: ClosedRange<CalendarDate>
  ) {
    let days = rows.map(\.day)
    guard let first = days.min(), let last = days.max(), let file = rows.first?.row.file else {
      return
    }
    var finding = CheckFinding(
      .anotherYear, of: ("", -1), Self.message(rows.count, of: count, in: file),
      expected: .text(.same("\(time.lowerBound) – \(time.upperBound)")),
      actual: .text(.same(first == last ? "\(first)" : "\(first) – \(last)")),
      rows: rows.prefix(Self.maxRows).map(\.row), basis: basis,
      severity: rows.count * 2 > count ? .error : .warning)
    finding.recipients = Set(rows.map(\.recipient))
    findings.append(finding)
  }

  private static func message(_ outside: Int, of count: Int, in file: String) -> Wording {
    let rows = Wording.counted(count, en: "row", "rows", sv: "rad", "rader")
    let part =
      outside == count
      ? Wording(en: "all \(rows)", sv: "alla \(rows)")
      : Wording(en: "\(outside) of \(rows)", sv: "\(outside) av \(rows)")
    let verb = outside == 1 ? "is" : "are"
    return Wording(
      en: "\(part) of \(file) \(verb) dated outside the time of the agreement",
      sv: "\(part) i \(file) har datum utanför överenskommelsens tid")
  }
}
