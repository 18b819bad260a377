import StimulusFunds

/// The check of a ledger that pays every grant of the 2022 agreement in many unequal instalments.
struct CheckBenchmark {
  private let agreement: Agreement
  private let ledger: SourceText
  private let rows: Int

  init(_ folder: String, rows: Int) throws {
    let allocation = try AgreementFiles.reading(folder).allocation()
    agreement = allocation.agreement
    let grants = allocation.allocations.flatMap { allocation in
      allocation.grants.map { (fund: allocation.fund.id, grant: $0) }
    }
    var text = "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n"
    var written = 0
    for (position, (fund, grant)) in grants.enumerated() {
      let end = rows * (position + 1) / grants.count
      var rest = grant.amount.ore
      let usual = rest / max(1, end - written)
      for row in written..<end {
        // Instalments that differ, for the same amount twice is a finding.
        let ore = row == end - 1 ? rest : usual - (end - written) / 2 + row - written
        rest -= ore
        let cents = ore % 100
        text += "2022-12-01,Kammarkollegiet,\(grant.recipient.name),\(fund),"
        text += "\(ore / 100).\(cents < 10 ? "0" : "")\(cents),KK-\(row)\n"
      }
      written = end
    }
    ledger = try SourceText(file: "payouts.csv", text)
    self.rows = rows
  }

  /// The time of reading and judging the ledger.
  func measurement() throws -> Measurement? {
    guard let asOf = CalendarDate(year: 2022, month: 12, day: 31) else { return nil }
    var files = RecordFiles()
    files.add(ledger, as: .payouts)
    return try Measurement("checking a ledger of \(rows) rows", runs: 5, target: .ledger) {
      consume(try Check(of: agreement, files, asOf: asOf).findings.count)
    }
  }
}
