import Apportionment
import StimulusFunds

/// The exact share of every recipient of a fund as a formula, made from what the rule means, and the
/// columns and cells that the formulas read.
struct EntitlementFormulas {
  /// A number that the rule names, in a cell of its own.
  struct Parameter {
    let label: Wording
    let cell: SheetCell
  }

  /// A column that the formulas read, with a cell for each recipient it is about.
  struct Column: Equatable {
    let heading: Wording
    /// What each recipient's cell holds; nil for those it is not about.
    let cells: [Content?]
    /// The sum of the cells.
    let sum: Fraction

    enum Content: Equatable {
      /// A value of a key, which is found in the sheet of keys.
      case key(String, Fraction)
      /// The difference of two cells to the left, or nothing where it is below zero.
      case increase(Fraction, earlier: Int, later: Int)
      /// A number.
      case number(Fraction)
    }
  }

  private(set) var parameters: [Parameter] = []
  private(set) var columns: [Column]
  /// The formula of each recipient, without a sign of equality.
  private(set) var formulas: [String] = []
  /// The cell of what is left over; nil for nothing.
  private(set) var rest: String?
  /// Whether some of the shares, or what is left over, are numbers that no formula follows.
  private(set) var hasFixedShares = false

  private let allocation: Allocation
  private let keys: [DistributionKey]
  /// Where the formulas find what they read.
  private let place: FundSheetPlaces

  /// - Parameter columns: The columns that there are already; others are made beside them.
  init(
    _ allocation: Allocation, keys: [DistributionKey], at place: FundSheetPlaces,
    reading columns: [Column]
  ) {
    (self.allocation, self.keys, self.place, self.columns) = (allocation, keys, place, columns)
    let all = Array(allocation.fund.recipients.indices)
    let amount = Amount(text: place.amount, value: allocation.amount.fraction)
    let terms = terms(of: amount, by: allocation.fund.division, members: all)
    formulas = terms.map { $0.isEmpty ? "0" : $0.joined(separator: "+") }
    rest = allocation.rest.map { parameter(Self.restLabel, restCell(of: $0)) }
  }

  private static let restLabel = Wording(en: "Left over", sv: "Blir över")

  /// What is left over: a formula where only rounding leaves it, otherwise a number.
  private mutating func restCell(of rest: AllocatedRest) -> SheetCell {
    let style: SheetStyle = rest.amount.hasOre ? .ore : .kronor
    if rest.causes == [.rounding] {
      return .formula(
        "ROUND(\(place.amount)-SUM(\(place.range(place.grant))),2)", rest.amount, style)
    }
    hasFixedShares = true
    return .amount(rest.amount, style)
  }

  /// What is divided: as it stands in formulas, and its value now.
  private struct Amount {
    let text: String
    let value: Fraction
  }

  /// What each recipient gets of an amount: the terms of a sum, a list for every recipient of the fund.
  ///
  /// - Parameter members: The recipients of the division, as positions among those of the fund.
  private mutating func terms(
    of amount: Amount, by division: Division, members: [Int]
  ) -> [[String]] {
    switch division.meaning {
    case .proportional(.equal):
      return spread(members, "\(amount.text)/\(members.count)")
    case .proportional(.key(let id)):
      let column = keyColumn(id, members)
      return shares(of: amount, by: column)
    case .proportional(.increase(let earlier, let later)):
      let column = increaseColumn(earlier, later, members)
      return shares(of: amount, by: column)
    case .base(let each, let then):
      let base = base(each, members)
      let rest = Amount(
        text: "(\(amount.text)-\(base.all.text))", value: amount.value - base.all.value)
      let shares = terms(of: rest, by: then, members: members)
      return zip(spread(members, base.own), shares).map { $0 + $1 }
    case .named(let amounts):
      let column = column(
        Wording(en: "Named amount", sv: "Namngivet belopp"), members,
        amounts.map { $0.map { .number($0.fraction) } })
      return spread(members, place.cell(column))
        .enumerated().map { columns[column].cells[$0.offset] == nil ? [] : $0.element }
    case .parts(let parts): return terms(of: amount, by: parts, members: members)
    case .bounded:
      return fixedShares(
        of: amount, by: division, members: members,
        Wording(en: "Share within the bounds (fixed)", sv: "Andel inom gränserna (fast)"))
    case .own(let rule):
      return fixedShares(
        of: amount, by: division, members: members,
        Wording(en: "\(rule.shareName) (fixed)", sv: "\(rule.shareName) (fast)"))
    }
  }

