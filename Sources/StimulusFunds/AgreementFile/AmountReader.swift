import Apportionment

/// Reads the amount of a fund: so many kronor, or how they follow from other figures.
enum AmountReader {
  /// The ways to calculate one, by the members that tell each.
  private static let ways = [["times", "of"], ["units", "price"]]

  /// Reads it; nil where something was reported.
  static func amount(_ item: JSONItem) -> Located<FundAmount>? {
    if item.tells([.init()], { _ = $0.kronor() }) {
      _ = item.tells(ways.map { .init(present: Set($0)) }) { _ = $0.object(calculation) }
      return nil
    }
    guard case .object = item.value.content else {
      return item.kronor().map { Located(FundAmount($0.value), at: $0.location) }
    }
    guard let calculation = item.object(calculation) else { return nil }
    do throws(AmountCalculationFault) {
      return Located(try FundAmount(calculation), at: item.value.location)
    } catch {
      item.report(error.fault, repair: error.repair)
      return nil
    }
  }

  private static func calculation(_ members: inout JSONMembers) -> AmountCalculation? {
    let named = ways.filter { $0.contains(where: members.has) }
    let basis = named.count == 1 ? basis(named[0], &members) : nil
    if named.count != 1 { report(named, &members) }
    let rounding = members.optional(
      "rounded",
      Wording(
        en: "How the amount is rounded to whole kronor, where it is none.",
        sv: "Hur beloppet avrundas till hela kronor, om det inte är det."))
    let rounded = rounding?.choice(of: EachRounding.self)
    guard let basis, (rounding == nil) == (rounded == nil) else { return nil }
    return AmountCalculation(basis: basis, rounding: rounded)
  }

  private static func basis(
    _ way: [String], _ members: inout JSONMembers
  ) -> AmountCalculation.Basis? {
    if way.contains("times") {
      let factor = members.required(
        "times",
        Wording(
          en: "The factor that the other amount is multiplied by, such as \"1.028\".",
          sv: "Faktorn som det andra beloppet multipliceras med, till exempel \"1.028\"."))?
        .nonNegativeNumber()
      let amount = members.kronor(
        "of",
        Wording(
          en: "The amount that it follows from, such as last year's, in kronor.",
          sv: "Beloppet som det följer av, till exempel förra årets, i kronor."))
      guard let factor, let amount else { return nil }
      return .times(factor, of: amount.value)
    }
    let units = members.required(
      "units", Wording(en: "How many units there are.", sv: "Hur många enheter det är."))?
      .nonNegativeNumber()
    let price = members.required(
      "price", Wording(en: "Kronor for each unit.", sv: "Kronor för varje enhet."))?
      .nonNegativeNumber()
    guard let units, let price else { return nil }
    return .units(units, price: price)
  }

  /// Reports a calculation that is none, or more than one.
  private static func report(_ named: [[String]], _ members: inout JSONMembers) {
    for name in ways.joined() { _ = members.optional(name, .none) }
    members.item.report(
      named.isEmpty
        ? Wording(en: "no calculation is named", sv: "ingen beräkning är angiven")
        : Wording(
          en: "the amount follows from two calculations at once",
          sv: "beloppet följer av två beräkningar på en gång"),
      repair: Wording(
        en: "write 'times' and 'of', or 'units' and 'price'",
        sv: "skriv 'times' och 'of', eller 'units' och 'price'"))
  }
}

extension JSONItem {
  /// A number from zero up, as digits or as an exact fraction such as "1/3".
  fileprivate func nonNegativeNumber() -> Fraction? {
    guard let number = exactNumber() else { return nil }
    if number >= .zero { return number }
    report(
      Wording(en: "the number is below zero", sv: "talet är mindre än noll"),
      repair: Wording(en: "write zero or more", sv: "skriv noll eller mer"))
    return nil
  }
}
