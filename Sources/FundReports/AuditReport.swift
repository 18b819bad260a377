import StimulusFunds

/// Whether a published table follows from an agreement's rules, and how it is rounded.
public struct AuditReport: Report {
  let audit: Audit
  /// What values that nobody declared would explain.
  let candidates: [AuditCandidate]

  /// A report of an audit.
  ///
  /// - Parameter candidates: What values that nobody declared would explain.
  /// - Parameter audit: The audit.
  public init(_ audit: Audit, candidates: [AuditCandidate] = []) {
    (self.audit, self.candidates) = (audit, candidates)
  }
}

extension AuditReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let others =
      audit.table.gaps.map(\.wording)
      + audit.awaiting.map {
        Wording(
          en: "\($0): not audited, for its key has no values yet",
          sv: "\($0): inte granskad, eftersom dess fördelningsnyckel ännu saknar värden")
      }
    return [.title(title)] + audit.columns.flatMap(\.blocks)
      + Self.list(
        groups.flatMap(\.blocks) + others.map { .item($0) },
        under: Wording(en: "Findings", sv: "Iakttagelser"))
      + Self.list(
        audit.proportions.map(\.sameProportions),
        under: Wording(en: "Columns with one key", sv: "Kolumner med en och samma nyckel"))
      + Self.list(
        candidates.flatMap(\.sentences), under: Wording(en: "Candidates", sv: "Kandidater"))
      + Self.list(
        audit.jumps.map(sentence),
        under: Wording(en: "Key values to look at", sv: "Nyckelvärden att se över"))
      + (audit.table.reordered.isEmpty ? [] : [.paragraph(reordering)]) + [.answer(verdict)]
  }

  private var title: Wording {
    let (table, agreement) = (audit.table.layout.title, audit.agreement.title)
    return Wording(
      en: "\(table), against the rules of \(agreement)",
      sv: "\(table), mot beräkningsmodellerna i \(agreement)")
  }

  /// The findings, those that have one cause together.
  private var groups: [AuditFindingGroup] {
    AuditFindingGroup.groups(of: audit.findings, proportions: audit.proportions)
  }

  private static func list(_ items: [Wording], under heading: Wording) -> [Block] {
    list(items.map { .item($0) }, under: heading)
  }

  private static func list(_ items: [Block], under heading: Wording) -> [Block] {
    items.isEmpty ? [] : [.heading(heading)] + items
  }

  private var reordering: Wording {
    let rows = audit.table.reordered.joined(separator: ", ")
    return Wording(
      en: "The rows stand in another order than in the agreement's table: \(rows).",
      sv: "Raderna står i en annan ordning än i överenskommelsens tabell: \(rows).")
  }

  private func sentence(_ jump: KeyJump) -> Wording {
    let county = audit.agreement.register.recipients.first { $0.county?.code == jump.subject }
    let place = "\(jump.key), \(county?.county?.name ?? jump.subject)"
    let (before, now) = (SwedishFigures.grouped(jump.before), SwedishFigures.grouped(jump.after))
    return Wording(
      en: "key \(place): \(before) in \(jump.previous) and \(now) now, more than a tenth apart",
      sv: "nyckel \(place): \(before) i \(jump.previous) och \(now) nu, mer än en tiondels skillnad"
    )
  }

  /// One line: whether everything is explained.
  private var verdict: Wording {
    let count = groups.count + audit.table.gaps.count + audit.awaiting.count
    if count > 0 {
      return Wording.counted(
        count, en: "thing is not explained.", "things are not explained.",
        sv: "sak är inte förklarad.", "saker är inte förklarade.")
    }
    let carriers = Wording.counted(
      audit.columns.reduce(0) { $0 + $1.carriers.count }, en: "carrier", "carriers",
      sv: "justering", "justeringar")
    let follows = Wording(
      en: "Everything printed follows from the rules, with \(carriers)",
      sv: "Allt tryckt följer av beräkningsmodellerna, med \(carriers)")
    if audit.jumps.isEmpty { return follows + "." }
    return follows + "; "
      + Wording.counted(
        audit.jumps.count, en: "key value is to look at.", "key values are to look at.",
        sv: "nyckelvärde att se över.", "nyckelvärden att se över.")
  }
}

extension ColumnAudit {
  fileprivate var blocks: [Block] {
    let cells = Wording.counted(cells, en: "cell", "cells", sv: "cell", "celler")
    return [
      .heading(.same("\(heading) (\(fund.id)): \(fund.amount.grouped) kr, ") + cells),
      .item(fitting),
    ] + (printedKeys.isEmpty ? [] : [.item(printedKeysInWords)])
      + missing.map { .item($0) } + carriers.map { .item($0.sentence) }
  }

  /// The roundings that give every cell.
  private var fitting: Wording {
    let fitting = trials.filter(\.reproduces).map(\.rounding.words).joined(separator: "; ")
    if fitting.isEmpty {
      return Wording(
        en: "No rounding gives every cell; best: \(best.rounding.words).",
        sv: "Ingen avrundning ger varje cell; bäst: \(best.rounding.words).")
    }
    return Wording(en: "Given by: \(fitting).", sv: "Ges av: \(fitting).")
  }

