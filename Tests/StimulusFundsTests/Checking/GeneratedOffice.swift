import StimulusFunds
import TestSupport

/// The files of an office with invented recipients, four funds each, and planted faults.
///
/// Recipient *i* has the weight *w* = 1 000 + *i*; the funds give it 1, 2, 3 and 4 times *w* kronor,
/// so that no two grants of a fund are the same and every grant is worked out without a division.
/// It requisitions and gets 10 *w*, spends all but 7 kr and repays them.
struct GeneratedOffice {
  /// What was planted: a code and a recipient a line, sorted.
  private(set) var planted: [String] = []
  private let count: Int
  /// Kinds that are about a file as a whole, and so no fault of one recipient.
  static let ofFiles: [FindingKind] = [
    .anotherYear, .sumRowWrong, .growthDoubtful, .shifted,
  ]
  /// The most faults of a kind that takes a fund or a recipient of its own.
  private static let most = 20
  private var payouts: [[String]] = []
  private var requisitions: [[String]] = []
  private var activityReports: [[String]] = []
  private var financialReports: [[String]] = []
  /// Where the rows of a recipient begin, four to a recipient, and one repayment after them all.
  private var appended: [[String]] = []
  private var placementWeeks: [[String]] = []

  init(recipients count: Int, faults: Int, seed: UInt64) {
    self.count = count
    for index in 0..<count { addRows(index) }
    var numbers = SeededGenerator(seed: seed)
    // The last recipients lend themselves to faults that need a second one.
    let chosen = Array((0..<(count - faults)).shuffled(using: &numbers).prefix(faults))
    for (turn, index) in chosen.enumerated() {
      let kinds = FindingKind.allCases.filter { !Self.ofFiles.contains($0) }
      let (round, kind) = turn.quotientAndRemainder(dividingBy: kinds.count)
      let chosen = kinds[kind]
      // All repeated references are one finding: after the first another fault is planted.
      let isTold = chosen == .referenceRepeated && round > 0
      plant(isTold ? .wrongPayer : chosen, index, count - 1 - turn, round)
    }
    planted.sort()
  }

  private func weight(_ index: Int) -> Int { 1_000 + index }
  private func name(_ index: Int) -> String { "Region \(index)" }

  private mutating func addRows(_ index: Int) {
    let (name, weight) = (name(index), weight(index))
    for fund in 1...4 {
      payouts.append(
        ["2022-11-01", "Staten", name, "f\(fund)", "\(weight * fund)", "\(index)/\(fund)", ""])
    }
    appended.append(["2023-03-01", "Staten", name, "", "-7", "\(index)/5", ""])
    let total = "\(weight * 10)"
    requisitions.append(["2022-10-01", name, "S2022/1", total, "5050-1055", "a@b.se"])
    activityReports.append([name, "interim", "2022-09-30"])
    activityReports.append([name, "final", "2023-03-31"])
    let spent = "\(weight * 10 - 7)"
    financialReports.append(
      ["2023-03-31", name, "S2022/1", total, total, "Allt: \(spent)", spent, "7", "korrekt"])
  }

  /// Changes what the first fund paid, and with it what the recipient reports as received, so that
  /// the report stays right.
  private mutating func pay(_ index: Int, _ more: Int) {
    payouts[index * 4][4] = "\(weight(index) + more)"
    received(index, more)
  }

  private mutating func received(_ index: Int, _ more: Int) {
    let total = weight(index) * 10 + more
    financialReports[index][4] = "\(total)"
    financialReports[index][5] = "Allt: \(total - 7)"
    financialReports[index][6] = "\(total - 7)"
  }

  /// - Parameters:
  ///   - other: A recipient without other faults.
  ///   - round: How many faults of the kind were planted before.
  private mutating func plant(_ kind: FindingKind, _ index: Int, _ other: Int, _ round: Int) {
    planted.append("\(kind.rawValue) \(name(index))")
    switch kind {
    case .withoutEntitlement:
      appended.append([
        "2022-11-01", "Staten", "Nolla \(round)", "other", "3", "nolla \(round)", "",
      ])
      planted[planted.count - 1] = "\(kind.rawValue) Nolla \(round)"
    case .fundTotal:
      // The fund awaits data, and half of it is paid all the same.
      appended.append(
        ["2022-11-01", "Staten", name(other), "open\(round)", "1", "open \(round)", ""])
      planted[planted.count - 1] = "\(kind.rawValue) "
    case .outsidePeriod: payouts[index * 4][0] = "2023-01-02"
    case .overpaid: pay(index, 1)
    case .underpaid: pay(index, -1)
    case .notPaid: leaveOut(index)
    case .paidTwice:
      var copy = payouts[index * 4]
      copy[5] += " igen"
      appended.append(copy)
      received(index, weight(index))
    case .misbooked:
      payouts[index * 4][3] = "f2"
    case .referenceRepeated:
      payouts[index * 4][5] = payouts[index * 4 + 1][5]
      planted[planted.count - 1] = "\(kind.rawValue) "
    case .wrongRecipient: misdirect(index, other)
    case .interchanged: interchange(index, other)
    case .wrongChannel:
      var copy = payouts[index * 4]
      copy[3] = "other"
      copy[5] += " fel"
      appended.append(copy)
    case .wrongPayer: payouts[index * 4][1] = "Kommunen"
    case .repaymentMissing: appended[index] = []
    case .repaymentShort: appended[index][4] = "-6"
    case .repaymentLate: appended[index][0] = "2023-04-01"
    case .repaymentAbove: appended[index][4] = "-8"
    default: plantInDocuments(kind, index)
    }
  }

