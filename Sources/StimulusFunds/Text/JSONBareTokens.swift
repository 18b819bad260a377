/// What stands in a JSON text without quotation marks and is no value: told whole, as its author sees
/// it, and numbers in the same words as in all other files.
extension JSONReader {
  /// What stands here up to a mark of JSON or the end of the line, blanks at its end left out.
  var bareToken: String {
    let token = source.utf8[offset...].prefix { !"\",:[]{}/\r\n".utf8.contains($0) }
    let end = token.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return String(decoding: token[token.startIndex..<(end.map { $0 + 1 } ?? offset)], as: UTF8.self)
  }

  /// The problem of a token that begins like a number.
  func fault(ofNumber token: String) -> Problem {
    do throws(NumberFault) {
      let number = try WrittenNumber(token)
      return problem(
        Wording(
          en: "'\(token)' is not how JSON writes a number",
          sv: "'\(token)' är inte hur JSON skriver ett tal"),
        repair: Wording(en: "write \(number)", sv: "skriv \(number)"))
    } catch {
      return problem(
        error.fault,
        repair: error.isOfGrouping
          ? Wording(en: "write 1234567", sv: "skriv 1234567") : error.repair)
    }
  }

  /// The problem of a token that is none of JSON's words.
  func faultOfWord() -> Problem {
    let token = bareToken
    if token.isEmpty {
      return problem(Wording(en: "a value was expected", sv: "här väntades ett värde"))
    }
    let isNumber = "+.\u{2212}".contains { token.hasPrefix(String($0)) }
    if isNumber || ["nan", "inf", "infinity"].contains(token.lowercased()) {
      return fault(ofNumber: token)
    }
    return problem(
      Wording(en: "'\(token)' is not a value", sv: "'\(token)' är inget värde"),
      repair: Wording(
        en: "write a text in quotation marks, a number, true or false",
        sv: "skriv en text inom citattecken, ett tal, true eller false"))
  }

  /// The problem of a number with a decimal comma, which ends it and has its decimals stand where
  /// the next member's name was expected.
  func decimalComma(after value: JSONValue?) -> Problem? {
    guard let value, case .number(let whole) = value.content, let byte = current,
      (0x30...0x39).contains(byte)
    else { return nil }
    let rest = source.utf8[offset...].prefix {
      (0x30...0x39).contains($0) || ",.".utf8.contains($0)
    }
    let end = rest.lastIndex { $0 != UInt8(ascii: ",") } ?? offset
    let fault = NumberFault.decimalComma(
      "\(whole)," + String(decoding: rest[...end], as: UTF8.self))
    return Problem(at: value.location, fault.fault, repair: fault.repair)
  }
}
