import Apportionment

extension JSONObjectReader {
  /// A text that must be there.
  mutating func text(_ name: String, _ problems: inout Problems) -> JSONText? {
    required(name, &problems)?.text(&problems)
  }

  /// A text that may be left out.
  mutating func optionalText(_ name: String, _ problems: inout Problems) -> JSONText? {
    optional(name)?.text(&problems)
  }

  /// An amount of money, zero or more, that must be there.
  mutating func kronor(_ name: String, _ problems: inout Problems) -> Located<Kronor>? {
    required(name, &problems)?.kronor(&problems)
  }

  /// A list of texts that must be there.
  mutating func texts(_ name: String, _ problems: inout Problems) -> [JSONText] {
    required(name, &problems)?.texts(&problems) ?? []
  }

  /// A list that must be there, each element read by `read`; those that cannot be read are nil.
  mutating func list<Element>(
    _ name: String, _ problems: inout Problems,
    _ read: (JSONItem, inout Problems) -> Element?
  ) -> [Element] {
    required(name, &problems)?.elements(&problems)?.compactMap { read($0, &problems) } ?? []
  }

  /// A list that may be left out.
  mutating func optionalList<Element>(
    _ name: String, _ problems: inout Problems,
    _ read: (JSONItem, inout Problems) -> Element?
  ) -> [Element] {
    optional(name)?.elements(&problems)?.compactMap { read($0, &problems) } ?? []
  }

  /// A citation that must be there.
  mutating func citation(_ problems: inout Problems) -> Citation? {
    required("citation", &problems)?.citation(&problems)
  }
}

extension JSONItem {
  /// An amount of money, zero or more unless `signed`.
  func kronor(signed: Bool = false, _ problems: inout Problems) -> Located<Kronor>? {
    guard let number = number(&problems) else { return nil }
    if number.value.isNegative, !signed {
      problems.add(problem("'\(number.value)' is below zero", repair: "write zero or more"))
      return nil
    }
    do {
      return Located(try Kronor(number.value), at: number.location)
    } catch {
      problems.add(problem(error.description, repair: error.repair))
      return nil
    }
  }

  /// A section, perhaps a paragraph, and the sentence quoted.
  func citation(_ problems: inout Problems) -> Citation? {
    guard var members = object(&problems) else { return nil }
    let section = members.text("section", &problems)
    let paragraph = members.optionalText("paragraph", &problems)
    let quote = members.text("quote", &problems)
    members.finish(&problems)
    guard let section, let quote else { return nil }
    return Citation(section: section.value, paragraph: paragraph?.value, quote: quote.value)
  }

  /// A weight from 0 to 1, as an exact fraction ("1/2") or decimal ("0.35").
  func weight(_ problems: inout Problems) -> Located<Fraction>? {
    let text: String
    switch value.content {
    case .string(let written), .number(let written): text = written
    default: text = ""
    }
    guard let weight = exactFraction(text), weight >= .zero, weight <= .one else {
      problems.add(
        problem(
          "the weight \(text.isEmpty ? "is \(value.kind)" : "'\(text)' cannot be used")",
          repair:
            "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1"
        ))
      return nil
    }
    return Located(weight, at: value.location)
  }
}

/// A number exactly: a whole number or decimal, or a fraction of two such as "1/2"; nil for others.
func exactFraction(_ text: String) -> Fraction? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { try? WrittenNumber($0).fraction }
  guard numbers.count == parts.count else { return nil }
  if numbers.count == 1 { return numbers[0] }
  guard numbers.count == 2, numbers[1] > .zero else { return nil }
  return numbers[0] / numbers[1]
}

extension JSONItem {
  /// True or false.
  func flag(_ problems: inout Problems) -> Bool? {
    if case .bool(let flag) = value.content { return flag }
    problems.add(problem("found \(value.kind)", repair: "write true or false"))
    return nil
  }

  /// One of the words that a type has for its cases.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type, _ problems: inout Problems
  ) -> Choice? {
    guard let text = text(&problems) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    problems.add(
      text.problem(
        "unknown word '\(text.value)'",
        repair: suggestion(for: text.value, among: Choice.allCases.map(\.rawValue))))
    return nil
  }

  /// A day of the calendar as year-month-day.
  func date(_ problems: inout Problems) -> JSONText? {
    guard let text = text(&problems) else { return nil }
    if CalendarDate(text.value) != nil { return text }
    problems.add(
      text.problem("'\(text.value)' is not a date", repair: "write a day such as 2021-11-01"))
    return nil
  }
}
