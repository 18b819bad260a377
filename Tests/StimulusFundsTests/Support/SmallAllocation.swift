import StimulusFunds
import Testing

extension SmallAgreement {
  /// The allocation of the fund.
  func allocation() throws -> Allocation {
    try #require(try wholeAllocation().allocation(of: "care"))
  }

  /// The grants in plain digits, in the order of the recipients.
  func grants() throws -> [String] { try allocation().grants.map(\.amount.plainDigits) }

  /// The entitlements as fractions in text, in the order of the recipients.
  func entitlements() throws -> [String] {
    try allocation().grants.map { "\($0.entitlement)" }
  }

  /// What is wrong with the rule or the carriers, without place and repair.
  func fault() throws -> AllocationFault {
    let agreement = try undividedAgreement().content
    let fund = try #require(agreement.fund("care"))
    return try #require(throws: AllocationFault.self) {
      try Allocation(of: fund, keys: agreement.keys)
    }
  }
}

extension Allocation {
  /// Who carries the residual, such as "Norr -1".
  var carried: [String] { carriers.map { "\($0.recipient) \($0.amount)" } }
}
