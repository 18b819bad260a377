/// How long a piece of work takes.
struct Measurement {
  let name: String
  /// The median of the runs.
  let median: Duration
  /// How many runs.
  let runs: Int

  /// Runs the work several times.
  init(_ name: String, runs: Int, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try clock.measure(work)) }
    self.name = name
    self.runs = runs
    median = times.sorted()[runs / 2]
  }

  /// "allocation of 1000 recipients by one key: 1.23 ms (median of 9)".
  var line: String {
    let microseconds = median / .microseconds(1)
    let rounded =
      microseconds < 1_000
      ? "\((microseconds * 10).rounded() / 10) µs" : "\((microseconds / 100).rounded() / 10) ms"
    return "\(name): \(rounded) (median of \(runs))"
  }
}
