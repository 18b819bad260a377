/// Every field of the documents that recipients sent in, against what it must agree with.
struct FormCheck {
  let records: Records

  var findings: [CheckFinding] {
    ((records.requisitions ?? []) + (records.financialReports ?? [])).flatMap { document in
      document.form.fields.indices.compactMap { finding(document, $0) }
    }
  }

  private func finding(_ document: FiledForm, _ position: Int) -> CheckFinding? {
    let field = document.form.fields[position]
    let text = document.texts[position]
    if field.isPlaceholder(text) {
      return document.isExample
        ? nil
        : found(
          .formIncomplete, document, field,
          Wording(
            en: "'\(field.heading)' holds the template's example",
            sv: "'\(field.heading)' innehåller mallens exempel"),
          expected: nil, actual: nil)
    }
    if isEmpty(document, field, text) {
      // An officer who has not certified is a finding of its own.
      if field.content == .verdict { return nil }
      return found(
        .formIncomplete, document, field,
        Wording(en: "'\(field.heading)' is empty", sv: "'\(field.heading)' är tomt"), expected: nil,
        actual: nil)
    }
    if text.isEmpty { return nil }
    return wrong(document, field, text)
  }

  /// Deviations need be told only where the officer calls the report incorrect.
  private func isEmpty(_ document: FiledForm, _ field: Form.Field, _ text: String) -> Bool {
    if field.content == .deviations {
      return text.isEmpty && Verdict(document.text(.verdict)) == .incorrect
    }
    if field.content == .costs, document.amount(.totalCosts) == .zero { return false }
    return text.isEmpty && !field.isOptional
  }

  private func wrong(
    _ document: FiledForm, _ field: Form.Field, _ text: String
  ) -> CheckFinding? {
    let recipient = records.recipients[document.recipient]
    switch field.content {
    case .organisationNumber: return organisationNumber(document, field, text, recipient)
    case .email where !ContactDetails.isEmail(text):
      return wrong(
        document, field, text,
        expected: Wording(
          en: "an address such as namn@example.se", sv: "en adress som namn@example.se"))
    case .telephone where !ContactDetails.isTelephone(text):
      return wrong(
        document, field, text,
        expected: Wording(
          en: "an area code and a number, as 08-123 45 67",
          sv: "riktnummer och nummer, som 08-123 45 67"))
    case .giro where !GiroNumber.isValid(text):
      return wrong(
        document, field, text,
        expected: Wording(
          en: "a bankgiro (123-4567) or plusgiro (12 34 56-7) with the right check digit",
          sv: "ett bankgiro (123-4567) eller plusgiro (12 34 56-7) med rätt kontrollsiffra"))
    case .decisionNumber where !ContactDetails.isRegistryNumber(text):
      return wrong(
        document, field, text,
        expected: Wording(en: "a number such as S2022/01234", sv: "ett nummer som S2022/01234"))
    case .title where FoldedName(text) != FoldedName(records.agreement.title):
      return wrong(document, field, text, expected: .same(records.agreement.title))
    case .period: return period(document, field, text)
    case .registryNumber: return registryNumber(document, field, text)
    case .grant where document.form.kind == .financialReports: return grant(document, field)
    case .grant where (document.amount(.grant)?.ore ?? 1) <= 0:
      return wrong(
        document, field, text,
        expected: Wording(en: "an amount above zero", sv: "ett belopp större än noll"))
    default: return nil
    }
  }

  private func wrong(
    _ document: FiledForm, _ field: Form.Field, _ text: String, expected: Wording
  ) -> CheckFinding {
    found(
      .formWrong, document, field,
      Wording(en: "'\(field.heading)' is wrong", sv: "'\(field.heading)' är fel"),
      expected: .text(expected),
      actual: .text(.same(text)))
  }

  private func organisationNumber(
    _ document: FiledForm, _ field: Form.Field, _ text: String, _ recipient: Recipient
  ) -> CheckFinding? {
    let digits = text.filter { $0 != "-" && $0 != " " }
    let written = "\(digits.prefix(6))-\(digits.dropFirst(6))"
    if !isOrganisationNumber(written) {
      return wrong(
        document, field, text,
        expected: recipient.organisationNumber.map { .same($0) }
          ?? Wording(
            en: "ten digits with the right check digit", sv: "tio siffror med rätt kontrollsiffra"))
    }
    guard let known = recipient.organisationNumber, known != written else { return nil }
    return wrong(document, field, text, expected: .same(known))
  }

  private func period(
    _ document: FiledForm, _ field: Form.Field, _ text: String
  ) -> CheckFinding? {
    guard let period = records.terms.period else { return nil }
    let expected = "\(period.from) – \(period.until)"
    let year = String("\(period.from)".prefix(4))
    let days = text.split(whereSeparator: { " –/\t".contains($0) })
      .filter { $0 != "-" && $0 != "--" && $0 != "till" && $0 != "to" }
    if text == year || days.compactMap(CalendarDate.init) == [period.from, period.until] {
      return nil
    }
    return wrong(document, field, text, expected: .same(expected))
  }

  private func registryNumber(
    _ document: FiledForm, _ field: Form.Field, _ text: String
  ) -> CheckFinding? {
    guard let number = records.terms.registryNumber,
      FoldedName(text.filter { $0 != " " }) != FoldedName(number.value)
    else { return nil }
    return CheckFinding(
      .registryNumberWrong, of: records.subject(document.recipient),
      Wording(
        en: "the registry number is not the agreement's",
        sv: "diarienumret är inte överenskommelsens"), expected: .text(.same(number.value)),
      actual: .text(.same(text)), rows: [document.row], basis: .agreement(number.citation))
  }

  private func grant(_ document: FiledForm, _ field: Form.Field) -> CheckFinding? {
    let due = records.accounts.requisitionable(document.recipient)
    guard let amount = document.amount(.grant), amount != due else { return nil }
    return found(
      .formWrong, document, field,
      Wording(
        en: "'\(field.heading)' is not the sum of the grants",
        sv: "'\(field.heading)' är inte summan av bidragen"),
      expected: .amount(due), actual: .amount(amount))
  }

  private func found(
    _ kind: FindingKind, _ document: FiledForm, _ field: Form.Field, _ message: Wording,
    expected: CheckFinding.Figure?, actual: CheckFinding.Figure?
  ) -> CheckFinding {
    CheckFinding(
      kind, of: records.subject(document.recipient), message, expected: expected, actual: actual,
      rows: [document.row], basis: .agreement(document.form.citation))
  }
}
