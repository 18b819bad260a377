import StimulusFunds
import Testing

/// An invented agreement between two regions, their counties and SKR, and the files of an office
/// that are right: every amount can be worked out in the head.
///
/// Norr has two inhabitants, Syd one. Regions share 3 000 kr (2 000 and 1 000) for care and 600 kr
/// (400 and 200) for staff; the counties 300 kr (200 and 100); SKR gets 50 kr. 100 kr go by placement
/// weeks: Lund has 30 more (75 kr), Syd 10 more (25 kr). 500 kr for research await a key. Norr spent
/// 2 300 kr of 2 400 kr and repaid 100 kr.
struct SmallOffice {
  /// The files, in the order of the command line.
  var files: [RecordFiles.Kind: String] = Self.clean
  /// The day on which they are judged.
  var asOf = "2023-05-01"
  var severities = FindingSeverities()
  /// The kinds of consequence of deadlines, by id, where they differ.
  var consequences: [String: String] = [:]

  static let clean: [RecordFiles.Kind: String] = [
    .payouts: """
    Datum,Utbetalare,Mottagare,Medel,Belopp,Referens,Typ
    2022-10-10,Kammarkollegiet,Region Norr,care,2000,R1,
    2022-10-10,Kammarkollegiet,Region Norr,staff,400,R2,
    2022-10-10,Kammarkollegiet,Region Syd,care,1000,R3,
    2022-10-10,Kammarkollegiet,Region Syd,staff,200,R4,
    2022-10-10,Kammarkollegiet,Norra län,local,200,R5,
    2022-10-10,Kammarkollegiet,Södra län,local,100,R6,
    2022-12-05,Kammarkollegiet,SKR,support,50,R7,
    2022-12-10,Socialstyrelsen,Lund,placements,75,R8,
    2022-12-10,Socialstyrelsen,Region Syd,placements,25,R9,
    2023-03-01,Kammarkollegiet,Region Norr,,100,R10,återbetalning

    """,
    .requisitions: """
    Inkommen,Bidragsmottagare,Organisationsnummer,E-post,Telefon,Diarienummer,Beslut,Benämning,Belopp,Period,Giro,Underskrift
    2022-10-01,Region Norr,232100-0016,a@norr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,2400,2022,5050-1055,A
    2022-10-01,Region Syd,232100-0024,a@syd.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,1200,2022,5050-1055,A
    2022-10-01,Norra län,232100-0016,a@norr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,200,2022,5050-1055,A
    2022-10-01,Södra län,232100-0024,a@syd.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,100,2022,5050-1055,A
    2022-10-01,SKR,232100-0016,a@skr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,50,2022,5050-1055,A

    """,
    .activityReports: """
    Mottagare,Typ,Inkommen
    Region Norr,delredovisning,2022-09-30
    Region Syd,delredovisning,2022-09-30
    Norra län,delredovisning,2022-09-30
    Södra län,delredovisning,2022-09-30
    Region Norr,slutredovisning,2023-03-31
    Region Syd,slutredovisning,2023-03-31
    Norra län,slutredovisning,2023-03-31
    Södra län,slutredovisning,2023-03-31

    """,
    .financialReports: """
    Inkommen,Bidragsmottagare,Diarienummer,Bidrag,Erhållet,Kostnader,Summa kostnader,Ej förbrukat,Granskning,Avvikelser
    2023-03-31,Region Norr,S2022/1,2400,2400,Löner: 2 000; Lokaler: 300,2300,100,korrekt,
    2023-03-31,Region Syd,S2022/1,1200,1200,Löner: 1 200,1200,0,korrekt,
    2023-03-31,Norra län,S2022/1,200,200,Löner: 200,200,0,korrekt,
    2023-03-31,Södra län,S2022/1,100,100,Löner: 100,100,0,korrekt,
    2023-03-31,SKR,S2022/1,50,50,Löner: 50,50,0,korrekt,

    """,
    .placementWeeks: """
    Inkommen,Uppgiftslämnare,Kommun eller region,Veckor 2021,Platser 2021,Veckor 2022,Platser 2022
    2022-11-30,Lund,Lund,10,5,40,20
    2022-11-30,Region Syd,Region Syd,10,5,20,10

    """,
  ]

