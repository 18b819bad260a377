import Apportionment

/// The figures of one column with what tells right ones from wrong, to find the cause of the wrong.
struct AuditedColumn {
  let table: AuditedTable
  /// The place of the column in the layout.
  let column: Int
  /// What should be printed in each row; nil where the column has nothing for it.
  let expected: [Fraction?]
  /// Whether a figure is right in a row.
  let fits: (Fraction, Int) -> Bool
  /// The figures that may be right in a row, the likeliest first.
  let candidates: (Int) -> [Fraction]
  /// What else may explain a figure in a row.
  let otherCause: (Fraction, Int) -> AuditCause?

  /// The figures that are not right, with their rows.
  var findings: [(row: Int, finding: AuditFinding)] {
    expected.indices.compactMap { row in
      guard let cell = table.cell(row, column), let expected = expected[row] else { return nil }
      guard let number = cell.number else {
        return (row, finding(row, cell, expected, .notANumber(Self.fault(of: cell.value))))
      }
      if fits(number, row) { return nil }
      let (cause, right) = cause(number, row)
      return (row, finding(row, cell, right ?? expected, cause))
    }
  }

  private static func fault(of text: String) -> String {
    do throws(NumberFault) {
      _ = try WrittenNumber(text)
      return ""
    } catch { return error.fault }
  }

  private func finding(
    _ row: Int, _ cell: Located<String>, _ expected: Fraction, _ cause: AuditCause?
  ) -> AuditFinding {
    AuditFinding(
      row: table.name(of: row), column: table.layout.columns[column].heading, printed: cell.value,
      expected: expected.plainDecimal,
      difference: cell.number.map { $0 - expected },
      cause: cause, location: cell.location)
  }

  /// The cause of a wrong figure, and the right one that it shows, where that is another than the
  /// expected.
  private func cause(_ printed: Fraction, _ row: Int) -> (AuditCause?, right: Fraction?) {
    for other in expected.indices where other != row && expected[other] != nil {
      if fits(printed, other), let theirs = table.number(other, column), fits(theirs, row) {
        return (.rowsSwapped(with: table.name(of: other)), nil)
      }
    }
    for right in candidates(row) {
      let slip = AuditCause(slipFrom: right.plainDecimal, to: printed.plainDecimal)
      if let slip { return (slip, right) }
    }
    return (otherCause(printed, row), nil)
  }
}

/// Finds whose key values, or which agreement's, give a figure.
struct KeyCause {
  let audit: ColumnAudit
  let keys: [DistributionKey]
  let previous: Agreement?

  func cause(of printed: Fraction, at position: Int) -> AuditCause? {
    let fund = audit.fund
    var written = WrittenDivision(keys: keys)
    guard
      let arithmetic = try? written.arithmetic(
        of: .term(fund.amount.fraction, .fundAmount), by: fund.division, at: position)
    else { return nil }
    for key in fund.rule.keys {
      guard let known = keys.first(where: { $0.id == key }) else { continue }
      for (row, other) in fund.recipients.enumerated() where row != position {
        let value = known.value(of: other)
        if value != known.value(of: fund.recipients[position]),
          gives(printed, arithmetic, key, value)
        {
          return .keyOfAnother(key: key, recipient: other.name)
        }
      }
    }
    return previousCause(of: printed, arithmetic, at: position)
  }

  private func previousCause(
    of printed: Fraction, _ arithmetic: Arithmetic, at position: Int
  ) -> AuditCause? {
    guard let previous else { return nil }
    for key in audit.fund.rule.keys {
      guard let old = previous.key(key), old.values != nil else { continue }
      let value = old.value(of: audit.fund.recipients[position])
      let replaced = keys.map { $0.id == key ? old : $0 }
      let whole = try? audit.fund.division.entitlements(
        of: audit.fund.amount.fraction, keys: replaced)
      let isWhole = whole.map { audit.isNear(printed, $0[position]) } ?? false
      if isWhole || gives(printed, arithmetic, key, value) {
        return .previousKey(key, agreement: previous.id)
      }
    }
    return nil
  }

  /// Whether another value of a key in the recipient's own calculation gives a figure.
  private func gives(
    _ printed: Fraction, _ arithmetic: Arithmetic, _ key: String, _ value: Fraction?
  ) -> Bool {
    guard let value else { return false }
    return audit.isNear(
      printed, arithmetic.value { $0.meaning == .keyValue(key) ? value : $0.value })
  }
}
