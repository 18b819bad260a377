import Apportionment

/// Reads the instalments of a channel: their days follow each other, and their parts are the whole.
struct InstalmentReader {
  /// The instalments, in the order of their days; none where one could not be read.
  private(set) var instalments: [Instalment] = []

  /// - Parameter items: The items as written; none where the money is paid at once.
  init(_ items: [JSONItem]) {
    var read: [Instalment] = []
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      guard let instalment = item.object({ Self.instalment(&$0, isLast: isLast) }) else { continue }
      if let before = read.last, instalment.until <= before.until { Self.reportOrder(item) }
      read.append(instalment)
    }
    if read.count < items.count { return }
    instalments = read
    if let last = items.last { checkParts(last) }
  }

  private static func instalment(_ members: inout JSONMembers, isLast: Bool) -> Instalment? {
    let part = members.optional(
      "part",
      Wording(
        en:
          "The part of each grant, from 0 to 1, rounded to the nearest unit; the last takes what is left.",
        sv:
          "Andelen av varje bidrag, från 0 till 1, avrundad till närmaste enhet; den sista är det som "
          + "är kvar."))
    let amount = members.optional(
      "amount",
      Wording(en: "So many kronor of each grant.", sv: "Så många kronor av varje bidrag."))
    if members.item.recorder != nil { (_, _) = (part?.weight(), amount?.kronor()) }
    let from = members.optionalDay(
      "from",
      Wording(en: "The first day on which it may be paid.", sv: "Första dagen då det får betalas."))
    let until = members.day(
      "until",
      Wording(en: "The last day on which it may be paid.", sv: "Sista dagen då det får betalas."))
    let share = share(part, amount, members.item, isLast: isLast)
    if let from, let until, until < from {
      members.item.report(
        Wording(
          en: "the instalment ends before it begins",
          sv: "delutbetalningen slutar innan den börjar"),
        repair: Wording(en: "swap the days", sv: "byt plats på dagarna"))
    }
    guard let share, let until else { return nil }
    return Instalment(share: share, from: from, until: until)
  }

  private static func share(
    _ part: JSONItem?, _ amount: JSONItem?, _ item: JSONItem, isLast: Bool
  ) -> Instalment.Share? {
    if part != nil, amount != nil {
      item.report(
        Wording(
          en: "the instalment is a part and an amount at once",
          sv: "delutbetalningen är en andel och ett belopp på en gång"),
        repair: Wording(en: "write 'part' or 'amount'", sv: "skriv 'part' eller 'amount'"))
      return nil
    }
    if let part { return Self.part(part) }
    if let amount { return amount.kronor().map { .amount($0.value) } }
    if isLast { return .rest }
    item.report(
      Wording(
        en: "the instalment does not say how much it is",
        sv: "delutbetalningen säger inte hur stor den är"),
      repair: Wording(
        en: "add 'part' or 'amount'; the last may do without, and is what is left",
        sv: "lägg till 'part' eller 'amount'; den sista klarar sig utan, och är det som är kvar"))
    return nil
  }

  /// A part above zero.
  private static func part(_ item: JSONItem) -> Instalment.Share? {
    guard let part = item.weight() else { return nil }
    if part > .zero { return .part(part) }
    item.report(
      Wording(en: "the part is zero", sv: "andelen är noll"),
      repair: Wording(
        en: "write a part above zero, or take the instalment away",
        sv: "skriv en andel större än noll, eller ta bort delutbetalningen"))
    return nil
  }

  private static func reportOrder(_ item: JSONItem) {
    item.report(
      Wording(
        en: "its last day is not after that of the instalment before",
        sv: "dess sista dag är inte efter den föregående delutbetalningens"),
      repair: Wording(
        en: "write the instalments in the order of their days",
        sv: "skriv delutbetalningarna i dagarnas ordning"))
  }

  /// Parts sum to 1 where the last is one too, and to at most 1 otherwise; a last amount would be
  /// what is left.
  private func checkParts(_ last: JSONItem) {
    let parts = instalments.compactMap { instalment -> Fraction? in
      if case .part(let part) = instalment.share { part } else { nil }
    }
    let sum = parts.sum()
    switch instalments.last?.share {
    case .part where parts.count == instalments.count && sum == .one: return
    case .rest where sum <= .one: return
    case .part where parts.count == instalments.count:
      last.report(
        Wording(en: "the parts sum to \(sum)", sv: "andelarna summerar till \(sum)"),
        repair: Wording(
          en: "make them sum to exactly 1, or leave the last one's part out",
          sv: "låt dem summera till exakt 1, eller utelämna den sistas andel"))
    default:
      last.report(
        Wording(
          en: "the last instalment is what the others leave",
          sv: "den sista delutbetalningen är det som de andra lämnar kvar"),
        repair: Wording(
          en: "leave its 'part' or 'amount' out, and let the parts sum to at most 1",
          sv: "utelämna dess 'part' eller 'amount', och låt andelarna summera till högst 1"))
    }
  }
}