  private mutating func plantInDocuments(_ kind: FindingKind, _ index: Int) {
    switch kind {
    case .withoutRequisition: requisitions[index] = []
    case .rightLapsed:
      requisitions[index] = []
      financialReports[index] = []
      appended[index] = []
      for fund in 0..<4 { payouts[index * 4 + fund] = [] }
    case .beforeRequisition: requisitions[index][0] = "2022-11-02"
    case .requisitionLate:
      requisitions[index][0] = "2022-12-02"
      for fund in 0..<4 { payouts[index * 4 + fund][0] = "2022-12-05" }
    case .requisitionAboveGrant: requisitions[index][3] = "\(weight(index) * 10 + 1)"
    case .requisitionTwice: requisitions.append(requisitions[index])
    case .formIncomplete: requisitions[index][5] = ""
    case .formWrong: requisitions[index][4] = "5050-1056"
    case .registryNumberWrong: requisitions[index][2] = "S2021/1"
    case .interimReportMissing: activityReports[index * 2] = []
    case .interimReportLate: activityReports[index * 2][2] = "2022-10-01"
    case .finalReportMissing: activityReports[index * 2 + 1] = []
    case .finalReportLate: activityReports[index * 2 + 1][2] = "2023-04-01"
    case .financialReportMissing: financialReports[index] = []
    case .financialReportLate: financialReports[index][0] = "2023-04-01"
    case .financialReportTwice: financialReports.append(financialReports[index])
    case .receivedWrong:
      financialReports[index][4] = "\(weight(index) * 10 + 1)"
      financialReports[index][7] = "8"
    case .unspentWrong: financialReports[index][7] = "8"
    case .costsNotItemised: financialReports[index][5] = "Allt: 1"
    case .notCertified: financialReports[index][8] = ""
    case .certifiedIncorrect: financialReports[index][8] = "inte korrekt"
    default: plantInPlacementWeeks(kind, index)
    }
  }

  private mutating func plantInPlacementWeeks(_ kind: FindingKind, _ index: Int) {
    var report = ["2022-11-30", name(index), name(index), "1", "1", "9", "9"]
    if kind == .placementReportTwice { placementWeeks.append(report) }
    if kind == .placementReportLate { report[0] = "2022-12-01" }
    if kind == .placementReportIncomplete { report[3] = "" }
    placementWeeks.append(report)
  }

  /// Another recipient's money of the first fund is paid to this one.
  private mutating func misdirect(_ index: Int, _ other: Int) {
    payouts[other * 4][2] = name(index)
    received(index, weight(other))
    received(other, -weight(other))
  }

  private mutating func leaveOut(_ index: Int) {
    payouts[index * 4] = []
    received(index, -weight(index))
  }

  private mutating func interchange(_ index: Int, _ other: Int) {
    let (first, second) = (weight(index), weight(other))
    pay(index, second - first)
    pay(other, first - second)
    // The finding names the one that the register lists first.
    planted.removeLast()
    planted.append("interchanged \(name(min(index, other)))")
  }
}

extension GeneratedOffice {
  /// The files judged.
  func check() throws -> Check {
    var files = RecordFiles()
    let ledger = "Date,Payer,Recipient,Fund,Amount,Reference,Kind"
    let report = "In,Recipient,Number,Total,Received,Costs,Sum,Rest,Verdict"
    files.add(try source(ledger, payouts + appended), as: .payouts)
    files.add(try source("In,Recipient,Number,Amount,Giro,Mail", requisitions), as: .requisitions)
    files.add(try source("Recipient,Kind,Received", activityReports), as: .activityReports)
    files.add(try source(report, financialReports), as: .financialReports)
    files.add(
      try source("In,Who,Recipient,Weeks 1,Places 1,Weeks 2,Places 2", placementWeeks),
      as: .placementWeeks)
    guard let day = CalendarDate("2023-05-01") else { throw NoDay() }
    return try Check(of: agreement(), files, asOf: day)
  }

  private struct NoDay: Error {}

  private func source(_ headings: String, _ rows: [[String]]) throws -> SourceText {
    let lines = rows.filter { !$0.isEmpty }.map { $0.joined(separator: ",") }
    return try SourceText(
      file: headings, ([headings] + lines).joined(separator: "\n") + "\n")
  }

