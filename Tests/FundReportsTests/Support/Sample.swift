import StimulusFunds
import TestSupport
import Testing

/// The agreements that the reports are tested on: that of 2022 and one of a single fund.
enum Sample {
  static func text(of path: String) throws -> String {
    try ProjectFolders.text(of: path)
  }

  /// The agreement of 2022, a text in its agreement.json replaced by another.
  static func agreement2022(
    replacing part: String = "", with other: String = "", keys: [String: String] = [:]
  ) throws -> Agreement {
    let sources = try keys.mapValues { try SourceText(file: "supplied.csv", $0) }
    let files = AgreementFiles(replacingKeys: sources) { name throws(Problem) in
      guard let text = try? text(of: "Allocations/2022/\(name)") else {
        throw Problem(
          at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
      }
      return try SourceText(file: name, text.replacing(part, with: other))
    }
    return try files.agreement()
  }

  static func allocation2022() throws -> AgreementAllocation {
    try AgreementAllocation(of: agreement2022())
  }

  /// The verification of 2022, a text in all its published tables replaced by another.
  static func verification2022(
    replacing part: String = "", with other: String = "", of agreement: Agreement? = nil
  ) throws -> Verification {
    let allocation = try AgreementAllocation(of: agreement ?? agreement2022())
    let published = try allocation.agreement.tables.map { layout in
      let name = "\(layout.id).csv"
      let text = try text(of: "Golden/2022/\(name)").replacing(part, with: other)
      return try PublishedTable(SourceText(file: name, text), layout: layout)
    }
    return Verification(of: allocation, against: published)
  }

  /// An agreement of one fund between three recipients, one of whose names needs escaping.
  static func small(
    amount: String = "100", rule: String = #""equal""#, members: String = "",
    keyMembers: String = "", tables: String = "[]", total: String? = nil
  ) throws -> AgreementAllocation {
    let citation = #"{"section": "9", "quote": "Så \"här\"."}"#
    let agreement = """
      {"id": "small", "title": "Litet", "parties": ["Staten", "SKR"], "signed": "2022-01-28",
      "total": \(total ?? amount), "citation": \(citation), "registerSource": "påhittat",
      "groups": [{"id": "regions", "name": "Regionerna"}],
      "keys": [{"id": "beds", "name": "Platser", "unit": "st", "subject": "county",
      "source": "påhittad"\(keyMembers)}],
      "funds": [{"id": "care", "name": "Vård", "amount": \(amount),
      "recipients": {"name": "Regionerna", "groups": ["regions"]}, "rule": \(rule),
      "citation": \(citation)\(members)}],
      "budget": {"appropriation": "1:6", "items": [], "citation": \(citation)},
      "tables": \(tables)}
      """
    let register = #"""
      recipient,groups,county code,county,organisation number,aliases,remark
      "Norr, ""stora""",regions,10,Norra länet,,,
      Söder|Öster,regions,11,Södra länet,,,
      Väst,regions,12,Västra länet,,,

      """#
    let files = [
      "agreement.json": agreement, "recipients.csv": register,
      "beds.csv": "recipient,value\nSöder|Öster,2\n\"Norr, \"\"stora\"\"\",3\nVäst,1\n",
    ]
    let reader = AgreementFiles { name throws(Problem) in
      try SourceText(file: name, files[name] ?? "")
    }
    return try AgreementAllocation(of: reader.agreement())
  }
}

extension String {
  /// The text with every occurrence of a part replaced; an empty part changes nothing.
  func replacing(_ part: String, with other: String) -> String {
    if part.isEmpty { return self }
    return split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
