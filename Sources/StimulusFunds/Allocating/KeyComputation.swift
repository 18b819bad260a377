import Apportionment

/// Computes the values of keys that are made of other keys, for some recipients.
///
/// A county's value is read for each of its recipients. Every key is computed once, however many
/// others are made of it.
struct KeyComputation {
  private let recipients: [Recipient]
  private let keys: [DistributionKey]
  private var known: [String: [Fraction]] = [:]

  /// The most bits a value, or the common denominator of all values of a key, may have: what a
  /// calculation with as many digits gives is no figure that anybody could follow.
  static let maxBits = 16_384

  init(for recipients: [Recipient], _ keys: [DistributionKey]) {
    (self.recipients, self.keys) = (recipients, keys)
  }

  /// The value of each recipient, none below zero.
  ///
  /// - Throws: ``AllocationFault`` naming the recipient that has none, and where that stands.
  mutating func values(of key: DistributionKey) throws(AllocationFault) -> [Fraction] {
    if let values = known[key.id] { return values }
    guard let calculation = key.calculation else {
      let values = try KeyColumn(key.id, of: recipients, in: keys).fractions
      known[key.id] = values
      return values
    }
    var parts: [String: [Fraction]] = [:]
    for id in calculation.keys {
      guard let part = keys.first(where: { $0.id == id }) else {
        preconditionFailure("the keys of a calculation were looked up when it was read: \(id)")
      }
      parts[id] = try values(of: part)
    }
    let values = try results(of: calculation, parts, for: key)
    known[key.id] = values
    return values
  }

  private func results(
    of calculation: KeyCalculation, _ parts: [String: [Fraction]], for key: DistributionKey
  ) throws(AllocationFault) -> [Fraction] {
    var values: [Fraction] = []
    var denominators: Set<ExactInteger> = []
    var bits = 0
    for position in recipients.indices {
      let value: Fraction
      do throws(Fault) {
        value = try calculation.value { id in
          guard let values = parts[id] else {
            preconditionFailure("every key of the calculation was read above: \(id)")
          }
          return values[position]
        }
        if value < .zero {
          // A number below zero is at fault itself, and no figure of a file.
          throw Fault(
            .isBelowZero, keys: calculation.hasNegativeNumber ? [] : calculation.keys)
        }
      } catch { throw fault(error, of: key, at: position) }
      if denominators.insert(value.denominator).inserted { bits += value.denominator.bitWidth }
      if bits > Self.maxBits {
        throw fault(Fault(.hasTooManyDigits, keys: calculation.keys), of: key, at: position)
      }
      values.append(value)
    }
    return values
  }

  private func fault(
    _ fault: Fault, of key: DistributionKey, at position: Int
  ) -> AllocationFault {
    // The last key with a row of the recipient's is what it is divided by, or less by.
    let source = keys.sources(of: fault.keys).last.flatMap { id in keys.first { $0.id == id } }
    let subject = source?.subject(of: recipients[position])
    return .uncomputable(
      UncomputableValue(
        key: key.id, recipient: recipients[position].name, cause: fault.cause,
        place: subject.flatMap { source?.values?.place(of: $0) }))
  }

  /// Why a calculation has no value, and the keys that are at fault.
  struct Fault: Error {
    let cause: UncomputableValue.Cause
    let keys: [String]

    init(_ cause: UncomputableValue.Cause, keys: [String]) {
      (self.cause, self.keys) = (cause, keys)
    }
  }
}

extension KeyCalculation {
  fileprivate var hasNegativeNumber: Bool {
    switch self {
    case .key: false
    case .number(let number): number < .zero
    case .operation(_, let parts): parts.contains(where: \.hasNegativeNumber)
    }
  }

  /// The exact value; every key it reads has one.
  fileprivate func value(
    _ key: (String) -> Fraction
  ) throws(KeyComputation.Fault) -> Fraction {
    switch self {
    case .key(let id): return key(id)
    case .number(let number): return number
    case .operation(let operation, let parts):
      var values: [Fraction] = []
      for part in parts { values.append(try part.value(key)) }
      guard let value = operation.result(of: values) else {
        throw KeyComputation.Fault(.dividesByZero, keys: parts[1].keys)
      }
      if max(value.numerator.bitWidth, value.denominator.bitWidth) > KeyComputation.maxBits {
        throw KeyComputation.Fault(.hasTooManyDigits, keys: keys)
      }
      return value
    }
  }
}

/// A value of a key that cannot be computed: whose, why, and where the figure at fault stands.
public struct UncomputableValue: Hashable, Sendable {
  /// The key's id.
  public let key: String
  /// The recipient's name.
  public let recipient: String
  /// Why there is no value.
  public let cause: Cause
  /// The row of the figure at fault; nil where it stands in no row.
  public let place: SourceLocation?

  /// Why a calculation has no value.
  public enum Cause: Hashable, Sendable {
    /// It would divide by zero.
    case dividesByZero
    /// It would be below zero.
    case isBelowZero
    /// It, or the sum of all values, would need too many digits.
    case hasTooManyDigits
  }

  /// What is wrong, without the place.
  var fault: Wording {
    switch cause {
    case .dividesByZero:
      Wording(
        en: "key '\(key)' divides by zero for \(recipient)",
        sv: "fördelningsnyckeln '\(key)' delar med noll för \(recipient)")
    case .isBelowZero:
      Wording(
        en: "key '\(key)' is below zero for \(recipient)",
        sv: "fördelningsnyckeln '\(key)' blir mindre än noll för \(recipient)")
    case .hasTooManyDigits:
      Wording(
        en: "key '\(key)' needs too many digits to be exact (met at \(recipient))",
        sv: "fördelningsnyckeln '\(key)' kräver för många siffror för att bli exakt "
          + "(vid \(recipient))")
    }
  }

  /// How to repair it.
  var repair: Wording {
    switch cause {
    case .dividesByZero:
      Wording(
        en: "correct the figure, or compute the key another way",
        sv: "rätta uppgiften, eller beräkna nyckeln på annat sätt")
    case .isBelowZero:
      Wording(
        en: "correct the figure, or let the key subtract less",
        sv: "rätta uppgiften, eller låt nyckeln dra ifrån mindre")
    case .hasTooManyDigits:
      Wording(
        en: "divide by a number instead of by a key, or round the quotients in a file",
        sv: "dela med ett tal i stället för en nyckel, eller avrunda kvoterna i en fil")
    }
  }
}
