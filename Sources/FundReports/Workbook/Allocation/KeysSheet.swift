import Apportionment
import StimulusFunds

/// The sheet of key values, by which the funds' sheets find theirs.
struct KeysSheet {
  let name: String
  /// The keys with values of their own, a column each.
  private let keys: [DistributionKey]
  /// All keys, those too that are computed.
  private let all: [DistributionKey]
  private let subjects: [String]
  private let names: [String: String]

  /// The rows before the first value: title, hint, an empty row and the headings.
  private static let start = 4

  init(_ agreement: Agreement, name: String) {
    self.name = name
    keys = agreement.keys.filter { $0.values != nil }
    all = agreement.keys
    subjects = keys.flatMap { $0.values?.subjects ?? [] }.uniqued()
    names = Dictionary(
      agreement.register.recipients.compactMap { $0.county.map { ($0.code, $0.name) } }
    ) { first, _ in first }
  }

  /// The formula that finds a key's value, or computes it from those of its parts.
  ///
  /// - Parameter subject: What a row of a key is found by: a cell, or a text in quotation marks.
  func formula(forKey id: String, by subject: (DistributionKey) -> String) -> String {
    guard let key = all.first(where: { $0.id == id }) else {
      preconditionFailure("only a key of the agreement divides: \(id)")
    }
    if let calculation = key.calculation {
      return calculation.formula { formula(forKey: $0, by: subject) }
    }
    return "INDEX(\(range(column(ofKey: id))),MATCH(\(subject(key)),\(range(0)),0))"
  }

  /// The sum of a key's values; nil for one that is computed, which has no column.
  func sum(ofKey id: String) -> String? {
    keys.contains { $0.id == id } ? "SUM(\(range(column(ofKey: id))))" : nil
  }

  private func column(ofKey id: String) -> Int {
    guard let position = keys.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("only a key with values divides: \(id)")
    }
    return 2 + position
  }

  private func range(_ column: Int) -> String {
    let first = CellReference(column: column, row: Self.start).absolute
    let last = CellReference(column: column, row: Self.start + subjects.count - 1).absolute
    return "\(CellReference.sheet(name))\(first):\(last)"
  }

  func sheet(in language: Language) -> Sheet {
    let words = { (wording: Wording) in wording[language] }
    let headings: [SheetCell] =
      [
        .text(words(Wording(en: "Row", sv: "Rad")), .heading),
        .text(words(Wording(en: "Name", sv: "Namn")), .heading),
      ] + keys.map { .text("\($0.name) (\($0.id))", .numberHeading) }
    let rows = subjects.map { subject -> [SheetCell] in
      [.text(subject), .text(names[subject] ?? "")]
        + keys.map { key in
          key.values?.fraction(of: subject).map {
            .number($0, key.isFractional ? .generalInput : .numberInput)
          } ?? .empty
        }
    }
    return Sheet(
      name,
      rows: [
        [.text(words(Wording(en: "Distribution keys", sv: "Fördelningsnycklar")), .title)],
        [.text(words(Self.hint))], [], headings,
      ] + rows + (subjects.isEmpty ? [] : [totals(words)]),
      widths: [12, 24] + keys.map { _ in 18 }, frozen: .init(rows: Self.start, columns: 2),
      printedHeadings: Self.start - 1)
  }

  private static let hint = Wording(
    en: "Change a yellow cell, and every sheet is calculated anew.",
    sv: "Ändra i en gul cell, så räknas alla blad om.")

  private func totals(_ words: (Wording) -> String) -> [SheetCell] {
    [.text(words(Wording(en: "Total", sv: "Totalt")), .totalLabel), .empty(.totalLabel)]
      + keys.enumerated().map { position, key in
        let sum = subjects.compactMap { key.values?.fraction(of: $0) }.sum()
        return .formula("SUM(\(localRange(position + 2)))", sum, .totalNumber)
      }
  }

  private func localRange(_ column: Int) -> String {
    CellReference(column: column, row: Self.start).relative + ":"
      + CellReference(column: column, row: Self.start + subjects.count - 1).relative
  }
}

extension KeyValues {
  /// The exact value of a subject; nil for an unknown one.
  fileprivate func fraction(of subject: String) -> Fraction? {
    scaled(of: subject).map { Fraction(Int128($0), over: Int128(scale)) }
  }
}
