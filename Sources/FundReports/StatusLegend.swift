import StimulusFunds

/// What the columns and states of the status mean: under its tables, and in the help.
public enum StatusLegend {
  /// The columns of money, a line each.
  public static let money = [
    Wording(
      en: "Entitled: the sum of the recipient's grants from the funds that are divided",
      sv: "Bidrag: summan av mottagarens bidrag ur de medel som är fördelade"),
    Wording(
      en: "Requisitioned: the amount of its first requisition",
      sv: "Rekvirerat: beloppet i dess första rekvisition"),
    Wording(
      en: "Paid: all payouts to it, also what came back later",
      sv: "Utbetalt: alla utbetalningar till den, även det som senare gick tillbaka"),
    Wording(
      en: "Paid minus due: paid less entitled; below zero where something is not paid yet",
      sv: "Utbetalt minus bidrag: under noll där något ännu inte är utbetalt"),
    Wording(
      en: "Costs, Unspent: as its financial report states them",
      sv: "Kostnader, Ej förbrukat: som den ekonomiska redovisningen anger dem"),
    Wording(
      en: "Repaid: what came back, as repayment or recovery",
      sv: "Återbetalt: det som gick tillbaka, som återbetalning eller återkrav"),
    Wording(
      en: "Balance: paid after requisition, less repaid and costs: what it must still account for",
      sv:
        "Saldo: utbetalt efter rekvisition, minus återbetalt och kostnader: vad den ännu ska redovisa"
    ),
    Wording(en: "A dash: no file tells.", sv: "Ett streck: ingen fil säger det."),
  ]

  /// The states of duties, a line each.
  public static let states = Obligation.State.allCases.map(line)

  /// The states that stand in a table of duties, a line each.
  static func duties(_ statuses: [RecipientStatus]) -> [Wording] {
    let shown = Set(statuses.flatMap(\.obligations).map(\.state))
    return Obligation.State.allCases.filter(shown.contains).map(line) + [
      Wording(
        en: "A dash: the recipient has no such duty, or no deadline is left.",
        sv: "Ett streck: mottagaren har ingen sådan skyldighet, eller ingen tidsfrist återstår.")
    ]
  }

  /// The columns of the totals, a line each.
  public static let totals = [
    Wording(
      en: "Amount: the fund as the agreement states it",
      sv: "Belopp: medlen som överenskommelsen anger dem"),
    Wording(
      en: "Allocated: the sum of its grants; a dash while it awaits data",
      sv: "Fördelat: summan av bidragen; ett streck medan underlag inväntas"),
    Wording(
      en: "Paid, Back: as the ledger books them, both ways",
      sv: "Utbetalt, Tillbaka: som reskontran bokför dem, åt båda håll"),
    Wording(
      en:
        "Difference: what is accounted for less the amount, where a payment of a whole row counts in "
        + "its funds",
      sv:
        "Skillnad: det som är redovisat minus beloppet, där en utbetalning av en hel rad räknas in i "
        + "sina medel"),
  ]

  private static func line(_ state: Obligation.State) -> Wording {
    state.wording + ": " + state.meaning
  }
}
