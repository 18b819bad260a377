import StimulusFunds

extension AgreementReport {
  /// A fund, what it awaits and how it is divided in words.
  private struct Row {
    let outcome: FundOutcome
    let words: Wording
    var fund: Fund { outcome.fund }

    /// The keys without values that the fund awaits.
    var needs: [String] {
      if case .awaiting(let awaiting) = outcome { awaiting.needs } else { [] }
    }

    /// Who carries what of the residual, in plain digits.
    var carriers: String {
      (outcome.allocation?.carriers ?? []).map { "\($0.recipient) \($0.amount.plainDigits)" }
        .joined(separator: "; ")
    }
  }

  private static let shape = RowShape<Row>(
    .init("id", heading: .same("fund")) { .name($0.fund.id) },
    .init("name") { .name($0.fund.name) },
    .init("amount", .number) { .amount($0.fund.amount) },
    .init("recipients", json: { $0.fund.recipients.json }) { .name($0.fund.recipientsAsPrinted) },
    .init("rule", json: { ["words": .sentence($0.words), "definition": $0.fund.rule.json] }) {
      .text($0.words)
    },
    .init("rounding", heading: .same("unit"), .number, json: { $0.fund.roundingJSON }) {
      .amount($0.fund.rounding.unit)
    },
    .column(.same("residual"), .number) {
      $0.outcome.allocation.map { .amount($0.residual) } ?? .empty
    },
    .column(.same("carriers")) { .name($0.carriers) },
    .init("awaiting", json: { .strings($0.needs) }) {
      .name($0.needs.joined(separator: " "))
    },
    .json("ofWhich") { .array($0.fund.ofWhich.map(\.json)) },
    .init("budgetItem", heading: .same("budget item")) { .optional($0.fund.budgetItem) },
    .init("citation", json: { $0.fund.citation.json }) { .name($0.fund.citation.place) })

  private var rows: [Row] {
    allocation.outcomes.map {
      Row(outcome: $0, words: agreement.words(forRuleOf: $0.fund))
    }
  }

  /// Every fund a row.
  public var tables: [ReportTable] { [Self.shape.table(of: rows)] }

  /// The agreement as JSON: its funds with their rules, keys, groups, stated sums, budget, tables and
  /// notes.
  public var json: JSON {
    [
      "agreement": .string(agreement.id),
      "title": .string(agreement.title),
      "parties": .strings(agreement.parties),
      "signed": .optional(agreement.signed),
      "total": .amount(agreement.total),
      "citation": agreement.citation.json,
      "funds": .array(rows.map { .object(Self.shape.jsonMembers(of: $0) + $0.fund.money.json) }),
      "keys": .array(agreement.keys.map(\.json)),
      "groups": .array(agreement.groups.map(json)),
      "crossSums": .array(agreement.crossSums.map(\.json)),
      "budget": agreement.budget?.json ?? .null,
      "tables": .array(
        agreement.tables.map { ["id": .string($0.id), "title": .string($0.title)] }),
      "notes": .array(agreement.notes.map(\.json)),
    ]
  }

  private func json(_ group: RecipientGroup) -> JSON {
    [
      "id": .string(group.id), "name": .string(group.name), "open": .bool(group.isOpen),
      "namedByKeys": .bool(group.isNamedByKeys),
      "recipients": agreement.register.recipients(in: [group.id]).json,
    ]
  }
}

extension Fund {
  fileprivate var roundingJSON: JSON {
    .object(rounding.members + (rest.map { [.init("rest", $0.json)] } ?? []))
  }
}

extension FundRounding {
  fileprivate var members: [JSON.Member] {
    let named = if case .carriers(let carriers, _) = residual { carriers } else { [NamedCarrier]() }
    return [
      .init("unit", .amount(unit)), .init("residual", .string(residual.method)),
      .init("carriers", named.json),
    ]
  }
}

extension OfWhich {
  fileprivate var json: JSON {
    ["name": .string(name), "amount": .amount(amount), "citation": citation.json]
  }
}

extension DistributionKey {
  fileprivate var json: JSON {
    [
      "id": .string(id), "name": .string(name), "unit": .string(unit), "date": .optional(date),
      "source": .string(source), "file": .optional(values?.file),
      "count": values.map { .count($0.subjects.count) } ?? .null,
    ]
  }
}

extension CrossSum {
  fileprivate var json: JSON {
    [
      "name": .string(name), "amount": .amount(amount), "funds": .strings(funds),
      "citation": citation.json,
    ]
  }
}

extension Budget {
  fileprivate var json: JSON {
    [
      "appropriation": .string(appropriation),
      "items": .array(items.map { ["number": .string($0.number), "name": .string($0.name)] }),
      "citation": citation.json,
    ]
  }
}
