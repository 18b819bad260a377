/// The forms that addresses and numbers have, as far as a reader can tell.
enum ContactDetails {
  /// Something, an at sign, and a domain with a point in it.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count >= 2 && domain.allSatisfy { !$0.isEmpty }
  }

  /// An area code or a country code and 7 to 15 digits in all.
  static func isTelephone(_ text: String) -> Bool {
    let isFit = text.allSatisfy { ("0"..."9").contains($0) || " -+()/\u{A0}".contains($0) }
    let digits = text.count { ("0"..."9").contains($0) }
    return isFit && (7...15).contains(digits) && (text.hasPrefix("0") || text.hasPrefix("+"))
  }

  /// A department's letters, a year, a stroke and a number, as S2022/00607.
  static func isRegistryNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return false }
    let letters = parts[0].prefix(while: \.isLetter)
    let year = parts[0].dropFirst(letters.count)
    return !letters.isEmpty && year.count == 4 && year.allSatisfy(\.isNumber)
      && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }
}

/// Numbers of the two Swedish giro systems.
enum GiroNumber {
  /// Whether a text has the form and the check digit (Luhn) of a bankgiro number, 7 or 8 digits with
  /// four after the hyphen, or of a plusgiro number, 2 to 8 digits with one after it.
  static func isValid(_ text: String) -> Bool {
    var number = text.filter { $0 != " " && $0 != "\u{A0}" }
    for prefix in ["bg", "pg", "bankgiro", "plusgiro"]
    where number.lowercased().hasPrefix(prefix) && prefix.count > 2
      || number.lowercased().hasPrefix(prefix) && number.dropFirst(2).first?.isLetter == false
    {
      number = String(number.dropFirst(prefix.count).drop { $0 == ":" })
    }
    let parts = number.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.joined().utf8.map { Int($0) - 48 }
    guard parts.count <= 2, digits.allSatisfy((0...9).contains) else { return false }
    let last = parts.count == 2 ? parts[1].count : 0
    let isBankgiro = (7...8).contains(digits.count) && (last == 4 || last == 0)
    let isPlusgiro = (2...8).contains(digits.count) && (last == 1 || last == 0)
    return (isBankgiro || isPlusgiro) && Luhn.isValid(digits)
  }
}