  /// Replaces a passage that a file holds once.
  mutating func change(_ kind: RecordFiles.Kind, _ old: String, to new: String) throws {
    let parts = (files[kind] ?? "").split(separator: old, omittingEmptySubsequences: false)
    if parts.count != 2 { throw PassageMissing(passage: old, times: parts.count - 1) }
    files[kind] = parts.joined(separator: new)
  }

  struct PassageMissing: Error {
    let passage: String
    let times: Int
  }

  /// The files judged.
  func check() throws -> Check {
    try Check(of: Self.agreement(consequences), records(), asOf: day(), severities: severities)
  }

  /// What may be paid before the money leaves.
  func clearances() throws -> PaymentClearances {
    try PaymentClearances(
      of: Self.agreement(consequences), records(), asOf: day(), severities: severities)
  }

  func day() throws -> CalendarDate { try #require(CalendarDate(asOf)) }

  func records() throws -> RecordFiles {
    var office = RecordFiles()
    for kind in RecordFiles.Kind.allCases {
      guard let text = files[kind] else { continue }
      office.add(try SourceText(file: "\(kind.rawValue).csv", text), as: kind)
    }
    return office
  }

  /// The codes of what is found.
  func codes() throws -> [String] { try check().findings.map(\.kind.rawValue) }

  /// - Parameter care: The amount of the fund for care.
  static func agreement(
    _ consequences: [String: String] = [:], care: Int = 3_000
  ) throws -> Agreement {
    let json = json(consequences).replacing(
      #""name": "Vård", "amount": 3000"#, with: #""name": "Vård", "amount": \#(care)"#
    ).replacing(#""total": 4550"#, with: #""total": \#(care + 1_550)"#)
    return try AgreementFiles { name throws(Problem) in
      switch name {
      case AgreementFiles.agreementName: try SourceText(file: name, json)
      case AgreementFiles.registerName: try SourceText(file: name, register)
      default: try SourceText(file: name, "recipient,value\nNorra län,2\nSödra län,1\n")
      }
    }.agreement()
  }

  private static let register = """
    recipient,groups,county code,county,organisation number,aliases,remark
    Region Norr,regions,01,Norra län,232100-0016,Norr,
    Region Syd,regions,03,Södra län,232100-0024,Syd,
    Norra län,counties,01,Norra län,,Norr,
    Södra län,counties,03,Södra län,,,
    SKR,skr,,,,,

    """

  private static func json(_ consequences: [String: String]) -> String {
    let deadline: (String, String, String, String, String) -> String = {
      Self.deadline($0, $1, $2, consequences[$0] ?? $3, $4)
    }
    return """
      {"id": "small", "title": "Litet avtal", "parties": ["A", "B"], "signed": "i går",
       "total": 4550, "citation": \(citation("8")), "registerSource": "påhittat",
       "groups": [{"id": "regions", "name": "Regionerna"}, {"id": "counties", "name": "Länen"},
        {"id": "municipalities", "name": "Kommunerna", "open": true}, {"id": "skr", "name": "SKR"}],
       "keys": [
        {"id": "people", "name": "Folk", "unit": "invånare", "subject": "county", "source": "x",
         "file": "people.csv"},
        {"id": "unknown", "name": "Okänt", "unit": "x", "subject": "county", "source": "x"},
        {"id": "before", "name": "Förut", "unit": "veckor", "subject": "recipient",
         "fractional": true, "source": "x"},
        {"id": "after", "name": "Sedan", "unit": "veckor", "subject": "recipient",
         "fractional": true, "source": "x"}],
       "funds": [
        {"id": "care", "name": "Vård", "amount": 3000, \(to("regions")), "rule": {"share": "people"},
         "citation": \(citation("9"))},
        {"id": "staff", "name": "Personal", "amount": 600, \(to("regions")),
         "rule": {"share": "people"}, "citation": \(citation("9"))},
        {"id": "local", "name": "Kommunal vård", "amount": 300, \(to("counties")),
         "rule": {"share": "people"}, "citation": \(citation("9"))},
        {"id": "placements", "name": "VFU", "amount": 100,
         "recipients": {"name": "x", "groups": ["regions", "municipalities"]},
         "rule": {"growth": {"from": "before", "to": "after"}}, "citation": \(citation("9"))},
        {"id": "support", "name": "Stöd", "amount": 50, \(to("skr")), "rule": {"fixed": {"SKR": 50}},
         "citation": \(citation("9"))},
        {"id": "research", "name": "Forskning", "amount": 500, \(to("regions")),
         "rule": {"share": "unknown"}, "citation": \(citation("9"))}],
       "budget": {"appropriation": "x", "items": [], "citation": \(citation("10"))},
       "terms": {
        "registryNumber": {"value": "S2022/1", "citation": \(citation("10"))},
        "period": {"from": "2022-01-01", "until": "2022-12-31", "citation": \(citation("10"))},
        "channels": [
         {"funds": ["care", "staff", "support"], "payer": "Kammarkollegiet", "payee": "recipient",
          "requisitioned": true, "citation": \(citation("10"))},
         {"funds": ["local"], "payer": "Kammarkollegiet", "payee": "rss", "requisitioned": true,
          "citation": \(citation("10"))},
         {"funds": ["research"], "payer": "Kammarkollegiet", "payee": "recipient",
          "citation": \(citation("10"))},
         {"funds": ["placements"], "payer": "Socialstyrelsen", "payerSource": "regeringen",
          "payee": "recipient", "from": "2022-12-01", "until": "2022-12-31",
          "citation": \(citation("4"))}],
        "deadlines": [
         \(deadline("requisition", "requisition", "2022-12-01", "lapse", #""regions", "counties", "skr""#)),
         \(deadline("interim", "interim-report", "2022-09-30", "condition", #""regions", "counties""#)),
         \(deadline("final", "final-report", "2023-03-31", "unstated", #""regions", "counties""#)),
         \(deadline("money", "financial-report", "2023-03-31", "reclaim", #""regions", "counties", "skr""#)),
         \(deadline("back", "repayment", "2023-03-31", "unstated", #""regions", "counties", "skr""#)),
         \(deadline("weeks", "placement-report", "2022-11-30", "excluded", #""regions", "municipalities""#))],
        "forms": [
         {"id": "requisitions", "title": "Rekvisition", "citation": \(citation("2")), "fields": [
          \(field("Inkommen", "received")), \(field("Bidragsmottagare", "recipient")),
          \(field("Organisationsnummer", "organisation-number")), \(field("E-post", "email")),
          \(field("Telefon", "telephone")), \(field("Diarienummer", "registry-number")),
          \(field("Beslut", "decision-number")), \(field("Benämning", "title")),
          \(field("Belopp", "grant")), \(field("Period", "period")), \(field("Giro", "giro")),
          \(field("Underskrift", "text"))]},
         {"id": "financial-reports", "title": "Redovisning", "citation": \(citation("2")), "fields": [
          \(field("Inkommen", "received")), \(field("Bidragsmottagare", "recipient")),
          \(field("Diarienummer", "registry-number")), \(field("Bidrag", "grant")),
          \(field("Erhållet", "paid")), \(field("Kostnader", "costs")),
          \(field("Summa kostnader", "total-costs")), \(field("Ej förbrukat", "unspent")),
          \(field("Granskning", "verdict")), \(field("Avvikelser", "deviations"))]},
         {"id": "placement-weeks", "title": "Veckor", "citation": \(citation("4")), "fields": [
          \(field("Inkommen", "received")), \(field("Uppgiftslämnare", "reporter")),
          \(field("Kommun eller region", "recipient")), \(field("Veckor 2021", "earlier-weeks")),
          \(field("Platser 2021", "earlier-places")), \(field("Veckor 2022", "later-weeks")),
          \(field("Platser 2022", "later-places"))]}]}}
      """
  }

  private static func citation(_ section: String) -> String {
    #"{"section": "\#(section)", "quote": "Så står det."}"#
  }

  private static func to(_ group: String) -> String {
    #""recipients": {"name": "x", "groups": ["\#(group)"]}"#
  }

  private static func field(_ heading: String, _ measure: String) -> String {
    #"{"id": "\#(heading)", "heading": "\#(heading)", "english": "\#(heading) (en)", "#
      + #""agreesWith": "\#(measure)"}"#
  }

  private static func deadline(
    _ id: String, _ duty: String, _ date: String, _ kind: String, _ groups: String
  ) -> String {
    #"{"id": "\#(id)", "what": "Frist", "duty": "\#(duty)", "groups": [\#(groups)], "to": "Staten", "#
      + #""date": "\#(date)", "consequence": {"kind": "\#(kind)", "text": "Följd."}, "#
      + #""citation": \#(citation("7"))}"#
  }
}
