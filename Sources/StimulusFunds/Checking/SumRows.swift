/// The rows of a file that hold the sum of those above them, held against it.
struct SumRows {
  let file: String
  private var sum = KronorSum.zero
  private(set) var findings: [CheckFinding] = []

  init(file: String) { self.file = file }

  /// Adds the amount of a row, as it is written.
  mutating func add(_ amount: KronorSum?) { sum += amount ?? .zero }

  /// Holds a row of sums against the rows above it; one without an amount says nothing.
  mutating func hold(_ row: OfficeRow, _ column: Int, _ problems: inout Problems) {
    if row.trimmed(column).isEmpty { return }
    guard let amount = row.amount(column, &problems).map({ KronorSum(ore: $0.ore) }),
      amount != sum
    else { return }
    findings.append(
      CheckFinding(
        .sumRowWrong, of: ("", -1),
        Wording(
          en: "the row of the sum is not the sum of the rows above it",
          sv: "summaraden är inte summan av raderna ovanför"),
        expected: .amount(sum), actual: .amount(amount),
        rows: [SourceRow(file: file, line: row.line)], basis: nil))
  }
}
