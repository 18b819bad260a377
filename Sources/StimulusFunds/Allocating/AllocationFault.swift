import Apportionment

/// Why a valid fund cannot be allocated; case and sentence in one place.
public enum AllocationFault: Error, Hashable, Sendable {
  /// The values of a key sum to zero over the recipients.
  case keySumsToZero(key: String, file: String)
  /// Nobody is there to divide the amount between.
  case noRecipients
  /// No recipient has more of the later key than of the earlier.
  case noIncrease(from: String, to: String)
  /// A key has no value for a recipient.
  case noValue(key: String, recipient: String)
  /// A key that is computed has no value for a recipient.
  case uncomputable(UncomputableValue)
  /// The base amounts exceed the amount to divide.
  case baseAboveAmount(base: Kronor, recipients: Int, excess: Fraction)
  /// The base amounts, which are not the same for all, exceed the amount to divide.
  case basesAboveAmount(excess: Fraction)
  /// The fixed amounts miss the amount to divide.
  case fixedMissAmount(difference: Fraction)
  /// A recipient's most is below its least.
  case boundsCross(recipient: String, by: Fraction)
  /// The least amounts exceed the amount to divide.
  case leastAboveAmount(excess: Fraction)
  /// The most amounts leave a part of the amount to nobody.
  case mostBelowAmount(shortfall: Fraction)
  /// The fund is not a whole number of rounding units.
  case notWholeUnits(Kronor)
  /// What another fund passes on is not a whole number of rounding units.
  case receivedNotWholeUnits(PassedMoney, unit: Kronor)
  /// The carriers do not sum to the residual.
  case carriersMissResidual(residual: Fraction, carried: Fraction)
  /// A carrier takes its grant below the floor or above the ceiling of the entitlement.
  case carrierLeavesQuota(recipient: String, grant: Fraction, entitlement: Fraction)
  /// Recipients have equal values of a key, and only some of them fit among those that qualify.
  case tiedAtCut([String], key: String)
  /// The most that each may get is put around a rule that leaves over what nobody may get.
  case mostAroundCeiling
  /// A part of the fund is due to nobody, and the fund does not say what becomes of it.
  case restUnsaid(Fraction, cause: Leftover.Cause)
  /// Grants that are rounded to the nearest unit, each by itself, exceed the fund.
  case roundedAboveAmount(excess: KronorSum)
  /// What is left over goes to a fund that is not there.
  case restToNoFund(String)
  /// Funds pass what they leave over round in a circle.
  case restInCircle([String])
  /// The grants do not prove: they miss the fund.
  case unproved(sum: Kronor)
  /// The calculation that an explanation writes is not the one that divides.
  case explanationDrifted

  /// The member of a fund that is to be repaired.
  enum Part {
    case rule, residual, rest, rounding
    /// The fund as a whole: a member is missing.
    case fund
  }

  /// Where the fault lies.
  var part: Part {
    switch self {
    case .carriersMissResidual, .carrierLeavesQuota: .residual
    case .restToNoFund, .restInCircle: .rest
    case .roundedAboveAmount, .receivedNotWholeUnits: .rounding
    case .restUnsaid: .fund
    default: .rule
    }
  }

