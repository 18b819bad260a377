import Testing

@testable import StimulusFunds

struct QualificationReaderTests {
  @Test(
    arguments: [
      (
        "{}",
        [
          "a.json:1:15: qualified: member 'key' is missing; add \"key\": …",
          "a.json:1:15: qualified: no condition is named; write one of 'atLeast', 'above', 'atMost', "
            + "'below', 'is', 'highest', 'lowest'",
        ]
      ),
      (
        #"{"key": "k", "atLeast": 1, "highest": 5}"#,
        [
          "a.json:1:15: qualified: 'atLeast' and 'highest' are conditions at once; write one of 'atLeast', "
            + "'above', 'atMost', 'below', 'is', 'highest', 'lowest'"
        ]
      ),
      (
        #"{"key": "k", "above": true}"#,
        [
          "a.json:1:37: qualified.above: found true or false; write a number such as 5000 or 0.5, or a fraction such "
            + "as \"1/3\""
        ]
      ),
      (
        #"{"key": "k", "is": "one"}"#,
        [
          "a.json:1:34: qualified.is: found 'one'; write a number such as 5000 or 0.5, or a fraction such as "
            + "\"1/3\""
        ]
      ),
      (
        #"{"key": "k", "highest": 0}"#,
        [
          "a.json:1:39: qualified.highest: this is no number of recipients; write a whole number from 1 up, "
            + "such as 5"
        ]
      ),
      (
        #"{"key": "k", "lowest": 2.5}"#,
        [
          "a.json:1:38: qualified.lowest: this is no number of recipients; write a whole number from 1 up, "
            + "such as 5"
        ]
      ),
      (
        #"{"key": "k", "highest": 2, "ties": "al"}"#,
        ["a.json:1:50: qualified.ties: unknown word 'al'; did you mean 'all'?"]
      ),
      (
        #"{"key": "k", "above": 2, "ties": "all"}"#,
        [
          "a.json:1:48: qualified.ties: a threshold has no cut, so 'ties' decides nothing; take 'ties' away"
        ]
      ),
      (
        #"{"key": "k", "above": 2, "others": "forfet"}"#,
        ["a.json:1:50: qualified.others: unknown word 'forfet'; did you mean 'forfeit'?"]
      ),
      (
        #"{"key": "kk", "above": 2}"#,
        ["a.json:1:23: qualified.key: unknown key 'kk'; expected one of 'k'"]
      ),
      (
        #"{"key": "k", "above": 2, "thn": 1}"#,
        [
          "a.json:1:40: qualified: unknown member 'thn'; expected one of 'key', 'atLeast', 'above', "
            + "'atMost', 'below', 'is', 'highest', 'lowest', 'ties', 'others'"
        ]
      ),
    ])
  func `a qualification that cannot be read says why`(members: String, messages: [String]) throws {
    let text = #"{"qualified": \#(members), "then": "equal"}"#
    let (_, problems) = try readJSON(text) { item in
      RuleReader(keys: ["k"]).rule(item).rule(Self.nobody).rule
    }
    #expect(problems == messages)
  }

  @Test(
    arguments: [
      (
        #"{"amount": 0, "key": "k"}"#,
        ["a.json:1:24: perUnit.amount: the number is not above zero; write a number above zero"]
      ),
      (
        #"{"amount": "five", "key": "k"}"#,
        [
          "a.json:1:24: perUnit.amount: found 'five'; write a number such as 5000 or 0.5, or a fraction "
            + "such as \"1/3\""
        ]
      ),
      (
        #"{"amount": 1, "key": "x"}"#,
        ["a.json:1:34: perUnit.key: unknown key 'x'; expected one of 'k'"]
      ),
      (
        #"{"key": "k", "atMost": -1}"#,
        [
          "a.json:1:13: perUnit: member 'amount' is missing; add \"amount\": …",
          "a.json:1:36: perUnit.atMost: '-1' is below zero; write zero or more",
        ]
      ),
    ])
  func `kronor a unit that cannot be read say why`(members: String, messages: [String]) throws {
    let (_, problems) = try readJSON(#"{"perUnit": \#(members)}"#) { item in
      RuleReader(keys: ["k"]).rule(item).rule(Self.nobody).rule
    }
    #expect(problems == messages)
  }

  @Test func `kronor a unit and qualifications read their keys in the order they stand`() throws {
    let text = """
      {"first": {"qualified": {"key": "a", "above": 1}, "then": {"perUnit": {"amount": 2, "key": "b"}}},
       "then": {"share": "c"}}
      """
    let reading = try readJSON(text) { RuleReader(keys: ["a", "b", "c"]).rule($0) }.value
    #expect(reading.keys.map(\.value) == ["a", "b", "c"])
    let resolved = reading.rule(Self.nobody)
    #expect(resolved.uses.map(\.key.value) == ["a", "b", "c"])
    #expect(resolved.rule?.keys == ["a", "b", "c"])
    #expect(resolved.rule?.levels == 3)
  }

  private static let nobody = RuleRecipients(
    recipients: [], groups: ["a"], isAwaiting: false, isRegisterWhole: true)
}
