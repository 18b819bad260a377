import StimulusFunds

extension Agreement {
  /// The ids of the funds that words of the command line name: by id, name or heading.
  ///
  /// - Throws: ``UsageError`` for a name that fits none, or several.
  func ids(ofFunds words: [String]) throws(UsageError) -> [String] {
    var ids: [String] = []
    for word in words {
      let found = funds(called: word)
      if found.count > 1 {
        let fits = found.map { "'\($0.id)'" }.joined(separator: ", ")
        throw UsageError(
          Wording(en: "'\(word)' fits \(fits)", sv: "'\(word)' passar på \(fits)"),
          repair: Wording(en: "write the one that is meant", sv: "skriv den som avses"))
      }
      if let fund = found.first {
        ids.append(fund.id)
      } else {
        ids.append(try funds.named(word, .fund, by: \.id).id)
      }
    }
    return ids
  }
}
