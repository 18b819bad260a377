import Apportionment
import StimulusFunds
import Testing

struct CarrierTests {
  private func carrying(_ carriers: String, amount: String = "100", unit: String = "1")
    -> SmallAgreement
  {
    SmallAgreement(
      amount: amount, rule: #""equal""#,
      fundMembers: """
        , "rounding": {"unit": \(unit)},
        "residual": {"carriers": [\(carriers)], "citation": \(SmallAgreement.citation)}
        """)
  }

  @Test func `the parties' choice carries the residual instead of the largest remainder`() throws {
    let small = carrying(#"{"recipient": "Väst", "amount": 1}"#)
    #expect(try small.grants() == ["33", "33", "34"])
    let allocation = try small.allocation()
    #expect(allocation.residual == .one)
    #expect(allocation.carried == ["Väst 1"])
    #expect(allocation.ties.isEmpty)
  }

  @Test func `a recipient may give a krona up`() throws {
    // 200 ÷ 3 = 66 2/3 each: three times 67 is one too many.
    let small = carrying(#"{"recipient": "Söder", "amount": -1}"#, amount: "200")
    #expect(try small.grants() == ["67", "66", "67"])
  }

  @Test func `no carriers are right where there is no residual`() throws {
    #expect(try carrying("", amount: "99").grants() == ["33", "33", "33"])
  }

  @Test func `carriers are in the rounding unit`() throws {
    let small = carrying(
      #"{"recipient": "Väst", "amount": 1000}"#, amount: "100000", unit: "1000")
    #expect(try small.grants() == ["33000", "33000", "34000"])
  }

  @Test func `carriers that miss the residual are refused`() throws {
    let fault = try carrying(#"{"recipient": "Väst", "amount": -1}"#).fault()
    #expect(fault.fault.english == "the carriers sum to −1 kr, but the residual is 1 kr")
    let none = try carrying("").fault()
    #expect(none == .carriersMissResidual(residual: .one, carried: .zero))
    #expect(none.repair.english.hasPrefix("correct the carriers"))
  }

  @Test func `a carrier beyond floor and ceiling is refused`() throws {
    let fault = try carrying(
      #"{"recipient": "Norr", "amount": 2}, {"recipient": "Söder", "amount": -1}"#
    ).fault()
    #expect(
      fault.fault.english
        == "the carrier gives Norr 35 kr, which is neither the floor nor the ceiling of its "
        + "entitlement 33,3333… kr")
  }

  @Test func `a carrier below the floor is refused`() throws {
    let fault = try carrying(
      #"{"recipient": "Norr", "amount": 1}, {"recipient": "Söder", "amount": 1},"#
        + #"{"recipient": "Väst", "amount": -1}"#
    ).fault()
    #expect(
      fault
        == .carrierLeavesQuota(
          recipient: "Väst", grant: Fraction(32), entitlement: .init(100, over: 3)))
  }

  @Test func `a fault of carriers stands at the carriers and one of the rule at the rule`() {
    expectProblems(
      [
        "funds[0].residual: fund 'care': the carriers sum to 2 kr, but the residual is 1 kr; "
          + "correct the carriers, or take them out to have the largest remainders carry the "
          + "residual"
      ],
      in: SmallAgreement(
        rule: #""equal""#,
        fundMembers: #", "residual": ▶{"carriers": [{"recipient": "Norr", "amount": 2}], "#
          + #""citation": \#(SmallAgreement.citation)}"#))
    expectProblems(
      [
        "funds[0].rule: fund 'care': key 'beds' (beds.csv) sums to zero over the recipients; "
          + "give at least one recipient a value above zero"
      ],
      in: SmallAgreement(
        rule: #"▶{"share": "beds"}"#, keys: ["beds": ["0", "0", "0"]]))
  }
}
