import Apportionment

/// The key values that published tables print where they are others than the agreement's.
///
/// A wrong value moves every grant of its column and the residual too; with the printed values it is
/// seen whether the key is at fault, and not the grants or who carries a krona.
struct PrintedKeys {
  /// The agreement with the printed values in place of its own.
  let agreement: Agreement
  /// The ids of the keys whose printed values are others, in the agreement's order.
  let keys: [String]

  /// - Returns: nil where no table prints other values than the agreement has.
  init?(of tables: [PublishedTable], in agreement: Agreement) {
    var printed = agreement
    var keys: [String] = []
    for (position, key) in agreement.keys.enumerated() {
      for table in tables {
        guard let values = table.values(of: key) else { continue }
        printed.keys[position].values = values
        keys.append(key.id)
        break
      }
    }
    if keys.isEmpty { return nil }
    (self.agreement, self.keys) = (printed, keys)
  }

  /// The keys with other values that a fund reads.
  func keys(of fund: Fund) -> [String] { agreement.sources(of: fund).filter(keys.contains) }

  /// An agreement whose funds that read these keys have the largest remainders carry the residual:
  /// carriers that the printed values call for need not fit others.
  func withoutCarriers(_ agreement: Agreement) -> Agreement {
    var agreement = agreement
    agreement.funds = agreement.funds.map {
      keys(of: $0).isEmpty ? $0 : $0.withoutCarriers
    }
    return agreement
  }

  /// The allocation by the printed values; nil where they divide no fund.
  func allocation(of agreement: Agreement) -> AgreementAllocation? {
    do throws(DivisionFaults) {
      return try AgreementAllocation(dividing: agreement)
    } catch { return nil }
  }
}

extension PublishedTable {
  /// The values of a key with those that the table prints; nil where it prints no others, or some
  /// that cannot be read.
  fileprivate func values(of key: DistributionKey) -> KeyValues? {
    guard let values = key.values, case .recipients(let rows) = layout.rows,
      let column = layout.columns.firstIndex(where: { $0.content == .key(key.id) })
    else { return nil }
    var printed: [String: Fraction] = [:]
    for (row, recipient) in rows.enumerated() {
      guard let number = number(row, column), let subject = key.subject(of: recipient.recipient)
      else { return nil }
      printed[subject] = number
    }
    let known = values.subjects.compactMap(values.fraction)
    let fractions = zip(values.subjects, known).map { printed[$0] ?? $1 }
    // The same values in another order are rows interchanged, and no other values.
    if fractions.sorted() == known.sorted() { return nil }
    let bounds = Fraction.zero...Fraction(Int128(KeyValues.maxValue))
    let numbers = fractions.filter(bounds.contains).compactMap(WrittenNumber.init(exactly:))
    return KeyValues(subjects: values.subjects, values: numbers, file: values.file)
  }
}
