import Apportionment
import FundReports
import StimulusFunds
import TestSupport
import Testing

/// The code of the articles, as it stands there: it compiles, and does what the articles say.
struct ArticleSnippets {
  private let texts: [String: String]

  init() throws {
    let names = ["agreement.json", "recipients.csv", "population.csv", "care-recipients.csv"]
    texts = Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Sample.text(of: "Allocations/2022/\($0)")) })
  }

  @Test func `an amount is shared`() throws {
    let shares = try Entitlements.share(of: Fraction(100), by: [1, 1, 1] as [Int128])
    let rounded = try shares.rounded(residual: .largestRemainder(.listedOrder))
    print(shares[0], rounded.units)  // 100/3 [34, 33, 33]
    #expect("\(shares[0]) \(rounded.units)" == "100/3 [34, 33, 33]")
  }

  @Test func `an agreement is read from texts`() throws {
    #expect(try agreement().funds.count == 11)
  }

  private func agreement() throws -> Agreement {
    let texts = texts
    let files = AgreementFiles { name throws(Problem) in
      guard let text = texts[name] else {
        throw Problem(
          at: SourceLocation(file: name), Wording(en: "no such file", sv: "filen finns inte"),
          repair: Wording(en: "add it", sv: "lägg till den"))
      }
      return try SourceText(file: name, text)
    }
    let agreement = try files.agreement()
    let allocation = AgreementAllocation(of: agreement)
    for grant in allocation.allocations[0].grants { print(grant.recipient.name, grant.amount) }
    return agreement
  }

  @Test func `the carriers of a residual are named`() throws {
    let allocation = AgreementAllocation(of: try agreement())
    let ambulance = try #require(allocation.allocation(of: "ambulance"))
    print(ambulance.residual, ambulance.carriers.map(\.recipient))
    #expect(ambulance.carriers.map(\.recipient) == ["Region Blekinge"])
  }

  @Test func `payouts are checked`() throws {
    let agreement = try agreement()
    let payouts =
      "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n"
      + "2022-12-15,Kammarkollegiet,Region Blekinge,ambulance,1634283,A1\n"
    var files = RecordFiles()
    files.add(try SourceText(file: "payouts.csv", payouts), as: .payouts)
    let day = try #require(CalendarDate("2022-12-16"))
    let check = try Check(of: agreement, files, asOf: day)
    for finding in check.findings { print(finding.kind.rawValue, finding.message.english) }
    #expect(
      !check.findings.contains { $0.fund == "ambulance" && $0.recipient == "Region Blekinge" })
  }

  @Test func `an agreement is compared with a changed one`() throws {
    let agreement = try agreement()
    let change = try Change(commandLine: "funds.ambulance.base=750000", option: "--set")
    let scenario = Scenario(title: .same("Higher base"), changes: [change])
    let changed = try agreement.applying(scenario)
    let comparison = Comparison(before: agreement, after: changed.agreement)
    print(comparison)
    #expect(comparison.total.change == .zero)
  }

  @Test func `a published appendix is a regression test, and a base amount a what-if`() throws {
    let agreement = try agreement()
    let bilaga4 = try Sample.text(of: "Golden/2022/bilaga-4.csv")
    let layout = try #require(agreement.table("bilaga-4"))
    let published = try PublishedTable(SourceText(file: "bilaga-4.csv", bilaga4), layout: layout)
    #expect(Verification(of: AgreementAllocation(of: agreement), against: [published]).agrees)

    let change = try Change(commandLine: "funds.ambulance.base=750000", option: "--set")
    let changed = try agreement.applying(Scenario(title: .same("Higher base"), changes: [change]))
    print(Comparison(before: agreement, after: changed.agreement))
  }

  @Test func `a report is written as a page`() throws {
    let allocation = AgreementAllocation(of: try agreement())
    let report = AllocationReport(of: allocation, closing: .none)
    let page = report.written(as: .html, in: .swedish)
    #expect(page.starts(with: "<!DOCTYPE html>".utf8))
  }
}
