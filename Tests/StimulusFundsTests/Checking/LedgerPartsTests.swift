import TestSupport
import Testing

@testable import StimulusFunds

/// Long ledgers read in parts at once against the same read row by row.
struct LedgerPartsTests {
  /// All that reading a ledger leaves behind, in words.
  private func read(_ texts: [String], partSize: Int) throws -> [String] {
    var names = RecordNames(try Agreement2022.allocation().agreement)
    var problems = Problems()
    let sources = try texts.enumerated().map { try SourceText(file: "\($0).csv", $1) }
    let ledger = Ledger(sources, &names, &problems, partSize: partSize)
    return ledger.payments.map { "\($0)" } + ledger.references + ledger.payers
      + problems.all.map(\.description) + names.findings.map { "\($0)" }
      + names.notices.map(\.english) + ["\(names.named.sorted())"]
  }

  private static let headings = "Datum;Utbetalare;Mottagare;Medel;Belopp;Referens;Anmärkning\n"

  private func row(_ number: Int, _ random: inout SeededGenerator) -> String {
    let payer = ["Kammarkollegiet", "Kammarkollegiet ", "Socialstyrelsen"].randomElement(
      using: &random)
    let payee = ["Region Skåne", "region skane", "Region Gotland", "SKR"].randomElement(
      using: &random)
    return "2022-12-0\(number % 9 + 1);\(payer ?? "");\(payee ?? "");;\(number)0,50;R\(number);x\n"
  }

  @Test func `a ledger in parts is the ledger read row by row`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    // What a row by itself cannot tell, or a part by itself cannot read.
    let odd = [
      "Summa;;;;7,00;;\n", "2022-12-01;Staten;Region Ingenstans;;1;R;\n", "2022-12-01;;SKR;;1;R;\n",
      "2022-12-01;Staten;\"SKR\";;1;\"två\nrader\";\n", "\n", "2022-12-01;Staten;SKR\n",
      "2022-12-01;Staten;SKR;;1;\"öppen;\n",
    ]
    for trial in 0..<Trials.count(60, nightly: 3_000) {
      let texts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        var rows = (0..<Int.random(in: 0...40, using: &random)).map { row($0, &random) }
        for _ in 0..<Int.random(in: 0...1, using: &random) {
          rows.insert(odd[trial % odd.count], at: Int.random(in: 0...rows.count, using: &random))
        }
        return Self.headings + rows.joined()
      }
      let size = Int.random(in: 1...400, using: &random)
      let whole = try read(texts, partSize: 1 << 30)
      #expect(try read(texts, partSize: size) == whole, "seed \(seed), \(size), \(texts)")
    }
  }

  @Test func `a plain ledger is read in parts, one with a sum is not`() throws {
    var random = SeededGenerator(seed: 1)
    let rows = (0..<50).map { row($0, &random) }
    let found = { (text: String) in
      var names = RecordNames(try Agreement2022.allocation().agreement)
      var problems = Problems()
      var ledger = Ledger([], &names, &problems)
      let source = try SourceText(file: "a.csv", text)
      let parts = try #require(
        LedgerParts(source, headingsUntil: Self.headings.utf8.count, size: 200))
      return (parts.read(into: &ledger, file: 0, &names), ledger.payments.count)
    }
    #expect(try found(Self.headings + rows.joined()) == (true, 50))
    #expect(try found(Self.headings + rows.joined() + "Summa;;;;7,00;;\n").0 == false)
  }

  @Test func `a short text and a text made from figures are not cut`() throws {
    let text = Self.headings + String(repeating: "x\n", count: 200)
    let source = try SourceText(file: "a.csv", text)
    let (half, end) = (text.utf8.count / 2, Self.headings.utf8.count)
    #expect(LedgerParts(source, headingsUntil: end, size: half) != nil)
    #expect(LedgerParts(source, headingsUntil: end, size: half + 1) == nil)
    let sheet = try SourceText(sheet: "a.xlsx", csv: Array(text.utf8), notices: [])
    #expect(LedgerParts(sheet, headingsUntil: end, size: half) == nil)
  }
}
