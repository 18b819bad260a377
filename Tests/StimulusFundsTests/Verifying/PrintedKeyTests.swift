import StimulusFunds
import Testing

/// A key whose file holds another value than the tables print.
struct PrintedKeyTests {
  private static let reason = "it follows from the printed values of key 'population'"

  /// The agreement with one inhabitant too many in Gotland, whose carriers no longer fit.
  private func misread() throws -> UndividedAgreement {
    try Agreement2022.undividedAgreement { name, text in
      name == "population.csv"
        ? text.split(separator: "60972").joined(separator: "60973") : text
    }
  }

  private func published(of agreement: UndividedAgreement) throws -> [PublishedTable] {
    try Agreement2022.tables.map { id in
      try PublishedTable(
        SourceText(file: "\(id).csv", Agreement2022.goldenText(id)),
        layout: try #require(agreement.content.table(id)))
    }
  }

  @Test func `the key is blamed, and neither the grants nor who carries a krona`() throws {
    let agreement = try misread()
    #expect(throws: InvalidInput.self) { try agreement.divided() }
    let verification = try Verification(of: agreement, against: published(of: agreement))
    let findings = verification.tables.flatMap(\.findings)
    #expect(
      findings.filter { $0.reason.english != Self.reason }.map(words) == [
        "bilaga-3.csv:9:9: bilaga-3, Gotland, Befolkning 1/11 - 2021: 60972 not 60973 (-1): "
          + "the key holds another value",
        "bilaga-4.csv:9:16: bilaga-4, Region Gotland, Befolkning 1/11 - 2021: 60972 not 60973 (-1): "
          + "the key holds another value",
      ])
    #expect(findings.count > 60)
  }

  @Test func `carriers that do not fit are refused where the printed values are the key's`() throws
  {
    let agreement = try Agreement2022.undividedAgreement { name, text in
      name == "agreement.json"
        ? text.split(separator: #"{"recipient": "Region Blekinge", "amount": 1}"#)
          .joined(separator: #"{"recipient": "Region Blekinge", "amount": 2}"#) : text
    }
    #expect(throws: InvalidInput.self) {
      try Verification(of: agreement, against: published(of: agreement))
    }
  }

  @Test func `an audit divides by the printed values and tells only the key`() throws {
    let agreement = try misread()
    for table in ["bilaga-3", "bilaga-4"] {
      let found = try PublishedTable(
        asFound: SourceText(file: "t.csv", Agreement2022.goldenText(table)),
        layouts: agreement.content.tables)
      let audit = try Audit(of: agreement, against: found)
      #expect(audit.findings.map(\.column) == ["Befolkning 1/11 - 2021"])
      #expect(audit.findings.map(\.cause) == [.digitReplaced])
      #expect(audit.columns.allSatisfy { $0.printedKeys == ["population"] })
      #expect(audit.columns.allSatisfy { $0.best.reproduces })
    }
  }
}
