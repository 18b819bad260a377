import StimulusFunds

/// Whether what an agreement publishes follows from its rules, cell by cell.
public struct VerificationReport: Report {
  let verification: Verification

  /// A report of a verification.
  public init(_ verification: Verification) { self.verification = verification }

  var agreement: Agreement { verification.allocation.agreement }

  var differingSums: [CrossSumVerification] { verification.crossSums.filter { !$0.holds } }

  /// One line: whether the published tables agree.
  public var verdict: Wording {
    if verification.tables.isEmpty {
      return Wording(
        en: "No published table was compared.", sv: "Ingen publicerad tabell jämfördes.")
    }
    let findings = verification.findingCount
    if findings > 0 {
      return Wording.counted(
        findings, en: "published figure differs from the calculation.",
        "published figures differ from the calculation.",
        sv: "publicerad siffra avviker från beräkningen.",
        "publicerade siffror avviker från beräkningen.")
    }
    let tables = verification.tables.map(\.layout.id).joined(separator: ", ")
    let grants = Wording.counted(
      verification.tables.reduce(0) { $0 + $1.cells }, en: "grant", "grants",
      sv: "bidrag", "bidrag")
    return Wording(
      en: "The published tables agree cell by cell: \(tables) (\(grants)).",
      sv: "De publicerade tabellerna stämmer cell för cell: \(tables) (\(grants)).")
  }
}

extension VerificationReport {
  /// What only the sentences tell, for formats that have none.
  public var notices: [Wording] {
    verification.tables.filter { !$0.reordered.isEmpty }.map {
      .same($0.layout.id + ": ") + $0.reordering
    }
  }

  /// The report as it is read.
  public var blocks: [Block] {
    [.title(.same("\(agreement.id)  \(agreement.title)"))]
      + verification.tables.flatMap(\.blocks)
      + [
        .item(Wording(en: "cross-sums: \(crossSumCounts)", sv: "angivna summor: \(crossSumCounts)"))
      ]
      + differingSums.map { .item($0.sentence, level: 1) } + outsideTables.map { .item($0) }
      + agreement.notes.blocks + [.answer(verdict)]
  }

  private var crossSumCounts: Wording {
    let sums = verification.crossSums
    let sections = sums.map(\.stated.citation.sectionInWords).uniqued().map { section in
      let count = sums.count { $0.stated.citation.sectionInWords == section }
      return Wording(en: "\(count) in \(section)", sv: "\(count) i \(section)")
    }.joined(separator: ", ")
    let places = sections.isEmpty ? Wording.none : .same(" (") + sections + ")"
    return Wording(
      en: "\(sums.count) stated\(places), \(differingSums.count) differing",
      sv: "\(sums.count)\(places), \(differingSums.count) avvikande")
  }

  /// The funds whose grants no published table shows, so that none is forgotten.
  private var outsideTables: [Wording] {
    verification.unpublished.map(\.outsideTables)
      + verification.allocation.allocations.flatMap { allocation in
        allocation.restSentences.map { .same("\(allocation.fund.id): ") + $0 }
      }
      + verification.allocation.awaiting.map {
        let (start, needs) = (
          "\($0.fund.id): \($0.amount.grouped) kr", Wording.listed($0.needs)
        )
        return Wording(en: "\(start) await \(needs)", sv: "\(start) inväntar \(needs)")
      }
  }
}

extension Allocation {
  fileprivate var outsideTables: Wording {
    let recipients = Wording.counted(
      grants.count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return Wording(
      en:
        "\(fund.id): its grants stand in no appendix, its \(granted.grouped) kr go to \(recipients)",
      sv: "\(fund.id): bidragen står inte i någon bilaga, \(granted.grouped) kr går till "
        + "\(recipients)")
  }
}

extension TableVerification {
  fileprivate var blocks: [Block] {
    [.item(.same(layout.id + ": ") + counts)] + asides.map { .item($0, level: 1) }
      + carrying.map { .item($0.sentence, level: 1) }
      + findings.map { .item($0.sentence, level: 1) }
  }

