import Apportionment
import Testing

@testable import StimulusFunds

struct RuleDraftTests {
  @Test(
    arguments: [
      ("{\"share\": \"population\"}", "share population"), ("\"equal\"", "equal"),
      ("{\"growth\": {\"from\": \"a\", \"to\": \"b\"}}", "growth a b"),
      ("{\"base\": 500000, \"then\": {\"share\": \"p\"}}", "base 500000 (share p)"),
      ("{\"fixed\": {\"Region Skåne\": 5, \"SKR\": 0.5}}", "fixed Region Skåne=5 SKR=0.5"),
      ("{\"only\": [\"a\", \"b\"], \"then\": \"equal\"}", "only a b (equal)"),
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
        "{\"split\": [{\"weight\": 1, \"recipients\": [\"a\"], \"rule\": \"equal\"}]}",
        "split 1 a (equal)"
      ),
    ])
  func `each rule is read as it is written`(text: String, outline: String) throws {
    let (rule, problems) = try readJSON(text) { RuleDraft($0, &$1) }
    #expect(rule.outline == outline)
    #expect(problems.isEmpty)
  }

  @Test func `sixteen rules within each other are read and seventeen are refused`() throws {
    let nested = { (count: Int) in
      (1..<count).reduce("\"equal\"") { inner, _ in "{\"base\": 1, \"then\": \(inner)}" }
    }
    #expect(try readJSON(nested(16)) { RuleDraft($0, &$1) }.problems.isEmpty)
    let (_, problems) = try readJSON(nested(17)) { RuleDraft($0, &$1) }
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
    let (_, problems) = try readJSON(nested) { RuleDraft($0, &$1) }
    #expect(problems.count == 1)
    #expect(problems.first?.contains("nested more than 16 deep") == true)
  }
}

extension RuleDraft {
  /// The rule in words, with the rules within it in brackets.
  fileprivate var outline: String {
    switch self {
    case .unreadable: "unreadable"
    case .share(let key): "share \(key.value)"
    case .blend(let parts, _): "blend \(parts.map(\.outline).joined(separator: " "))"
    case .base(let amount, let rule): "base \(amount) (\(rule.outline))"
    case .growth(let from, let to): "growth \(from.value) \(to.value)"
    case .fixed(let amounts, _):
      "fixed " + amounts.map { "\($0.name.value)=\($0.amount)" }.joined(separator: " ")
    case .equal: "equal"
    case .only(let names, let rule):
      "only \(names.map(\.value).joined(separator: " ")) (\(rule.outline))"
    case .bounds(let least, let most, let rule):
      "bounds \(least?.outline ?? "-") \(most?.outline ?? "-") (\(rule.outline))"
    case .split(let parts, _): "split \(parts.map(\.outline).joined(separator: " "))"
    }
  }
}

extension RuleDraft.Part {
  fileprivate var outline: String {
    let start = [weight?.description ?? "-"] + recipients.map(\.value)
    return "\(start.joined(separator: " ")) (\(rule.outline))"
  }
}

extension RuleDraft.BoundDraft {
  fileprivate var outline: String {
    switch self {
    case .amount(let amount): "\(amount)"
    case .key(let key): key.value
    }
  }
}
