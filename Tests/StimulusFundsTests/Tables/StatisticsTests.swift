import Apportionment
import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

struct StatisticsTests {
  private let register = RecipientRegister([
    .example("Region Stockholm", groups: ["regions"], county: "01"),
    .example("Region Skåne", groups: ["regions"], county: "12"),
  ])

  private func read(
    _ text: String, part: String? = nil, subject: String = "county", file: String = "k.csv"
  ) throws -> (values: [String?]?, problems: [String], notices: [String]) {
    var demand = KeyDemand()
    demand.require(register.recipients, of: ["regions"])
    let problems = Problems()
    var new = NewRecipients()
    let key = KeyRows(
      id: "population", unit: nil, subject: try #require(.init(rawValue: subject)),
      isFractional: true)
    let values = KeyFile.values(
      of: key, in: try SourceText(file: file, text).asking(for: part), register: register,
      demand: demand, new: &new, problems)
    return (
      values.map { values in
        register.recipients.map { recipient in
          key.subject(of: recipient).flatMap { values.written(of: $0) }
        }
      }, problems.all.map(\.description), problems.notices.map(\.english)
    )
  }

  @Test(
    arguments: [
      "region,Folkmängd\n01 Region Stockholm,10\n12 Region Skåne,20\n",
      "\"Folkmängd efter \"region\" och månad\"\n\n\"region\",\"2022M11\"\n\"01\",10\n\"12\",20\n",
      "region;Folkmängd\nRegion Stockholm;10\nRegion Skåne;20\n",
      "region\tålder\tFolkmängd\n01\ttotalt \"ålder\"\t10\n12\ttotalt \"ålder\"\t20\n",
      "\"region\";\"\"ålder\" x\";\"Folk\"\n\"01\";\"a \"b\"\";10\n\"12\";\"a \"b\"\";20\n",
      "kod,region,Folkmängd\n1,Region Stockholm,10\n12,Region Skåne,20\nKälla: SCB,,\n",
      "mottagare;värde\n01;10\n12;20\nRiket;30\n",
    ], ["county", "recipient"])
  func `an export is read in any form`(text: String, subject: String) throws {
    let found = try read(text, subject: subject)
    #expect(found.problems == [])
    #expect(found.values == ["10", "20"])
  }

