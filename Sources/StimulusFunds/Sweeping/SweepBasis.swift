/// What a sweep is about: what its summary tells beside the figures of the scenarios.
public struct SweepBasis: Sendable {
  /// What it is computed from.
  public let provenance: Provenance
  /// The title of the agreement.
  public let title: String
  /// The scenarios.
  public let grid: SweepGrid
  /// The figures of each scenario.
  public let columns: [SweepSelection.Column]
  /// The figures of the agreement as it is, in öre, a column each.
  public let asIs: [Int]

  /// What a sweep over an agreement is about.
  public init(of sweep: Sweep, over agreement: Agreement, from provenance: Provenance) {
    self.init(
      provenance: provenance, title: agreement.title, grid: sweep.grid,
      columns: sweep.selection.columns, asIs: sweep.asIs)
  }

  init(
    provenance: Provenance, title: String, grid: SweepGrid, columns: [SweepSelection.Column],
    asIs: [Int]
  ) {
    (self.provenance, self.title, self.grid) = (provenance, title, grid)
    (self.columns, self.asIs) = (columns, asIs)
  }
}

extension SweepBasis {
  /// As many figures as a page bears.
  private static let maxShownFigures = 20_000

  /// Whether a page can show every scenario.
  public var isSmall: Bool { grid.count * columns.count <= Self.maxShownFigures }

  /// What another has otherwise, so that its scenarios are not those of the same sweep; nil where it is
  /// the same. Files may have other names: a batch system copies them to where it runs.
  public func difference(to other: SweepBasis) -> Wording? {
    if provenance.program != other.provenance.program {
      return Wording(en: "another version of the program", sv: "en annan version av programmet")
    }
    if provenance.agreements.map(\.id) != other.provenance.agreements.map(\.id) {
      return Wording(en: "another agreement", sv: "en annan överenskommelse")
    }
    if grid.axes.map(\.written) != other.grid.axes.map(\.written) {
      return Wording(en: "other axes", sv: "andra axlar")
    }
    if provenance.changes != other.provenance.changes {
      return Wording(en: "other changes", sv: "andra ändringar")
    }
    if columns != other.columns {
      return Wording(en: "other figures", sv: "andra belopp")
    }
    let (own, others) = (provenance.inputs.map(\.digest), other.provenance.inputs.map(\.digest))
    if own != others || asIs != other.asIs || title != other.title
      || provenance.agreements != other.provenance.agreements
    {
      return Wording(en: "files with other contents", sv: "filer med annat innehåll")
    }
    return nil
  }
}
