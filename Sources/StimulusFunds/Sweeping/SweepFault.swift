/// Why a scenario of a sweep cannot be computed.
struct SweepFault: Error {
  /// What is wrong.
  let fault: Wording
  /// How to repair it.
  let repair: Wording

  /// What is wrong with a change.
  init(_ problem: Problem) { (fault, repair) = (problem.fault, problem.repair) }

  /// Why a fund cannot be divided.
  init(_ error: AllocationFault, of fund: Fund) {
    (fault, repair) = (error.fault.of(fund), error.repair)
  }

  /// What a fund contradicts in itself.
  init(contradiction: (fault: Wording, repair: Wording), of fund: Fund) {
    (fault, repair) = (contradiction.fault.of(fund), contradiction.repair)
  }
}