  /// What is no difference, or is made up of several.
  private var asides: [Wording] {
    (reordered.isEmpty ? [] : [reordering]) + (awaiting.isEmpty ? [] : [openColumns])
      + swaps.map { .swapped($0.rows, cells: $0.cells) }
  }

  private var openColumns: Wording {
    let columns = awaiting.joined(separator: ", ")
    return Wording(
      en: "await data, not computed: \(columns)",
      sv: "inväntar underlag, inte beräknade: \(columns)")
  }

  fileprivate var reordering: Wording {
    let rows = reordered.joined(separator: ", ")
    return Wording(
      en: "rows in another order than in the agreement's table: \(rows)",
      sv: "rader i annan ordning än i överenskommelsens tabell: \(rows)")
  }

  private var counts: Wording {
    let grants =
      Wording.counted(cells, en: "cell", "cells", sv: "cell", "celler")
      + Wording(
        en: " (\(nearest) nearest, \(carrying.count) carrying, \(differing) differing)",
        sv: " (\(nearest) till närmaste, \(carrying.count) med justering, \(differing) avvikande)")
    let counts: [(Int, Wording)] = [
      (cells, grants),
      (funds, .counted(funds, en: "fund", "funds", sv: "insatsområde", "insatsområden")),
      (keys, .counted(keys, en: "key value", "key values", sv: "nyckelvärde", "nyckelvärden")),
      (shares, .counted(shares, en: "share", "shares", sv: "andel", "andelar")),
      (rowTotals, .counted(rowTotals, en: "row total", "row totals", sv: "radsumma", "radsummor")),
      (
        columnTotals,
        .counted(
          columnTotals, en: "column total", "column totals", sv: "kolumnsumma", "kolumnsummor")
      ),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }
}

extension CarryingCell {
  fileprivate var sentence: Wording {
    let (place, printed) = ("\(row), \(column)", grant.amount.grouped)
    let due = SwedishFigures.cutOff(grant.entitlement)
    let part = SwedishFigures.signed(carried)
    return Wording(
      en: "carries: \(place): printed \(printed), entitlement \(due); "
        + "\(part) kr of the residual, \(decided)",
      sv: "justerad: \(place): tryckt \(printed), exakt andel \(due); "
        + "\(part) kr av avrundningsresten, \(decided)")
  }

  private var decided: Wording {
    citation.map {
      Wording(
        en: "as the agreement has it (\($0.place))", sv: "enligt överenskommelsen (\($0.place))")
    }
      ?? Wording(
        en: "the largest remainders place it here", sv: "placerad här enligt största rest")
  }
}

extension Finding {
  fileprivate var sentence: Wording {
    let due =
      entitlement.map { SwedishFigures.cutOff($0) }.map {
        Wording(en: ", entitlement \($0)", sv: ", exakt andel \($0)")
      } ?? .none
    let place = "\(location): \(row), \(column)"
    return Wording(
      en: "differs: \(place): \(figures)\(due); \(reason)",
      sv: "avviker: \(place): \(figures)\(due); \(reason)")
  }

  private var figures: Wording {
    guard let difference else {
      return Wording(
        en: "printed '\(printed)', computed '\(computed)'",
        sv: "tryckt '\(printed)', beräknat '\(computed)'")
    }
    let (computed, gap) = (SwedishFigures.grouped(computed), SwedishFigures.grouped(difference))
    return Wording(
      en: "printed \(printed), computed \(computed), difference \(gap)",
      sv: "tryckt \(printed), beräknat \(computed), skillnad \(gap)")
  }
}

extension CrossSumVerification {
  fileprivate var sentence: Wording {
    let place = "\(stated.location): \(stated.citation.place), \(stated.name)"
    let (amount, sum) = (stated.amount.grouped, computed.grouped)
    return Wording(
      en: "differs: \(place): stated \(amount), the funds sum to \(sum)",
      sv: "avviker: \(place): angivet \(amount), medlen summerar till \(sum)")
  }
}
