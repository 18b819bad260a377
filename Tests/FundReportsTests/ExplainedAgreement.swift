import FundReports
import StimulusFunds
import TestSupport
import Testing

/// Agreements to explain: the one of 2022, and small ones with a rule of one's own.
enum ExplainedAgreement {
  static func of2022() throws -> AgreementAllocation {
    try allocation { try ProjectFolders.text(of: "Allocations/2022/\($0)") }
  }

  /// A fund of an amount between A, B and C, whose keys are k 1, 2, 3 and l 4, 2, 9.5;
  /// a key that the rule does not name is left out.
  static func small(amount: String, rule: String, more: String = "") throws -> AgreementAllocation {
    let files = [
      "recipients.csv": """
      recipient,groups,county code,county,organisation number,aliases,remark
      A,g,,,,,
      B,g,,,,,
      C,g,,,,,
      """,
      "k.csv": "recipient,value\nA,1\nB,2\nC,3\n",
      "l.csv": "recipient,value\nA,4\nB,2\nC,9.5\n",
      "agreement.json": """
      {"id": "x", "title": "Invented", "parties": ["P"], "signed": "now", "total": \(amount),
       "citation": \(citation), "registerSource": "invented",
       "groups": [{"id": "g", "name": "All"}],
       "keys": [\(keys(of: rule).joined(separator: ", "))],
       "funds": [{"id": "f", "name": "Fund", "amount": \(amount), \(more) "rest": "unallocated", "citation": \(citation),
         "recipients": {"name": "All", "groups": ["g"]}, "rule": \(rule)}],
       "budget": {"appropriation": "a", "items": [], "citation": \(citation)}}
      """,
    ]
    return try allocation { try #require(files[$0]) }
  }

  private static let citation = #"{"section": "1", "quote": "q"}"#

  /// Keys that are computed from k and l.
  private static let computed: KeyValuePairs = [
    "product": #""product": ["k", "l"]"#, "harmless": #""product": ["0.98", "k"]"#,
    "mean": #""mean": ["k", "l"]"#, "quotient": #""quotient": ["k", "l"]"#,
    "thirds": #""product": ["1/3", "k"]"#,
  ]

  private static func keys(of rule: String) -> [String] {
    let computed = computed.filter { rule.contains("\"\($0.key)\"") }
    let all = rule + computed.map(\.value).joined()
    return ["k", "l"].filter { all.contains("\"\($0)\"") }.map(key)
      + computed.map { id, calculation in
        #"{"id": "\#(id)", "name": "Key \#(id)", "unit": "units", "source": "invented", \#(calculation)}"#
      }
  }

  private static func key(_ id: String) -> String {
    """
    {"id": "\(id)", "name": "Key \(id)", "unit": "units", "subject": "recipient",
     "fractional": true, "date": "2021-11-01", "source": "invented", "file": "\(id).csv"}
    """
  }

  private static func allocation(
    _ read: @escaping @Sendable (String) throws -> String
  ) throws -> AgreementAllocation {
    let files = AgreementFiles { name throws(Problem) in
      guard let text = try? read(name) else {
        throw Problem(
          at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
      }
      return try SourceText(file: name, text)
    }
    return try AgreementAllocation(of: files.agreement())
  }

  /// The report's lines for a recipient that begin with a word, without it.
  static func lines(
    _ start: String, for name: String, in allocation: AgreementAllocation, fund: String? = nil
  ) throws -> [String] {
    let recipient = try #require(allocation.recipients(called: name).first)
    let explanation = try Explanation(of: recipient, in: allocation, fund: fund)
    return ExplanationReport(explanation).rendered(as: .text).split(separator: "\n")
      .filter { $0.hasPrefix("  \(start): ") }.map { String($0.dropFirst(start.count + 4)) }
  }
}
