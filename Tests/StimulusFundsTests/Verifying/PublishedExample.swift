import Testing

@testable import StimulusFunds

/// A published table that is right, with its agreement.
struct PublishedExample: Sendable, CustomTestStringConvertible {
  /// What the table is an example of.
  let name: String
  let agreement: Agreement
  let layout: TableLayout
  /// The text of the table.
  let text: String

  var testDescription: String { name }

  private init(name: String, agreement: Agreement, layout: TableLayout, text: String) {
    (self.name, self.agreement, self.layout, self.text) = (name, agreement, layout, text)
  }

  /// A table of 2022.
  init(_ table: String) throws {
    name = "\(table) of 2022"
    agreement = try Agreement2022.allocation().agreement
    layout = try #require(agreement.table(table))
    text = try Agreement2022.goldenText(table)
  }

  /// A table of a small agreement.
  init(_ name: String, _ small: SmallAgreement, _ text: String) throws {
    self.name = name
    agreement = try small.agreement()
    layout = try #require(agreement.table("bilaga"))
    self.text = text
  }

  /// A table of 2022 under a changed agreement, as it would be printed then.
  private init(_ name: String, _ table: String, changing change: (inout Agreement) -> Void) throws {
    self.name = name
    var agreement = try Agreement2022.allocation().agreement
    change(&agreement)
    self.agreement = agreement
    layout = try #require(agreement.table(table))
    let computed = AgreementTable(layout, of: AgreementAllocation(of: agreement))
    let rows = (computed.rows + [computed.totals]).map { $0.map(\.printed) }
    text = ([layout.columns.map(\.heading)] + rows)
      .map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n" }
      .joined()
  }

  /// Tables that have between them every kind of column, row and cell.
  static func all() throws -> [PublishedExample] {
    try ["bilaga-3", "bilaga-4", "avsnitt-8"].map { try PublishedExample($0) }
      + [keyAndTotals(), shares(), ore(), awaiting(), continuing(), ore2022()]
      + [awaiting2022("bilaga-3", "care-recipients"), awaiting2022("bilaga-4", "population")]
  }

  private static func awaiting2022(
    _ table: String, _ key: String
  ) throws -> PublishedExample {
    let whole = try PublishedExample(table)
    var agreement = whole.agreement
    for position in agreement.keys.indices where agreement.keys[position].id == key {
      agreement.keys[position].values = nil
    }
    return PublishedExample(
      name: "\(table) of 2022 without the key of all its funds", agreement: agreement,
      layout: whole.layout, text: whole.text)
  }

  private static func ore2022() throws -> PublishedExample {
    let ore = try Kronor(ore: 1)
    return try PublishedExample("bilaga-4 of 2022 in öre", "bilaga-4") { agreement in
      agreement.funds = agreement.funds.map { fund in
        var fund = fund.withoutCarriers
        fund.rounding.unit = ore
        return fund
      }
    }
  }

  /// A column of a small table.
  static func column(_ heading: String, _ shows: String) -> String {
    #"{"heading": "\#(heading)", "shows": \#(shows)}"#
  }

