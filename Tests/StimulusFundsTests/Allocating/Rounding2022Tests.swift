import Apportionment
import StimulusFunds
import Testing

/// That the published tables distinguish how they were rounded.
struct Rounding2022Tests {
  @Test(arguments: [
    ("Nära vård", 750_000_000, 4), ("Vårdens medarbetare", 150_000_000, 8),
    ("Vidareutbildning", 100_000_000, 7),
  ])
  func `rounding the halves of Bilaga 3 separately misses published cells`(
    heading: String, fund: Int128, missed: Int
  ) throws {
    let population = try numbers("Befolkning 1/11 - 2021")
    let services = try numbers("Antal insatser* per län")
    let published = try numbers(heading)
    let misses = try published.indices.count { index in
      let first = Fraction(fund / 2 * population[index], over: 10_443_100)
      let second = Fraction(fund / 2 * services[index], over: 398_986)
      return try nearest(first) + nearest(second) != published[index]
    }
    #expect(misses == missed)
  }

  private func numbers(_ heading: String) throws -> [Int128] {
    try Agreement2022.column(heading, of: "bilaga-3").map { try #require(Int128($0)) }
  }

  private func nearest(_ fraction: Fraction) throws -> Int128 {
    try #require(Int128(exactly: (fraction + Fraction(1, over: 2)).floor))
  }

  @Test func `the largest remainders differ from the published tables in four cells`() throws {
    let carried = try Agreement2022.allocation()
    let agreement = try Agreement2022.agreement { name, text in
      name == "agreement.json" ? Self.withoutCarriers(text) : text
    }
    let differing = zip(carried.allocations, AgreementAllocation(of: agreement).allocations)
      .flatMap { published, other in
        zip(published.grants, other.grants).compactMap { published, other -> String? in
          if published.amount == other.amount { return nil }
          let recipient = published.recipient.name
          return "\(recipient): \(published.amount) published, \(other.amount) by remainder"
        }
      }
    #expect(
      differing == [
        "Region Kalmar län: 46426770 published, 46426771 by remainder",
        "Region Värmland: 53227562 published, 53227561 by remainder",
        "Jönköpings län: 3846172 published, 3846173 by remainder",
        "Jämtlands län: 1386624 published, 1386623 by remainder",
      ])
  }

  /// Every `"residual": {…},` taken out.
  private static func withoutCarriers(_ text: String) -> String {
    var lines: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == #"      "residual": {"# { isInside = true }
      if !isInside { lines.append(line) }
      if line == "      }," { isInside = false }
    }
    return lines.joined(separator: "\n")
  }
}
