/// A figure that was measured.
struct Measurement {
  /// What was measured.
  let name: String
  /// The median, in nanoseconds, of one piece of work.
  let nanoseconds: Int
  /// How many runs the median is of.
  let runs: Int
  /// The limit it is held to; nil where there is none.
  let target: Target?

  /// Runs some work several times and takes the median.
  ///
  /// - Parameter pieces: How many equal pieces the work is.
  init(
    _ name: String, runs: Int = 9, pieces: Int = 1, target: Target? = nil,
    _ work: () throws -> Void
  ) rethrows {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try clock.measure(work)) }
    self.name = name
    self.runs = runs
    self.target = target
    let median = times.sorted()[runs / 2].components
    let nanoseconds = median.seconds * 1_000_000_000 + median.attoseconds / 1_000_000_000
    self.nanoseconds = Int(nanoseconds) / pieces
  }

  /// "allocation of 1000 recipients by one key  123 µs", and its target where it has one.
  var text: String {
    let padding = String(repeating: " ", count: max(1, 58 - name.count))
    let limit = target.map { "  (at most \(Self.shown($0.nanoseconds)): \($0.reason))" } ?? ""
    return "\(name)\(padding)\(Self.shown(nanoseconds))\(limit)"
  }

  private static func shown(_ nanoseconds: Int) -> String {
    let (divisor, unit) =
      nanoseconds < 10_000
      ? (1, "ns") : nanoseconds < 10_000_000 ? (1_000, "µs") : (1_000_000, "ms")
    return "\(nanoseconds / divisor) \(unit)"
  }

  /// The measurement as an object.
  var json: String { "{\"name\": \"\(name)\", \"nanoseconds\": \(nanoseconds), \"runs\": \(runs)}" }
}
