/// What a key says of the rows of its file.
struct KeyRows {
  /// The key's id.
  let id: String
  /// What is counted; nil where it could not be read.
  let unit: String?
  /// What a row is about.
  var subject: DistributionKey.Subject
  /// Whether values may have decimals.
  let isFractional: Bool
  /// The ids of the keys with values of their own that it rests on: itself, unless it is computed.
  var sources: [String]

  /// What a key says of its rows.
  ///
  /// - Parameter sources: nil for a key with values of its own.
  init(
    id: String, unit: String?, subject: DistributionKey.Subject, isFractional: Bool,
    sources: [String]? = nil
  ) {
    (self.id, self.unit, self.subject, self.isFractional) = (id, unit, subject, isFractional)
    self.sources = sources ?? [id]
  }

  /// Whether its values are computed from those of other keys.
  var isComputed: Bool { sources != [id] }

  /// What a row about a recipient is found by; nil where the recipient lies in no county.
  func subject(of recipient: Recipient) -> String? { subject.id(of: recipient) }
}

extension KeyRows {
  /// The rows of a key that was read.
  init(_ key: DistributionKey) {
    self.init(
      id: key.id, unit: key.unit, subject: key.subject, isFractional: key.isFractional,
      sources: key.sources)
  }
}

extension KeyRows {
  /// The number in a field; nil where it was reported.
  func value(
    _ field: CSVField, in table: CSVTable, _ problems: Problems
  ) -> WrittenNumber? {
    let number: WrittenNumber
    do throws(NumberFault) {
      number = try WrittenNumber(decimalComma: field.text)
    } catch {
      if StatisticsTable.missingMarks.contains(field.text), !field.text.isEmpty {
        problems.add(
          table.location(of: field),
          Wording(
            en: "the figure is missing: it is written '\(field.text)'",
            sv: "uppgiften saknas: det står '\(field.text)'"),
          repair: Wording(
            en: "find it out; a missing figure is not zero",
            sv: "ta reda på den; en uppgift som saknas är inte noll"))
        return nil
      }
      problems.add(table.location(of: field), error.fault, repair: error.repair)
      return nil
    }
    if let (fault, repair) = fault(of: number) {
      problems.add(
        table.location(of: field),
        Wording(en: "'\(field.text)' \(fault)", sv: "'\(field.text)' \(fault)"), repair: repair)
      return nil
    }
    return number
  }

  /// What makes a number no value of the key, and how to repair it; nil for nothing.
  func fault(of number: WrittenNumber) -> (fault: Wording, repair: Wording)? {
    if number.isNegative {
      return (
        Wording(en: "is below zero", sv: "är mindre än noll"),
        Wording(en: "write zero or more", sv: "skriv noll eller mer")
      )
    }
    if number.decimals > 0, !isFractional {
      return (
        Wording(
          en: "has decimals, but the key counts whole \(unit ?? "units")",
          sv: "har decimaler, men fördelningsnyckeln räknar hela \(unit ?? "enheter")"),
        Wording(
          en: "write a whole number, or mark the key \"fractional\": true",
          sv: "skriv ett heltal, eller märk fördelningsnyckeln \"fractional\": true")
      )
    }
    if number.isAbove(KeyValues.maxValue) {
      return (
        Wording(
          en: "is above \(SwedishFigures.grouped(String(KeyValues.maxValue)))",
          sv: "är mer än \(SwedishFigures.grouped(String(KeyValues.maxValue)))"),
        Wording(en: "write a smaller number", sv: "skriv ett mindre tal")
      )
    }
    return nil
  }
}

extension KeyRows {
  /// That the values of a key that is computed are given from elsewhere, which only those can be that
  /// it is computed from.
  func replacedProblem(at location: SourceLocation) -> Problem {
    Problem(
      at: location,
      Wording(
        en: "key '\(id)' is computed from other keys",
        sv: "fördelningsnyckeln '\(id)' beräknas ur andra nycklar"),
      repair: Wording(
        en: "give values for \(Wording.listed(sources.map { "'\($0)'" }))",
        sv: "ge värden för \(Wording.listed(sources.map { "'\($0)'" }))"))
  }
}
