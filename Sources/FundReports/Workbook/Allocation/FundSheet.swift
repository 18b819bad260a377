import Apportionment
import StimulusFunds

/// The sheet of the funds that some recipients share: what the rules read, and five columns a fund.
struct FundSheet {
  let name: String
  let funds: [FundColumns]
  private let agreement: Agreement
  private let keys: KeysSheet
  private let columns: [EntitlementFormulas.Column]
  private let places: FundSheetPlaces

  /// - Parameters:
  ///   - allocations: At least one; all with the same recipients.
  ///   - amounts: Where the amount of each stands.
  init(
    _ allocations: [Allocation], in agreement: Agreement, keys: KeysSheet, amounts: [String],
    name: String
  ) {
    (self.agreement, self.keys, self.name) = (agreement, keys, name)
    var places = FundSheetPlaces(recipients: allocations[0].fund.recipients.count)
    // Where things stand depends on how many there are: the first walk only counts.
    var columns: [EntitlementFormulas.Column] = []
    for allocation in allocations {
      let counted = EntitlementFormulas(
        allocation, keys: agreement.keys, at: places, reading: columns)
      columns = counted.columns
      places.parameters = max(places.parameters, counted.parameters.count)
    }
    places.columns = columns.count
    (self.columns, self.places) = (columns, places)
    funds = allocations.enumerated().map { position, allocation in
      var own = places
      own.fund = position
      return FundColumns(
        EntitlementFormulas(allocation, keys: agreement.keys, at: own, reading: columns),
        allocation, in: name, amount: amounts[position], at: own)
    }
  }

  private var recipients: [Recipient] { funds[0].allocation.fund.recipients }
}

extension FundSheet {
  ///
  /// - Parameter all: The columns of all funds, by their ids.
  func sheet(in language: Language, _ all: [String: FundColumns]) -> Sheet {
    let fund = funds[0].allocation.fund
    let start: [[SheetCell]] = [
      [.text(fund.recipientsAsPrinted, .title)], [.text(Self.hint[language])], [],
      beside([], funds.map { [.text(Self.name(of: $0.allocation.fund), .label)] }),
      beside([], funds.map { [.text(rule(of: $0.allocation.fund)[language])] }),
    ]
    let rows = recipients.indices.map { position in
      beside(read(position), funds.map { $0.cells(of: position) })
    }
    return Sheet(
      name,
      rows: start + settings(in: language, all) + [[], headings(in: language)] + rows + [
        totals(language)
      ],
      widths: [32, 12] + columns.map { _ in 16 } + funds.flatMap { _ in FundColumns.widths },
      frozen: .init(rows: places.firstRow, columns: 1), printedHeadings: places.headings)
  }

  private static let hint = Wording(
    en: "Yellow cells may be changed. Residual carried: 1 as the column Carries has it; 2 by the "
      + "largest remainders.",
    sv:
      "Gula celler får ändras. Avrundningsresten bärs: 1 enligt kolumnen Justering; 2 efter största rest."
  )

  private static func name(of fund: Fund) -> String { "\(fund.name) (\(fund.id))" }

  private func rule(of fund: Fund) -> Wording {
    let rule = agreement.words(forRuleOf: fund)
    return Wording(en: "Divided \(rule).", sv: "Fördelas \(rule).")
  }

  /// A row of what stands to the left and of the cells of each fund in its own columns.
  private func beside(_ left: [SheetCell], _ parts: [[SheetCell]]) -> [SheetCell] {
    let filled = { (cells: [SheetCell], count: Int) in
      cells + [SheetCell](repeating: .empty, count: max(0, count - cells.count))
    }
    return filled(left, 2 + columns.count)
      + parts.flatMap { filled($0, FundSheetPlaces.columnsOfFund) }
  }

  private func settings(
    in language: Language, _ all: [String: FundColumns]
  ) -> [[SheetCell]] {
    let settings = funds.map { $0.settings(in: language, all) }
    return (0..<(FundColumns.labels.count + places.parameters)).map { row in
      let isCommon = row < FundColumns.labels.count
      return beside(
        isCommon ? [.text(FundColumns.labels[row][language], .label)] : [],
        settings.map { $0.indices.contains(row) ? $0[row] : [] })
    }
  }

  private func headings(in language: Language) -> [SheetCell] {
    let own = FundColumns.headings.map { SheetCell.text($0[language], .numberHeading) }
    return [
      .text(Wording(en: "Recipient", sv: "Mottagare")[language], .heading),
      .text(Wording(en: "Row of the keys", sv: "Nyckelrad")[language], .heading),
    ] + columns.map { .text($0.heading[language], .numberHeading) } + funds.flatMap { _ in own }
  }

  /// The recipient, its row in the keys, and what the rules read of it.
  private func read(_ position: Int) -> [SheetCell] {
    [.text(recipients[position].name), .text(recipients[position].county?.code ?? "")]
      + columns.map { $0.cells[position].map(cell) ?? .empty }
  }

  private func cell(_ content: EntitlementFormulas.Column.Content) -> SheetCell {
    switch content {
    case .key(let id, let value):
      let formula = keys.formula(forKey: id) {
        CellReference.inOwnRow($0.subject == .county ? 1 : 0)
      }
      return .formula(formula, value, value.isWhole ? .number : .plain)
    case .increase(let value, let earlier, let later):
      let (first, second) = (places.cell(earlier), places.cell(later))
      return .formula(
        "IF(\(second)>\(first),\(second)-\(first),0)", value, value.isWhole ? .number : .plain)
    case .number(let value):
      return value.isExactDecimal
        ? .number(value, .kronorInput)
        : .formula("\(value.numerator)/\(value.denominator)", value, .plain)
    }
  }

  private func totals(_ language: Language) -> [SheetCell] {
    let sums = columns.enumerated().map { position, column in
      SheetCell.formula("SUM(\(places.range(2 + position)))", column.sum, .totalNumber)
    }
    return [
      .text(Wording(en: "Total", sv: "Totalt")[language], .totalLabel), .empty(.totalLabel),
    ] + sums + funds.flatMap(\.totals)
  }
}
