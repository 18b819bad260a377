/// The benchmarks, in the order in which they are printed.
let benchmarks: [() throws -> [Measurement]] =
  [
    { try SweepBenchmark("Allocations/2022").measurements() },
    { try PlanningBenchmark("Allocations/2022").measurements() },
  ]
  + [1_000, 10_000, 100_000, 1_000_000].map { count in
    { try AllocationBenchmark(count: count).measurements() }
  }
  + [
    {
      [try CheckBenchmark("Allocations/2022", rows: 1_000_000).measurement()].compactMap { $0 }
    },
    { [try StartBenchmark(".").measurement()] },
  ]

switch Array(CommandLine.arguments.dropFirst()) {
case [], ["--format", "text"]:
  for benchmark in benchmarks {
    for measurement in try benchmark() { print(measurement.text) }
  }
case ["--format", "json"]:
  let measurements = try benchmarks.flatMap { try $0() }
  print("[\n  " + measurements.map(\.json).joined(separator: ",\n  ") + "\n]")
default:
  print("usage: fordela-benchmarks [--format text|json]")
}
