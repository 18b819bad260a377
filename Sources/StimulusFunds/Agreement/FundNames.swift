extension Agreement {
  /// The positions of the funds by their ids, their printed names and their headings in appendices: the
  /// one place that says whose name a text is.
  var fundNames: NameIndex {
    var index = NameIndex()
    for (position, fund) in funds.enumerated() {
      index.add(FoldedName(fund.id), position)
      index.add(FoldedName(fund.name), position)
      for column in tables.flatMap(\.columns) where column.content == .grant(fund.id) {
        index.add(FoldedName(column.heading), position)
      }
    }
    return index
  }

  /// The funds that a text may stand for, case, diacritics and white space aside; none for a name that
  /// nobody has.
  public func funds(called text: String) -> [Fund] {
    if let fund = fund(text) { return [fund] }
    return fundNames.positions(of: FoldedName(text)).map { funds[$0] }
  }
}
