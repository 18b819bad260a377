import StimulusFunds

/// Allocations of invented agreements of many sizes, and the reading of their files.
struct AllocationBenchmark {
  private let invented: InventedAgreement
  private let agreement: Agreement

  init(count: Int) throws {
    invented = InventedAgreement(count: count)
    agreement = try invented.agreement()
  }

  /// The time of an allocation by one key and of one by a blend of two.
  func measurements() throws -> [Measurement] {
    try ["share", "blend"].compactMap { id in
      try agreement.fund(id).map { fund in
        let name =
          "allocation of \(invented.count) recipients by \(id == "share" ? "one key" : "a blend")"
        return try Measurement(name, runs: invented.count > 100_000 ? 5 : 9) {
          _ = try Allocation(of: fund, keys: agreement.keys)
        }
      }
    }
  }

  /// The time of reading a key file of as many rows.
  func readingMeasurement() throws -> Measurement {
    let source = try SourceText(file: "a.csv", invented.values)
    return try Measurement("reading a key file of \(invented.count) rows", runs: 5) {
      _ = try agreement.replacingValues(ofKey: "a", from: source)
    }
  }
}
