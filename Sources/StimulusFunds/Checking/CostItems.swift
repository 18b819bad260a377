/// Costs as people list them: "Löner: 100 000; Lokaler 50 000 kr", or a line each.
enum CostItems {
  /// The sum of the amounts.
  ///
  /// Semicolons and line ends stand between two items, and a comma after an amount where a word
  /// follows it.
  ///
  /// - Throws: ``OfficeAmount/Fault`` for an item without an amount that can be read.
  static func sum(of text: String) throws(OfficeAmount.Fault) -> KronorSum {
    var sum = KronorSum.zero
    for item in items(of: text) { sum += KronorSum(ore: try amount(in: item).ore) }
    return sum
  }

  private static func items(of text: String) -> [String] {
    var items = [""]
    let characters = Array(text)
    for (position, character) in characters.enumerated() {
      let isEnd =
        character == ";" || character.isNewline
        || character == "," && endsAmount(items[items.count - 1])
          && startsWord(characters[(position + 1)...])
      if isEnd { items.append("") } else { items[items.count - 1].append(character) }
    }
    return items.map(\.trimmingWhitespace).filter { !$0.isEmpty }
  }

  private static func endsAmount(_ text: String) -> Bool {
    let text = text.trimmingWhitespace.lowercased()
    return text.last?.isNumber ?? false || text.hasSuffix("kr") || text.hasSuffix(":-")
  }

  private static func startsWord(_ rest: ArraySlice<Character>) -> Bool {
    rest.first { !$0.isWhitespace }?.isLetter ?? false
  }

  /// The amount after the last colon, or else at the end or the beginning of the item.
  private static func amount(in item: String) throws(OfficeAmount.Fault) -> OfficeAmount {
    let isWritten = { (character: Character) in
      character.isNumber || character.isWhitespace || ".,-\u{2212}".contains(character)
    }
    var candidates: [String] = []
    if let colon = item.lastIndex(of: ":"), !item.hasSuffix(":-") {
      candidates.append(String(item[item.index(after: colon)...]))
    } else {
      let body = OfficeAmount.withoutUnit(item)
      candidates.append(String(body.reversed().prefix(while: isWritten).reversed()))
      candidates.append(String(body.prefix(while: isWritten)))
    }
    let amounts = candidates.map(\.trimmingWhitespace).filter { $0.contains(where: \.isNumber) }
    guard let amount = amounts.first else {
      throw OfficeAmount.Fault(
        fault: Wording(en: "'\(item)' names no amount", sv: "'\(item)' anger inget belopp"),
        repair: Wording(
          en: "write each cost as 'Löner: 100 000', semicolons between them",
          sv: "skriv varje kostnad som 'Löner: 100 000', med semikolon emellan"))
    }
    return try OfficeAmount(amount)
  }
}
