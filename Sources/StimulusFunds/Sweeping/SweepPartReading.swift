extension SweepPart {
  /// Reads what ``text`` writes.
  ///
  /// - Throws: ``InvalidInput`` for a file that is no part, of another version, damaged, or in which
  ///   something cannot be of any sweep.
  public init(_ source: SourceText) throws(InvalidInput) {
    let problems = Problems()
    let value: JSONValue
    do throws(Problem) {
      value = try JSONReader.value(of: source)
      try Self.admit(value)
      try Self.checkSeal(of: value, in: source)
    } catch { throw InvalidInput([error]) }
    let part = JSONItem(value, problems).object { SweepPart(&$0, file: source.file) }
    try problems.throwIfAny()
    // What is missing or of another kind was reported.
    guard let part else { throw InvalidInput(problems.all) }
    self = part
  }

  private static func admit(_ value: JSONValue) throws(Problem) {
    guard value["format"]?.text == format else {
      throw Problem(
        at: value.location,
        Wording(en: "this is no part of a sweep", sv: "detta är ingen del av ett svep"),
        repair: Wording(
          en: "name what sweep --summary --shard has written",
          sv: "ange det som sweep --summary --shard har skrivit"))
    }
    guard case .number("\(version)") = value["version"]?.content else {
      throw Problem(
        at: value["version"]?.location ?? value.location,
        Wording(
          en: "the part is of another version of the format than \(version)",
          sv: "delen är av en annan version av formatet än \(version)"),
        repair: Wording(
          en: "make the parts with this version of the program",
          sv: "gör delarna med denna version av programmet"))
    }
  }

  private static func checkSeal(
    of value: JSONValue, in source: SourceText
  ) throws(Problem) {
    let seal = value.members.last
    let end = (seal?.range.lowerBound ?? 0) - sealStart.utf8.count + "\"sha256\": ".utf8.count
    guard let seal, seal.name.value == "sha256", end >= 0,
      seal.value.text == SHA256.digest(of: Array(source.utf8[..<end]))
    else {
      throw Problem(
        at: seal?.name.location ?? value.location,
        Wording(
          en: "the digest is not that of the part: it is damaged or changed",
          sv: "kontrollsumman är inte delens: den är skadad eller ändrad"),
        repair: Wording(en: "make the part again", sv: "gör om delen"))
    }
  }

  private init?(_ members: inout JSONMembers, file: String) {
    _ = (members.required("format", .none), members.required("version", .none))
    _ = members.required("sha256", .none)
    let provenance = members.required("provenance", .none)?.object { Provenance(&$0) }
    let title = members.text("title", .none)
    let grid = members.required("axes", .none).flatMap(Self.grid)
    let columns = members.list("columns", .none).compactMap { $0.object { NamedColumn(&$0) } }
    let shards = members.required("shards", .none).flatMap { $0.whole(in: 1...Self.maxShards) }
    let shard = members.required("shard", .none).flatMap { $0.whole(in: 1...(shards ?? 1)) }
    let (figures, amounts) = (members.required("figures", .none), members.given("amounts", .none))
    guard let provenance, let title, let grid, let shards, let shard, let figures,
      !columns.isEmpty
    else { return nil }
    let basis = SweepBasis(
      provenance: provenance, title: title.value, grid: grid, columns: columns.map(\.column),
      asIs: columns.map(\.asIs))
    self.init(basis: basis, shard, of: shards, figures: figures, amounts: amounts, file: file)
  }

  private init?(
    basis: SweepBasis, _ shard: Int, of shards: Int, figures: JSONItem, amounts: JSONItem?,
    file: String
  ) {
    let range = basis.grid.scenarios(ofShard: shard, of: shards)
    let gathered = figures.elements(count: range.isEmpty ? 0 : basis.columns.count)?
      .compactMap { item in item.object { Figure(&$0, of: range, in: basis.grid) } }
    guard let gathered else { return nil }
    (self.basis, self.shard, self.shards, self.file) = (basis, shard, shards, file)
    self.figures = gathered
    self.amounts =
      basis.isSmall
      ? amounts?.elements(count: range.count)?.compactMap { $0.amounts(basis.columns.count) } : nil
    if basis.isSmall, amounts == nil { figures.reportMissingAmounts() }
  }

  /// The grid of the axes, which stand in the file as in an option.
  private static func grid(_ axes: JSONItem) -> SweepGrid? {
    do throws(Problem) {
      var read: [SweepAxis] = []
      for axis in axes.texts() {
        read.append(try SweepAxis(commandLine: axis.value, option: "--vary"))
      }
      return try SweepGrid(read)
    } catch {
      axes.report(error.fault, repair: error.repair)
      return nil
    }
  }
}

/// A column, and its figure in the agreement as it is.
private struct NamedColumn {
  let column: SweepSelection.Column
  let asIs: Int

  init?(_ members: inout JSONMembers) {
    let recipient = members.text("recipient", .none)
    let fund = members.given("fund", .none)?.text()
    let asIs = members.required("agreement", .none)?.whole(in: JSONItem.ore)
    guard let recipient, let asIs else { return nil }
    column = SweepSelection.Column(recipient: recipient.value, fund: fund?.value)
    self.asIs = asIs
  }
}
