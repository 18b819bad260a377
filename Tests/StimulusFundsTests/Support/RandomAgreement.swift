import Apportionment
import TestSupport

@testable import StimulusFunds

/// An agreement of a few recipients, keys and funds with random rules, and changes that fit it.
struct RandomAgreement {
  let agreement: Agreement
  private let recipients: [String]

  init(_ random: inout SeededGenerator) throws {
    recipients = (0..<Int.random(in: 1...6, using: &random)).map { "R\($0)" }
    let names = recipients
    let texts = [
      AgreementFiles.agreementName: Self.text(recipients, &random),
      AgreementFiles.registerName: "recipient,groups,county code,county,organisation number,"
        + "aliases,remark\n" + names.map { "\($0),all,,,,,\n" }.joined(),
      "a.csv": Self.values(recipients, &random), "b.csv": Self.values(recipients, &random),
      "c.csv": Self.values(recipients, &random),
    ]
    var agreement = try AgreementFiles { name throws(Problem) in
      try SourceText(file: name, texts[name] ?? "")
    }.agreement()
    for position in agreement.funds.indices {
      Self.carry(&agreement.funds[position], keys: agreement.keys, &random)
    }
    self.agreement = agreement
  }

  private static func values(_ recipients: [String], _ random: inout SeededGenerator) -> String {
    let most = [9, 100, 2_000_000].randomElement(using: &random) ?? 9
    return "recipient,value\n"
      + recipients.map { "\($0),\(Int.random(in: 1...most, using: &random))\n" }.joined()
  }

  private static let citation = #"{"section": "1", "quote": "Så."}"#

  private static func text(_ recipients: [String], _ random: inout SeededGenerator) -> String {
    let funds = (0..<Int.random(in: 1...3, using: &random)).map { number in
      let amount = Int.random(in: 100...100_000, using: &random)
      let rule = rule(recipients, depth: 2, &random)
      let fund = """
        {"id": "f\(number)", "name": "F", "amount": \(amount),
         "recipients": {"name": "Alla", "groups": ["all"]},
         "rule": \(rule), \(rest(rule, &random)) "citation": \(citation)}
        """
      return (amount, fund)
    }
    let keys = ["a", "b", "c"].map { id in
      """
      {"id": "\(id)", "name": "\(id)", "unit": "st", "subject": "recipient", "source": "påhittad",
       "file": "\(id).csv"}
      """
    }
    return """
      {"id": "random", "title": "Slump", "parties": ["Staten"], "signed": "nu",
       "total": \(funds.reduce(0) { $0 + $1.0 }), "citation": \(citation),
       "registerSource": "påhittat", "groups": [{"id": "all", "name": "Alla"}],
       "keys": [\(keys.joined(separator: ", "))],
       "funds": [\(funds.map(\.1).joined(separator: ", "))],
       "budget": {"appropriation": "1:6", "items": [], "citation": \(citation)}}
      """
  }

  /// Rules that leave money over need a word on it; others may have one.
  private static func rest(_ rule: String, _ random: inout SeededGenerator) -> String {
    let leaves = rule.contains("perUnit") || rule.contains("qualified")
    return leaves || Bool.random(using: &random) ? #""rest": "unallocated","# : ""
  }

