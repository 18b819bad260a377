import Apportionment

extension AgreementEdit {
  /// Adds, replaces or, where the value is null, removes a fund.
  mutating func replaceFund(
    _ id: String, _ change: Change, _ problems: Problems
  ) throws(Problem) {
    try change.refuseScaling()
    guard case .written(let value) = change.value else {
      throw change.noFund(Wording(en: "a number", sv: "ett tal"))
    }
    switch value.content {
    case .null: agreement.funds.remove(at: try position(of: id, change))
    case .object:
      guard let fund = agreement.fund(in: value, called: id, path: change.text, problems) else {
        return
      }
      let position = agreement.funds.firstIndex { $0.id == id }
      if fund.id != id, agreement.fund(fund.id) != nil {
        throw change.problem(
          Wording(
            en: "fund '\(fund.id)' is there already", sv: "insatsområdet '\(fund.id)' finns redan"),
          repair: Wording(en: "give it an id of its own", sv: "ge det ett eget id"))
      }
      if let position { agreement.funds[position] = fund } else { agreement.funds.append(fund) }
      changesOfFunds[fund.id] = changes.count - 1
    default: throw change.noFund(value.kind)
    }
  }

  /// Gives a fund another rule, written as JSON.
  mutating func setRule(
    of id: String, _ change: Change, _ problems: Problems
  ) throws(Problem) {
    try change.refuseScaling()
    let position = try position(of: id, change)
    guard case .written(let value) = change.value else {
      throw change.problem(
        Wording(en: "found a number", sv: "här står ett tal"),
        repair: Wording(en: "write a rule in { }", sv: "skriv en beräkningsmodell inom { }"))
    }
    let fund = agreement.funds[position]
    if let rule = agreement.rule(in: value, for: fund, path: change.text, problems) {
      agreement.funds[position].rule = rule
    }
  }

  /// Adds the amounts of other funds to a fund and removes them: `funds.a.merge=b+c`.
  mutating func merge(into id: String, _ change: Change) throws(Problem) {
    try change.refuseScaling()
    let target = try position(of: id, change)
    let others = change.mergedFunds
    if others.isEmpty {
      throw change.problem(
        Wording(
          en: "no funds to merge are named", sv: "inga insatsområden att slå ihop är angivna"),
        repair: Wording(en: "write their ids with + between", sv: "skriv deras id med + emellan"))
    }
    var amounts = [agreement.funds[target].amount]
    for (position, other) in others.enumerated() {
      if other == id || others[..<position].contains(other) {
        throw change.problem(
          Wording(
            en: "'\(other)' cannot be merged twice", sv: "'\(other)' kan inte slås ihop två gånger"),
          repair: Wording(
            en: "write the ids of other funds, each once",
            sv: "skriv id för andra insatsområden, vart och ett en gång"))
      }
      guard let fund = agreement.fund(other) else {
        throw change.unknown(.fund, other, among: agreement.funds.map(\.id))
      }
      amounts.append(fund.amount)
    }
    do throws(KronorError) { agreement.funds[target].amount = try amounts.exactSum() } catch {
      throw change.problem(
        Wording(en: "together \(error.wording)", sv: "tillsammans \(error.wording)"),
        repair: error.repair)
    }
    agreement.funds.removeAll { others.contains($0.id) }
  }
}

extension Change {
  /// The ids of the funds that are merged into another.
  fileprivate var mergedFunds: [String] {
    guard case .written(let value) = value, let text = value.text else { return [] }
    return text.split(separator: "+").map(String.init)
  }

  fileprivate func noFund(_ kind: Wording) -> Problem {
    problem(
      Wording(en: "found \(kind)", sv: "här står \(kind)"),
      repair: Wording(
        en: "write a fund in { }, or null to remove it",
        sv: "skriv ett insatsområde inom { }, eller null för att ta bort det"))
  }
}
