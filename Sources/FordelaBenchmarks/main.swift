/// Runs all benchmarks and prints them as text, or as JSON with `--format json`.
func measureAll() throws -> [Measurement] {
  let sweep = try SweepBenchmark("Allocations/2022")
  var measurements = try sweep.measurements()
  for count in [1_000, 10_000, 100_000, 1_000_000] {
    let benchmark = try AllocationBenchmark(count: count)
    measurements += try benchmark.measurements()
    if count == 1_000_000 { measurements.append(try benchmark.readingMeasurement()) }
  }
  measurements.append(try StartBenchmark(".").measurement())
  return measurements
}

switch Array(CommandLine.arguments.dropFirst()) {
case [], ["--format", "text"]: for measurement in try measureAll() { print(measurement.text) }
case ["--format", "json"]:
  print("[\n  " + (try measureAll().map(\.json).joined(separator: ",\n  ")) + "\n]")
default: print("usage: fordela-benchmarks [--format text|json]")
}
