/// What is written where a person must fill in or check something of an agreement made from another.
struct ReviewMarks {
  /// The id of the agreement that is made.
  let id: String
  /// The id of the agreement it is made from.
  let oldID: String

  /// What to do about every mark but that of a key.
  private var check: Wording {
    Wording(
      en: "check it against the agreement \(id), then take this mark away",
      sv: "kontrollera mot överenskommelsen \(id) och ta sedan bort märket")
  }

  /// The mark of the whole agreement.
  func ofAgreement(titleMoved: Bool) -> Wording {
    let moved =
      titleMoved
      ? Wording(en: ", the years in the title moved", sv: ", med årtalen i titeln flyttade") : .none
    return Wording(
      en:
        "written from \(oldID)\(moved): check the parties, the signing, the total, the citations, "
        + "the budget, the cross-sums and the notes against the agreement \(id), then take this mark "
        + "away",
      sv: "skriven från \(oldID)\(moved): kontrollera parterna, undertecknandet, summan, citaten, "
        + "anslagen, delsummorna och noterna mot överenskommelsen \(id) och ta sedan bort märket")
  }

  /// The mark of a key that is computed from others.
  var ofCalculation: Wording {
    Wording(en: "it is computed as in \(oldID): ", sv: "den beräknas som i \(oldID): ") + check
  }

  /// The mark of a key whose values are to be looked up.
  func ofKey(file: String, source: String?, isMoved: Bool) -> Wording {
    let moved =
      isMoved
      ? Wording(
        en: "the years in its name and its source are moved from \(oldID): check them; ",
        sv: "årtalen i dess namn och källa är flyttade från \(oldID): kontrollera dem; ") : .none
    let place =
      source.map { Wording(en: " in: \($0)", sv: " i: \($0)") } ?? .none
    return moved
      + Wording(
        en: "look up the values\(place); write them to \(file) as recipient,value; then put "
          + "\"file\": \"\(file)\" in the place of this mark",
        sv: "slå upp värdena\(place); skriv dem till \(file) som recipient,value; sätt sedan "
          + "\"file\": \"\(file)\" i märkets ställe")
  }

  /// The mark of a fund.
  var ofFund: Wording {
    Wording(
      en: "the amount, the rule and the citation are those of \(oldID): check them against the "
        + "agreement \(id), then take this mark away",
      sv: "beloppet, beräkningsmodellen och citatet är de i \(oldID): \(check)")
  }

  /// The mark of a table that is not published yet.
  func ofTable(_ table: String, areMoved: Bool) -> Wording {
    let moved =
      areMoved
      ? Wording(en: ", the years in it moved", sv: ", med årtalen flyttade") : .none
    return Wording(
      en: "the layout is that of \(oldID)\(moved): when the table is published, check its headings "
        + "and rows, add it as \(table).csv, then take this mark away",
      sv:
        "uppställningen är den i \(oldID)\(moved): kontrollera rubriker och rader när tabellen är "
        + "publicerad, lägg till den som \(table).csv och ta sedan bort märket")
  }

  /// The mark of the registry number.
  var ofRegistryNumber: Wording {
    Wording(en: "the number is that of \(oldID): ", sv: "numret är det i \(oldID): ") + check
  }

  /// The mark of the period of use.
  var ofPeriod: Wording {
    Wording(
      en: "the days are moved from those of \(oldID): ", sv: "dagarna är flyttade från \(oldID): ")
      + check
  }

  /// The mark of a channel of payment.
  var ofChannel: Wording {
    Wording(
      en: "the payer, the days and the citation are those of \(oldID), days moved: ",
      sv: "utbetalaren, dagarna och citatet är de i \(oldID), med dagarna flyttade: ") + check
  }

  /// The mark of a deadline.
  func ofDeadline(on day: String) -> Wording {
    Wording(
      en: "the day is moved from \(day), and the citation is that of \(oldID): ",
      sv: "dagen är flyttad från \(day), och citatet är det i \(oldID): ") + check
  }

  /// The mark of a form.
  var ofForm: Wording {
    Wording(
      en: "the fields are those of \(oldID), years in their headings too: ",
      sv: "fälten är de i \(oldID), även årtalen i rubrikerna: ") + check
  }
}
