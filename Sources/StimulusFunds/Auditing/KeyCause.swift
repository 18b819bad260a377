import Apportionment

/// Finds whose key values, or which agreement's, give a figure.
struct KeyCause {
  let audit: ColumnAudit
  let keys: [DistributionKey]
  let previous: Agreement?

  func cause(of printed: Fraction, at position: Int) -> FigureCause? {
    let fund = audit.fund
    let arithmetic = arithmetic(at: position)
    for key in keys.sources(of: fund.rule.keys) {
      for (row, other) in fund.recipients.enumerated() where row != position {
        let value = keys.value(of: key, for: other)
        if value != keys.value(of: key, for: fund.recipients[position]),
          gives(printed, arithmetic, key, value)
        {
          return .keyOfAnother(key: key, recipient: other.name)
        }
      }
    }
    return previousCause(of: printed, arithmetic, at: position)
  }

  /// The recipient's own calculation.
  private func arithmetic(at position: Int) -> Arithmetic {
    var written = WrittenDivision(keys: keys)
    let amount = audit.roundings.allocation.writtenAmount
    do throws(AllocationFault) {
      return try written.arithmetic(of: amount, by: audit.fund.division, at: position)
    } catch {
      preconditionFailure("a fund that is divided by its keys can be written out: \(error)")
    }
  }

  /// What each is due by other keys; nil where those cannot divide the fund.
  private func entitlements(by keys: [DistributionKey]) -> Entitlements? {
    do throws(AllocationFault) {
      return try audit.fund.division.entitlements(
        of: audit.roundings.allocation.amount.fraction, keys: keys)
    } catch { return nil }
  }

  private func previousCause(
    of printed: Fraction, _ arithmetic: Arithmetic, at position: Int
  ) -> FigureCause? {
    guard let previous else { return nil }
    for key in keys.sources(of: audit.fund.rule.keys) {
      guard let old = previous.key(key), old.values != nil else { continue }
      let value = previous.value(ofKey: key, for: audit.fund.recipients[position])
      let replaced = keys.map { $0.id == key ? old : $0 }
      let isWhole =
        entitlements(by: replaced).map { audit.isNear(printed, $0[position]) } ?? false
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
    guard let value,
      let figure = arithmetic.value(with: { $0.meaning == .keyValue(key) ? value : $0.value })
    else { return false }
    return audit.isNear(printed, figure)
  }
}
