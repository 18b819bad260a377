import Apportionment

/// Members that hold what only an agreement speaks of.
extension JSONMembers {
  /// An amount of money, zero or more, that must be there.
  mutating func kronor(_ name: String, _ about: @autoclosure () -> Wording) -> Located<Kronor>? {
    required(name, about())?.kronor()
  }

  /// A member that must be there unless what is read is a draft.
  mutating func neededWhereSigned(
    _ name: String, _ about: @autoclosure () -> Wording
  ) -> JSONItem? {
    if let recorder = item.recorder {
      return JSONItem(recording: recorder.noteMember(name, about(), .whereSigned))
    }
    return item.problems.isOfDraft ? optional(name, about()) : required(name, about())
  }

  /// A citation that must be there.
  mutating func citation(_ about: @autoclosure () -> Wording) -> Citation? {
    required("citation", about())?.citation()
  }

  /// A mark of what is left to fill in or to check, kept where it is found.
  mutating func review(_ reviews: inout [JSONText]) {
    if let review = optionalText(
      "review",
      Wording(
        en: "What is left to fill in or to check.",
        sv: "Vad som återstår att fylla i eller kontrollera."))
    {
      reviews.append(review)
    }
  }

  /// A citation, or the source of what the agreement does not say.
  mutating func basis() -> Basis? {
    if item.recorder != nil {
      _ = optional(
        "citation",
        Wording(en: "Where the agreement says it.", sv: "Var överenskommelsen anger det."))?
        .citation()
    }
    if let source = optionalText(
      "source",
      Wording(
        en: "The document that says it, where the agreement does not.",
        sv: "Handlingen som anger det, om överenskommelsen inte gör det."))
    {
      return .document(source.value)
    }
    return citation(
      Wording(en: "Where the agreement says it.", sv: "Var överenskommelsen anger det.")
    ).map { .agreement($0) }
  }
}

extension JSONItem {
  /// An amount of money, zero or more unless `signed`.
  func kronor(signed: Bool = false) -> Located<Kronor>? {
    if let recorder {
      recorder.note(.amount(isSigned: signed))
      return Located(.zero, at: value.location)
    }
    guard let number = number() else { return nil }
    if number.value.isNegative, !signed {
      report(
        Wording(en: "'\(number.value)' is below zero", sv: "'\(number.value)' är mindre än noll"),
        repair: Wording(en: "write zero or more", sv: "skriv noll eller mer"))
      return nil
    }
    do throws(KronorError) {
      return Located(try Kronor(number.value), at: number.location)
    } catch {
      report(error.wording, repair: error.repair)
      return nil
    }
  }

  /// A section, perhaps a paragraph, and the sentence quoted.
  func citation() -> Citation? {
    if tells(definition: "citation", { _ = $0.citationObject() }) { return nil }
    return citationObject()
  }

  private func citationObject() -> Citation? {
    object { members in
      let section = members.text(
        "section",
        Wording(
          en: "The section, such as \"9\" or \"Bilaga 4\".",
          sv: "Avsnittet, till exempel \"9\" eller \"Bilaga 4\"."))
      let paragraph = members.optionalText(
        "paragraph",
        Wording(
          en: "The paragraph within the section in words, where there is more than one.",
          sv: "Stycket i avsnittet med ord, om det finns flera."))
      let quote = members.neededWhereSigned(
        "quote", Wording(en: "The sentence, as printed.", sv: "Meningen, ordagrant."))?.text()
      guard let section, quote != nil || members.item.problems.isOfDraft else { return nil }
      return Citation(
        section: section.value, paragraph: paragraph?.value, quote: quote?.value)
    }
  }

  /// A weight from 0 to 1, as an exact fraction ("1/2") or decimal ("0.35").
  func weight() -> Fraction? {
    recorder?.note(.weight)
    let text: String
    switch value.content {
    case .string(let written), .number(let written): text = written
    default: text = ""
    }
    if let weight = exactFraction(text), weight >= .zero, weight <= .one { return weight }
    report(
      text.isEmpty
        ? Wording(en: "the weight is \(value.kind)", sv: "vikten är \(value.kind)")
        : Wording(
          en: "the weight '\(text)' cannot be used", sv: "vikten '\(text)' kan inte användas"),
      repair: Wording(
        en: "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1",
        sv: "skriv ett bråk som \"1/2\" eller ett decimaltal som \"0.35\", från 0 till 1"))
    return nil
  }
}

extension [JSONText] {
  /// Reports every text that was there before.
  func reportRepeated(_ fault: Wording, repair: Wording) {
    var seen: Set<String> = []
    for name in self where !seen.insert(name.value).inserted {
      name.report(
        Wording(
          en: "fund '\(name.value)' \(fault)", sv: "insatsområdet '\(name.value)' \(fault)"),
        repair: repair)
    }
  }
}
