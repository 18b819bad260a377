import StimulusFunds
import Testing

struct GeneratedLedgerTests {
  @Test(arguments: [1, 6_373_000_000] as [UInt64])
  func `two hundred planted faults are found, and nothing else`(seed: UInt64) throws {
    let office = GeneratedOffice(recipients: 2_500, faults: 200, seed: seed)
    let check = try office.check()
    #expect(check.read.first?.rows ?? 0 > 10_000)
    let found = check.findings.map { "\($0.kind.rawValue) \($0.recipient)" }.sorted()
    #expect(office.planted.count == 200)
    #expect(found.filter { !office.planted.contains($0) } == [], "seed \(seed)")
    #expect(office.planted.filter { !found.contains($0) } == [], "seed \(seed)")
    #expect(found == office.planted, "seed \(seed)")
  }

  @Test func `without faults nothing is found`() throws {
    let office = GeneratedOffice(recipients: 2_500, faults: 0, seed: 1)
    #expect(try office.check().findings.isEmpty)
  }

  @Test func `all kinds of faults are planted`() {
    let office = GeneratedOffice(recipients: 500, faults: 200, seed: 1)
    let codes = Set(office.planted.map { String($0.prefix { $0 != " " }) })
    #expect(
      codes
        == Set(FindingKind.allCases.map(\.rawValue)).subtracting(
          GeneratedOffice.ofFiles.map(\.rawValue)))
  }
}
