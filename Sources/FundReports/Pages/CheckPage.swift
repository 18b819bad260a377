import Apportionment
import StimulusFunds

extension CheckReport {
  /// The report as a page: the verdict, paid against due, what was found, and how everybody stands.
  public var page: [Block] {
    let status = StatusTable(check)
    let known = blocks.contains { $0 == status.blocks.first }
    return (chart.map { [.answer($0.finding)] } ?? [])
      + blocks.flatMap { block -> [Block] in
        if case .answer = block { return [block] + (chart.map { [.chart($0)] } ?? []) }
        return [block]
      } + (known ? [] : status.blocks)
  }

  private var chart: Chart? {
    let rows = check.statuses.compactMap { status in
      status.paid.map {
        Chart.Row(
          status.recipient.name,
          [Fraction($0.ore, over: 100), Fraction(status.entitled.ore, over: 100)])
      }
    }
    if rows.isEmpty { return nil }
    let over = rows.filter { $0.values[0] > $0.values[1] }
    let under = rows.filter { $0.values[0] < $0.values[1] }
    return Chart(
      finding: Self.finding(rows.count, over, under),
      measure: Wording(en: "Paid and due in kronor", sv: "Utbetalt och beviljat i kronor"),
      kind: .pairs,
      series: [
        Wording(en: "Paid", sv: "Utbetalt"), Wording(en: "Due", sv: "Beviljat"),
      ], rows: over + under + rows.filter { $0.values[0] == $0.values[1] })
  }

  /// How many were paid too much and too little, and how much that is.
  private static func finding(
    _ count: Int, _ over: [Chart.Row], _ under: [Chart.Row]
  ) -> Wording {
    if over.isEmpty, under.isEmpty {
      if count == 1 {
        return Wording(
          en: "The only recipient was paid what it is due.",
          sv: "Den enda mottagaren har fått det som den har rätt till.")
      }
      return Wording(
        en: "All \(count) recipients were paid what they are due.",
        sv: "Alla \(count) mottagare har fått det som de har rätt till.")
    }
    let much = SwedishFigures.kronor(over.map { $0.values[0] - $0.values[1] }.sum())
    let little = SwedishFigures.kronor(under.map { $0.values[1] - $0.values[0] }.sum())
    return Wording(
      en:
        "Of \(count) recipients \(over.count) were paid more than they are due, \(much) kr in all, "
        + "and \(under.count) less, \(little) kr.",
      sv:
        "Av \(count) mottagare har \(over.count) fått mer än de har rätt till, sammanlagt \(much) kr, "
        + "och \(under.count) mindre, \(little) kr.")
  }
}
