import Testing

@testable import StimulusFunds

struct RuleFaultTests {
  @Test(
    arguments: [
      (
        "{}",
        "1:1: the rule is empty; "
          + "expected one of 'share', 'blend', 'base', 'growth', 'fixed', 'equal', 'only', "
          + "'bounds', 'split', 'stages', 'perUnit', 'qualified', 'first'"
      ),
      ("{\"shere\": \"p\"}", "1:2: unknown rule 'shere'; did you mean 'share'?"),
      (
        "{\"share\": \"p\", \"blend\": []}",
        "1:1: the rule is 'share' and 'blend' at once; "
          + "keep one; put a rule inside another with 'then'"
      ),
      ("7", "1:1: found a number; write an object in { }"),
      ("\"share\"", "1:1: found a text; write an object in { }"),
      ("{\"share\": 7}", "1:11: share: found a number; write a text in quotation marks"),
      (
        "{\"share\": \"p\", \"then\": \"equal\"}",
        "1:16: unknown member 'then'; "
          + "expected one of 'share', 'repeatsCounties'"
      ),
      ("{\"base\": 5}", "1:1: member 'then' is missing; add \"then\": …"),
      ("{\"base\": -5, \"then\": \"equal\"}", "1:10: base: '-5' is below zero; write zero or more"),
      ("{\"only\": \"a\", \"then\": \"equal\"}", "1:10: only: found a text; write a list in [ ]"),
      ("{\"growth\": \"a\"}", "1:12: growth: found a text; write an object in { }"),
      (
        "{\"growth\": {\"from\": \"a\"}}",
        "1:12: growth: member 'to' is missing; add \"to\": …"
      ),
      ("{\"fixed\": []}", "1:11: fixed: found a list; write an object in { }"),
      (
        "{\"fixed\": {\"SKR\": \"5\"}}",
        "1:19: fixed.SKR: found a text; "
          + "write a number without quotation marks, such as 85000000"
      ),
      (
        "{\"fixed\": {\"SKR\": 5, \"SKR\": 6}}",
        "1:22: fixed: member 'SKR' is given twice; keep one of them"
      ),
      (
        "{\"bounds\": {}, \"then\": \"equal\"}",
        "1:12: bounds: no bound is named; add 'atLeast' or 'atMost'"
      ),
      (
        "{\"bounds\": 5, \"then\": \"equal\"}",
        "1:12: bounds: found a number; write an object in { }"
      ),
      (
        "{\"bounds\": {\"atLeast\": {\"kee\": \"k\"}}, \"then\": \"equal\"}",
        "1:24: bounds.atLeast: member 'key' is missing; add \"key\": … "
          + "| 1:25: bounds.atLeast: unknown member 'kee'; did you mean 'key'?"
      ),
      (
        "{\"bounds\": {\"atMost\": \"5\"}, \"then\": \"equal\"}",
        "1:23: bounds.atMost: found a text; "
          + "write a number without quotation marks, such as 85000000"
      ),
      ("{\"blend\": {}}", "1:11: blend: found an object; write a list in [ ]"),
      ("{\"blend\": [5]}", "1:12: blend[0]: found a number; write an object in { }"),
      (
        "{\"blend\": [{}]}",
        "1:12: blend[0]: member 'weight' is missing; add \"weight\": … "
          + "| 1:12: blend[0]: member 'rule' is missing; add \"rule\": …"
      ),
      (
        "{\"blend\": [{\"weight\": 1, \"rule\": \"equal\", \"recipients\": []}]}",
        "1:43: blend[0]: unknown member 'recipients'; expected one of 'weight', 'rule'"
      ),
      (
        "{\"split\": [{\"weight\": 1, \"rule\": \"equal\"}]}",
        "1:12: split[0]: member 'recipients' is missing; add \"recipients\": …"
      ),
      (
        "{\"blend\": [{\"weight\": 1, \"rule\": {\"base\": 1, \"then\": {\"x\": 1}}}]}",
        "1:55: blend[0].rule.then: unknown rule 'x'; "
          + "expected one of 'share', 'blend', 'base', 'growth', 'fixed', 'equal', 'only', "
          + "'bounds', 'split', 'stages', 'perUnit', 'qualified', 'first'"
      ),
    ])
  func `a rule that is none is refused where it stands`(text: String, messages: String) throws {
    let (_, problems) = try readJSON(text) { RuleReader(keys: []).rule($0) }
    #expect(problems == messages.split(separator: " | ").map { "a.json:\($0)" })
  }
}
