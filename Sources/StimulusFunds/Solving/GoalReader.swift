import Apportionment

/// Reads goals as they are written in an option: `Region Gotland >= 32 000 000`.
///
/// Before the relation stands `total`, `largest loss`, a recipient or `county NAME`; then perhaps
/// `from FUND`; then perhaps `per inhabitant` or `share`. The words may be Swedish too.
public struct GoalReader: Sendable {
  private let allocation: AgreementAllocation
  private let option: String

  /// A reader of goals for an agreement.
  ///
  /// - Parameter option: The option they are written in, for messages: "--goal".
  /// - Parameter allocation: The allocation.
  public init(_ allocation: AgreementAllocation, option: String) {
    (self.allocation, self.option) = (allocation, option)
  }

  /// Reads a goal.
  ///
  /// - Throws: ``Problem``.
  public func goal(_ text: String) throws(Problem) -> Goal {
    let location = SourceLocation(file: "\(option) \(text)")
    let plain = text.replacing("≥", with: ">=").replacing("≤", with: "<=")
    guard
      let relation = Goal.Relation.allCases.first(where: { plain.contains($0.rawValue) }),
      let place = plain.firstRange(of: relation.rawValue)
    else { throw Self.noRelation(location) }
    let figure = try figure(String(plain[..<place.lowerBound]), location)
    let value = try value(String(plain[place.upperBound...]), of: figure, location)
    if figure.subject == .largestLoss, relation != .atMost, relation != .below {
      throw Problem(
        at: location,
        Wording(
          en: "a largest loss can only be held down",
          sv: "en största minskning kan bara hållas nere"),
        repair: Wording(
          en: "write largest loss <= AMOUNT", sv: "skriv största minskning <= BELOPP"))
    }
    if figure.subject == .largestLoss, value < .zero || relation == .below && value == .zero {
      throw Problem(
        at: location,
        Wording(
          en: "a largest loss is never below zero",
          sv: "en största minskning är aldrig mindre än noll"),
        repair: Wording(
          en: "write largest loss <= 0 where nobody may lose",
          sv: "skriv största minskning <= 0 där ingen får förlora"))
    }
    return Goal(figure: figure, relation: relation, value: value, location: location)
  }

  private static func noRelation(_ location: SourceLocation) -> Problem {
    Problem(
      at: location, Wording(en: "the goal compares nothing", sv: "målet jämför ingenting"),
      repair: Wording(
        en: "write a figure, >=, <=, >, < or =, and a number, as 'Region Gotland >= 32000000'",
        sv: "skriv en storhet, >=, <=, >, < eller =, och ett tal, "
          + "som 'Region Gotland >= 32000000'"))
  }

  private func figure(_ text: String, _ location: SourceLocation) throws(Problem) -> Goal.Figure {
    var words = text.split(separator: " ").map(String.init)
    let measure: Goal.Measure =
      words.takeLast(["per", "inhabitant"]) || words.takeLast(["per", "invånare"])
      ? .perInhabitant
      : words.takeLast(["share"]) || words.takeLast(["andel"]) ? .share : .amount
    let fund = try fund(&words, location)
    let subject = try subject(words, fund: fund, location)
    if subject == .largestLoss, fund != nil || measure != .amount {
      throw Problem(
        at: location,
        Wording(
          en: "a largest loss is of all funds, in kronor",
          sv: "en största minskning gäller alla insatsområden, i kronor"),
        repair: Wording(
          en: "write largest loss <= AMOUNT", sv: "skriv största minskning <= BELOPP"))
    }
    return Goal.Figure(subject: subject, fund: fund, measure: measure)
  }

  private func fund(
    _ words: inout [String], _ location: SourceLocation
  ) throws(Problem) -> String? {
    guard words.count > 2, ["from", "från"].contains(words[words.count - 2].lowercased()) else {
      return nil
    }
    let id = words[words.count - 1]
    words.removeLast(2)
    if allocation.allocation(of: id) != nil { return id }
    let known = allocation.allocations.map(\.fund.id)
    let isAwaiting = allocation.agreement.fund(id) != nil
    throw Problem(
      at: location,
      isAwaiting
        ? Wording(en: "fund '\(id)' awaits data", sv: "insatsområdet '\(id)' inväntar underlag")
        : NameKind.fund.unknown + " '\(id)'", repair: suggestion(for: id, among: known))
  }

  private func value(
    _ text: String, of figure: Goal.Figure, _ location: SourceLocation
  ) throws(Problem) -> Fraction {
    let isPercent = text.contains("%")
    let digits = ["%", "kr"].reduce(text) { $0.replacing($1, with: "") }.trimmingWhitespace
    let number: WrittenNumber
    do throws(NumberFault) { number = try WrittenNumber(decimalComma: digits) } catch {
      throw Problem(at: location, error.fault, repair: error.repair)
    }
    if isPercent, figure.measure != .share {
      throw Problem(
        at: location,
        Wording(en: "only a share is in percent", sv: "bara en andel anges i procent"),
        repair: Wording(
          en: "add 'share' before the relation, or write kronor",
          sv: "lägg till 'andel' före jämförelsen, eller skriv kronor"))
    }
    return isPercent ? number.fraction / Fraction(100) : number.fraction
  }
}

extension GoalReader {
  private func subject(
    _ words: [String], fund: String?, _ location: SourceLocation
  ) throws(Problem) -> Goal.Subject {
    let name = words.joined(separator: " ")
    switch name.lowercased() {
    case "total", "totalt": return .everybody
    case "largest loss", "största minskning": return .largestLoss
    default: break
    }
    if let first = words.first?.lowercased(), words.count > 1, ["county", "län"].contains(first) {
      return .county(try county(words.dropFirst().joined(separator: " "), location))
    }
    return .recipient(try recipient(name, fund: fund, location))
  }

  private func county(_ name: String, _ location: SourceLocation) throws(Problem) -> County {
    let found = allocation.agreement.register.counties(called: name)
    if found.count == 1 { return found[0] }
    throw Problem(
      at: location, Wording(en: "unknown county '\(name)'", sv: "okänt län '\(name)'"),
      repair: suggestion(for: name, among: allocation.agreement.register.counties.map(\.name)))
  }

  private func recipient(
    _ name: String, fund: String?, _ location: SourceLocation
  ) throws(Problem) -> Recipient {
    let found = allocation.recipients(called: name, in: fund)
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw Problem(
        at: location, NameKind.recipient.unknown + " '\(name)'",
        repair: suggestion(
          for: name, among: allocation.recipients(in: fund).map(\.name) + ["total", "largest loss"])
      )
    }
    let names = found.map { "'\($0.name)'" }.joined(separator: ", ")
    throw Problem(
      at: location, Wording(en: "'\(name)' fits \(names)", sv: "'\(name)' passar på \(names)"),
      repair: Wording(
        en: "write the one that is meant, or 'county \(name)' for them together",
        sv: "skriv den som avses, eller 'län \(name)' för dem tillsammans"))
  }
}

extension [String] {
  /// Takes words off the end, case aside, if they stand there after at least one other.
  fileprivate mutating func takeLast(_ words: [String]) -> Bool {
    guard count > words.count, suffix(words.count).map({ $0.lowercased() }) == words else {
      return false
    }
    removeLast(words.count)
    return true
  }
}
