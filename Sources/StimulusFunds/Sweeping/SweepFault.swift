/// Why a scenario of a sweep cannot be computed.
struct SweepFault: Error {
  /// What is wrong.
  let fault: String
  /// How to repair it.
  let repair: String

  /// What is wrong with a change.
  init(_ problem: Problem) { (fault, repair) = (problem.fault, problem.repair) }

  /// Why a fund cannot be divided.
  init(_ error: AllocationFault, of fund: Fund) {
    (fault, repair) = ("fund '\(fund.id)': \(error.fault)", error.repair)
  }

  /// What a fund contradicts in itself.
  init(contradiction: (fault: String, repair: String), of fund: Fund) {
    (fault, repair) = ("fund '\(fund.id)': \(contradiction.fault)", contradiction.repair)
  }
}
