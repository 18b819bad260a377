import StimulusFunds

/// Allocations of invented agreements of many sizes, and the reading of their files.
struct AllocationBenchmark {
  private let invented: InventedAgreement
  private let agreement: Agreement

  init(count: Int) throws {
    invented = InventedAgreement(count: count)
    agreement = try invented.agreement()
  }

  /// The time of an allocation by one key, of one by a blend of two, and of reading the key's file.
  func measurements() throws -> [Measurement] {
    [
      try allocation(of: "share", "by one key"), try allocation(of: "blend", "by a blend"),
      try reading(),
    ]
  }

  private func allocation(of fund: String, _ rule: String) throws -> Measurement {
    let funds = agreement.funds.filter { $0.id == fund }
    return try Measurement(
      "allocation of \(invented.count) recipients \(rule)", runs: runs,
      target: invented.count == 1_000_000 && fund == "share" ? .millionRecipients : nil
    ) {
      for fund in funds { _ = try Allocation(of: fund, keys: agreement.keys) }
    }
  }

  private func reading() throws -> Measurement {
    let source = try SourceText(file: "a.csv", invented.values)
    return try Measurement(
      "reading a key file of \(invented.count) rows", runs: runs,
      target: invented.count == 1_000_000 ? .millionRows : nil
    ) {
      _ = try agreement.values(ofKey: "a", in: source)
    }
  }

  private var runs: Int { invented.count > 100_000 ? 5 : 9 }
}
