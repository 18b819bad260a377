/// The check digit of Swedish organisation and giro numbers (Luhn, modulus 10).
enum Luhn {
  /// Whether the last of some digits is the check digit of the others.
  ///
  /// Every second digit from the end, the one before the check digit first, counts as the digits of
  /// its double.
  static func isValid(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, element in
      let product = element.element * (element.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + product / 10 + product % 10
    }
    return sum.isMultiple(of: 10)
  }
}
