import Apportionment

/// Reads how a fund is rounded and who carries its residual; the carriers' names are looked up when
/// the fund's recipients are known.
struct RoundingReader {
  /// Where the carriers stand; nil where there are none.
  var carriersLocation: SourceLocation? { residual?.value.location }

  /// Where the rounding stands; nil where it is the usual one.
  var location: SourceLocation? { rounding?.value.location }

  private let rounding: JSONItem?
  private var unit: Located<Kronor>?
  private var ties: TieRule?
  private var each: EachRounding?
  private var residual: JSONItem?
  private var carriers: [Carrier] = []
  private var citation: Citation?

  /// A recipient and the part of the residual that it carries.
  private struct Carrier {
    let item: JSONItem
    let recipient: JSONText
    let amount: Located<Kronor>
  }

  /// Reads the members `rounding` and `residual` of a fund.
  init(_ members: inout JSONMembers) {
    rounding = members.optional(
      "rounding",
      Wording(en: "How its entitlements become grants.", sv: "Hur de exakta andelarna blir bidrag.")
    )
    let residual = members.optional(
      "residual",
      Wording(
        en: "The recipients that carry the residual.",
        sv: "Mottagarna som avrundningsresten läggs på."))
    if let rounding { readRounding(rounding) }
    if let residual { readResidual(residual) }
  }

  private mutating func readRounding(_ item: JSONItem) {
    guard var members = item.members() else { return }
    unit = members.optional(
      "unit",
      Wording(
        en: "The unit of the grants in kronor: 1, 0.01 or 1000.",
        sv: "Bidragens enhet i kronor: 1, 0.01 eller 1000."))?.kronor()
    ties = members.optional(
      "ties",
      Wording(
        en: "Who is favoured among equal remainders.", sv: "Vem som går före vid lika rester."))?
      .choice(of: TieRule.self)
    each = members.optional(
      "each",
      Wording(
        en: "How each is rounded by itself, nobody carrying a residual.",
        sv: "Hur varje bidrag avrundas för sig, utan att någon bär en avrundningsrest."))?
      .choice(of: EachRounding.self)
    members.finish()
    if each != nil, ties != nil { reportIdleTies(item) }
    if let unit, unit.value == .zero {
      item.report(
        of: "unit", at: unit.location,
        Wording(en: "the rounding unit is zero", sv: "avrundningsenheten är noll"),
        repair: Wording(en: "write 1, 0.01 or 1000", sv: "skriv 1, 0.01 eller 1000"))
    }
  }

  private mutating func readResidual(_ item: JSONItem) {
    guard var members = item.members() else { return }
    residual = item
    carriers = members.list(
      "carriers",
      Wording(
        en: "Who carries which part of the residual.",
        sv: "Vem som får vilken del av avrundningsresten.")
    )
    .compactMap(Self.carrier)
    citation = members.citation(
      Wording(en: "Where the agreement says so.", sv: "Var överenskommelsen anger det."))
    members.finish()
  }

  private static func carrier(_ item: JSONItem) -> Carrier? {
    item.object { members in
      let recipient = members.text("recipient", Wording(en: "The recipient.", sv: "Mottagaren."))
      let amount = members.required(
        "amount",
        Wording(
          en: "The part in kronor, below zero where the recipient gives some up.",
          sv: "Delen i kronor, mindre än noll om mottagaren avstår något."))?
        .kronor(signed: true)
      guard let recipient, let amount else { return nil }
      return Carrier(item: item, recipient: recipient, amount: amount)
    }
  }
}

extension RoundingReader {
  /// A fund is a whole number of its rounding units.
  func checkUnit(of amount: Located<Kronor>?, in fund: JSONItem) {
    let size = unit?.value ?? .one
    guard let amount, size > .zero, amount.value.ore % size.ore != 0 else { return }
    let fault = Wording(
      en: "the amount \(amount.value.grouped) kr is not a whole number of ",
      sv: "beloppet \(amount.value.grouped) kr är inget helt antal ")
    if let rounding, let unit {
      rounding.report(
        of: "unit", at: unit.location, fault + "\(size.grouped) kr",
        repair: Wording(
          en: "choose a unit that divides the amount",
          sv: "välj en enhet som går jämnt upp i beloppet"))
    } else {
      fund.report(
        of: "amount", at: amount.location, fault + "kronor",
        repair: Wording(
          en: "add \"rounding\": {\"unit\": 0.01}", sv: "lägg till \"rounding\": {\"unit\": 0.01}"))
    }
  }

  /// The rounding of a fund of some recipients; nil where something it needs was reported.
  func rounding(_ among: RuleRecipients) -> FundRounding? {
    let unit = unit?.value ?? .one
    if let each {
      residual.map(reportIdleCarriers)
      return FundRounding(unit: unit, residual: .each(each))
    }
    guard let residual else {
      return FundRounding(unit: unit, residual: .largestRemainder(ties ?? .largerEntitlement))
    }
    if ties != nil {
      residual.report(
        Wording(
          en: "the carriers carry the residual, so 'ties' decides nothing",
          sv: "avrundningsresten är fördelad på namngivna mottagare, så 'ties' avgör ingenting"),
        repair: Wording(
          en: "take 'ties' or the carriers away", sv: "ta bort 'ties' eller de namngivna mottagarna"
        ))
    }
    let named = named(among, unit: unit)
    return citation.map { FundRounding(unit: unit, residual: .carriers(named, citation: $0)) }
  }

  private func reportIdleTies(_ item: JSONItem) {
    item.report(
      Wording(
        en: "each is rounded by itself, so 'ties' decides nothing",
        sv: "varje bidrag avrundas för sig, så 'ties' avgör ingenting"),
      repair: Wording(en: "take 'ties' or 'each' away", sv: "ta bort 'ties' eller 'each'"))
  }

  private func reportIdleCarriers(_ item: JSONItem) {
    item.report(
      Wording(
        en: "each is rounded by itself, so nobody carries a residual",
        sv: "varje bidrag avrundas för sig, så ingen bär någon avrundningsrest"),
      repair: Wording(
        en: "take 'each' or the carriers away",
        sv: "ta bort 'each' eller de namngivna mottagarna"))
  }

  private func named(_ among: RuleRecipients, unit: Kronor) -> [NamedCarrier] {
    var seen: Set<String> = []
    let register = RecipientRegister(among.recipients)
    return carriers.compactMap { carrier in
      Self.checkUnits(of: carrier, unit: unit)
      let name = carrier.recipient
      guard among.isRegisterWhole, let recipient = register.recipient(name) else { return nil }
      if !seen.insert(recipient.name).inserted {
        name.report(
          Wording(
            en: "\(recipient.name) carries twice", sv: "\(recipient.name) är nämnd två gånger"),
          repair: Wording(en: "write one carrier for it", sv: "skriv den en gång"))
      }
      return NamedCarrier(recipient: recipient.name, amount: carrier.amount.value)
    }
  }

  private static func checkUnits(of carrier: Carrier, unit: Kronor) {
    let amount = carrier.amount
    if unit == .zero || amount.value.ore % unit.ore == 0 { return }
    carrier.item.report(
      of: "amount", at: amount.location,
      Wording(
        en: "\(amount.value.grouped) kr is not a whole number of \(unit.grouped) kr",
        sv: "\(amount.value.grouped) kr är inget helt antal \(unit.grouped) kr"),
      repair: Wording(en: "write whole rounding units", sv: "skriv hela avrundningsenheter"))
  }
}
