import Foundation
import StimulusFunds
import TestSupport
import Testing

/// A few hundred years in every run, ten thousand where `FORDELA_NIGHTLY` is set. What fails is told with
/// its seed, from which the same year is made again.
struct OfficeYearTests {
  private static let trials = Trials.count(200, nightly: 10_000)

  /// Seeds of so many years.
  private var seeds: [UInt64] {
    var generator = SeededGenerator()
    return (0..<Self.trials).map { _ in generator.next() }
  }

  /// Some faults, each of a kind drawn by the seed.
  private func year(_ seed: UInt64) -> OfficeYear {
    var numbers = SeededGenerator(seed: seed ^ 1)
    let faults = (0..<Int.random(in: 0...5, using: &numbers)).compactMap { _ in
      OfficeYear.Fault.allCases.randomElement(using: &numbers)
    }
    return OfficeYear(seed: seed, faults: faults)
  }

  @Test func `exactly what is planted is found, with its amount, and all money is told`() throws {
    for seed in seeds {
      let year = year(seed)
      let check = try year.check()
      let violations = year.faultViolations(check) + year.moneyViolations(check)
      #expect(violations == [], "seed \(seed)")
      if !violations.isEmpty { return }
    }
  }

  @Test(arguments: OfficeYear.Fault.allCases)
  func `each fault alone is found, and would be missed if it were not planted`(
    fault: OfficeYear.Fault
  ) throws {
    var year = OfficeYear(seed: 2_022, faults: [fault])
    let check = try year.check()
    #expect(year.faultViolations(check) == [])
    #expect(year.moneyViolations(check) == [])
    (year.planted, year.corrected) = ([], [])
    #expect(year.faultViolations(check) != [])
  }

  @Test func `a fault that is not there is missed`() throws {
    var year = OfficeYear(seed: 2_022, faults: [])
    let check = try year.check()
    year.planted = ["overpaid|Region 1|f1|100|-"]
    #expect(
      year.faultViolations(check) == [
        "not found: overpaid|Region 1|f1|100|-", "0 found, 1 planted",
      ])
  }

  @Test(arguments: [1, -1])
  func `a krona that the check does not tell is a violation`(krona: Int) throws {
    let year = OfficeYear(seed: 2_022, faults: [.overpaid, .corrected, .repaymentShort])
    let check = try year.check()
    for row in year.payments.indices {
      var tampered = year
      tampered.payments[row].amount += krona
      #expect(tampered.moneyViolations(check) != [], "row \(row)")
      tampered.payments.remove(at: row)
      #expect(tampered.moneyViolations(check) != [], "row \(row)")
    }
    var other = year
    other.payments[0].payer = "Kommunen"
    #expect(other.moneyViolations(check) != [])
  }

  @Test func `on no day of a year without faults is anything found`() throws {
    for seed in seeds {
      let year = OfficeYear(seed: seed)
      var numbers = SeededGenerator(seed: seed)
      let day = OfficeYear.day(.random(in: 0...420, using: &numbers))
      let found = try year.check(asOf: day).findings.map { "\($0.kind.rawValue) \($0.recipient)" }
      #expect(found == [], "seed \(seed), \(day)")
      if !found.isEmpty { return }
    }
  }

  @Test func `money moved between a recipient's funds is never silent`() throws {
    for seed in seeds {
      var year = year(seed)
      var numbers = SeededGenerator(seed: seed)
      let free = (0..<OfficeYear.count).filter { !year.touched.contains($0) }
      guard let recipient = free.randomElement(using: &numbers) else { continue }
      let (from, to) = (
        Int.random(in: 1...2, using: &numbers), Int.random(in: 3...4, using: &numbers)
      )
      let grant = OfficeYear.weight(recipient) * from
      let amount = Bool.random(using: &numbers) ? grant : Int.random(in: 1...grant, using: &numbers)
      let name = year.moveMoney(amount, of: recipient, from: from, to: to)
      let told = try year.check().findings.filter { $0.recipients(naming: name) }
      #expect(told.contains { $0.amount?.plainDigits == "\(amount)" }, "seed \(seed), \(name)")
      if told.isEmpty { return }
    }
  }

  @Test func `on every day every krona may be paid, is held, has lapsed or is paid`() throws {
    for seed in seeds {
      let year = year(seed)
      var numbers = SeededGenerator(seed: seed)
      let day = OfficeYear.day(.random(in: 0...420, using: &numbers))
      let violations = try year.clearances(asOf: day).violations
      #expect(violations == [], "seed \(seed), \(day)")
      if !violations.isEmpty { return }
    }
  }
}

