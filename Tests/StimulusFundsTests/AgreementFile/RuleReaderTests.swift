import Apportionment
import Testing

@testable import StimulusFunds

struct RuleReaderTests {
  @Test(
    arguments: [
      ("{\"share\": \"population\"}", "share population"), ("\"equal\"", "equal"),
      ("{\"growth\": {\"from\": \"a\", \"to\": \"b\"}}", "growth a b"),
      ("{\"base\": 500000, \"then\": {\"share\": \"p\"}}", "base 500000 (share p)"),
      ("{\"fixed\": {\"Region Skåne\": 5, \"SKR\": 0.5}}", "fixed Region Skåne=5 SKR=0.5"),
      ("{\"only\": [\"a\", \"b\"], \"then\": \"equal\"}", "only Region Skåne, SKR (equal)"),
      (
        "{\"bounds\": {\"atLeast\": 1, \"atMost\": {\"key\": \"k\"}}, \"then\": \"equal\"}",
        "bounds 1 k (equal)"
      ),
      ("{\"bounds\": {\"atMost\": 9}, \"then\": \"equal\"}", "bounds - 9 (equal)"),
      (
        "{\"blend\": [{\"weight\": \"1/3\", \"rule\": {\"share\": \"p\"}}, "
          + "{\"weight\": \"2/3\", \"rule\": \"equal\"}]}",
        "blend 1/3 (share p) 2/3 (equal)"
      ),
      (
        "{\"split\": [{\"weight\": 1, \"recipients\": [\"a\", \"SKR\"], \"rule\": \"equal\"}]}",
        "split 1 Region Skåne, SKR (equal)"
      ),
      ("{\"perUnit\": {\"amount\": 5000, \"key\": \"k\"}}", "perUnit 5000 k -"),
      (
        "{\"perUnit\": {\"amount\": \"1/2\", \"key\": \"k\", \"atMost\": 9.5}}", "perUnit 1/2 k 9.5"
      ),
      (
        "{\"qualified\": {\"key\": \"k\", \"is\": 1}, \"then\": \"equal\"}",
        "qualified k is 1 excluded (equal)"
      ),
      (
        "{\"qualified\": {\"key\": \"k\", \"lowest\": 3, \"ties\": \"all\", \"others\": \"forfeit\"}, "
          + "\"then\": \"equal\"}", "qualified k lowest 3 all forfeit (equal)"
      ),
      (
        "{\"first\": \"equal\", \"then\": {\"share\": \"p\"}}", "first (equal) then (share p)"
      ),
    ])
  func `each rule is read as it is written`(text: String, outline: String) throws {
    let (rule, problems) = try readJSON(text) { item in
      RuleReader(keys: ["population", "p", "a", "b", "k"]).rule(item).rule(Self.among).rule
    }
    #expect(rule?.outline == outline)
    #expect(problems.isEmpty)
  }

  /// Two groups, a and b.
  private static let among = RuleRecipients(
    recipients: [
      .example("Region Skåne", groups: ["a"]), .example("SKR", groups: ["b"]),
    ], groups: ["a", "b"], isAwaiting: false, isRegisterWhole: true)

  @Test func `a rule tells which keys it reads for whom, its own before those within it`() throws {
    let text = """
      {"bounds": {"atLeast": {"key": "k"}}, "then": {"blend": [
      {"weight": "1/2", "rule": {"only": ["b"], "then": {"share": "p"}}},
      {"weight": "1/2", "rule": {"growth": {"from": "a", "to": "b"}}}]}}
      """
    let reading = try readJSON(text) { RuleReader(keys: ["k", "p", "a", "b"]).rule($0) }.value
    #expect(reading.keys.map(\.value) == ["k", "p", "a", "b"])
    let uses = reading.rule(Self.among).uses
    #expect(uses.map(\.key.value) == ["k", "p", "a", "b"])
    let all = ["Region Skåne", "SKR"]
    #expect(uses.map { $0.recipients.map(\.name) } == [all, ["SKR"], all, all])
  }

  @Test func `sixteen rules within each other are read and seventeen are refused`() throws {
    let nested = { (count: Int) in
      (1..<count).reduce("\"equal\"") { inner, _ in "{\"base\": 1, \"then\": \(inner)}" }
    }
    #expect(try readJSON(nested(16)) { RuleReader(keys: []).rule($0) }.problems.isEmpty)
    let (_, problems) = try readJSON(nested(17)) { RuleReader(keys: []).rule($0) }
    let path = Array(repeating: "then", count: 16).joined(separator: ".")
    #expect(
      problems == [
        "a.json:1:\(16 * 20 + 1): \(path): the rules are nested more than 16 deep; "
          + "write a flatter rule"
      ])
  }

  @Test func `rules nested in the parts of a blend count as well`() throws {
    let nested = (1..<17).reduce("\"equal\"") { inner, _ in
      "{\"blend\": [{\"weight\": 1, \"rule\": \(inner)}]}"
    }
    let (_, problems) = try readJSON(nested) { RuleReader(keys: []).rule($0) }
    #expect(problems.count == 1)
    #expect(problems.first?.contains("nested more than 16 deep") == true)
  }
}

extension Rule {
  /// The rule in words, with the rules within it in brackets.
  fileprivate var outline: String {
    switch self {
    case .share(let key, let repeats): "share \(key)" + (repeats ? " for each" : "")
    case .blend(let parts):
      "blend " + parts.map { "\($0.weight) (\($0.rule.outline))" }.joined(separator: " ")
    case .base(let each, let rule): "base \(each.outline) (\(rule.outline))"
    case .stages(let grouping, let key, let rule):
      "stages \(grouping) \(key) (\(rule.outline))"
    case .growth(let from, let to): "growth \(from) \(to)"
    case .fixed(let amounts):
      "fixed " + amounts.map { "\($0.recipient)=\($0.amount)" }.joined(separator: " ")
    case .equal: "equal"
    case .only(let names, let rule): "only \(names.joined(separator: ", ")) (\(rule.outline))"
    case .bounds(let least, let most, let rule):
      "bounds \(least?.outline ?? "-") \(most?.outline ?? "-") (\(rule.outline))"
    case .split(let parts):
      "split "
        + parts.map {
          "\($0.weight) \($0.recipients.joined(separator: ", ")) (\($0.rule.outline))"
        }.joined(separator: " ")
    case .perUnit(let price):
      "perUnit \(price.price) \(price.key) \(price.ceiling.map { "\($0)" } ?? "-")"
    case .qualified(let qualification, let rule):
      "qualified \(qualification.outline) (\(rule.outline))"
    case .sequence(let first, let then): "first (\(first.outline)) then (\(then.outline))"
    }
  }
}

extension Qualification {
  fileprivate var outline: String {
    switch test {
    case .comparison(let comparison, let threshold):
      "\(key) \(comparison.rawValue) \(threshold) \(others)"
    case .rank(let end, let count, let ties):
      "\(key) \(end) \(count) \(ties.map { $0.rawValue } ?? "-") \(others)"
    }
  }
}

extension Rule.EachAmount {
  fileprivate var outline: String {
    switch self {
    case .amount(let amount): "\(amount)"
    case .key(let key): key
    case .perUnit(let amount, let key): "\(amount) × \(key)"
    }
  }
}
