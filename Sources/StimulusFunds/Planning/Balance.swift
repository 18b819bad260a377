import Apportionment

/// The fund that pays for what the others cost, so that the total of the agreement stays as it is.
public struct Balance: Hashable, Sendable {
  /// The fund's id.
  public let fund: String
  /// Where it was named, for messages.
  let location: SourceLocation

  /// The fund that an option names.
  public init(fund: String, option: String) {
    self.fund = fund
    location = SourceLocation(file: "\(option) \(fund)")
  }
}

extension ChangePath {
  /// Whether it sets or moves the amount of a fund.
  fileprivate func movesAmount(of fund: String) -> Bool {
    if case .fundPart(fund, let part) = self { part.movesAmount } else { false }
  }
}

extension AgreementEdit {
  /// Lets the balancing fund pay what keeps the total that the agreement has.
  ///
  /// Reports a fund that is not there or is changed itself, and one that has too little money.
  mutating func payBalance(_ problems: Problems) {
    guard let balance else { return }
    let others = agreement.funds.filter { $0.id != balance.fund }
    guard let position = agreement.funds.firstIndex(where: { $0.id == balance.fund }) else {
      problems.add(
        balance.location, NameKind.fund.unknown + " '\(balance.fund)'",
        repair: suggestion(for: balance.fund, among: agreement.funds.map(\.id)))
      return
    }
    if changes.contains(where: { $0.path.movesAmount(of: balance.fund) }) {
      problems.add(
        balance.location,
        Wording(
          en: "the fund's amount is changed too", sv: "även insatsområdets eget belopp ändras"),
        repair: Wording(
          en: "let another fund pay", sv: "låt ett annat insatsområde betala"))
      return
    }
    do throws(KronorError) {
      let amount = try base.total.subtracting(try others.map(\.amount).exactSum())
      if amount == agreement.funds[position].amount { return }
      if amount < .zero { return problems.add(tooLittle(balance, lacking: amount)) }
      agreement.funds[position].amount = amount
      changesOfFunds[balance.fund] = changes.indices.last
    } catch {
      problems.add(balance.location, error.wording, repair: error.repair)
    }
  }

  private func tooLittle(_ balance: Balance, lacking amount: Kronor) -> Problem {
    let lacking = SwedishFigures.grouped((-amount.fraction).plainDecimal)
    return Problem(
      at: balance.location,
      Wording(
        en: "the fund would have to pay \(lacking) kr more than it has",
        sv: "insatsområdet skulle behöva betala \(lacking) kr mer än det har"),
      repair: Wording(
        en: "let a larger fund pay, or change less",
        sv: "låt ett större insatsområde betala, eller ändra mindre"))
  }
}
