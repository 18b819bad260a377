/// Reads what becomes of money of a fund that nobody is due; the fund that it may go to is looked up
/// when all are read.
struct RestReader {
  /// What becomes of it.
  let rest: FundRest
  /// Where it stands.
  let location: SourceLocation
  private let target: JSONText?

  /// Reads the member `rest`; nil where something was reported.
  init?(_ item: JSONItem) {
    location = item.value.location
    if item.tells([.init()], { $0.recorder?.note(.words([FundRest.word])) }) {
      _ = item.tells([.init()]) { _ = $0.object(Self.fund) }
      return nil
    }
    if case .string(FundRest.word) = item.value.content {
      (rest, target) = (.unallocated, nil)
      return
    }
    guard case .object = item.value.content else {
      Self.report(item)
      return nil
    }
    let name = item.object(Self.fund)
    guard let name else { return nil }
    (rest, target) = (.fund(name.value), name)
  }

  private static func fund(_ members: inout JSONMembers) -> JSONText? {
    members.text(
      "fund",
      Wording(
        en: "The id of the fund that divides it along with its own amount.",
        sv: "Id för insatsområdet som fördelar det tillsammans med sitt eget belopp."))
  }

  /// Reports a fund that is none of the agreement's.
  func check(among ids: [String]) { _ = target?.known(.fund, among: ids) }

  private static func report(_ item: JSONItem) {
    let found: Wording =
      if case .string(let text) = item.value.content { .same("'\(text)'") } else {
        item.value.kind
      }
    item.report(
      Wording(en: "found \(found)", sv: "här står \(found)"),
      repair: Wording(
        en: "write \"unallocated\", or {\"fund\": …} with the id of another fund",
        sv: "skriv \"unallocated\", eller {\"fund\": …} med ett annat insatsområdes id"))
  }
}
