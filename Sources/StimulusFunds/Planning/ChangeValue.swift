import Apportionment

extension Change {
  /// The value as it was written, or in digits where it was computed.
  var writtenValue: String {
    switch value {
    case .number(let number): number.isExactDecimal ? number.plainDecimal : "\(number)"
    case .written(let value):
      switch value.content {
      case .number(let text), .string(let text): text
      default: value.kind
      }
    }
  }

  /// A factor or a weight, exactly: "1/2", "0.35" or "1.013".
  func ratio() throws(Problem) -> Fraction {
    let written: String
    switch value {
    case .number(let number): return number
    case .written(let value):
      switch value.content {
      case .number(let text), .string(let text): written = text
      default: throw problem("found \(value.kind)", repair: "write a number")
      }
    }
    guard let ratio = Fraction(ratio: written) else {
      throw problem(
        "'\(written)' is not a number",
        repair: "write digits, a decimal such as 1.01 or a fraction such as 1/2")
    }
    return ratio
  }

  /// An amount of money: the value, or the present amount times the factor.
  ///
  /// - Parameter present: nil where there is none to scale.
  func amount(from present: Kronor?) throws(Problem) -> Kronor {
    if isScaling { return try scaled(present) }
    switch value {
    case .number(let number): return try kronor(number)
    case .written(let value): return try kronor(value)
    }
  }

  private func scaled(_ present: Kronor?) throws(Problem) -> Kronor {
    guard let present else {
      throw problem("there is no amount to scale", repair: "set it to an amount")
    }
    let factor = try ratio()
    let amount = present.fraction * factor
    guard (amount * Fraction(100)).isWhole else {
      throw problem(
        "cannot be scaled by \(writtenValue) exactly",
        repair: "choose a factor that leaves whole öre, or set the value")
    }
    return try kronor(amount)
  }

  private func kronor(_ value: JSONValue) throws(Problem) -> Kronor {
    switch value.content {
    case .number(let text):
      do { return try Kronor(try nonNegative(text)) } catch let error as KronorError {
        throw problem(error.description, repair: error.repair)
      } catch let error as Problem { throw error } catch { preconditionFailure("\(error)") }
    case .string(let text):
      throw problem(
        "'\(text)' is not a number", repair: "write digits without spaces, as 750000 or 0.5")
    default:
      throw problem(
        "found \(value.kind)", repair: "write a number without quotation marks, such as 85000000")
    }
  }

  private func nonNegative(_ text: String) throws(Problem) -> WrittenNumber {
    let number: WrittenNumber
    do throws(NumberFault) { number = try WrittenNumber(text) } catch {
      throw problem(error.fault, repair: error.repair)
    }
    if number.isNegative { throw belowZero }
    return number
  }

  private func kronor(_ number: Fraction) throws(Problem) -> Kronor {
    if number < .zero { throw belowZero }
    let ore = number * Fraction(100)
    do throws(KronorError) {
      guard ore.isWhole else { throw .partsOfOre(writtenValue) }
      guard let whole = Int(exactly: ore.numerator) else { throw .outOfBounds(writtenValue) }
      return try Kronor(ore: whole)
    } catch { throw problem(error.description, repair: error.repair) }
  }

  /// The problem of a value that is below zero.
  var belowZero: Problem {
    problem("'\(writtenValue)' is below zero", repair: "write zero or more")
  }
}

extension Fraction {
  /// Reads a factor or a weight: a whole number or decimal, or a fraction of two.
  ///
  /// A point in it is always of decimals, also where three digits follow: 1.013 is no thousand.
  init?(ratio text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      exactFraction(String(part)) ?? (part.contains(".") ? exactFraction(part + "0") : nil)
    }
    guard let first = parts[0] else { return nil }
    self = first
    if parts.count == 1 { return }
    guard parts.count == 2, let divisor = parts[1], divisor > .zero else { return nil }
    self = first / divisor
  }
}