  @Test func `one of several columns is chosen by its name or by words of it`() throws {
    let text = "region,Folkmängd 2021M11,Folkmängd 2022M11\n01,1,10\n12,2,20\n"
    #expect(try read(text, part: "2022M11").values == ["10", "20"])
    #expect(try read(text, part: "folkmängd 2021m11").values == ["1", "2"])
    #expect(
      try read(text).problems == [
        "k.csv: the file has several columns of figures; name one, as k.csv#Folkmängd 2021M11: it "
          + "has 'Folkmängd 2021M11' and 'Folkmängd 2022M11'"
      ])
    #expect(
      try read(text, part: "2023").problems == [
        "k.csv: the file has no column '2023'; name one, as k.csv#Folkmängd 2021M11: it has "
          + "'Folkmängd 2021M11' and 'Folkmängd 2022M11'"
      ])
  }

  @Test(arguments: ["..", ".", "-", "–", "…"])
  func `a missing figure is never zero`(mark: String) throws {
    #expect(
      try read("region,Folk\n01,10\n12,\(mark)\n").problems == [
        "k.csv:3:4: the figure is missing: it is written '\(mark)'; find it out; a missing figure is "
          + "not zero"
      ])
  }

  @Test func `a row that is silently absent is found by the register`() throws {
    #expect(
      try read("region,Folk\n01,10\n").problems == [
        "k.csv:1:1: key 'population' has no value for Region Skåne; add a row for each"
      ])
  }

  @Test func `the whole country is a sum to be held, and told`() throws {
    let good = try read("region,Folk\n00 Riket,30\n01,10\n12,20\n")
    #expect(good.values == ["10", "20"])
    #expect(good.notices == ["k.csv:2:10: '00 Riket' 30 is the sum of the 2 rows"])
    #expect(
      try read("region,Folk\nRiket,31\n01,10\n12,20\n").problems == [
        "k.csv:2:7: 'Riket' is 31, but the 2 rows sum to 30; look for a row that is missing or wrong"
      ])
  }

  @Test
  func `a figure of the whole country that cannot be read is told, a missing one holds nothing`()
    throws
  {
    #expect(
      try read("region,Folk\nRiket,3O0\n01,10\n12,20\n").problems == [
        "k.csv:2:7: '3O0' is not a number; write digits only, such as 1234567"
      ])
    let missing = try read("region,Folk\nRiket,..\n01,10\n12,20\n")
    #expect(missing.values == ["10", "20"])
    #expect(missing.problems == [] && missing.notices == [])
  }

  @Test func `rows about municipalities are left aside in a key about counties`() throws {
    let found = try read("region,Folk\n01,10\n0180 Stockholm,7\n12,20\n1280 Malmö,..\n")
    #expect(found.values == ["10", "20"])
  }

  @Test func `a code that is of another county than the name is refused`() throws {
    #expect(
      try read("region,Folk\n12 Region Stockholm,10\n01,20\n").problems.first?
        .hasPrefix("k.csv:2:1: unknown recipient '12 Region Stockholm'; ") == true)
  }

  @Test func `a region with several rows is refused`() throws {
    #expect(
      try read("region,kön,Folk\n01,män,10\n01,kvinnor,10\n12,män,20\n").problems == [
        "k.csv:3:4: column 'kön' has 'män' above and 'kvinnor' here; export one total for each "
          + "region, or take the other rows away"
      ])
  }

  @Test func `decimals may stand after a comma, and what may be thousands is refused`() throws {
    #expect(try read("recipient;value\n01;10,5\n12;20\n").values == ["10.5", "20"])
    #expect(try read("recipient;value\n01;10,500\n12;20\n").problems.count == 1)
    #expect(try read("recipient;value\n01;1\u{202F}010,5\n12;20\n").values == ["1010.5", "20"])
  }

  @Test func `PX is read, its texts over several lines too`() throws {
    let text = """
      CHARSET="ANSI";
      STUB="region";
      HEADING="månad";
      TITLE="Folkmängd efter "region", "
      "och månad";
      VALUES("region")="Riket","Region
      Stockholm","Region Skåne";
      CODES("region")="00","01","12";
      VALUES("månad")="2021M11","2022M11";
      TIMEVAL("månad")=TLIST(M1,"202111"-"202211");
      DATA=
      3 30 1
      10 2 20;
      """
    #expect(try read(text, part: "2022M11").values == ["10", "20"])
    #expect(try read(text, part: "2022M11").problems == [])
    #expect(
      try read(text.replacing("2 20;", with: "2 \"..\";"), part: "2022M11").problems == [
        "k.csv:13:6: the figure is missing: it is written '..'; find it out; a missing figure is not "
          + "zero"
      ])
    #expect(
      try read(text.replacing("2 20;", with: "2;"), part: "2022M11").problems == [
        "k.csv: the table has 5 figures, its dimensions make 6; export it again"
      ])
  }

  @Test(arguments: ["[\"00\",\"01\",\"12\"]", "{\"01\":1,\"12\":2,\"00\":0}"])
  func `JSON-stat is read with its index as a list or as a map`(index: String) throws {
    let text = """
      {"version": "2.0", "class": "dataset", "id": ["Tid", "Region"], "size": [1, 3],
       "dimension": {
         "Tid": {"category": {"label": {"2022": "2022"}}},
         "Region": {"category": {"index": \(index), "label": {"01": "Region Stockholm"}}}},
       "value": [30, 10, 20]}
      """
    #expect(try read(text).values == ["10", "20"])
    #expect(
      try read(text.replacing("[30, 10, 20]", with: "{\"1\": 10, \"2\": 20}")).values == [
        "10", "20",
      ])
    let missing = try read(
      text.replacing("[30, 10, 20]", with: "[30, 10, null], \"status\": {\"2\": \"..\"}"))
    #expect(
      missing.problems.last
        == "k.csv:5:20: the figure is missing: it is written '..'; find it out; "
        + "a missing figure is not zero")
  }

  @Test(
    arguments: [
      ("population.px", "2022M11"), ("population.json", "2022M11"), ("population.xlsx", "2022M11"),
      ("population-with-title.csv", nil), ("population-semicolons.csv", nil),
    ])
  func `the same figures are read from every form of an export`(
    file: String, part: String?
  ) throws {
    let bytes = Array(
      try Data(contentsOf: ProjectFolders.root.appending(path: "Tests/Files/\(file)")))
    let source = try TableFile.text(of: bytes, in: file, part: part)
    let agreement = try GoodFiles().agreement()
    let population = try #require(agreement.key("population"))
    let problems = Problems()
    let key = KeyRows(population)
    var demand = KeyDemand()
    demand.require(agreement.register.recipients(in: ["regions"]), of: ["regions"])
    var new = NewRecipients()
    let values = KeyFile.values(
      of: key, in: source, register: agreement.register, demand: demand, new: &new, problems)
    #expect(problems.all.map(\.description) == [])
    #expect(values?.written(of: "01") == "2435977")
    #expect(values?.written(of: "25") == "252249")
  }
}

extension KeyValues {
  /// The value of a subject in plain digits.
  fileprivate func written(of subject: String) -> String? {
    scaled(of: subject).map { Fraction(Int128($0), over: Int128(scale)).plainDecimal }
  }
}
