import Testing

@testable import StimulusFunds

/// Goals along the values of a key from which the key of a rule is computed.
struct ComputedKeySolutionTests {
  @Test func `a key that falls as the one it is computed from rises is swept`() throws {
    let source = #""unit": "st", "source": "påhittad""#
    let agreement = try SmallAgreement(
      amount: "1000", rule: #"{"share": "need"}"#,
      keys: ["beds": ["3", "2", "1"]],
      keyList: """
        {"id": "beds", "name": "Vårdplatser", "subject": "county", \(source), "file": "beds.csv"},
        {"id": "need", "name": "Behov", \(source), "quotient": [12, {"sum": ["beds", 1]}]}
        """
    ).agreement()
    let reader = GoalReader(AgreementAllocation(of: agreement), option: "--goal")
    let solution = try Solution(
      of: agreement, along: SweepAxis(commandLine: "beds[Norr]=0...20:1", option: "--vary"),
      goals: [try reader.goal("Norr >= 400")])
    #expect(solution?.proof == .swept)
    #expect(solution?.stretches.map { $0.first.index...$0.last.index } == [0...0])
  }
}
