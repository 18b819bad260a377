/// A report of placement weeks (VFU-veckor) of two terms, received by an office.
struct PlacementReport {
  /// The position of the recipient among those that the files name.
  let recipient: Int
  let received: CalendarDate
  let earlierWeeks: WrittenNumber?
  let laterWeeks: WrittenNumber?
  /// The headings of the figures it lacks.
  let missing: [String]
  let row: SourceRow

  /// Whether the later weeks are more than the earlier.
  var showsGrowth: Bool {
    guard let earlierWeeks, let laterWeeks else { return false }
    return laterWeeks.fraction > earlierWeeks.fraction
  }

  /// Reads the reports of some files; what cannot be read is reported.
  static func read(
    _ sources: [SourceText], _ names: inout RecordNames, _ problems: inout Problems
  ) -> [PlacementReport] {
    guard let form = names.agreement.terms.form(.placementWeeks),
      let fund = names.agreement.growthFund
    else {
      for source in sources {
        problems.add(
          SourceLocation(file: source.file),
          Wording(
            en: "the agreement divides no fund by placement weeks",
            sv: "överenskommelsen fördelar inga medel efter VFU-veckor"),
          repair: Wording(en: "leave the file out", sv: "utelämna filen"))
      }
      return []
    }
    var reports: [PlacementReport] = []
    for source in sources {
      guard var table = names.table(source, form.columns, &problems) else { continue }
      table.forEach(&problems) { row, problems in
        let reading = PlacementReading(form: form, row: row, groups: fund.groups)
        if let report = reading.report(source.file, &names, &problems) { reports.append(report) }
      }
    }
    return reports
  }
}

/// Reads one row of placement weeks.
private struct PlacementReading {
  let form: Form
  let row: OfficeRow
  let groups: [String]

  func report(
    _ file: String, _ names: inout RecordNames, _ problems: inout Problems
  ) -> PlacementReport? {
    let known = problems.count
    let recipient = recipient(&names, &problems)
    let received = form.position(of: .received).flatMap { row.date($0, &problems) }
    checkThroughRSS(&problems)
    let numbers = [.earlierWeeks, .earlierPlaces, .laterWeeks, .laterPlaces].map {
      number($0, &problems)
    }
    guard problems.count == known, let recipient, let received else { return nil }
    return PlacementReport(
      recipient: recipient, received: received, earlierWeeks: numbers[0].value,
      laterWeeks: numbers[2].value,
      missing: numbers.filter { $0.value == nil }.map(\.heading),
      row: SourceRow(file: file, line: row.line))
  }

  private func recipient(_ names: inout RecordNames, _ problems: inout Problems) -> Int? {
    guard let column = form.position(of: .recipient) else { return nil }
    let place = { row.location(column) }
    guard let found = names.recipient(row.text(column), in: groups, at: place, &problems) else {
      return nil
    }
    if names.register.recipients[found].belongs(to: groups) { return found }
    problems.add(
      place(),
      Wording(
        en: "\(names.register.recipients[found].name) has no part in the fund",
        sv: "\(names.register.recipients[found].name) har ingen del i medlen"),
      repair: Wording(
        en: "write figures for each municipality, or for the region",
        sv: "skriv uppgifter för varje kommun, eller för regionen"))
    return nil
  }

  private func checkThroughRSS(_ problems: inout Problems) {
    guard let column = form.position(of: .throughRSS) else { return }
    let text = row.trimmed(column)
    if ["", "ja", "nej", "yes", "no"].contains(FoldedName(text).text) { return }
    problems.add(
      row.location(column),
      Wording(
        en: "'\(text)' does not say whether RSS reports",
        sv: "'\(text)' säger inte om RSS redovisar"),
      repair: Wording(en: "write ja or nej, or yes or no", sv: "skriv ja eller nej"))
  }

  private func number(
    _ content: Form.Content, _ problems: inout Problems
  ) -> (heading: String, value: WrittenNumber?) {
    guard let column = form.position(of: content) else { return (content.rawValue, nil) }
    let heading = form.fields[column].heading
    let text = row.trimmed(column)
    if text.isEmpty { return (heading, nil) }
    do throws(NumberFault) {
      let number = try WrittenNumber(OfficeAmount.withPoint(text))
      if !number.isNegative { return (heading, number) }
      problems.add(
        row.location(column),
        Wording(en: "'\(text)' is below zero", sv: "'\(text)' är mindre än noll"),
        repair: Wording(en: "write zero or more", sv: "skriv noll eller mer"))
    } catch { problems.add(row.location(column), error.fault, repair: error.repair) }
    return (heading, nil)
  }
}

extension Agreement {
  /// The fund that placement weeks divide: by the increase from one key to another, both of which
  /// await such reports, between those that owe them; nil where there is none.
  var growthFund: Fund? { growthFundPosition.map { funds[$0] } }

  private var growthFundPosition: Int? {
    let groups = terms.groups(owing: [.placementReport])
    let awaiting = funds.indices.filter { position in
      guard let keys = growthKeys(of: funds[position]) else { return false }
      return key(keys.from)?.values == nil && key(keys.to)?.values == nil
    }
    return awaiting.first { funds[$0].groups.contains(where: groups.contains) } ?? awaiting.first
      ?? funds.firstIndex { growthKeys(of: $0) != nil }
  }

  /// The keys whose increase divides a fund, where reports can give them values.
  private func growthKeys(of fund: Fund) -> (from: String, to: String)? {
    guard case .growth(let from, let to) = fund.rule,
      [from, to].allSatisfy({ key($0)?.calculation == nil })
    else { return nil }
    return (from, to)
  }

  /// The agreement with the weeks of reports as the keys of its growth fund.
  ///
  /// - Parameter reports: Complete reports, at most one a recipient.
  func supplied(with reports: [PlacementReport], of recipients: [Recipient]) -> Agreement {
    // Without a report of more weeks than before there is nobody to divide the fund between.
    let sorted = reports.sorted { $0.recipient < $1.recipient }
    guard reports.contains(where: \.showsGrowth), let file = sorted.first?.row.file,
      let position = growthFundPosition,
      let keys = growthKeys(of: funds[position])
    else { return self }
    let reporters = sorted.map { recipients[$0.recipient] }
    var supplied = self
    supplied.funds[position].recipients = reporters
    for (id, values) in [
      (keys.from, sorted.compactMap(\.earlierWeeks)), (keys.to, sorted.compactMap(\.laterWeeks)),
    ] {
      guard let key = supplied.keys.firstIndex(where: { $0.id == id }) else { continue }
      supplied.keys[key].values = KeyValues(
        subjects: reporters.map(\.name), values: values, file: file)
    }
    return supplied
  }
}