  /// What is wrong.
  public var fault: Wording {
    switch self {
    case .keySumsToZero(let key, let file):
      Wording(
        en: "key '\(key)' (\(file)) sums to zero over the recipients",
        sv: "fördelningsnyckeln '\(key)' (\(file)) summerar till noll för mottagarna")
    case .noRecipients:
      Wording(
        en: "there is no recipient to divide the amount between",
        sv: "det finns ingen mottagare att fördela beloppet mellan")
    case .noIncrease(let from, let to):
      Wording(
        en: "no recipient has more in '\(to)' than in '\(from)'",
        sv: "ingen mottagare har mer i '\(to)' än i '\(from)'")
    case .noValue(let key, let recipient):
      Wording(
        en: "key '\(key)' has no value for \(recipient)",
        sv: "fördelningsnyckeln '\(key)' saknar värde för \(recipient)")
    case .uncomputable(let value):
      value.fault + (value.place.map { .same(" (\($0))") } ?? .none)
    case .baseAboveAmount(let base, let count, let excess):
      Wording(
        en: "\(count) base amounts of \(base.grouped) kr are \(cutOff(excess)) kr above the amount "
          + "to divide",
        sv: "\(count) grundbelopp på \(base.grouped) kr är \(cutOff(excess)) kr mer än det belopp "
          + "som fördelas")
    case .basesAboveAmount(let excess):
      Wording(
        en: "the base amounts sum to \(cutOff(excess)) kr above the amount to divide",
        sv: "grundbeloppen summerar till \(cutOff(excess)) kr mer än det belopp som fördelas")
    case .fixedMissAmount(let difference):
      Wording(
        en: "the fixed amounts are \(magnitude(difference)) kr "
          + "\(difference < .zero ? "above" : "below") the amount to divide",
        sv: "de fasta beloppen är \(magnitude(difference)) kr "
          + "\(difference < .zero ? "mer" : "mindre") än det belopp som fördelas")
    case .boundsCross(let recipient, let gap):
      Wording(
        en: "the most for \(recipient) is \(cutOff(gap)) kr below its least",
        sv: "det högsta för \(recipient) är \(cutOff(gap)) kr under dess lägsta")
    case .leastAboveAmount(let excess):
      Wording(
        en: "the least amounts sum to \(cutOff(excess)) kr above the amount to divide",
        sv: "de lägsta beloppen summerar till \(cutOff(excess)) kr mer än det belopp som fördelas")
    case .mostBelowAmount(let shortfall):
      Wording(
        en: "the most amounts leave \(cutOff(shortfall)) kr to nobody",
        sv: "de högsta beloppen lämnar \(cutOff(shortfall)) kr åt ingen")
    case .notWholeUnits(let unit):
      Wording(
        en: "the amount is not a whole number of \(unit.grouped) kr",
        sv: "beloppet är inget helt antal \(unit.grouped) kr")
    case .receivedNotWholeUnits(let passed, let unit):
      Wording(
        en:
          "the \(passed.amount.grouped) kr that '\(passed.fund)' passes on are not a whole number of "
          + "\(unit.grouped) kr",
        sv:
          "de \(passed.amount.grouped) kr som förs över från '\(passed.fund)' är inget helt antal "
          + "\(unit.grouped) kr")
    case .carriersMissResidual(let residual, let carried):
      Wording(
        en: "the carriers sum to \(SwedishFigures.kronor(carried)) kr, but the residual is "
          + "\(SwedishFigures.kronor(residual)) kr",
        sv:
          "de namngivna bär tillsammans \(SwedishFigures.kronor(carried)) kr, men avrundningsresten "
          + "är \(SwedishFigures.kronor(residual)) kr")
    case .carrierLeavesQuota(let recipient, let grant, let entitlement):
      Wording(
        en:
          "the carrier gives \(recipient) \(SwedishFigures.kronor(grant)) kr, which is neither the "
          + "floor nor the ceiling of its entitlement \(cutOff(entitlement)) kr",
        sv:
          "\(recipient) får så \(SwedishFigures.kronor(grant)) kr, som varken är dess exakta andel "
          + "\(cutOff(entitlement)) kr avrundad nedåt eller uppåt")
    case .tiedAtCut(let names, let key):
      Wording(
        en:
          "\(Wording.listed(names)) have the same value of '\(key)', and not all of them fit among "
          + "those that qualify",
        sv: "\(Wording.listed(names)) har samma värde i '\(key)', och alla ryms inte bland dem som "
          + "uppfyller villkoret")
    case .mostAroundCeiling:
      Wording(
        en:
          "the most that each may get stands around a rule that itself leaves over what nobody may "
          + "get",
        sv: "det högsta beloppet står runt en beräkningsmodell som själv lämnar kvar det som ingen "
          + "ska ha")
    case .restUnsaid(let rest, let cause):
      Wording(
        en: "\(cutOff(rest)) kr are due to nobody, because \(cause.words)",
        sv: "\(cutOff(rest)) kr går till ingen, eftersom \(cause.words)")
    case .roundedAboveAmount(let excess):
      Wording(
        en: "the grants, each rounded to the nearest by itself, are \(excess.grouped) kr above the "
          + "amount to divide",
        sv: "bidragen, vart och ett avrundat till närmaste, är \(excess.grouped) kr mer än det "
          + "belopp som fördelas")
    case .restToNoFund(let id):
      Wording(
        en: "what is left over goes to '\(id)', which is no fund",
        sv: "det som blir över går till '\(id)', som inte är något insatsområde")
    case .restInCircle(let ids):
      Wording(
        en: "what is left over goes round in a circle: \(Wording.listed(ids))",
        sv: "det som blir över går runt i en cirkel: \(Wording.listed(ids))")
    case .unproved(let sum):
      Wording(
        en: "the grants sum to \(sum.grouped) kr, not to the fund",
        sv: "bidragen summerar till \(sum.grouped) kr, inte till insatsområdet")
    case .explanationDrifted:
      Wording(
        en: "the written calculation is not the one that divides the fund",
        sv: "den utskrivna beräkningen är inte den som fördelar insatsområdet")
    }
  }

