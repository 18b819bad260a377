import StimulusFunds

let sweep = try SweepBenchmark("Allocations/2022")
for (name, work) in [
  ("bare loop, one core", sweep.multiplyAndDivide),
  ("sweep, one core", sweep.computeOnOneCore),
  ("sweep, all cores", sweep.computeOnAllCores),
] {
  let measurement = try Measurement(name, runs: 9, work)
  print(
    measurement.line, measurement.median / .nanoseconds(SweepBenchmark.scenarios), "ns per scenario"
  )
}

for count in [1_000, 10_000, 100_000, 1_000_000] {
  let invented = InventedAgreement(count: count)
  let agreement = try invented.agreement()
  guard let fund = agreement.fund("fund") else { continue }
  let runs = count == 1_000_000 ? 5 : 9
  let allocation = try Measurement("allocation of \(count) recipients by one key", runs: runs) {
    _ = try Allocation(of: fund, keys: agreement.keys)
  }
  print(allocation.line)
  let reading = try Measurement("reading and checking \(count) recipients and values", runs: 1) {
    _ = try invented.agreement()
  }
  print(reading.line)
}