  /// The roundings that do not, and how many cells each misses.
  private var missing: [Wording] {
    let missing = trials.filter { !$0.reproduces }.map { $0.rounding.words + " \($0.misses)" }
      .joined(separator: "; ")
    if missing.isEmpty { return [] }
    return [Wording(en: "Cells missed by: \(missing).", sv: "Celler som inte ges av: \(missing).")]
  }
}

extension AuditedCarrier {
  fileprivate var sentence: Wording {
    let who = "\(recipient.name) \(SwedishFigures.signed(amount)) kr"
    let due = SwedishFigures.cutOff(entitlement)
    return Wording(
      en: "Carrier: \(who), printed \(printed.grouped), entitlement \(due).",
      sv: "Justering: \(who), tryckt \(printed.grouped), exakt andel \(due).")
  }
}

extension ColumnAudit {
  private var printedKeysInWords: Wording {
    let keys = Wording.listed(printedKeys)
    let isOne = printedKeys.count == 1
    return Wording(
      en: "Divided by the printed values of \(isOne ? "key" : "keys") \(keys), "
        + "because the agreement's do not give it.",
      sv: "Fördelad efter de tryckta värdena i \(isOne ? "nyckeln" : "nycklarna") \(keys), "
        + "eftersom överenskommelsens inte ger den.")
  }
}

extension AuditedRounding {
  /// The rounding as data names it: the English words.
  var code: String { words.english }

  /// The rounding in words.
  var words: Wording {
    switch self {
    case .nearest: Wording(en: "nearest", sv: "närmaste")
    case .nearestWithCarriers:
      Wording(en: "nearest with carriers", sv: "närmaste med justeringar")
    case .largestRemainder: Wording(en: "largest remainder", sv: "största rest")
    case .down: Wording(en: "down", sv: "nedåt")
    case .up: Wording(en: "up", sv: "uppåt")
    case .eachPart:
      Wording(en: "each part of the blend on its own", sv: "varje del av sammanvägningen för sig")
    case .nearestMultiple(let kronor):
      Wording(
        en: "to \(SwedishFigures.grouped(kronor)) kr",
        sv: "till \(SwedishFigures.grouped(kronor)) kr")
    }
  }
}

extension AuditFinding {
  var sentence: Wording {
    if case .cellsMissFund? = cause {
      return Wording.same("\(location): \(row), \(column): ") + sentenceOfMissedFund
    }
    return figuresInWords + "; " + causeInWords
  }

  /// What is printed where, and what is expected.
  var figuresInWords: Wording {
    let place = "\(location): \(row), \(column)"
    let difference =
      difference.map(SwedishFigures.grouped).map {
        Wording(en: ", difference \($0)", sv: ", skillnad \($0)")
      } ?? .none
    let expected =
      expected.isEmpty ? Wording(en: "nothing", sv: "inget") : .same(Self.shown(expected))
    return Wording(
      en:
        "\(place): printed \(Self.shown(printed)), expected \(expected)\(difference)",
      sv: "\(place): tryckt \(Self.shown(printed)), förväntat \(expected)\(difference)")
  }

  private var causeInWords: Wording {
    guard let cause else {
      return Wording(
        en: "no cause that the figures support", sv: "ingen orsak som siffrorna ger stöd för")
    }
    return Wording(en: "likely cause: \(cause)", sv: "trolig orsak: \(cause)")
  }

  /// The total may be right where the cells above it do not sum to it.
  private var sentenceOfMissedFund: Wording {
    let total =
      printed.isEmpty
      ? Wording(en: "no total", sv: "ingen summa")
      : Wording(en: "total \(Self.shown(printed))", sv: "summa \(Self.shown(printed))")
    let (cause, fund) = (cause?.wording ?? .none, Self.shown(expected))
    return Wording(
      en: "\(cause); printed \(total), fund \(fund)",
      sv: "\(cause); tryckt \(total), insatsområdet \(fund)")
  }

  /// A text of the table: figures grouped, all else in quotation marks.
  private static func shown(_ text: String) -> String {
    let isNumber = text.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
    return isNumber && !text.isEmpty ? SwedishFigures.grouped(text) : "'\(text)'"
  }
}

extension [String] {
  /// That columns are divided in the same proportions.
  fileprivate var sameProportions: Wording {
    Wording(
      en: "\(Wording.listed(self)) are divided in the same proportions, which are not the "
        + "agreement's in all of them: look for one key.",
      sv: "\(Wording.listed(self)) är fördelade i samma proportioner, som inte är "
        + "överenskommelsens i alla: sök en och samma nyckel.")
  }
}

extension AuditCandidate {
  /// What the candidate explains of each column, a sentence each.
  fileprivate var sentences: [Wording] {
    if columns.isEmpty {
      return [
        Wording(
          en: "\(key) from \(file): no column of the table rests on it.",
          sv: "\(key) ur \(file): ingen kolumn i tabellen bygger på den.")
      ]
    }
    return columns.map { column in
      let fits = column.cells - column.misses
      let now = column.cells - column.missesNow
      return Wording(
        en: "\(key) from \(file): \(column.heading): gives \(fits) of \(column.cells) cells; "
          + "the agreement's values give \(now).",
        sv: "\(key) ur \(file): \(column.heading): ger \(fits) av \(column.cells) celler; "
          + "överenskommelsens värden ger \(now).")
    }
  }
}