  /// The tables of a small agreement: one with a row for each recipient.
  static func tables(_ columns: [String], names: [String] = ["Norr", "Söder", "Väst"]) -> String {
    let rows = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let columns = [column("Region", #""recipient""#)] + columns
    return """
      [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
      "columns": [\(columns.joined(separator: ",\n"))],
      "recipientRows": {"groups": ["regions"], "names": [\(rows)]}}]
      """
  }

  /// A further fund of a small agreement.
  static func fund(
    _ id: String, _ amount: String, _ rule: String, name: String? = nil, groups: String = "regions"
  ) -> String {
    """
    ,
    {"id": "\(id)", "name": "\(name ?? id)", "amount": \(amount),
    "recipients": {"name": "Några", "groups": ["\(groups)"]},
    "rule": \(rule), "citation": \(SmallAgreement.citation)}
    """
  }

  private static func keyAndTotals() throws -> PublishedExample {
    try PublishedExample(
      "a key, two funds, one of them with a carrier, and totals",
      SmallAgreement(
        amount: "1000", total: "3500",
        moreFunds: fund("staff", "2500", #""equal""#),
        tables: tables([
          column("Platser", #""key", "key": "beds""#),
          column("Vård", #""grant", "fund": "care""#),
          column("Personal", #""grant", "fund": "staff""#), column("Summa", #""total""#),
        ])),
      """
      Region,Platser,Vård,Personal,Summa
      Norr,3,500,834,1334
      Söder,2,333,833,1166
      Väst,1,167,833,1000
      Totalt,6,1000,2500,3500

      """)
  }

  private static func shares() throws -> PublishedExample {
    try PublishedExample(
      "two share columns, one of them without its key, and no totals of rows",
      SmallAgreement(
        amount: "2000000", keys: ["beds": ["1250", "750", "3000"], "staff": ["12", "30", "58"]],
        total: "2000000",
        tables: tables([
          column("Platser", #""key", "key": "beds""#), column("Andel", #""share", "key": "beds""#),
          column("Personal", #""share", "key": "staff""#),
          column("Vård", #""grant", "fund": "care""#),
        ])),
      """
      Region,Platser,Andel,Personal,Vård
      Norr,1250,"25,0%","12,0%",500000
      Söder,750,"15,0%","30,0%",300000
      Väst,3000,"60,0%","58,0%",1200000
      Totalt,5000,1,1,2000000

      """)
  }

  private static func ore() throws -> PublishedExample {
    try PublishedExample(
      "öre, decimals and a fund for one recipient",
      SmallAgreement(
        rule: #""equal""#, fundMembers: #", "rounding": {"unit": 0.01}"#,
        keys: ["beds": ["12.5", "7.5", "0.25"]], total: "150",
        groups: #"[{"id": "regions", "name": "R"}, {"id": "one", "name": "En"}]"#,
        moreFunds: fund("pilot", "50", #""equal""#, groups: "one"),
        tables: tables([
          column("Platser", #""key", "key": "beds""#), column("Vård", #""grant", "fund": "care""#),
          column("Försök", #""grant", "fund": "pilot""#), column("Summa", #""total""#),
        ]),
        register: """
          recipient,groups,county code,county,organisation number,aliases,remark
          Norr,regions,10,Norra,,,
          Söder,regions;one,11,Södra,,,
          Väst,regions,12,Västra,,,

          """),
      """
      Region,Platser,Vård,Försök,Summa
      Norr,12.5,33.34,,33.34
      Söder,7.5,33.33,50,83.33
      Väst,0.25,33.33,,33.33
      Totalt,20.25,100,50,150

      """)
  }

  private static func awaiting() throws -> PublishedExample {
    try PublishedExample(
      "a fund that awaits its key, with the key's own column and shares",
      SmallAgreement(
        amount: "1000000", keys: ["beds": ["3", "2", "1"], "weeks": nil], total: "3000000",
        moreFunds: fund("placements", "2000000", #"{"share": "weeks"}"#),
        tables: tables([
          column("Veckor", #""key", "key": "weeks""#), column("Andel", #""share", "key": "weeks""#),
          column("Vård", #""grant", "fund": "care""#),
          column("VFU", #""grant", "fund": "placements""#), column("Summa", #""total""#),
        ])),
      """
      Region,Veckor,Andel,Vård,VFU,Summa
      Norr,128.5,"32,1%",500000,642500,1142500
      Söder,200,"50,0%",333333,1000000,1333333
      Väst,71.5,"17,9%",166667,357500,524167
      Totalt,400,1,1000000,2000000,3000000

      """)
  }

  private static func continuing() throws -> PublishedExample {
    try PublishedExample(
      "rows of funds, some of which continue the fund above",
      SmallAgreement(
        amount: "70125000", total: "101725000",
        moreFunds: fund("more", "20500000", #""equal""#, name: "Vård")
          + fund("most", "10000000", #""equal""#, name: "Vård")
          + fund("other", "1100000", #""equal""#, name: "Annat"),
        tables: """
          [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
          "columns": [{"heading": "Insats", "shows": "fund"},
          {"heading": "Kronor", "shows": "amount"}, {"heading": "Till", "shows": "recipients"}],
          "fundRows": [{"fund": "care"}, {"fund": "more", "continues": true},
          {"fund": "most", "continues": true}, {"fund": "other"}]}]
          """),
      """
      Insats,Kronor,Till
      Vård,70125000,Regionerna
      ,20500000,Några
      ,10000000,Några
      Annat,1100000,Några
      Totalt,101725000,

      """)
  }
}
