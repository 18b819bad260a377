import FordelaCommands
import Foundation

/// The parts of `verify --format json` that the tests look at.
struct VerifiedAgreement: Decodable {
  struct Table: Decodable {
    let id: String
    let cells: Int
    let nearest: Int
    let carrying: Int
    let differing: Int
    let shares: Int
    let funds: Int
    let rowTotals: Int
    let columnTotals: Int
  }

  struct Finding: Decodable, Equatable {
    let table: String
    let row: String
    let column: String
    let printed: String
    let computed: String
    let difference: Int
  }

  let agreement: String
  let agrees: Bool
  let tables: [Table]
  let findings: [Finding]

  init(_ result: FordelaCommandLine.Result) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(result.output.utf8))
  }
}
