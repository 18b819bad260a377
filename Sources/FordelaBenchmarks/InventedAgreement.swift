import StimulusFunds

/// An agreement with any number of invented recipients, as text.
struct InventedAgreement {
  let count: Int

  /// The agreement, read and checked.
  func agreement() throws -> Agreement {
    try AgreementFiles { [self] name throws(Problem) in
      switch name {
      case AgreementFiles.agreementName: try SourceText(file: name, json)
      case AgreementFiles.registerName: try SourceText(file: name, recipients)
      default: try SourceText(file: name, values)
      }
    }.agreement()
  }

  /// The register: a recipient a line.
  private var recipients: String {
    "recipient,groups,county code,county,organisation number,aliases,remark\n"
      + (0..<count).map { "Recipient \($0),all,,,,,\n" }.joined()
  }

  /// A key: values that differ from line to line.
  var values: String {
    "recipient,value\n" + (0..<count).map { "Recipient \($0),\($0 * 7_919 % 1_000_003)\n" }.joined()
  }

  private var json: String {
    let citation = #"{"section": "1", "quote": "Invented."}"#
    let fund = { (id: String, rule: String) in
      """
      {"id": "\(id)", "name": "Fund", "amount": 1000000000,
       "recipients": {"name": "All", "groups": ["all"]}, "rule": \(rule), "citation": \(citation)}
      """
    }
    let key = { (id: String) in
      """
      {"id": "\(id)", "name": "Key", "unit": "units", "subject": "recipient",
       "source": "Invented", "file": "\(id).csv"}
      """
    }
    let half = { (key: String) in #"{"weight": "1/2", "rule": {"share": "\#(key)"}}"# }
    return """
      {"id": "invented", "title": "Invented", "parties": ["Nobody"], "signed": "never",
       "total": 2000000000, "citation": \(citation), "registerSource": "Invented",
       "groups": [{"id": "all", "name": "All"}], "keys": [\(key("a")), \(key("b"))],
       "funds": [\(fund("share", #"{"share": "a"}"#)),
                 \(fund("blend", "{\"blend\": [\(half("a")), \(half("b"))]}"))],
       "budget": {"appropriation": "None", "items": [], "citation": \(citation)}}
      """
  }
}
