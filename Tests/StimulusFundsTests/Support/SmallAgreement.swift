import StimulusFunds

/// The files of a small agreement in memory; a test replaces the parts that matter to it.
///
/// The parts are texts of JSON or CSV, so that a test reads as the files do. The mark ▶ anywhere in
/// them is taken out before reading: see ``expectProblems(_:in:sourceLocation:)``.
struct SmallAgreement {
  var amount = "100"
  var rule = #"{"share": "beds"}"#
  /// Further members of the fund, each begun by a comma.
  var fundMembers = ""
  var fundRecipients = #"{"name": "Regionerna", "groups": ["regions"]}"#
  var recipients = ["Norr", "Söder", "Väst"]
  /// The keys' values in the order of the recipients; no list is no file.
  var keys: KeyValuePairs<String, [String]?> = ["beds": ["3", "2", "1"]]
  /// What the rows of the keys are about; each recipient lies in a county of its own.
  var keySubject = "county"

  /// Members of agreement.json; nil stands for what follows from the parts above.
  var total: String?
  var groups = #"[{"id": "regions", "name": "Regionerna"}]"#
  var keyList: String?
  var moreFunds = ""
  var budget = #"{"appropriation": "1:6", "items": [], "citation": \#(citation)}"#
  var crossSums = "[]"
  var tables = "[]"
  var notes = "[]"
  var register: String?
  /// Files that stand instead of those that follow from the parts above.
  var files: [String: String] = [:]

  static let citation = #"{"section": "9", "quote": "Så här."}"#

  var agreementText: String {
    """
    {"id": "small", "title": "Litet", "parties": ["Staten", "SKR"], "signed": "den 1 januari",
    "total": \(total ?? amount), "citation": \(Self.citation), "registerSource": "påhittat",
    "groups": \(groups),
    "keys": [\(keyList ?? keys.map(key).joined(separator: ",\n"))],
    "funds": [{"id": "care", "name": "Vård", "amount": \(amount),
    "recipients": \(fundRecipients),
    "rule": \(rule),
    "citation": \(Self.citation)\(fundMembers)}\(moreFunds)],
    "budget": \(budget),
    "crossSums": \(crossSums),
    "tables": \(tables),
    "notes": \(notes)}
    """
  }

  private func key(_ id: String, _ values: [String]?) -> String {
    let file = values == nil ? "" : #", "file": "\#(id).csv""#
    return """
      {"id": "\(id)", "name": "\(id.capitalized)", "unit": "st", "subject": "\(keySubject)",
      "fractional": true, "source": "påhittad"\(file)}
      """
  }

  var registerText: String {
    let headings = "recipient,groups,county code,county,organisation number,aliases,remark\n"
    let rows = recipients.enumerated().map { index, name in
      "\(name),regions,\(index + 10),Län \(index + 10),,,\n"
    }
    return register ?? headings + rows.joined()
  }

  /// Every file with its name, in the order in which they are read; with marks.
  var allFiles: [(name: String, text: String)] {
    let keyFiles = keys.compactMap { id, values in
      values.map { ("\(id).csv", keyText($0)) }
    }
    let all = [("agreement.json", agreementText), ("recipients.csv", registerText)] + keyFiles
    return all.map { name, text in (name, files[name] ?? text) }
  }

  private func keyText(_ values: [String]) -> String {
    "recipient,value\n" + zip(recipients, values).map { "\($0),\($1)\n" }.joined()
  }

  func agreement(replacingKeys replaced: [String: SourceText] = [:]) throws -> Agreement {
    try files(replacingKeys: replaced).agreement()
  }

  /// The agreement, whether or not its fund can be divided.
  func undividedAgreement() throws -> UndividedAgreement { try files().undividedAgreement() }

  private func files(replacingKeys replaced: [String: SourceText] = [:]) -> AgreementFiles {
    let texts = allFiles
    return AgreementFiles(replacingKeys: replaced) { name throws(Problem) in
      guard let text = texts.first(where: { $0.name == name })?.text else {
        throw Problem(
          at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
      }
      return try SourceText(file: name, MarkedText(text).text)
    }
  }

  func wholeAllocation() throws -> AgreementAllocation { try files().allocation() }
}

extension String {
  /// "Beds" of "beds".
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
