import Apportionment
import Testing

@testable import StimulusFunds

struct DistributionKeyTests {
  @Test func `values are scaled to the finest one`() throws {
    let values = try #require(try keyValues(["12", "0.5", "1.2500"]))
    #expect(values.scale == 10_000)
    #expect(values.scaled == [120_000, 5_000, 12_500])
    #expect(values.scaled(of: "b") == 5_000)
    #expect(values.scaled(of: "x") == nil)
    #expect(values.subjects == ["a", "b", "c"])
  }

  @Test func `whole values are not scaled`() throws {
    let values = try #require(try keyValues(["12", "0", "1 000 000"]))
    #expect(values.scale == 1)
    #expect(values.scaled == [12, 0, 1_000_000])
  }

  @Test func `values below zero or beyond 64 bits are no key`() throws {
    #expect(try keyValues(["1", "-1", "2"]) == nil)
    #expect(try keyValues(["99999999999999", "0.000001", "1"]) == nil)
  }

  @Test func `every subject has one value`() throws {
    let one = try WrittenNumber("1")
    #expect(KeyValues(subjects: ["a", "b"], values: [one], file: "k.csv") == nil)
    #expect(KeyValues(subjects: ["a", "a"], values: [one, one], file: "k.csv") == nil)
  }

  @Test func `a county's recipients share its value`() throws {
    let key = try key(about: .county, ["01", "24", "09"])
    #expect(
      [key].value(of: "k", for: .example("Region Västerbotten", county: "24"))
        == (Fraction(1, over: 2)))
    #expect(
      [key].value(of: "k", for: .example("Västerbottens län", county: "24"))
        == (Fraction(1, over: 2)))
    #expect([key].value(of: "k", for: .example("SKR")) == nil)
    #expect([key].value(of: "k", for: .example("Nowhere", county: "99")) == nil)
    #expect(key.subject(of: .example("SKR")) == nil)
  }

  @Test func `a recipient of its own has its own value`() throws {
    let key = try key(about: .recipient, ["Umeå", "Region Västerbotten", "Luleå"])
    #expect([key].value(of: "k", for: .example("Umeå", county: "24")) == Fraction(12))
    #expect([key].value(of: "k", for: .example("Region Västerbotten")) == (Fraction(1, over: 2)))
    #expect(key.subject(of: .example("Umeå", county: "24")) == "Umeå")
  }

  @Test func `a subject is found at the guess or elsewhere`() throws {
    let values = try #require(try keyValues(["1", "2", "3"]))
    for guess in 0...4 { #expect(values.position(of: "b", guess: guess) == 1) }
    #expect(values.position(of: "x", guess: 1) == nil)
  }

  private func keyValues(_ texts: [String]) throws -> KeyValues? {
    KeyValues(
      subjects: ["a", "b", "c"], values: try texts.map { try WrittenNumber($0) }, file: "k.csv")
  }

  private func key(
    about subject: DistributionKey.Subject, _ subjects: [String]
  ) throws -> DistributionKey {
    DistributionKey(
      id: "k", name: "K", unit: "u", subject: subject, isFractional: true, date: nil, source: "s",
      values: KeyValues(
        subjects: subjects, values: try ["12", "0.5", "0"].map { try WrittenNumber($0) },
        file: "k.csv"))
  }
}
