import Apportionment
import Testing

@testable import StimulusFunds

/// What changes of the agreement of 2022 come from.
struct AttributionTests {
  private func attribution(
    _ changes: String..., order: AttributionOrder = .average
  ) throws -> Attribution {
    let changed = try Agreement2022.allocation().agreement.applying(
      Agreement2022.scenario(changes))
    return Attribution(of: try Agreement2022.comparison(changed), order: order)
  }

  /// The whole parts of a recipient's change.
  private func parts(of name: String, _ attribution: Attribution) -> [String] {
    let row = attribution.recipients.first { $0.name == name }
    return zip(attribution.causes, row?.parts ?? []).map { "\($0.code) \($1)" }
  }

  @Test func `one change alone has everything but the rounding`() throws {
    let attribution = try attribution("funds.ambulance.amount=95000000")
    #expect(attribution.causes == [.amounts, .rounding])
    #expect(parts(of: "Region Gotland", attribution) == ["amounts 58385", "rounding 0"])
    #expect(attribution.total.exact.sum() == Fraction(10_000_000))
  }

  @Test func `nothing changed is nothing attributed`() throws {
    let attribution = try attribution()
    #expect(attribution.causes == [.rounding])
    #expect(attribution.recipients.allSatisfy { $0.parts == [.zero] })
  }

  @Test func `amounts, keys and rules each have their part`() throws {
    let attribution = try attribution(
      "funds.ambulance.amount=95000000", "population[Region Gotland]=65000",
      "funds.ambulance.base=600000")
    #expect(attribution.causes == [.amounts, .key("population"), .rules, .rounding])
    let gotland = try #require(attribution.recipients.first { $0.name == "Region Gotland" })
    #expect(gotland.parts.sum() == gotland.difference.change)
    #expect(gotland.parts.allSatisfy { $0.isWhole })
  }

  @Test func `in a given order the first change is made to the agreement as it is`() throws {
    let first = try attribution("funds.ambulance.amount=95000000")
    let ordered = try attribution(
      "funds.ambulance.amount=95000000", "funds.ambulance.base=600000",
      order: .given([.amounts, .rules]))
    let reversed = try attribution(
      "funds.ambulance.amount=95000000", "funds.ambulance.base=600000",
      order: .given([.rules, .amounts]))
    let position = try #require(first.recipients.firstIndex { $0.name == "Region Skåne" })
    #expect(ordered.recipients[position].exact[0] == first.recipients[position].exact[0])
    // The base does not change what a further krona of the fund is shared by.
    #expect(reversed.recipients[position].exact[0] == first.recipients[position].exact[0])
  }

  @Test func `a fund that is new or gone is an amount`() throws {
    let attribution = try attribution("funds.ambulance=null")
    #expect(attribution.causes == [.amounts, .rounding])
    #expect(attribution.total.exact == [Fraction(-85_000_000), .zero])
  }

  @Test func `a fund that cannot be divided half-changed is told as a whole`() throws {
    let attribution = try attribution(
      #"funds.skr.rule={"fixed": {"SKR": 60000000}}"#, "funds.skr.amount=60000000")
    #expect(attribution.undivided == ["skr"])
    #expect(parts(of: "SKR", attribution) == ["together 7000000", "rounding 0"])
  }

  @Test func `a renamed fund is the same fund`() throws {
    let before = try SmallAgreement().agreement()
    let renamed = try SmallAgreement(
      files: [
        "agreement.json": SmallAgreement().agreementText.replacing(
          #""id": "care""#, with: #""id": "nursing""#)
      ]
    ).agreement()
    let comparison = Comparison(before: before, after: renamed)
    let mapping = try FundMapping(
      commandLine: ["nursing=care"], option: "--map", before: before, after: renamed)
    let mapped = Attribution(of: comparison, mapping: mapping, order: .average)
    #expect(mapped.causes == [.rounding])
    let unmapped = Attribution(of: comparison, order: .average)
    #expect(unmapped.recipients.allSatisfy { $0.difference.change == .zero })
    #expect(
      mapping.pairs(before: before, after: renamed).map { [$0.before[0].id, $0.id] } == [
        ["care", "nursing"]
      ])
  }

  @Test(arguments: [
    ("nursing", "--map nursing: it maps nothing; write NEW=OLD or NEW=OLD+OLD"),
    ("care=nursing", "--map care=nursing: unknown fund 'nursing'; expected one of 'care'"),
    ("nursing=care", "--map nursing=care: unknown fund 'nursing'; expected one of 'care'"),
    (
      "care=care+care",
      "--map care=care+care: fund 'care' is continued twice; name it once"
    ),
  ])
  func `a mapping of funds that are not there is told`(line: String, problem: String) throws {
    let agreement = try SmallAgreement().agreement()
    let error = #expect(throws: InvalidInput.self) {
      try FundMapping(
        commandLine: [line], option: "--map", before: agreement, after: agreement)
    }
    #expect(error?.description == problem)
  }
}
