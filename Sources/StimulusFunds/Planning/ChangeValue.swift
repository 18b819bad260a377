import Apportionment

extension Change {
  /// The value as it was written, or in digits where it was computed.
  var writtenValue: String {
    switch value {
    case .number(let number): number.isExactDecimal ? number.plainDecimal : "\(number)"
    case .written(let value):
      switch value.content {
      case .number(let text), .string(let text): text
      case .bool(let flag): "\(flag)"
      case .null: "null"
      case .array: "[…]"
      case .object: "{…}"
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
      default:
        throw problem(
          Wording(en: "found \(value.kind)", sv: "här står \(value.kind)"),
          repair: Wording(en: "write a number", sv: "skriv ett tal"))
      }
    }
    guard let ratio = Fraction(ratio: written) else {
      throw problem(
        Wording(en: "'\(written)' is not a number", sv: "'\(written)' är inget tal"),
        repair: Wording(
          en: "write digits, a decimal such as 1.01 or a fraction such as 1/2",
          sv: "skriv siffror, ett decimaltal som 1.01 eller ett bråk som 1/2"))
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
      throw problem(
        Wording(en: "there is no amount to scale", sv: "det finns inget belopp att räkna om"),
        repair: Wording(en: "set it to an amount", sv: "sätt det till ett belopp"))
    }
    let factor = try ratio()
    let amount = present.fraction * factor
    guard (amount * Fraction(100)).isWhole else {
      throw problem(
        Wording(
          en: "cannot be scaled by \(writtenValue) exactly",
          sv: "kan inte räknas om exakt med \(writtenValue)"),
        repair: Wording(
          en: "choose a factor that leaves whole öre, or set the value",
          sv: "välj en faktor som ger hela ören, eller sätt värdet"))
    }
    return try kronor(amount)
  }

  private func kronor(_ value: JSONValue) throws(Problem) -> Kronor {
    switch value.content {
    case .number(let text):
      let number = try nonNegative(text)
      do throws(KronorError) { return try Kronor(number) } catch {
        throw problem(error.wording, repair: error.repair)
      }
    case .string(let text): return try kronor(asPeopleWrite: text)
    default:
      throw problem(
        Wording(en: "found \(value.kind)", sv: "här står \(value.kind)"),
        repair: Wording(
          en: "write a number without quotation marks, such as 85000000",
          sv: "skriv ett tal utan citattecken, till exempel 85000000"))
    }
  }

  /// An amount as people write it: "750 000" or "0,5".
  private func kronor(asPeopleWrite text: String) throws(Problem) -> Kronor {
    do {
      let number = try WrittenNumber(decimalComma: text)
      if number.isNegative { throw belowZero }
      return try Kronor(number)
    } catch let error as KronorError {
      throw problem(error.wording, repair: error.repair)
    } catch let error as Problem { throw error } catch {
      throw problem(
        Wording(en: "'\(text)' is not a number", sv: "'\(text)' är inget tal"),
        repair: Wording(
          en: "write digits, as 750000, 750 000 or 0,5",
          sv: "skriv siffror, som 750000, 750 000 eller 0,5"))
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
    } catch { throw problem(error.wording, repair: error.repair) }
  }

  /// The problem of a value that is below zero.
  var belowZero: Problem {
    problem(
      Wording(en: "'\(writtenValue)' is below zero", sv: "'\(writtenValue)' är mindre än noll"),
      repair: Wording(en: "write zero or more", sv: "skriv noll eller mer"))
  }
}

extension Fraction {
  /// Reads a factor or a weight: a whole number or decimal, or a fraction of two.
  ///
  /// A point or a comma in it is always of decimals, also where three digits follow: 1.013 is no
  /// thousand.
  init?(ratio written: String) {
    let text = written.contains(".") ? written : written.replacing(",", with: ".")
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
