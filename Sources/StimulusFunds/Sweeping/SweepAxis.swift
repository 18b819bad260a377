import Apportionment

/// A path and the values it takes one after the other.
public struct SweepAxis: Sendable {
  /// The path as written, with `*` at its end where values are factors.
  public let text: String
  /// The first value.
  public let first: Fraction
  /// The distance from one value to the next, above zero.
  public let step: Fraction
  /// How many values there are: the last is at most the end of the range.
  public let count: Int
  /// The change to the first value.
  private let change: Change

  /// Where it was written, for messages.
  var location: SourceLocation { change.location }

  /// The most scenarios of a sweep.
  public static let mostScenarios = 1_000_000_000

  /// Reads `PATH=FROM...TO:STEP`, or `PATH*=FROM...TO:STEP` to scale.
  ///
  /// - Parameter option: The option it was given with, for messages: "--vary".
  /// - Parameter written: The axis as it is written.
  /// - Throws: ``Problem``.
  public init(commandLine written: String, option: String) throws(Problem) {
    guard let end = written.endOfPath else {
      throw Problem(
        at: SourceLocation(file: option),
        Wording(en: "'\(written)' has no range", sv: "'\(written)' har inget intervall"),
        repair: Wording(en: "write PATH=FROM...TO:STEP", sv: "skriv SÖKVÄG=FRÅN...TILL:STEG"))
    }
    text = String(written[..<end])
    let location = SourceLocation(file: "\(option) \(text)")
    let range = String(written[written.index(after: end)...])
    let change = Change(text, value: .number(.zero), at: location, source: option)
    let numbers = try Self.numbers(range, of: change)
    (first, step) = (numbers.from, numbers.step)
    count = try Self.count(numbers, range, at: location)
    self.change = change.setting(first)
  }

  private static func numbers(
    _ range: String, of change: Change
  ) throws(Problem) -> (from: Fraction, to: Fraction, step: Fraction) {
    let parts = range.split(separator: ":", omittingEmptySubsequences: false)
    let ends = parts.first?.split(separator: "...", omittingEmptySubsequences: false) ?? []
    let numbers = (ends + parts.dropFirst()).map {
      change.isRatio ? Fraction(ratio: String($0)) : exactFraction(String($0))
    }
    guard parts.count == 2, ends.count == 2, let from = numbers[0], let to = numbers[1],
      let step = numbers[2]
    else {
      throw Problem(
        at: change.location,
        Wording(en: "'\(range)' is not a range", sv: "'\(range)' är inget intervall"),
        repair: Wording(
          en: "write FROM...TO:STEP, as 0...2000000:1000",
          sv: "skriv FRÅN...TILL:STEG, som 0...2000000:1000"))
    }
    return (from, to, step)
  }

  private static func count(
    _ numbers: (from: Fraction, to: Fraction, step: Fraction), _ range: String,
    at location: SourceLocation
  ) throws(Problem) -> Int {
    if numbers.step <= .zero {
      throw Problem(
        at: location,
        Wording(
          en: "the step of '\(range)' is not above zero",
          sv: "steget i '\(range)' är inte större än noll"),
        repair: Wording(en: "write a step above zero", sv: "skriv ett steg större än noll"))
    }
    if numbers.to < numbers.from {
      throw Problem(
        at: location,
        Wording(en: "'\(range)' begins above its end", sv: "'\(range)' börjar över sitt slut"),
        repair: Wording(en: "write the smaller number first", sv: "skriv det mindre talet först"))
    }
    let steps = ((numbers.to - numbers.from) / numbers.step).floor
    guard let count = Int(exactly: steps), count < mostScenarios else {
      throw Problem(
        at: location,
        Wording(
          en: "'\(range)' has more than \(mostScenarios) values",
          sv: "'\(range)' har mer än \(mostScenarios) värden"),
        repair: Wording(en: "write a larger step", sv: "skriv ett större steg"))
    }
    return count + 1
  }

  /// A value by its index, from 0.
  public func value(at index: Int) -> Fraction {
    first + step * Fraction(Int128(index))
  }

  /// A value by its index, from 0, in plain digits, or as a fraction such as 1/3 where it is no
  /// decimal.
  public func writtenValue(at index: Int) -> String {
    Self.written(value(at: index))
  }

  /// The axis as an option writes it, from its first value to its last.
  var written: String {
    "\(text)=\(writtenValue(at: 0))...\(writtenValue(at: count - 1)):\(Self.written(step))"
  }

  private static func written(_ number: Fraction) -> String {
    number.isExactDecimal ? number.plainDecimal : "\(number)"
  }

  /// The change that sets the path to a value, or scales it by one.
  func change(at index: Int) -> Change { change.setting(value(at: index)) }

  /// The path, read.
  var path: ChangePath { change.path }

  /// Whether its values are factors.
  var isScaling: Bool { change.isScaling }
}

/// All combinations of the values of some axes; the last axis moves fastest.
public struct SweepGrid: Sendable {
  /// The axes.
  public let axes: [SweepAxis]
  /// How many combinations there are, at most ``SweepAxis/mostScenarios``.
  public let count: Int

  /// The grid of some axes.
  ///
  /// - Throws: ``Problem`` for no axes, an axis given twice, or too many combinations.
  public init(_ axes: [SweepAxis]) throws(Problem) {
    guard let last = axes.last else {
      throw Problem(
        at: SourceLocation(file: "--vary"), Wording(en: "nothing is varied", sv: "inget varieras"),
        repair: Wording(
          en: "add --vary PATH=FROM...TO:STEP", sv: "lägg till --vary SÖKVÄG=FRÅN...TILL:STEG"))
    }
    var count = 1
    for (position, axis) in axes.enumerated() {
      if axes[..<position].contains(where: { $0.path == axis.path }) {
        throw Problem(
          at: axis.location,
          Wording(en: "the path is varied twice", sv: "sökvägen varieras två gånger"),
          repair: Wording(en: "vary it once", sv: "variera den en gång"))
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.count)
      if overflow || product > SweepAxis.mostScenarios {
        throw Problem(
          at: last.location,
          Wording(
            en: "the grid has more than \(SweepAxis.mostScenarios) scenarios",
            sv: "rutnätet har mer än \(SweepAxis.mostScenarios) scenarier"),
          repair: Wording(
            en: "write larger steps or fewer axes", sv: "skriv större steg eller färre axlar"))
      }
      count = product
    }
    self.axes = axes
    self.count = count
  }

  /// The index of each axis's value in a scenario.
  public func positions(of scenario: Int) -> [Int] {
    var rest = scenario
    var positions = Array(repeating: 0, count: axes.count)
    for axis in axes.indices.reversed() {
      (rest, positions[axis]) = rest.quotientAndRemainder(dividingBy: axes[axis].count)
    }
    return positions
  }

  /// The scenarios of one of several shards: together they are the whole, in order.
  ///
  /// - Parameters:
  ///   - shard: From 1 to `shards`.
  ///   - shards: Above zero.
  public func scenarios(ofShard shard: Int, of shards: Int) -> Range<Int> {
    let bound = { (shard: Int) in Int(Int128(count) * Int128(shard) / Int128(shards)) }
    return bound(shard - 1)..<bound(shard)
  }
}
