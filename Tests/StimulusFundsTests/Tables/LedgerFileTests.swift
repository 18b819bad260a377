import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

struct LedgerFileTests {
  private func source(_ name: String, replacing old: String = "", with new: String = "") throws
    -> SourceText
  {
    let bytes = Array(
      try Data(contentsOf: ProjectFolders.root.appending(path: "Tests/Files/\(name)")))
    let text = String(decoding: try TableFile.text(of: bytes, in: name).utf8, as: UTF8.self)
    return try SourceText(file: name, old.isEmpty ? text : text.replacing(old, with: new))
  }

  /// The rows of a ledger as CSV, without the empty lines that keep its line numbers.
  private func rows(
    _ source: SourceText, _ accounts: [(String, String)] = [], dimension: String? = nil
  ) throws -> [String] {
    let ledger = try LedgerFile.table(
      of: source,
      choosing: .init(accounts: accounts.map { ($0.0, $0.1) }, dimension: dimension))
    return String(decoding: ledger.utf8, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func refusal(_ read: () throws -> [String]) -> [String] {
    do {
      _ = try read()
      return []
    } catch { return "\(error)".split(separator: "\n").map(String.init) }
  }

  @Test func `the rows of the chosen accounts are payouts, those taken away are not`() throws {
    #expect(
      try rows(source("ledger.se"), [("7713", "ambulance")], dimension: "6") == [
        "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens",
        "2022-12-01,Kammarkollegiet,Region Stockholm,ambulance,17705954,U 1-1",
        "2022-12-05,Kammarkollegiet,Region Skåne,ambulance,10494397,U 1-2",
        "2022-12-15,Kammarkollegiet,Region Skåne,ambulance,-100,U 2-1",
      ])
  }

  @Test func `an accounting file may begin with blanks`() throws {
    for begin in ["", " ", "\n", "\t \r\n"] {
      let text = try SourceText(file: "a.se", begin + "#FLAGGA 0\n")
      #expect(SIEFile.begins(text), "\(begin.debugDescription)")
    }
    #expect(!SIEFile.begins(try SourceText(file: "a.se", "a #FLAGGA 0\n")))
  }

  @Test func `a row keeps the line that it has in its file, after one line left out or several`()
    throws
  {
    let row = { (line: Int) in
      LedgerRow(
        date: "2022-12-01", payer: "Staten", recipient: "Norr", fund: "care", amount: "1",
        reference: "R\(line)", location: SourceLocation(file: "a.se", line: line, column: 1))
    }
    let text = try LedgerRow.table(
      of: [2, 4, 7].map(row), in: try SourceText(file: "a.se", "#FLAGGA 0\n"), telling: [])
    let lines = String(decoding: text.utf8, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.map { $0.split(separator: ",").last.map(String.init) ?? "" } == [
        "Referens", "R2", "", "R4", "", "", "R7", "",
      ])
  }

  @Test func `what is not chosen is asked for with what there is`() throws {
    let source = try source("ledger.se")
    #expect(
      refusal { try rows(source) } == [
        "ledger.se: an accounting file has payouts on some of its accounts; name them with --account "
          + "NUMBER or --account NUMBER=FUND: it has 1930 Bank and 7713 Bidrag till regioner"
      ])
    #expect(
      refusal { try rows(source, [("7713", "")]) } == [
        "ledger.se: payouts are booked on several dimensions; name that of recipients with "
          + "--dimension: 1 Kostnadsställe and 6 Mottagare"
      ])
    #expect(
      refusal { try rows(source, [("7713", "")], dimension: "1") } == [
        "ledger.se:18:1: the row has no object of dimension 1; book it on a recipient, or name "
          + "another dimension",
        "ledger.se:25:1: the row has no object of dimension 1; book it on a recipient, or name "
          + "another dimension",
      ])
  }

  @Test func `a voucher that does not sum to zero is told`() throws {
    let ledger = try LedgerFile.table(
      of: source("ledger.se", replacing: "-28200351.00\n}", with: "-28200350.50\n}"),
      choosing: .init(accounts: [("7713", "")], dimension: "6"))
    #expect(
      ledger.notices.map(\.english)
        == ["ledger.se:15:1: voucher U 1 does not sum to zero, but to 0,50 kr"])
  }

  @Test func `a row keeps the number of its line`() throws {
    let ledger = try LedgerFile.table(
      of: source("ledger.se"), choosing: .init(accounts: [("7713", "")], dimension: "6"))
    let table = try CSVTable(ledger)
    #expect((0..<3).map { table[$0, 0].lineNumber } == [17, 18, 25])
    #expect(table.location(of: table[1, 4]).description == "ledger.se:18:1")
  }

  @Test func `the payments of an order are payouts, their payees by organisation number`() throws {
    #expect(
      try rows(source("payments.xml")) == [
        "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens",
        "2022-12-01,Kammarkollegiet,2321000016,,17705954.00,ambulans-1",
        "2022-12-01,Kammarkollegiet,Region Skåne,,10494397.00,ambulans-2",
      ])
  }

  @Test func `the sums and numbers that an order states are held`() throws {
    let changed = try source("payments.xml", replacing: ">10494397.00<", with: ">10494398.00<")
    #expect(
      refusal { try rows(changed) } == [
        "payments.xml: the payments of 1 should sum to 28200351.00, and the payments sum to 28200352; "
          + "export it again; an amount was changed or is missing",
        "payments.xml: the file should sum to 28200351.00, and the payments sum to 28200352; export "
          + "it again; an amount was changed or is missing",
      ])
    let fewer = try source("payments.xml", replacing: "<NbOfTxs>2", with: "<NbOfTxs>3")
    #expect(refusal { try rows(fewer) }.count == 2)
    let foreign = try source("payments.xml", replacing: "Ccy=\"SEK\"", with: "Ccy=\"EUR\"")
    #expect(refusal { try rows(foreign) }.count == 2)
  }

  /// More than 64 bits of öre: 9 300 rows of the largest amount that is read.
  private static let largest = (rows: 9_300, amount: "10000000000000.00")

  @Test func `a voucher beyond 64 bits is told with its exact sum`() throws {
    let row = "#TRANS 7713 {\"6\" \"R01\"} \(Self.largest.amount)\n"
    let text =
      "#FLAGGA 0\n#SIETYP 4\n#KONTO 7713 \"Bidrag\"\n#DIM 6 \"Mottagare\"\n"
      + "#VER \"U\" \"1\" 20221201\n{\n" + String(repeating: row, count: Self.largest.rows) + "}\n"
    let ledger = try LedgerFile.table(
      of: SourceText(file: "large.se", text),
      choosing: .init(accounts: [("7713", "")], dimension: "6"))
    #expect(
      ledger.notices.map(\.english) == [
        "large.se:5:1: voucher U 1 does not sum to zero, but to 93 000 000 000 000 000 kr"
      ])
  }

  @Test func `an order beyond 64 bits is held against its control sum`() throws {
    let payment =
      "<CdtTrfTxInf><Amt><InstdAmt Ccy=\"SEK\">\(Self.largest.amount)</InstdAmt></Amt>"
      + "<Cdtr><Nm>Region Skåne</Nm></Cdtr></CdtTrfTxInf>"
    let order = { (sum: String) in
      try SourceText(
        file: "large.xml",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn>"
          + "<GrpHdr><CtrlSum>\(sum)</CtrlSum></GrpHdr><PmtInf>"
          + String(repeating: payment, count: Self.largest.rows)
          + "</PmtInf></CstmrCdtTrfInitn></Document>")
    }
    #expect(try rows(order("93000000000000000.00")).count == Self.largest.rows + 1)
    #expect(
      refusal { try rows(order("93000000000000001.00")) } == [
        "large.xml: the file should sum to 93000000000000001.00, and the payments sum to "
          + "93000000000000000; export it again; an amount was changed or is missing"
      ])
  }
}
