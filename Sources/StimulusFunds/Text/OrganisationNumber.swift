/// Whether a text is a Swedish organisation number: six digits, a hyphen, four digits, the last of
/// which is the check digit (Luhn).
package func isOrganisationNumber(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let digits = parts.joined().utf8.map { Int($0) - 48 }
  guard parts.map(\.utf8.count) == [6, 4], digits.allSatisfy((0...9).contains) else { return false }
  return Luhn.isValid(digits)
}
