import Apportionment

/// A published figure that no rounding explains.
public struct AuditFinding: Hashable, Sendable {
  /// The row's name as the agreement prints it.
  public let row: String
  /// The column's heading.
  public let column: String
  /// What is printed.
  public let printed: String
  /// What the rules give under the rounding that fits the column best.
  public let expected: String
  /// Printed minus expected; nil where they are not numbers.
  public let difference: Fraction?
  /// A guess at the cause that the figures support; nil where they support none.
  public let cause: AuditCause?
  /// Where it is printed.
  public let location: SourceLocation
}

/// What may have gone wrong with a published figure; case and sentence in one place.
public enum AuditCause: Hashable, Sendable, CustomStringConvertible {
  /// The figure is the other row's, and the other row has this one's.
  case rowsSwapped(with: String)
  /// Two neighbouring digits have changed places.
  case digitsTransposed
  /// One digit is another.
  case digitReplaced
  /// A digit is left out.
  case digitMissing
  /// There is a digit too many.
  case digitAdded
  /// The figure follows from another recipient's value of a key.
  case keyOfAnother(key: String, recipient: String)
  /// The figure follows from the previous agreement's values of a key.
  case previousKey(String, agreement: String)
  /// The figure is a total, and not the sum of what is printed.
  case totalNotSum
  /// The printed cells of the column do not sum to the fund.
  case cellsMissFund
  /// The text is not a number.
  case notANumber(String)

  /// The cause in words.
  public var description: String {
    switch self {
    case .rowsSwapped(let other): "swapped with the row of \(other)"
    case .digitsTransposed: "two neighbouring digits transposed"
    case .digitReplaced: "one digit replaced by another"
    case .digitMissing: "one digit left out"
    case .digitAdded: "one digit too many"
    case .keyOfAnother(let key, let recipient): "the value of \(recipient) in key '\(key)'"
    case .previousKey(let key, let agreement): "key '\(key)' of agreement \(agreement)"
    case .totalNotSum: "the total is not the sum of what is printed"
    case .cellsMissFund: "the printed cells do not sum to the fund"
    case .notANumber(let fault): fault
    }
  }

  /// The slip of the pen that leads from one number in plain digits to another; nil for more.
  init?(slipFrom right: String, to printed: String) {
    let (first, second) = (Array(right), Array(printed))
    guard first != second, editDistance(first, second) == 1 else { return nil }
    if second.count < first.count {
      self = .digitMissing
    } else if second.count > first.count {
      self = .digitAdded
    } else {
      self = first.sorted() == second.sorted() ? .digitsTransposed : .digitReplaced
    }
  }
}

/// A key value that is more than a tenth from the previous agreement's.
public struct KeyJump: Hashable, Sendable {
  /// The key's id.
  public let key: String
  /// The county code or the recipient's name.
  public let subject: String
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
        return KeyJump(key: key.id, subject: subject, before: before, after: after)
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
