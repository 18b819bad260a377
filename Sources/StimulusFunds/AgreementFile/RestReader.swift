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
    if case .string(FundRest.word) = item.value.content {
      (rest, target) = (.unallocated, nil)
      return
    }
    guard case .object = item.value.content else {
      Self.report(item)
      return nil
    }
    let name = item.object { members in
      members.text("fund", "The id of the fund that divides it along with its own amount.")
    }
    guard let name else { return nil }
    (rest, target) = (.fund(name.value), name)
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
