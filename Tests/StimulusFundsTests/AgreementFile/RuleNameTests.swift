import StimulusFunds
import Testing

struct RuleNameTests {
  private func expect(
    _ messages: [String], of rule: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    expectProblems(
      messages,
      in: SmallAgreement(
        rule: rule, keys: ["beds": ["3", "2", "1"], "staff": ["1", "1", "1"]]),
      sourceLocation: sourceLocation)
  }

  @Test func `every rule that reads a key reports an unknown one`() {
    let unknown = "unknown key 'bed'; did you mean 'beds'?"
    expect(["funds[0].rule.share: \(unknown)"], of: #"{"share": ▶"bed"}"#)
    expect(
      [
        "funds[0].rule.growth.from: \(unknown)",
        "funds[0].rule.growth.to: unknown key 'stafff'; "
          + "did you mean 'staff'?",
      ],
      of: #"{"growth": {"from": ▶"bed", "to": ▶"stafff"}}"#)
    expect(
      [
        "funds[0].rule.bounds.atLeast.key: \(unknown)",
        "funds[0].rule.then.then.share: unknown key 'x'; expected one of 'beds', 'staff'",
      ],
      of: """
        {"bounds": {"atLeast": {"key": ▶"bed"}, "atMost": 90},
        "then": {"base": 1, "then": {"share": ▶"x"}}}
        """)
  }

  @Test func `growth is between two keys and not from one to itself`() {
    expect(
      ["funds[0].rule.growth.to: the keys are the same; name an earlier and a later key"],
      of: #"{"growth": {"from": "beds", "to": ▶"beds"}}"#)
  }

  @Test func `the weights of a blend sum to exactly one, and their sum is told`() {
    expect(
      ["funds[0].rule.blend: the weights sum to 5/6; make them sum to exactly 1"],
      of: """
        {"blend": ▶[{"weight": "1/2", "rule": "equal"},
        {"weight": "1/3", "rule": {"share": "beds"}}]}
        """)
    expect(
      ["funds[0].rule.blend: the weights sum to 101/100; make them sum to exactly 1"],
      of: """
        {"blend": ▶[{"weight": "0.35", "rule": "equal"},
        {"weight": 0.66, "rule": {"share": "beds"}}]}
        """)
    expect(
      ["funds[0].rule.blend: the weights sum to 0; make them sum to exactly 1"],
      of: #"{"blend": ▶[]}"#)
  }

  @Test func `a weight that cannot be read is reported alone`() {
    let repair =
      "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1"
    expect(
      [
        "funds[0].rule.blend[0].weight: the weight '3/2' cannot be used; \(repair)",
        "funds[0].rule.blend[1].weight: the weight is true or false; \(repair)",
      ],
      of: """
        {"blend": [{"weight": ▶"3/2", "rule": "equal"},
        {"weight": ▶true, "rule": {"share": "beds"}}]}
        """)
  }

  @Test func `weights whose sum is beyond 128 bits are told exactly`() {
    let primes = [
      "99999999999973", "99999999999971", "99999999999929", "99999999999923",
    ]
    let parts = primes.map { #"{"weight": "1/\#($0)", "rule": "equal"}"# }
    expect(
      [
        "funds[0].rule.blend: the weights sum to 3999999999993880000000002907599999999577964/"
          + "99999999999796000000000145379999999957796400000004280661; make them sum to exactly 1"
      ], of: #"{"blend": ▶[\#(parts.joined(separator: ", "))]}"#)
  }

  @Test func `fixed amounts are for known recipients, once each`() {
    expect(
      [
        "funds[0].rule.fixed: Norr is named twice; write one amount for it",
        "funds[0].rule.fixed: unknown recipient 'Sder'; did you mean 'Söder'?",
      ], of: #"{"fixed": {"Norr": 50, ▶"NORR": 50, ▶"Sder": 1}}"#)
  }

  @Test func `a rule over some recipients names known ones, and so does the rule inside`() {
    expect(
      ["funds[0].rule.only[1]: unknown recipient 'Vest'; did you mean 'Väst'?"],
      of: #"{"only": ["Norr", ▶"Vest"], "then": "equal"}"#)
    expect(
      ["funds[0].rule.then.fixed: unknown recipient 'Söder'; expected one of 'Norr'"],
      of: #"{"only": ["Norr"], "then": {"fixed": {▶"Söder": 100}}}"#)
  }

  @Test func `the parts of a split leave nobody out and name nobody twice`() {
    expect(
      [
        "funds[0].rule.split: no part names Väst; name every recipient in a part",
        "funds[0].rule.split[1]: Norr is in two parts; name it in one of them, or in "
          + "\"inSeveralParts\" if it belongs to both",
      ],
      of: """
        {"split": ▶[{"weight": "1/2", "recipients": ["Norr"], "rule": "equal"},
        ▶{"weight": "1/2", "recipients": ["Söder", "Norr"], "rule": "equal"}]}
        """)
  }

  @Test func `a split checks weights, names and the rules inside at once`() {
    expect(
      [
        "funds[0].rule.split: the weights sum to 7/10; make them sum to exactly 1",
        "funds[0].rule.split[0].recipients[1]: unknown recipient 'Vst'; "
          + "did you mean 'Väst'?",
        "funds[0].rule.split[1].rule.share: unknown key 'bedz'; did you mean 'beds'?",
      ],
      of: """
        {"split": ▶[{"weight": "0.2", "recipients": ["Norr", ▶"Vst"], "rule": "equal"},
        {"weight": "0.5", "recipients": ["Söder", "Väst"], "rule": {"share": ▶"bedz"}}]}
        """)
  }
}
