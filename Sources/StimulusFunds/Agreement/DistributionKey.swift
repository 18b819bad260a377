import Apportionment
import Synchronization

/// A named column of numbers by which money is divided (fördelningsnyckel).
public struct DistributionKey: Sendable {
  /// What a row of the key is about.
  public enum Subject: String, Sendable, CaseIterable {
    /// A county: its region and its municipalities have the same value.
    case county
    /// A recipient of its own.
    case recipient

    /// What a row about a recipient is found by: its county's code or its own name; nil where the
    /// key is about counties and the recipient lies in none.
    func id(of recipient: Recipient) -> String? {
      self == .county ? recipient.county?.code : recipient.name
    }

    /// What a row about one of some recipients is found by, as ``id(of:)`` tells: only that of it
    /// is taken out, because a copy of a recipient costs more than a look-up.
    @inline(__always)
    func id(at position: Int, of recipients: [Recipient]) -> String? {
      self == .county ? recipients[position].county?.code : recipients[position].name
    }
  }

  /// The id that rules and the command line use, such as "population".
  public internal(set) var id: String
  /// The name as printed, such as "Befolkning 1/11 - 2021".
  public internal(set) var name: String
  /// What is counted, such as "invånare".
  public internal(set) var unit: String
  /// What a row is about.
  public internal(set) var subject: Subject
  /// Whether values may have decimals, as placement weeks may.
  public internal(set) var isFractional: Bool
  /// The day the values hold for, as year-month-day; nil where the agreement names a term.
  public internal(set) var date: String?
  /// Where the values come from, and when they were taken from there.
  public internal(set) var source: String
  /// The values of its file; nil while there are none: the funds that need them await data. A key
  /// that is computed has none of its own.
  public internal(set) var values: KeyValues?
  /// How the values are computed from other keys; nil for a key whose values stand in a file.
  public internal(set) var calculation: KeyCalculation?
  /// The ids of the keys with values of their own that it rests on, each once: its own, or those that
  /// its calculation leads to.
  public internal(set) var sources: [String]

  /// What a row about a recipient is found by: its county's code or its own name; nil where the key
  /// is about counties and the recipient lies in none.
  public func subject(of recipient: Recipient) -> String? {
    subject.id(of: recipient)
  }
}

extension DistributionKey {
  /// A key whose values stand in a file, or will.
  init(
    id: String, name: String, unit: String, subject: Subject, isFractional: Bool, date: String?,
    source: String, values: KeyValues?
  ) {
    self.init(
      id: id, name: name, unit: unit, subject: subject, isFractional: isFractional, date: date,
      source: source, values: values, calculation: nil, sources: [id])
  }
}

/// The values of a key, one a subject, as whole numbers over one power of ten.
public struct KeyValues: Sendable {
  /// The subjects, in the order of the file: county codes or recipients' names.
  public let subjects: [String]
  /// The values × ``scale``, none below zero.
  public private(set) var scaled: [Int64]
  /// A power of ten, 1 where all values are whole.
  public private(set) var scale: Int64
  /// The file the values were read from, for messages.
  public let file: String
  private let positions: SubjectPositions
  /// The file's rows in the order of the subjects, to tell where a value stands; nil for values that
  /// were not read from rows.
  private var table: CSVTable?

  /// The largest value of a key.
  public static let maxValue: Int64 = 1_000_000_000_000
  /// The powers of ten by the decimals a number may have.
  static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
  /// The scale at which every value of every key is a whole number of 64 bits.
  static let finestScale: Int64 = 1_000_000

  /// Values over a common scale.
  ///
  /// - Parameter values: A number for each subject, in the same order.
  /// - Parameter file: The file that the values come from.
  /// - Parameter subjects: What the rows are about.
  /// - Returns: nil where the lists differ in length, a subject is named twice, or a value is below
  ///   zero or beyond 64 bits at the finest value's scale.
  /// - Complexity: O(*n*).
  public init?(subjects: [String], values: [WrittenNumber], file: String) {
    if Set(subjects).count != subjects.count { return nil }
    self.init(distinct: subjects, values: values, file: file)
  }

  /// Values whose subjects are known to be distinct, each from a row of a table.
  init?(distinct subjects: [String], values: [WrittenNumber], in table: CSVTable) {
    self.init(distinct: subjects, values: values, file: table.source.file)
    self.table = table
  }

  private init?(distinct subjects: [String], values: [WrittenNumber], file: String) {
    guard subjects.count == values.count else { return nil }
    let decimals = values.reduce(0) { max($0, $1.decimals) }
    scaled = values.compactMap { value in
      let (product, overflow) =
        value.digits.multipliedReportingOverflow(by: Self.powers[decimals - value.decimals])
      return overflow || product < 0 ? nil : product
    }
    if scaled.count != values.count { return nil }
    self.subjects = subjects
    self.scale = Self.powers[decimals]
    self.file = file
    positions = SubjectPositions(subjects)
  }

  /// The scaled value of a subject; nil for an unknown one.
  public func scaled(of subject: String) -> Int64? { positions[subject].map { scaled[$0] } }

  /// Where the value of a subject stands: its row, or the file as a whole.
  func place(of subject: String) -> SourceLocation {
    guard let table, let row = positions[subject] else { return SourceLocation(file: file) }
    return table.location(of: table[row, 0])
  }

  /// The position of a subject, looked for at `guess` first: keys mostly stand in the order of the
  /// recipients, and a comparison is ten times as quick as a look-up.
  func position(of subject: String, guess: Int) -> Int? {
    guess < subjects.count && subjects[guess] == subject ? guess : positions[subject]
  }
}

extension KeyValues {
  /// The values × a power of ten that is not below ``scale``.
  func values(over power: Int64) -> [Int64] {
    let factor = power / scale
    return scaled.map { $0 * factor }
  }

  /// Other values for the same subjects, at the scale that the finest of them needs.
  ///
  /// - Parameters:
  ///   - values: As many as there are subjects, × `power`; none below zero or above ``maxValue``.
  ///   - power: A power of ten.
  func replacing(_ values: [Int64], over power: Int64) -> KeyValues {
    precondition(values.count == subjects.count, "a value for each subject")
    var (divisor, rest) = (Int64(1), power)
    while rest > 1, values.allSatisfy({ $0 % (divisor * 10) == 0 }) {
      (divisor, rest) = (divisor * 10, rest / 10)
    }
    var replaced = self
    replaced.scaled = divisor == 1 ? values : values.map { $0 / divisor }
    replaced.scale = rest
    return replaced
  }
}

/// The positions of a key's subjects, listed when one is first looked for: a key in the order of the
/// recipients needs no list.
private final class SubjectPositions: Sendable {
  private let subjects: [String]
  private let listed = Mutex<[String: Int]?>(nil)

  init(_ subjects: [String]) { self.subjects = subjects }

  subscript(subject: String) -> Int? {
    listed.withLock { listed in
      let positions = listed ?? makeList()
      listed = positions
      return positions[subject]
    }
  }

  private func makeList() -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
  }
}
