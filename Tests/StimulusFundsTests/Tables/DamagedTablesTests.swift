import Apportionment
import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

/// Reads files of several kinds with some of their bytes changed: none may crash or hang, and where a
/// file tells its own sums no figure may change unseen.
///
/// A thousand changes in the ordinary run; a hundred thousand where `FORDELA_NIGHTLY` is set.
struct DamagedTablesTests {
  private static let count =
    ProcessInfo.processInfo.environment["FORDELA_NIGHTLY"] == nil ? 200 : 20_000

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: ProjectFolders.root.appending(path: "Tests/Files/\(name)")))
  }

  /// A file with one to three of its bytes changed, left out or doubled.
  private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
      default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
    }
    return bytes
  }

  /// The figures of the population in a file; nil where something is wrong with it.
  private func population(
    _ bytes: [UInt8], _ file: String, _ agreement: Agreement
  ) -> [Int64]? {
    guard let source = try? TableFile.text(of: bytes, in: file, part: "2022M11"),
      let key = agreement.key("population")
    else { return nil }
    let problems = Problems()
    var demand = KeyDemand()
    demand.require(agreement.register.recipients(in: ["regions"]), of: ["regions"])
    var new = NewRecipients()
    let values = KeyFile.values(
      of: KeyRows(key), in: source, register: agreement.register, demand: demand, new: &new,
      problems)
    guard let values, problems.all.isEmpty else { return nil }
    return agreement.register.recipients(in: ["regions"]).compactMap {
      key.subject(of: $0).flatMap { values.scaled(of: $0) }
    }
  }

  @Test(arguments: ["population.px", "population.xlsx"])
  func `a damaged table of statistics gives its figures or is refused`(file: String) throws {
    var generator = SeededGenerator()
    let whole = try bytes(file)
    let agreement = try GoodFiles().agreement()
    let figures = try #require(population(whole, file, agreement))
    var readings = 0
    for _ in 0..<Self.count {
      let found = population(damaged(whole, &generator), file, agreement)
      if let found { #expect(found.sum == figures.sum, "seed \(generator.seed)") }
      readings += found == nil ? 0 : 1
    }
    // A test whose files are all refused, or all read, would say nothing.
    #expect(readings > 0 && readings < Self.count)
  }

  @Test func `damaged JSON-stat is read or refused`() throws {
    var generator = SeededGenerator()
    let whole = try bytes("population.json")
    let agreement = try GoodFiles().agreement()
    #expect(population(whole, "population.json", agreement)?.count == 21)
    for _ in 0..<Self.count {
      let found = population(damaged(whole, &generator), "population.json", agreement)
      #expect(found == nil || found?.count == 21, "seed \(generator.seed)")
    }
  }

  @Test func `a damaged accounting file sums to zero, is told of, or is refused`() throws {
    var generator = SeededGenerator()
    let whole = try bytes("ledger.se")
    for _ in 0..<Self.count {
      guard
        let source = try? TableFile.text(of: damaged(whole, &generator), in: "ledger.se"),
        SIEFile.begins(source)
      else { continue }
      let problems = Problems()
      let file = SIEFile(source, problems)
      let ledger = SIELedger(
        file, in: "ledger.se", .init(accounts: [("7713", "")], dimension: "6"), problems)
      let unbalanced = file.vouchers.count { $0.sum != .zero }
      #expect(
        !problems.all.isEmpty || problems.notices.count == unbalanced, "seed \(generator.seed)")
      #expect(ledger.rows.count <= 5)
    }
  }

  @Test func `a damaged payment order is read or refused`() throws {
    var generator = SeededGenerator()
    let whole = try bytes("payments.xml")
    for _ in 0..<Self.count {
      guard
        let source = try? TableFile.text(of: damaged(whole, &generator), in: "payments.xml"),
        PaymentOrder.begins(source)
      else { continue }
      let problems = Problems()
      let order = PaymentOrder(source, problems)
      let amounts = order.rows.compactMap { try? OfficeAmount($0.amount).ore }
      // What is no amount is refused by the reader of ledgers.
      if amounts.count < order.rows.count { continue }
      #expect(
        !problems.all.isEmpty || amounts.reduce(0, +) == 2_820_035_100, "seed \(generator.seed)")
    }
  }

  @Test func `a sheet damaged within a whole container is read or refused`() throws {
    var generator = SeededGenerator()
    let cell = "<c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"1\"><v>44896.5</v></c>"
    let sheet =
      "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c><v>1</v></c>"
      + "</row><row r=\"2\">\(cell)</row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/>"
      + "</mergeCells>"
    for _ in 0..<Self.count {
      let changed = damaged(Array(sheet.utf8), &generator)
      let workbook = StoredParts.workbook(
        [("Blad1", String(decoding: changed, as: UTF8.self))], strings: ["<t>a, b</t>"],
        styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
      _ = try? CSVTable(TableFile.text(of: workbook, in: "b.xlsx"))
    }
  }
}

extension [Int64] {
  fileprivate var sum: Int64 { reduce(0, +) }
}