  /// What a recipient gets first, and what all get first.
  private mutating func base(
    _ each: Rule.EachAmount, _ members: [Int]
  ) -> (own: String, all: Amount) {
    switch each {
    case .amount(let amount):
      let cell = parameter(
        Wording(en: "Base amount for each", sv: "Grundbelopp till var och en"),
        .amount(amount, .kronorInput))
      let all = amount.fraction * Fraction(Int128(members.count))
      return (cell, Amount(text: "\(members.count)*\(cell)", value: all))
    case .key(let id):
      let column = keyColumn(id, members)
      return (place.cell(column), Amount(text: place.total(column), value: columns[column].sum))
    case .perUnit(let amount, let id):
      let cell = parameter(
        Wording(en: "Base amount for each unit", sv: "Grundbelopp per enhet"),
        .amount(amount, .kronorInput))
      let column = keyColumn(id, members)
      return (
        "\(cell)*\(place.cell(column))",
        Amount(
          text: "\(cell)*\(place.total(column))", value: amount.fraction * columns[column].sum)
      )
    }
  }

  private mutating func terms(
    of amount: Amount, by parts: [Division.Part], members: [Int]
  ) -> [[String]] {
    var terms = allocation.fund.recipients.map { _ in [String]() }
    for part in parts {
      let inner = part.positions.map { $0.map { members[$0] } } ?? members
      let own = self.terms(
        of: self.part(part.weight, of: amount), by: part.division, members: inner)
      terms = zip(terms, own).map { $0 + $1 }
    }
    return terms
  }

  private mutating func part(_ weight: Fraction, of amount: Amount) -> Amount {
    if weight == .one { return amount }
    let cell = parameter(
      Wording(en: "Weight", sv: "Vikt"),
      .formula("\(weight.numerator)/\(weight.denominator)", weight, .generalInput))
    return Amount(text: "\(amount.text)*\(cell)", value: amount.value * weight)
  }

  /// Bounds are met by steps that no formula takes, and groups have sums of their own: the shares are
  /// written as they are.
  private mutating func fixedShares(
    of amount: Amount, by division: Division, members: [Int], _ heading: Wording
  ) -> [[String]] {
    hasFixedShares = true
    guard let shares = try? division.entitlements(of: amount.value, keys: keys) else {
      preconditionFailure("the same division made the allocation's entitlements")
    }
    let column = column(
      heading, members,
      members.indices.map { .number(shares[$0]) })
    return spread(members, place.cell(column))
  }

  private func shares(of amount: Amount, by column: Int) -> [[String]] {
    let total = place.total(column)
    return allocation.fund.recipients.indices.map { position in
      columns[column].cells[position] == nil || columns[column].sum == .zero
        ? [] : ["\(amount.text)*\(place.cell(column))/\(total)"]
    }
  }

  private func spread(_ members: [Int], _ term: String) -> [[String]] {
    var terms = allocation.fund.recipients.map { _ in [String]() }
    for member in members { terms[member] = [term] }
    return terms
  }
}

extension EntitlementFormulas {
  private mutating func parameter(_ label: Wording, _ cell: SheetCell) -> String {
    parameters.append(Parameter(label: label, cell: cell))
    return place.parameter(parameters.count - 1)
  }

  private mutating func keyColumn(_ id: String, _ members: [Int]) -> Int {
    guard let key = keys.first(where: { $0.id == id }) else {
      preconditionFailure("only a key with values divides: \(id)")
    }
    return column(
      .same(key.name), members,
      members.map { member in
        keys.value(of: id, for: allocation.fund.recipients[member]).map { .key(id, $0) }
      })
  }

  private mutating func increaseColumn(
    _ earlier: String, _ later: String, _ members: [Int]
  ) -> Int {
    let (before, after) = (keyColumn(earlier, members), keyColumn(later, members))
    let contents = members.map { member -> Column.Content? in
      guard let first = columns[before].value(member), let second = columns[after].value(member)
      else { return nil }
      return .increase(max(.zero, second - first), earlier: before, later: after)
    }
    return column(Wording(en: "Increase", sv: "Ökning"), members, contents)
  }

  /// The position of a column with such cells, which is made where there is none yet.
  private mutating func column(
    _ heading: Wording, _ members: [Int], _ contents: [Column.Content?]
  ) -> Int {
    var cells = allocation.fund.recipients.map { _ in Column.Content?.none }
    for (member, content) in zip(members, contents) { cells[member] = content }
    let column = Column(heading: heading, cells: cells, sum: cells.compactMap { $0?.value }.sum())
    if let position = columns.firstIndex(of: column) { return position }
    columns.append(column)
    return columns.count - 1
  }
}

extension EntitlementFormulas.Column {
  fileprivate func value(_ position: Int) -> Fraction? { cells[position]?.value }
}

extension EntitlementFormulas.Column.Content {
  /// The number that stands in the cell now.
  var value: Fraction {
    switch self {
    case .key(_, let value), .number(let value), .increase(let value, _, _): value
    }
  }
}
