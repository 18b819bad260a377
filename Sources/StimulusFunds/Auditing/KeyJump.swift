import Apportionment

/// A key value that is more than a tenth from the previous agreement's.
public struct KeyJump: Hashable, Sendable {
  /// The key's id.
  public let key: String
  /// The county code or the recipient's name.
  public let subject: String
  /// The previous agreement's id.
  public let previous: String
  /// The previous agreement's value.
  public let before: Fraction
  /// The agreement's value.
  public let after: Fraction

  /// Every jump between two agreements, by key and subject in the agreement's order.
  static func all(in agreement: Agreement, since previous: Agreement) -> [KeyJump] {
    agreement.keys.flatMap { key -> [KeyJump] in
      guard let values = key.values, let old = previous.key(key.id)?.values else { return [] }
      return values.subjects.compactMap { subject in
        guard
          let before = old.fraction(of: subject), let after = values.fraction(of: subject),
          ((after - before) * Fraction(10)).magnitude > before
        else { return nil }
        return KeyJump(
          key: key.id, subject: subject, previous: previous.id, before: before, after: after)
      }
    }
  }
}

extension KeyValues {
  /// The exact value of a subject; nil for an unknown one.
  func fraction(of subject: String) -> Fraction? {
    scaled(of: subject).map { Fraction(Int128($0), over: Int128(scale)) }
  }
}
