import StimulusFunds
import TestSupport
import Testing

/// A fund paid in three instalments, in ledgers of random payments, judged against plain sums.
struct InstalmentCheckTests {
  /// Norr is due 60 kr of 100 kr, Syd 40 kr: 30 and 20 kr by the end of February, 18 and 12 kr from
  /// May until the end of June, the rest from September until the end of October.
  private func check(_ rows: [String], asOf: String) throws -> Check {
    let texts = [
      "agreement.json": """
      {"id": "parts", "title": "Delar", "parties": ["Staten"], "signed": "nu", "total": 100,
       "citation": \(Self.citation), "registerSource": "påhittat",
       "groups": [{"id": "all", "name": "Alla"}], "keys": [],
       "funds": [{"id": "care", "name": "Vård", "amount": 100,
         "recipients": {"name": "Alla", "groups": ["all"]},
         "rule": {"fixed": {"Norr": 60, "Syd": 40}}, "citation": \(Self.citation)}],
       "budget": {"appropriation": "1:6", "items": [], "citation": \(Self.citation)},
       "terms": {"channels": [{"funds": ["care"], "payer": "Staten", "payee": "recipient",
         "instalments": [{"part": "0.5", "from": "2022-02-01", "until": "2022-02-28"},
           {"part": "0.3", "from": "2022-05-01", "until": "2022-06-30"},
           {"from": "2022-09-01", "until": "2022-10-31"}], "citation": \(Self.citation)}]}}
      """,
      "recipients.csv": """
      recipient,groups,county code,county,organisation number,aliases,remark
      Norr,all,,,,,
      Syd,all,,,,,

      """,
    ]
    let agreement = try AgreementFiles { name throws(Problem) in
      try SourceText(file: name, texts[name] ?? "")
    }.agreement()
    var files = RecordFiles()
    let ledger = "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens,Typ\n" + rows.joined()
    files.add(try SourceText(file: "payouts.csv", ledger), as: .payouts)
    return try Check(of: agreement, files, asOf: try #require(CalendarDate(asOf)))
  }

  private static let citation = #"{"section": "9", "quote": "Så här."}"#

  private static let parts: [String: [Int]] = ["Norr": [30, 18, 12], "Syd": [20, 12, 8]]
  private static let days = [("02-01", "02-28"), ("05-01", "06-30"), ("09-01", "10-31")]

  @Test func `what is missing is what the instalments that are past come to`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<Trials.count(100, nightly: 10_000) {
      let asOf =
        "2022-\(["02-28", "03-01", "06-30", "07-01", "10-31", "11-01"].randomElement(using: &random) ?? "")"
      var (paid, rows) = (["Norr": 0, "Syd": 0], [String]())
      for name in ["Norr", "Syd"] {
        for number in 0..<Int.random(in: 0...3, using: &random) {
          let amount = Int.random(in: 1...25, using: &random)
          paid[name, default: 0] += amount
          rows.append(
            "2022-02-1\(number),Staten,\(name),care,\(amount),\(name)\(number),utbetalning\n")
        }
      }
      let comment: Comment = "\(rows) as of \(asOf), seed \(seed)"
      let totals = try #require(try check(rows, asOf: asOf).totals, comment)
      var (under, later, over) = (0, 0, 0)
      for (name, parts) in Self.parts {
        let due = zip(parts, Self.days).filter { "2022-\($0.1.1)" < asOf }.map(\.0).reduce(0, +)
        let own = paid[name] ?? 0
        under += max(0, due - own)
        later += max(0, 0 + parts.reduce(0, +) - max(due, own))
        over += max(0, own - parts.reduce(0, +))
      }
      #expect(totals.under.plainDigits == "\(under)", comment)
      #expect(totals.notYetDue.plainDigits == "\(later)", comment)
      #expect(totals.over.plainDigits == "\(over)", comment)
    }
  }

  @Test func `a payment is held against the days of each instalment that it fills`() throws {
    let found = try check(
      [
        "2022-02-01,Staten,Norr,care,30,A,utbetalning\n",
        "2022-04-30,Staten,Norr,care,18,B,utbetalning\n",
        "2022-09-01,Staten,Norr,care,12,C,utbetalning\n",
        "2022-02-28,Staten,Syd,care,21,D,utbetalning\n",
        "2022-07-01,Staten,Syd,care,11,E,utbetalning\n",
        "2022-10-31,Staten,Syd,care,8,F,utbetalning\n",
      ], asOf: "2022-11-30"
    ).findings
    #expect(
      found.map { "\($0.kind.rawValue) \($0.message.english)" } == [
        "paid-outside-period instalment 2 of 3 is paid from 2022-05-01",
        "paid-outside-period instalment 2 of 3 is paid from 2022-05-01",
        "paid-outside-period instalment 2 of 3 is paid until 2022-06-30",
      ])
  }

  @Test func `on the last day of the channel the days of the instalments are told`() throws {
    let found = { (day: String) in
      try check(["2022-\(day),Staten,Norr,care,60,A,utbetalning\n"], asOf: "2022-11-30")
        .findings.filter { $0.kind == .outsidePeriod }.map(\.message.english)
    }
    #expect(try found("10-31") == ["instalment 1 of 3 is paid until 2022-02-28"])
    #expect(try found("11-01") == ["the fund is paid from 2022-02-01 until 2022-10-31"])
  }

  @Test func `money outside all instalments is told by the days of the channel once`() throws {
    let found = try check(
      [
        "2022-01-31,Staten,Norr,care,60,A,utbetalning\n",
        "2022-11-01,Staten,Syd,care,40,B,utbetalning\n",
      ], asOf: "2022-11-30"
    ).findings
    #expect(
      found.map(\.message.english) == [
        "the fund is paid from 2022-02-01 until 2022-10-31",
        "the fund is paid from 2022-02-01 until 2022-10-31",
      ])
  }
}
