import FundReports
import StimulusFunds

/// `fordela compare <before> <after>`: two agreements side by side, and what changed.
struct CompareCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.xlsx]

  static let attribute = CommandOption(
    name: "--attribute", value: nil,
    help: Wording(
      en: "what each change comes from: amounts, keys, rules, recipients, rounding",
      sv:
        "vad varje förändring beror på: belopp, nycklar, beräkningsmodeller, mottagare, avrundning")
  )
  static let order = CommandOption(
    name: "--order", value: "KINDS",
    help: Wording(
      en: "attribute in this order, as amounts,keys,rules,recipients, not over all orders",
      sv: "dela upp i denna ordning, som amounts,keys,rules,recipients, inte över alla ordningar"))
  private static let map = CommandOption(
    name: "--map", value: "NEW=OLD+OLD", isRepeatable: true,
    help: Wording(
      en: "a fund that was renamed, or that others were merged into",
      sv: "ett insatsområde som bytt namn, eller som andra slagits ihop till"))

  static let help = CommandHelp(
    name: "compare", words: Wording(en: "<before> <after>", sv: "<tidigare> <senare>"),
    summary: Wording(
      en: "Compares two agreements: what changed, who gains and who loses, and why.",
      sv:
        "Jämför två överenskommelser: vad som ändrats, vilka som får mer eller mindre, och varför."),
    details: Wording(
      en: """
        What changed in amounts, rules, keys, deadlines and conditions is told first, a sentence each.
        Funds are matched by their ids; --map NEW=OLD tells those that were renamed. With --attribute
        every change is split into parts that sum to it, averaged over all orders of the changes.
        """,
      sv: """
        Först visas vad som ändrats i belopp, beräkningsmodeller, nycklar, frister och villkor, en
        mening var. Insatsområden paras ihop efter id; --map NEW=OLD anger dem som bytt namn. Med
        --attribute delas varje förändring upp i delar som summerar till den, i medeltal över alla
        ordningar som ändringarna kan göras i.
        """),
    options: [attribute, order, map, WhatIfCommand.all, .format(formats), .output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let (first, second) = try arguments.twoWords(.agreements)
    let (earlier, later) = (
      try AgreementFolder(named: first, arguments), try AgreementFolder(named: second, arguments)
    )
    let (before, after) = (try earlier.agreement(), try later.agreement())
    let mapping = try FundMapping(
      commandLine: arguments.all(map), option: map.name, before: before, after: after)
    let comparison = Comparison(before: before, after: after)
    return Outcome(
      report: AgreementComparisonReport(
        comparison, mapping: mapping,
        attribution: try attribution(of: comparison, mapping, arguments),
        showingAll: arguments.has(WhatIfCommand.all))
    ).computed(from: [before, after], earlier.inputs + later.inputs)
  }

  /// What the changes of a comparison come from; nil where that is not asked for.
  static func attribution(
    of comparison: Comparison, _ mapping: FundMapping, _ arguments: Arguments
  ) throws(UsageError) -> Attribution? {
    guard let kinds = arguments.value(order) else {
      if !arguments.has(attribute) { return nil }
      return Attribution(of: comparison, mapping: mapping, order: .average)
    }
    return Attribution(of: comparison, mapping: mapping, order: .given(try given(kinds)))
  }

  /// Every kind of change once, in the order that is asked for.
  private static func given(_ kinds: String) throws(UsageError) -> [AttributionOrder.Kind] {
    let known = AttributionOrder.Kind.allCases
    var order: [AttributionOrder.Kind] = []
    for word in kinds.split(separator: ",").map(String.init) {
      order.append(try known.named(word, .kindOfChange, by: \.rawValue))
    }
    let missing = known.filter { !order.contains($0) }.map(\.rawValue)
    if missing.isEmpty, order.count == known.count { return order }
    let every = known.map(\.rawValue).joined(separator: ",")
    throw UsageError(
      missing.isEmpty
        ? Wording(
          en: "the order '\(kinds)' names a kind twice",
          sv: "ordningen '\(kinds)' nämner ett slag två gånger")
        : Wording(
          en: "the order '\(kinds)' leaves out \(Wording.listed(missing))",
          sv: "ordningen '\(kinds)' utelämnar \(Wording.listed(missing))"),
      repair: Wording(
        en: "name each kind once, as \(every)", sv: "nämn varje slag en gång, som \(every)"))
  }
}