  /// How to repair it.
  public var repair: Wording {
    switch self {
    case .keySumsToZero:
      Wording(
        en: "give at least one recipient a value above zero",
        sv: "ge minst en mottagare ett värde över noll")
    case .noRecipients:
      Wording(
        en: "name recipients in the fund or its keys",
        sv: "nämn mottagare i insatsområdet eller dess nycklar")
    case .noIncrease:
      Wording(
        en: "check that the two keys are not interchanged",
        sv: "kontrollera att de två nycklarna inte är förväxlade")
    case .noValue:
      Wording(
        en: "add a row for it to the key's file", sv: "lägg till en rad för den i nyckelns fil")
    case .uncomputable(let value): value.repair
    case .baseAboveAmount, .basesAboveAmount:
      Wording(
        en: "lower the base amount or raise the fund",
        sv: "sänk grundbeloppet eller höj insatsområdet")
    case .fixedMissAmount(let difference):
      Wording(
        en: "correct an amount so that they sum to it",
        sv: "rätta ett belopp så att de summerar till det")
        + (difference > .zero ? Self.orUnallocated : .none)
    case .boundsCross:
      Wording(en: "lower its least or raise its most", sv: "sänk dess lägsta eller höj dess högsta")
    case .leastAboveAmount:
      Wording(
        en: "lower the least amounts by that much, or raise the fund",
        sv: "sänk de lägsta beloppen så mycket, eller höj insatsområdet")
    case .mostBelowAmount:
      Wording(
        en: "raise the most amounts by that much, or lower the fund",
        sv: "höj de högsta beloppen så mycket, eller sänk insatsområdet") + Self.orUnallocated
    case .notWholeUnits:
      Wording(
        en: "choose a unit that divides the amount",
        sv: "välj en enhet som går jämnt upp i beloppet")
    case .receivedNotWholeUnits(let passed, _):
      Wording(
        en: "choose a unit that divides it, or give '\(passed.fund)' such a unit",
        sv: "välj en enhet som går jämnt upp i det, eller ge '\(passed.fund)' en sådan enhet")
    case .carriersMissResidual:
      Wording(
        en:
          "correct the carriers, or take them out to have the largest remainders carry the residual",
        sv: "rätta dem, eller ta bort dem så att de största resterna bär avrundningsresten")
    case .carrierLeavesQuota:
      Wording(
        en: "let a recipient carry it that rounding moved the other way",
        sv: "låt en mottagare bära den som avrundningen flyttade åt andra hållet")
    case .tiedAtCut:
      Wording(
        en: "say who qualifies of equals: add \"ties\": \"all\", \"none\" or \"listed-order\"",
        sv: "säg vem av lika som uppfyller villkoret: lägg till \"ties\": \"all\", \"none\" eller "
          + "\"listed-order\"")
    case .mostAroundCeiling:
      Wording(
        en: "write 'atMost' inside 'perUnit', or the bounds inside 'then'",
        sv: "skriv 'atMost' inuti 'perUnit', eller gränserna inuti 'then'")
    case .restUnsaid:
      Wording(
        en:
          "add \"rest\": \"unallocated\", or \"rest\": {\"fund\": …} to pass it on to another fund",
        sv:
          "lägg till \"rest\": \"unallocated\", eller \"rest\": {\"fund\": …} så att det går till ett "
          + "annat insatsområde")
    case .roundedAboveAmount:
      Wording(
        en: "round each \"down\", or let the largest remainders carry the residual",
        sv:
          "avrunda varje bidrag nedåt (\"down\"), eller låt de största resterna bära avrundningsresten"
      )
    case .restToNoFund:
      Wording(
        en: "name a fund of the agreement, or write \"unallocated\"",
        sv: "ange ett av överenskommelsens insatsområden, eller skriv \"unallocated\"")
    case .restInCircle:
      Wording(
        en: "let one of them be \"unallocated\"", sv: "låt ett av dem vara \"unallocated\"")
    case .unproved, .explanationDrifted:
      Wording(
        en: "report this: it is a fault of the calculation",
        sv: "rapportera detta: det är ett fel i beräkningen")
    }
  }

  private static let orUnallocated = Wording(
    en: ", or add \"rest\": \"unallocated\"", sv: ", eller lägg till \"rest\": \"unallocated\"")

  private func magnitude(_ fraction: Fraction) -> String { cutOff(fraction.magnitude) }

  private func cutOff(_ fraction: Fraction) -> String { SwedishFigures.cutOff(fraction) }
}

extension Wording {
  /// What is wrong with a fund, its id before it.
  func of(_ fund: Fund) -> Wording {
    Wording(en: "fund '\(fund.id)': \(self)", sv: "insatsområdet '\(fund.id)': \(self)")
  }
}

extension AllocationFault {
  /// The fault where it has no place in an agreement file: in another file, or what an id stands for.
  func problem(of fund: Fund, in file: String) -> Problem {
    Problem(at: SourceLocation(file: file), fault.of(fund), repair: repair)
  }
}