extension CheckFinding {
  fileprivate func recipients(naming name: String) -> Bool { recipient == name }
}

extension PaymentClearances {
  /// Where the parts of what is due do not sum to it.
  fileprivate var violations: [String] {
    clearances.compactMap { clearance in
      let parts = [
        clearance.payable, clearance.held, clearance.lapsed, clearance.notRequisitioned,
        min(clearance.paid, clearance.due),
      ]
      let payments = clearance.payments.map(\.amount).sum()
      return parts.sum() == clearance.due && payments == clearance.payable
        ? nil : "\(clearance.recipient.name): \(parts) of \(clearance.due), payments \(payments)"
    }
  }
}

extension OfficeYear {
  /// Where what is found is not what was planted.
  func faultViolations(_ check: Check) -> [String] {
    let found = check.findings.map { finding in
      "\(finding.kind.rawValue)|\(finding.recipient)|\(finding.fund ?? "")|"
        + "\(finding.amount?.plainDigits ?? "-")|\(finding.daysLate.map(String.init) ?? "-")"
    }.sorted()
    let repaired = check.corrections.map { "\($0.recipient)|\($0.fund ?? "")|\($0.amount)" }
      .sorted()
    return planted.filter { !found.contains($0) }.map { "not found: \($0)" }
      + found.filter { !planted.contains($0) }.map { "not planted: \($0)" }
      + (found.count == planted.count ? [] : ["\(found.count) found, \(planted.count) planted"])
      + (repaired == corrected ? [] : ["corrected: \(repaired), not \(corrected)"])
  }

  /// Where the sums that the check tells are not those of the rows.
  func moneyViolations(_ check: Check) -> [String] {
    guard let totals = check.totals else { return ["no totals"] }
    let paid = kronor(payments.map { max(0, $0.amount) })
    let back = kronor(payments.map { max(0, -$0.amount) })
    let funds = check.fundTotals.compactMap(\.paid).sum() + totals.withoutFund.paid
    let payers = Set(payments.map(\.payer)).sorted().map { payer in
      let rows = payments.filter { $0.payer == payer }.map(\.amount)
      return "\(payer) \(kronor(rows.map { max(0, $0) })) \(kronor(rows.map { max(0, -$0) }))"
    }
    let kept = totals.paid - check.corrections.map(\.amount).sum()
    let accounted = totals.due + totals.over - totals.under - totals.notYetDue - totals.notOwed
    return [
      totals.paid == paid ? nil : "paid \(totals.paid), not \(paid)",
      totals.repaid + totals.recovered == back ? nil : "back \(totals.repaid), not \(back)",
      funds == paid ? nil : "funds sum to \(funds), not \(paid)",
      totals.payers.map { "\($0.name) \($0.paid) \($0.back)" }.sorted() == payers
        ? nil : "payers are not \(payers)",
      check.statuses.compactMap(\.paid).sum() == paid ? nil : "recipients are not paid \(paid)",
      kept == accounted ? nil : "\(kept) kept, \(accounted) accounted for",
    ].compactMap { $0 }
  }

  private func kronor(_ amounts: [Int]) -> KronorSum {
    amounts.compactMap { Decimal($0) }.compactMap { try? Kronor($0) }.map { KronorSum($0) }.sum()
  }
}
