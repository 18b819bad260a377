extension SweepPart.Figure {
  /// Reads what was gathered of a figure in some scenarios.
  init?(_ members: inout JSONMembers, of range: Range<Int>, in grid: SweepGrid) {
    let scenarios = range.lowerBound...(range.upperBound - 1)
    let least = members.required("least", .none)?.extreme(in: scenarios)
    let most = members.required("most", .none)?.extreme(in: scenarios)
    let signs = members.required("signs", .none)?.object { SweepSigns(&$0, in: scenarios) }
    let window = members.given("window", .none)?.window(of: grid.count)
    let shift = members.required("shift", .none)?.whole(in: 0...SweepWindow.maxShift)
    let bins = members.required("bins", .none).flatMap { $0.bins(in: scenarios, window) }
    guard let least, let most, let signs, let shift, let bins else { return nil }
    ends = SweepEnds.Figure(least: least, most: most, signs: signs)
    self.window = window
    spread = SweepSpread(shift: shift, bins: bins)
  }
}

extension SweepSigns {
  fileprivate init?(_ members: inout JSONMembers, in scenarios: ClosedRange<Int>) {
    let changes = members.required("changes", .none)?.whole(in: 0...scenarios.count)
    let first = members.given("first", .none)?.scenarios(2, in: scenarios)
    let leading = members.given("leading", .none)?.signed(in: scenarios)
    let trailing = members.given("trailing", .none)?.signed(in: scenarios)
    let isInFirstRun = members.required("beginsWithinRun", .none)?.flag()
    guard let changes, let isInFirstRun else { return nil }
    self.init(
      changes: changes, firstChange: first.map { .init(from: $0[0], to: $0[1]) },
      leading: leading, trailing: trailing, isInFirstRun: isInFirstRun)
  }
}

extension SweepWindow {
  /// The most bits that a bin may leave untold.
  static let maxShift = 62
}

extension JSONItem {
  /// What an amount in öre can be.
  static let ore = -Kronor.mostOre...Kronor.mostOre

  /// A whole number within bounds.
  func whole(in bounds: ClosedRange<Int>) -> Int? {
    guard let number = whole() else { return nil }
    return admit(number, in: bounds) ? number : nil
  }

  /// As many elements as there must be.
  func elements(count: Int) -> [JSONItem]? {
    guard let elements = elements() else { return nil }
    if elements.count == count { return elements }
    report(
      Wording(
        en: "there are \(elements.count) elements instead of \(count)",
        sv: "det finns \(elements.count) element i stället för \(count)"), repair: Self.again)
    return nil
  }

  /// The figures of a scenario in öre.
  func amounts(_ count: Int) -> [Int]? {
    wholes(count).flatMap { $0.allSatisfy { admit($0, in: Self.ore) } ? $0 : nil }
  }

  /// Says that a page needs every scenario.
  func reportMissingAmounts() {
    report(
      Wording(
        en: "the amounts of a small sweep are missing", sv: "beloppen i ett litet svep saknas"),
      repair: Self.again)
  }

  fileprivate func scenarios(_ count: Int, in scenarios: ClosedRange<Int>) -> [Int]? {
    wholes(count).flatMap { $0.allSatisfy { admit($0, in: scenarios) } ? $0 : nil }
  }

  fileprivate func extreme(in scenarios: ClosedRange<Int>) -> SweepSummary.Extreme? {
    guard let pair = wholes(2), admit(pair[0], in: Self.ore), admit(pair[1], in: scenarios)
    else { return nil }
    return SweepSummary.Extreme(value: pair[0], scenario: pair[1])
  }

  fileprivate func signed(in scenarios: ClosedRange<Int>) -> SweepSigns.Signed? {
    guard let pair = wholes(2), admit(pair[0].magnitude == 1 ? 1 : 0, in: 1...1),
      admit(pair[1], in: scenarios)
    else { return nil }
    return SweepSigns.Signed(sign: pair[0], scenario: pair[1])
  }

  fileprivate func window(of count: Int) -> SweepWindow? {
    guard let numbers = wholes(3), admit(numbers[0], in: 0...SweepWindow.maxShift),
      admit(numbers[1], in: Self.ore), admit(numbers[2], in: 0...count)
    else { return nil }
    return SweepWindow(shift: numbers[0], number: numbers[1], below: numbers[2])
  }

  /// Bins in ascending order; without a window as many values as there are scenarios.
  fileprivate func bins(
    in scenarios: ClosedRange<Int>, _ window: SweepWindow?
  ) -> [SweepSpread.Bin]? {
    guard let items = elements() else { return nil }
    var (bins, sum): ([SweepSpread.Bin], Int) = ([], 0)
    for item in items {
      let lowest = bins.last.map { $0.number + 1 } ?? Self.ore.lowerBound
      guard let numbers = item.wholes(3),
        item.admit(numbers[0], in: lowest...max(lowest, Self.ore.upperBound)),
        item.admit(numbers[1], in: 1...scenarios.count), item.admit(numbers[2], in: scenarios)
      else { return nil }
      bins.append(SweepSpread.Bin(number: numbers[0], count: numbers[1], first: numbers[2]))
      sum += numbers[1]
    }
    let sums = window == nil ? scenarios.count...scenarios.count : 0...scenarios.count
    return admit(sum, in: sums) ? bins : nil
  }

  private func admit(_ number: Int, in bounds: ClosedRange<Int>) -> Bool {
    if bounds.contains(number) { return true }
    report(
      Wording(
        en: "\(number) is not from \(bounds.lowerBound) to \(bounds.upperBound)",
        sv: "\(number) är inte från \(bounds.lowerBound) till \(bounds.upperBound)"),
      repair: Self.again)
    return false
  }

  private static var again: Wording { Wording(en: "make the part again", sv: "gör om delen") }
}