  private static func rule(
    _ recipients: [String], depth: Int, _ random: inout SeededGenerator
  ) -> String {
    let share = { (key: String) in #"{"share": "\#(key)"}"# }
    switch Int.random(in: 0..<(depth == 0 ? 3 : 13), using: &random) {
    case 0: return share("a")
    case 1: return #""equal""#
    case 2: return share("b")
    case 3, 4:
      let weights =
        [["1/2", "1/2"], ["0.2", "0.8"], ["1/3", "1/6", "1/2"], ["0", "0.4", "0.6"]]
        .randomElement(using: &random) ?? []
      let parts = zip(weights, ["a", "b", "c"]).map { weight, key in
        #"{"weight": "\#(weight)", "rule": \#(share(key))}"#
      }
      return #"{"blend": [\#(parts.joined(separator: ", "))]}"#
    case 5, 6:
      let base = Int.random(in: 0...15, using: &random)
      return #"{"base": \#(base), "then": \#(rule(recipients, depth: 0, &random))}"#
    case 9:
      let price = ["1/3", "7", "0.5"].randomElement(using: &random) ?? "7"
      return #"{"perUnit": {"amount": "\#(price)", "key": "a", "atMost": 90000}}"#
    case 10, 11:
      let test =
        [#""above": 3"#, #""highest": 2, "ties": "all""#].randomElement(using: &random) ?? ""
      let others = ["excluded", "forfeit"].randomElement(using: &random) ?? ""
      return """
        {"qualified": {"key": "b", \(test), "others": "\(others)"},
         "then": \(rule(recipients, depth: depth - 1, &random))}
        """
    case 12:
      return """
        {"first": \(rule(recipients, depth: depth - 1, &random)),
         "then": \(rule(recipients, depth: depth - 1, &random))}
        """
    case 7:
      let least = Int.random(in: 0...15, using: &random)
      return """
        {"bounds": {"atLeast": \(least)}, "then": \(rule(recipients, depth: depth - 1, &random))}
        """
    default:
      let names = recipients.indices.filter { _ in Bool.random(using: &random) } + [0]
      let chosen = Set(names).sorted().map { recipients[$0] }
      let list = chosen.map { "\"\($0)\"" }.joined(separator: ", ")
      return #"{"only": [\#(list)], "then": \#(rule(chosen, depth: depth - 1, &random))}"#
    }
  }

  /// Lets random recipients carry the residual of half of the funds, as the parties might choose.
  private static func carry(
    _ fund: inout Fund, keys: [DistributionKey], _ random: inout SeededGenerator
  ) {
    guard Bool.random(using: &random), let allocation = try? Allocation(of: fund, keys: keys)
    else { return }
    let half = Fraction(1, over: 2)
    let residual = allocation.residual.ore / 100
    let candidates = allocation.grants.filter { grant in
      let rest = grant.entitlement - Fraction(whole: grant.entitlement.floor)
      return rest != .zero && (rest < half) == (residual > 0)
    }
    let chosen = candidates.shuffled(using: &random).prefix(abs(residual))
    let carriers = chosen.compactMap { grant in
      (try? Kronor(residual.signum())).map {
        NamedCarrier(recipient: grant.recipient.name, amount: $0)
      }
    }
    fund.rounding.residual = .carriers(carriers, citation: fund.citation)
  }
}

extension RandomAgreement {
  /// A path of the agreement and a few values for it, the present one often among them.
  func axis(_ random: inout SeededGenerator) -> String {
    guard let fund = agreement.funds.randomElement(using: &random) else { return "" }
    let path = "funds.\(fund.id)"
    let amount = fund.amount.ore / 100
    switch Int.random(in: 0..<14, using: &random) {
    case 11, 12, 13:
      let part = fund.rule.innerParts.randomElement(using: &random)
      return part.map { "\(path).\($0)=1...9:4" } ?? "\(path).amount=\(amount)...\(amount + 2):1"
    case 0, 1:
      let step = Int.random(in: 1...40, using: &random)
      return "\(path).amount=\(max(0, amount - step))...\(amount + 2 * step):\(step)"
    case 2: return "\(path).amount*=0.5...1.5:0.5"
    case 3, 4:
      let base = (fund.rule.outerBase?.ore ?? 0) / 100
      return "\(path).base=\(max(0, base - 2))...\(base + 2):2"
    case 5: return "\(path).atLeast=0...10:5"
    case 6: return "\(path).atMost=\(amount / 2)...\(amount):\(max(1, amount / 2))"
    case 7:
      let key = fund.rule.blendedKeys.randomElement(using: &random) ?? "a"
      return "\(path).weights.\(key)=0...1:1/4"
    case 8:
      let name = recipients.randomElement(using: &random) ?? ""
      let value = agreement.keys[0].values?.scaled(of: name) ?? 1
      return "a[\(name)]=\(max(1, value - 1))...\(value + 1):1"
    case 9: return "b[*]*=0.875...1.125:0.125"
    default: return "\(path).unit=1...\(Int.random(in: 1...3, using: &random)):1"
    }
  }

  /// A change that holds in all scenarios, or none.
  func changes(_ random: inout SeededGenerator) -> [String] {
    guard let fund = agreement.funds.randomElement(using: &random) else { return [] }
    let path = "funds.\(fund.id)"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return ["\(path).amount=\(fund.amount.ore / 100 + 7)"]
    case 1: return ["\(path).base=3"]
    case 2: return ["\(path).atLeast=2"]
    case 3: return ["c[\(recipients[0])]=5"]
    case 4: return [#"\#(path).rule={"base": 1, "then": {"share": "c"}}"#]
    case 5: return ["\(path)=null"]
    default: return []
    }
  }
}
