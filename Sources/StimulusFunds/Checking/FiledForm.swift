/// A document that a recipient sent in, its fields as written.
struct FiledForm {
  let form: Form
  /// The position of the recipient among those that the files name.
  let recipient: Int
  let received: CalendarDate
  /// The texts of the form's fields, without white space around them.
  let texts: [String]
  /// The amounts of the fields that hold one; nil for all others.
  let amounts: [KronorSum?]
  /// The sum of the itemised costs; nil where none are itemised.
  let itemisedCosts: KronorSum?
  let row: SourceRow

  /// The amount of the first field that must agree with something; nil where it is empty.
  func amount(_ content: Form.Content) -> KronorSum? {
    form.position(of: content).flatMap { amounts[$0] }
  }

  /// The amount stated as received: that of the last field about what was paid.
  var receivedAmount: KronorSum? {
    form.fields.lastIndex { $0.content == .paid }.flatMap { amounts[$0] }
  }

  /// The text of the first field that must agree with something.
  func text(_ content: Form.Content) -> String {
    form.position(of: content).map { texts[$0] } ?? ""
  }

  /// Whether it is a row of a filled template, in which the sender has filled in nothing yet.
  var isExample: Bool {
    let own = form.fields.indices.filter {
      form.fields[$0].placeholder(in: .swedish, year: "") != nil
    }
    let left = own.filter { form.fields[$0].isPlaceholder(texts[$0]) }
    // A template knows the organisation number of most.
    return !left.isEmpty
      && own.allSatisfy { left.contains($0) || form.fields[$0].content == .organisationNumber }
  }

  /// Reads the documents of some files; what cannot be read is reported.
  static func read(
    _ sources: [SourceText], as kind: Form.Kind, owing duty: Deadline.Duty,
    _ names: inout RecordNames, _ problems: inout Problems
  ) -> [FiledForm] {
    guard let form = names.agreement.terms.form(kind) else {
      for source in sources {
        problems.add(
          SourceLocation(file: source.file),
          .noForm(kind.rawValue),
          repair: Wording(
            en: "describe it in agreement.json under \"terms\", or leave the file out",
            sv: "beskriv den i agreement.json under \"terms\", eller utelämna filen"))
      }
      return []
    }
    let groups = names.agreement.terms.groups(owing: [duty])
    var filed: [FiledForm] = []
    for source in sources {
      guard var table = names.table(source, form.columns, &problems) else { continue }
      var sums = SumRows(file: source.file)
      table.forEach(&problems) { row, problems in
        let reading = FormReading(form: form, row: row, file: source.file, groups: groups)
        if let amount = form.position(of: .grant),
          form.position(of: .recipient).map(row.isSum) ?? false
        {
          sums.hold(row, amount, &problems)
        } else if let document = reading.document(&names, &problems) {
          sums.add(document.amount(.grant))
          filed.append(document)
        }
      }
      names.findings += sums.findings
    }
    return filed
  }
}

/// Reads one row of documents.
private struct FormReading {
  let form: Form
  let row: OfficeRow
  let file: String
  /// The groups whose recipients send such documents.
  let groups: [String]

  func document(_ names: inout RecordNames, _ problems: inout Problems) -> FiledForm? {
    let known = problems.count
    var recipient: Int?
    var received: CalendarDate?
    var amounts = [KronorSum?](repeating: nil, count: form.fields.count)
    var items: KronorSum?
    for (column, field) in form.fields.enumerated() {
      switch field.content {
      case .recipient:
        recipient = names.recipient(
          row.text(column), in: groups.isEmpty ? nil : groups, at: { row.location(column) },
          &problems)
      case .received: received = row.date(column, &problems)
      case .date: if !isEmpty(column) { _ = row.date(column, &problems) }
      case .grant, .paid, .totalCosts, .unspent:
        if !isEmpty(column) {
          amounts[column] = row.amount(column, &problems).map { KronorSum(ore: $0.ore) }
        }
      case .costs: items = isEmpty(column) ? nil : itemised(column, &problems)
      default: continue
      }
    }
    guard problems.count == known, let recipient, let received else { return nil }
    return FiledForm(
      form: form, recipient: recipient, received: received,
      texts: form.fields.indices.map(row.trimmed), amounts: amounts, itemisedCosts: items,
      row: SourceRow(file: file, line: row.line))
  }

  private func isEmpty(_ column: Int) -> Bool { row.trimmed(column).isEmpty }

  /// The sum of costs, each with its amount.
  private func itemised(_ column: Int, _ problems: inout Problems) -> KronorSum? {
    do throws(OfficeAmount.Fault) {
      return try CostItems.sum(of: row.trimmed(column))
    } catch {
      problems.add(row.location(column), error.fault, repair: error.repair)
      return nil
    }
  }
}
