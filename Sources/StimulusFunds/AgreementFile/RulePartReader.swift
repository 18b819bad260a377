import Apportionment

/// Reads a part of a blend or a split; of a split also its recipients.
struct RulePartReader {
  private let item: JSONItem
  /// The part of the amount; nil where it could not be read.
  let weight: Fraction?
  /// The recipients or groups as named; none for a blend, whose parts are for all.
  let recipients: [JSONText]
  /// The rule that divides the part.
  let rule: RuleReading

  /// Reads the parts of a list.
  ///
  /// - Parameters:
  ///   - rules: Reads their rules.
  ///   - level: How many rules deep the rule of the parts stands.
  ///   - recipients: Reads whom a part is for.
  static func all(
    _ item: JSONItem?, _ rules: RuleReader, level: Int,
    recipients: (inout JSONMembers) -> [JSONText]
  ) -> [RulePartReader] {
    (item?.elements() ?? []).compactMap { element in
      element.object { members in
        let weight = members.required(
          "weight",
          Wording(
            en: "The part of the amount, from 0 to 1.", sv: "Delen av beloppet, från 0 till 1."))?
          .weight()
        let recipients = recipients(&members)
        let rule = members.required(
          "rule",
          Wording(
            en: "The rule that divides the part.", sv: "Beräkningsmodellen som fördelar delen.")
        )
        .map { rules.rule($0, level: level + 1) }
        return RulePartReader(
          item: element, weight: weight, recipients: recipients, rule: rule ?? .unreadable)
      }
    }
  }
}

extension [RulePartReader] {
  /// The parts are the whole amount.
  func checkWeights(_ item: JSONItem?) {
    let weights = compactMap(\.weight)
    guard let item, weights.count == count else { return }
    let sum = weights.sum()
    if sum == .one { return }
    item.report(
      Wording(en: "the weights sum to \(sum)", sv: "vikterna summerar till \(sum)"),
      repair: Wording(en: "make them sum to exactly 1", sv: "låt dem summera till exakt 1"))
  }

  /// Every recipient is in one part, but for those that may be in several.
  func checkDisjoint(
    _ chosen: [[Recipient]], except shared: [Recipient], _ item: JSONItem?,
    _ among: RuleRecipients
  ) {
    var seen: Set<String> = []
    let shared = Set(shared.map(\.name))
    for (part, recipients) in zip(self, chosen) {
      for recipient in recipients where !seen.insert(recipient.name).inserted {
        if shared.contains(recipient.name) { continue }
        part.report(
          Wording(
            en: "\(recipient.name) is in two parts", sv: "\(recipient.name) finns i två delar"),
          repair: Wording(
            en: "name it in one of them, or in \"inSeveralParts\" if it belongs to both",
            sv: "nämn den i en av dem, eller i \"inSeveralParts\" om den hör till båda"))
      }
    }
    let left = among.recipients.filter { !seen.contains($0.name) }.map(\.name)
    if !left.isEmpty, among.isRegisterWhole {
      item?.report(
        Wording(
          en: "no part names \(Wording.listed(left))",
          sv: "ingen del nämner \(Wording.listed(left))"),
        repair: Wording(
          en: "name every recipient in a part", sv: "nämn varje mottagare i någon del"))
    }
  }
}

extension RulePartReader {
  fileprivate func report(_ fault: Wording, repair: Wording) { item.report(fault, repair: repair) }
}
