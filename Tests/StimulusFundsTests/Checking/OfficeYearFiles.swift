import StimulusFunds

extension OfficeYear {
  /// The files judged on a day.
  func check(asOf day: String = "2023-05-01") throws -> Check {
    try Check(of: Self.agreement.get(), records(), asOf: Self.day(day))
  }

  /// What may be paid on a day.
  func clearances(asOf day: String) throws -> PaymentClearances {
    try PaymentClearances(of: Self.agreement.get(), records(), asOf: Self.day(day))
  }

  /// A day of the year by its number, from the first of March 2022.
  static func day(_ number: Int) -> String {
    CalendarDate("2022-03-01").map { "\($0.adding(days: number))" } ?? ""
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw NoDay() }
    return day
  }

  private struct NoDay: Error {}

  private static let agreement = Result {
    try GeneratedOffice(recipients: count, faults: 0, seed: 1).agreement()
  }

  func records() throws -> RecordFiles {
    var files = RecordFiles()
    let ledger = "Date,Payer,Recipient,Fund,Amount,Reference,Kind"
    let rows = payments.enumerated().map { position, payment in
      [
        "\(payment.day)", payment.payer, Self.name(payment.recipient), payment.fund ?? "",
        "\(payment.amount)", "V\(position)", payment.kind,
      ]
    }
    files.add(try source(ledger, rows), as: .payouts)
    files.add(try source("In,Recipient,Number,Amount,Giro,Mail", requisitions), as: .requisitions)
    files.add(try source("Recipient,Kind,Received", activityReports), as: .activityReports)
    let report = "In,Recipient,Number,Total,Received,Costs,Sum,Rest,Verdict"
    files.add(try source(report, reportRows), as: .financialReports)
    return files
  }

  var reportRows: [[String]] {
    financialReports.enumerated().compactMap { recipient, report in
      report.map { report in
        let costs = report.received - report.unspent
        return [
          "\(report.day)", Self.name(recipient), "S2022/1", "\(Self.due(recipient))",
          "\(report.received)", "Allt: \(costs - report.itemsMissing)", "\(costs)",
          "\(report.unspent + report.unspentTooMuch)", report.verdict,
        ]
      }
    }
  }

  func source(_ headings: String, _ rows: [[String]]) throws -> SourceText {
    let lines = rows.filter { !$0.isEmpty }.map { $0.joined(separator: ",") }
    return try SourceText(file: headings, ([headings] + lines).joined(separator: "\n") + "\n")
  }
}
