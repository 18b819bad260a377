/// An agreement whose files are valid together, before its funds are found to be divisible: for what
/// tells why they are not along with more, as a verification and an audit do.
public struct UndividedAgreement: Sendable {
  /// The agreement; a fund of it may be one that no division can be made of.
  package let content: Agreement
  /// Where its funds stand, in the order of the funds.
  let places: [FundPlace]

  /// The agreement divided: each fund into grants, but for those that await data.
  ///
  /// - Throws: ``InvalidInput`` with every fund that cannot be divided, at its place in the
  ///   agreement file.
  public func divided() throws(InvalidInput) -> AgreementAllocation {
    do throws(DivisionFaults) {
      return try AgreementAllocation(dividing: content)
    } catch {
      throw InvalidInput(error.faults.map { problem($0.fault, of: content.funds[$0.position]) })
    }
  }

  /// What a person should know of the funds as they are divided, in the agreement's order.
  public func findings(in allocation: AgreementAllocation) -> [AllocationFinding] {
    zip(places, allocation.outcomes).flatMap { place, outcome in
      AllocationFinding.all(
        of: outcome, at: place, mayChange: content.isNamedByKeys(outcome.fund))
    }
  }

  /// A fault of dividing one of its funds, at its place.
  func problem(_ fault: AllocationFault, of fund: Fund) -> Problem {
    guard let position = content.funds.firstIndex(where: { $0.id == fund.id }) else {
      preconditionFailure("fund '\(fund.id)' is none of the agreement's")
    }
    return places[position].problem(fault, of: fund)
  }

  /// The agreement with other key values, or without carriers: its funds are the same, in the same
  /// places.
  func with(_ content: Agreement) -> UndividedAgreement {
    UndividedAgreement(content: content, places: places)
  }
}
