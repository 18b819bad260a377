import FordelaCommands
import Foundation

/// The documented JSON of `allocate`.
struct AllocatedAgreement: Decodable {
  struct Awaiting: Decodable, Equatable {
    let fund: String
    let amount: Int
    let needs: [String]
  }

  struct Carrier: Decodable, Equatable {
    let recipient: String
    let amount: Int
  }

  struct Grant: Decodable, Equatable {
    let recipient: String
    let amount: Int
    let entitlement: String
  }

  struct Residual: Decodable {
    let amount: Int
    let carriers: [Carrier]
  }

  struct Citation: Decodable {
    let section: String
    let quote: String
  }

  struct Fund: Decodable {
    let id: String
    let name: String
    let amount: Int
    let citation: Citation
    let residual: Residual
    let grants: [Grant]
  }

  let agreement: String
  let title: String
  let total: Int
  let allocated: Int
  let awaiting: [Awaiting]
  let funds: [Fund]

  init(_ result: FordelaCommandLine.Result) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(result.output.utf8))
  }
}
