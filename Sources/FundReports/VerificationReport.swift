import StimulusFunds

/// Whether what an agreement publishes follows from its rules, cell by cell.
public struct VerificationReport: Report {
  let verification: Verification

  /// A report of a verification.
  public init(_ verification: Verification) { self.verification = verification }

  var agreement: Agreement { verification.allocation.agreement }

  var differingSums: [CrossSumVerification] { verification.crossSums.filter { !$0.holds } }

  /// One line: whether the published tables agree.
  public var verdict: String {
    if verification.tables.isEmpty { return "No published table was compared." }
    let findings = verification.findingCount
    if findings > 0 {
      return
        "\(counted(findings, "published figure differs", "published figures differ")) from the calculation."
    }
    let tables = verification.tables.map(\.layout.id).joined(separator: ", ")
    let grants = verification.tables.reduce(0) { $0 + $1.cells }
    return
      "The published tables agree cell by cell: \(tables) (\(counted(grants, "grant", "grants")))."
  }
}

extension VerificationReport {
  /// What only the sentences tell, for formats that have none.
  public var notices: [String] {
    verification.tables.filter { !$0.reordered.isEmpty }.map { "\($0.layout.id): \($0.reordering)" }
  }

  /// The report as it is read.
  public var blocks: [Block] {
    [.title("\(agreement.id)  \(agreement.title)")] + verification.tables.flatMap(\.blocks)
      + [.item("cross-sums: \(crossSumCounts)")]
      + differingSums.map { .item($0.sentence, level: 1) } + outsideTables.map { .item($0) }
      + agreement.notes.blocks + [.answer(verdict)]
  }

  private var crossSumCounts: String {
    let sums = verification.crossSums
    let sections = sums.map(\.stated.citation.sectionInWords).uniqued().map { section in
      "\(sums.count { $0.stated.citation.sectionInWords == section }) in \(section)"
    }
    return "\(sums.count) stated"
      + (sections.isEmpty ? "" : " (\(sections.joined(separator: ", ")))")
      + ", \(differingSums.count) differing"
  }

  /// The funds whose grants no published table shows, so that none is forgotten.
  private var outsideTables: [String] {
    verification.unpublished.map {
      "\($0.fund.id): its grants stand in no appendix, its \($0.fund.amount.grouped) kr go to "
        + counted($0.grants.count, "recipient", "recipients")
    }
      + verification.allocation.awaiting.map {
        "\($0.fund.id): \($0.fund.amount.grouped) kr await \(listed($0.needs))"
      }
  }
}

extension TableVerification {
  fileprivate var blocks: [Block] {
    [.item("\(layout.id): \(counts)")] + asides.map { .item($0, level: 1) }
      + carrying.map { .item($0.sentence, level: 1) }
      + findings.map { .item($0.sentence, level: 1) }
  }

  /// What is no difference, or is made up of several.
  private var asides: [String] {
    (reordered.isEmpty ? [] : [reordering])
      + (awaiting.isEmpty ? [] : ["await data, not computed: \(awaiting.joined(separator: ", "))"])
      + swaps.map {
        "rows swapped: \($0.rows.joined(separator: " and ")), \(counted($0.cells, "cell", "cells"))"
      }
  }

  fileprivate var reordering: String {
    "rows in another order than in the agreement's table: \(reordered.joined(separator: ", "))"
  }

  private var counts: String {
    let grants =
      "\(counted(cells, "cell", "cells")) (\(nearest) nearest, \(carrying.count) carrying, "
      + "\(differing) differing)"
    let counts = [
      (cells, grants), (funds, counted(funds, "fund", "funds")),
      (keys, counted(keys, "key value", "key values")),
      (shares, counted(shares, "share", "shares")),
      (rowTotals, counted(rowTotals, "row total", "row totals")),
      (columnTotals, counted(columnTotals, "column total", "column totals")),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }
}

extension CarryingCell {
  fileprivate var sentence: String {
    let decided =
      citation.map { "as the agreement has it (\($0.place))" }
      ?? "the largest remainders place it here"
    return
      "carries: \(row), \(column): printed \(grant.amount.grouped), "
      + "entitlement \(SwedishFigures.cutOff(grant.entitlement)); "
      + "\(SwedishFigures.signed(carried)) kr of the residual, \(decided)"
  }
}

extension Finding {
  fileprivate var sentence: String {
    let figures =
      difference.map {
        "printed \(printed), computed \(SwedishFigures.grouped(computed)), "
          + "difference \(SwedishFigures.grouped($0))"
      } ?? "printed '\(printed)', computed '\(computed)'"
    let entitlement = entitlement.map { ", entitlement \(SwedishFigures.cutOff($0))" } ?? ""
    return "differs: \(location): \(row), \(column): \(figures)\(entitlement); \(reason)"
  }
}

extension CrossSumVerification {
  fileprivate var sentence: String {
    "differs: \(stated.location): \(stated.citation.place), \(stated.name): stated "
      + "\(stated.amount.grouped), the funds sum to \(computed.grouped)"
  }
}
