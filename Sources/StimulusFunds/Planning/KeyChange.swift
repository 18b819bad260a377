import Apportionment

extension DistributionKey {
  /// Sets or scales values of the key.
  ///
  /// - Parameter subject: The row to change; nil for all.
  mutating func make(_ change: Change, of subject: String?) throws(Problem) {
    if calculation != nil { throw change.problemOfComputed(self) }
    guard let present = values else {
      throw change.problem(
        Wording(
          en: "key '\(id)' has no values to change",
          sv: "fördelningsnyckeln '\(id)' har inga värden att ändra"),
        repair: Wording(en: "give it values from a file first", sv: "ge den värden ur en fil först")
      )
    }
    let rows = subject.map { present.rows(of: $0) } ?? present.subjects.indices
    if change.isScaling {
      values = try present.scaling(rows, change)
    } else {
      values = present.setting(
        rows, to: try number(change, forAllOf: subject == nil ? present : nil))
    }
  }

  /// The value of a change, held to what a row of the key's file is held to.
  ///
  /// - Parameter present: The values where all are set to it, so that it is questioned.
  private func number(
    _ change: Change, forAllOf present: KeyValues?
  ) throws(Problem) -> WrittenNumber {
    let number = try change.keyValue()
    if let present { try change.question(number, for: present) }
    if let (fault, repair) = KeyRows(self).fault(of: number) {
      throw change.problem(
        Wording(
          en: "'\(change.writtenValue)' \(fault)", sv: "'\(change.writtenValue)' \(fault)"),
        repair: repair)
    }
    return number
  }
}

extension Change {
  /// Questions a number that all values of a key are set to and that is far below each of them: it is
  /// a factor whose `*` was forgotten.
  fileprivate func question(_ number: WrittenNumber, for present: KeyValues) throws(Problem) {
    let least = Fraction(Int128(present.scaled.min() ?? 0), over: Int128(present.scale))
    if number.fraction * Fraction(10) >= least { return }
    throw problem(
      Wording(
        en: "all values would be \(writtenValue), and none is that small now",
        sv: "alla värden skulle bli \(writtenValue), och inget är så litet nu"),
      repair: Wording(
        en: "to scale them write \(text)*=\(writtenValue)",
        sv: "skriv \(text)*=\(writtenValue) för att räkna om dem"))
  }

  /// A key value as a key file writes it, or as a fraction of two numbers.
  fileprivate func keyValue() throws(Problem) -> WrittenNumber {
    let fraction: Fraction?
    switch value {
    case .number(let number): fraction = number
    case .written(let value):
      guard case .number(let text) = value.content else {
        guard case .string(let text) = value.content else {
          throw problem(
            Wording(en: "found \(value.kind)", sv: "här står \(value.kind)"),
            repair: Wording(en: "write a number", sv: "skriv ett tal"))
        }
        fraction = text.contains("/") ? exactFraction(text) : nil
        if fraction == nil { return try writtenNumber(text) }
        break
      }
      return try writtenNumber(text)
    }
    guard let number = fraction.flatMap({ WrittenNumber(exactly: $0) }) else {
      throw problem(
        Wording(
          en: "'\(writtenValue)' has more than six decimals",
          sv: "'\(writtenValue)' har mer än sex decimaler"),
        repair: Wording(en: "write at most six decimals", sv: "skriv högst sex decimaler"))
    }
    return number
  }

  private func writtenNumber(_ text: String) throws(Problem) -> WrittenNumber {
    do throws(NumberFault) { return try WrittenNumber(decimalComma: text) } catch {
      throw problem(error.fault, repair: error.repair)
    }
  }
}

extension KeyValues {
  /// The one row of a subject; none where it has none.
  fileprivate func rows(of subject: String) -> Range<Int> {
    position(of: subject, guess: 0).map { $0..<$0 + 1 } ?? 0..<0
  }

  fileprivate func setting(_ rows: Range<Int>, to number: WrittenNumber) -> KeyValues {
    var values = self.values(over: Self.finestScale)
    let power = Self.finestScale / Self.powers[number.decimals]
    for row in rows { values[row] = number.digits * power }
    return replacing(values, over: Self.finestScale)
  }

  /// - Throws: ``Problem`` where a value would be out of bounds or need more than six decimals.
  fileprivate func scaling(_ rows: Range<Int>, _ change: Change) throws(Problem) -> KeyValues {
    let factor = try change.ratio()
    if factor < .zero { throw change.belowZero }
    let perDigit = factor * Fraction(Int128(Self.finestScale / scale))
    var values = self.values(over: Self.finestScale)
    guard let numerator = Int64(exactly: perDigit.numerator),
      let denominator = Int64(exactly: perDigit.denominator)
    else {
      throw change.outOfKey(
        Wording(en: "need more than six decimals", sv: "behöva mer än sex decimaler"))
    }
    for row in rows {
      // In lowest terms, so that a product is whole only where the value alone is divided.
      let (whole, rest) = scaled[row].quotientAndRemainder(dividingBy: denominator)
      if rest != 0 {
        throw change.outOfKey(
          Wording(en: "need more than six decimals", sv: "behöva mer än sex decimaler"))
      }
      let (value, overflow) = whole.multipliedReportingOverflow(by: numerator)
      if overflow || value > Self.maxValue * Self.finestScale {
        throw change.outOfKey(
          Wording(
            en: "be above \(SwedishFigures.grouped(String(Self.maxValue)))",
            sv: "bli mer än \(SwedishFigures.grouped(String(Self.maxValue)))"))
      }
      values[row] = value
    }
    return replacing(values, over: Self.finestScale)
  }
}

extension Change {
  /// The values of a key that is computed follow from others.
  func problemOfComputed(_ key: DistributionKey) -> Problem {
    let rows = KeyRows(key)
    let problem = rows.replacedProblem(at: location)
    return self.problem(
      problem.fault,
      repair: Wording(
        en: "change \(Wording.listed(rows.sources.map { "'\($0)'" }))",
        sv: "ändra \(Wording.listed(rows.sources.map { "'\($0)'" }))"))
  }

  fileprivate func outOfKey(_ fault: Wording) -> Problem {
    problem(
      Wording(en: "the values of the key would \(fault)", sv: "nyckelns värden skulle \(fault)"),
      repair: Wording(en: "choose another factor", sv: "välj en annan faktor"))
  }
}