  func agreement() throws -> Agreement {
    let weights = (0..<count).map(weight)
    let sum = weights.reduce(0, +)
    let json = json(sum)
    return try AgreementFiles { name throws(Problem) in
      let text: String =
        switch name {
        case AgreementFiles.agreementName: json
        case AgreementFiles.registerName:
          "recipient,groups,county code,county,organisation number,aliases,remark\n"
            + weights.indices.map { "Region \($0),all,,,,,\n" }.joined() + "Annan,others,,,,,\n"
            + (0..<Self.most).map { "Nolla \($0),others,,,,,\n" }.joined()
        default:
          "recipient,value\n"
            + weights.enumerated().map { "Region \($0),\($1)\n" }.joined()
        }
      return try SourceText(file: name, text)
    }.agreement()
  }

  private func json(_ sum: Int) -> String {
    let citation = #""citation": {"section": "1", "quote": "Så."}"#
    let funds = (1...4).map { fund in
      #"{"id": "f\#(fund)", "name": "F\#(fund)", "amount": \#(sum * fund), "#
        + #""recipients": {"name": "x", "groups": ["all"]}, "rule": {"share": "w"}, \#(citation)}"#
    }
    let open = (0..<Self.most).map {
      #"{"id": "open\#($0)", "name": "Ö\#($0)", "amount": 2, "#
        + #""recipients": {"name": "x", "groups": ["all"]}, "rule": {"share": "unknown"}, "#
        + citation + "}"
    }
    let deadlines = [
      ("placement-report", "2022-11-30", "excluded"), ("requisition", "2022-12-01", "lapse"),
      ("interim-report", "2022-09-30", "condition"),
      ("final-report", "2023-03-31", "unstated"), ("financial-report", "2023-03-31", "reclaim"),
      ("repayment", "2023-03-31", "unstated"),
    ].map { duty, date, kind in
      #"{"id": "\#(duty)", "what": "x", "duty": "\#(duty)", "groups": ["all"], "to": "x", "#
        + #""date": "\#(date)", "consequence": {"kind": "\#(kind)", "text": "x"}, \#(citation)}"#
    }
    let field = { (heading: String, measure: String) in
      #"{"id": "\#(heading)", "heading": "\#(heading)", "english": "\#(heading)", "#
        + #""agreesWith": "\#(measure)"}"#
    }
    let common = [
      field("In", "received"), field("Recipient", "recipient"), field("Number", "registry-number"),
    ]
    let requisition =
      common + [field("Amount", "grant"), field("Giro", "giro"), field("Mail", "email")]
    let report =
      common + [
        field("Total", "grant"), field("Received", "paid"), field("Costs", "costs"),
        field("Sum", "total-costs"), field("Rest", "unspent"), field("Verdict", "verdict"),
      ]
    let placementWeeks =
      common.prefix(2) + [
        field("Who", "reporter"), field("Weeks 1", "earlier-weeks"),
        field("Places 1", "earlier-places"), field("Weeks 2", "later-weeks"),
        field("Places 2", "later-places"),
      ]
    return """
      {"id": "x", "title": "X", "parties": ["x"], "signed": "x", "total": \(sum * 10 + 5 + 7 + 2 * Self.most),
       \(citation), "registerSource": "x",
       "groups": [{"id": "all", "name": "All"}, {"id": "others", "name": "Others"}],
       "keys": [{"id": "w", "name": "W", "unit": "x", "subject": "recipient", "source": "x",
        "file": "w.csv"},
        {"id": "unknown", "name": "U", "unit": "x", "subject": "recipient", "source": "x"},
        {"id": "weeks1", "name": "1", "unit": "x", "subject": "recipient", "source": "x"},
        {"id": "weeks2", "name": "2", "unit": "x", "subject": "recipient", "source": "x"}],
       "funds": [\((funds + open).joined(separator: ",\n")),
        {"id": "placements", "name": "P", "amount": 7,
         "recipients": {"name": "x", "groups": ["all"]},
         "rule": {"growth": {"from": "weeks1", "to": "weeks2"}}, \(citation)},
        {"id": "other", "name": "O", "amount": 5, "recipients": {"name": "x", "groups": ["others"]},
         "rule": {"fixed": {"Annan": 5}}, \(citation)}],
       "budget": {"appropriation": "x", "items": [], \(citation)},
       "terms": {"registryNumber": {"value": "S2022/1", \(citation)},
        "channels": [
         {"funds": ["f1", "f2", "f3", "f4"], "payer": "Staten", "payee": "recipient",
          "requisitioned": true, "from": "2022-01-01", "until": "2022-12-31", \(citation)},
         {"funds": [\((0..<Self.most).map { "\"open\($0)\"" }.joined(separator: ", "))],
          "payer": "Staten", "payee": "recipient", \(citation)},
         {"funds": ["other", "placements"], "payer": "Staten", "payee": "recipient", "until": "2099-01-01",
          \(citation)}],
        "deadlines": [\(deadlines.joined(separator: ",\n"))],
        "forms": [
         {"id": "requisitions", "title": "x", \(citation),
          "fields": [\(requisition.joined(separator: ",\n"))]},
         {"id": "financial-reports", "title": "x", \(citation),
          "fields": [\(report.joined(separator: ",\n"))]},
         {"id": "placement-weeks", "title": "x", \(citation),
          "fields": [\(placementWeeks.joined(separator: ",\n"))]}]}}
      """
  }
}
