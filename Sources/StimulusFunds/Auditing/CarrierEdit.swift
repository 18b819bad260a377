import Apportionment

/// Writes the carriers that an audit found into an agreement file, changing nothing else in it.
public struct CarrierEdit: Sendable {
  /// The file as it should be; the same as before where no fund is changed.
  public let text: SourceText
  /// The funds whose carriers are written, replaced or taken away.
  public private(set) var changed: [String] = []
  /// The funds that carriers do not explain; they are left as they are.
  public private(set) var unexplained: [String] = []
  /// The funds with a cell that is missing or cannot be read: who carries what is not known, and they
  /// are left as they are.
  public private(set) var unread: [String] = []

  /// - Parameter source: The agreement file.
  /// - Parameter audit: The audit.
  /// - Throws: ``Problem`` where the file is no agreement any more.
  public init(_ audit: Audit, in source: SourceText) throws(Problem) {
    let funds = try JSONReader.value(of: source)["funds"]?.elements ?? []
    var edit = JSONEdit(of: source)
    for column in audit.columns {
      if column.cells < column.fund.recipients.count {
        unread.append(column.fund.id)
        continue
      }
      guard column.isExplainedByCarriers else {
        unexplained.append(column.fund.id)
        continue
      }
      guard
        !column.isCarried(as: audit.agreement.fund(column.fund.id)),
        let fund = funds.first(where: { $0["id"]?.text == column.fund.id })
      else { continue }
      changed.append(column.fund.id)
      Self.write(column, audit, in: fund.members, &edit)
    }
    text = try edit.edited()
  }

  private static func write(
    _ column: ColumnAudit, _ audit: Audit, in members: [JSONMember], _ edit: inout JSONEdit
  ) {
    let old = members.first { $0.name.value == "residual" }
    let before = ["rounding", "rule"].compactMap { name in
      members.first { $0.name.value == name }
    }.first
    if column.carriers.isEmpty {
      if let old { edit.remove(old, of: members) }
    } else if let old {
      let text = member(column, audit, indentation: edit.indentation(of: old))
      edit.replace(old.range, with: text)
    } else if let before {
      let text = member(column, audit, indentation: edit.indentation(of: before))
      edit.insert(text, after: before)
    }
  }

  private static func member(
    _ column: ColumnAudit, _ audit: Audit, indentation: String?
  ) -> String {
    let outer = indentation ?? " "
    let inner = indentation.map { $0 + "  " } ?? ""
    let carriers = column.carriers.map {
      "{\"recipient\": \(jsonQuoted($0.recipient.name)), \"amount\": \($0.amount.plainDigits)}"
    }
    let title = audit.table.layout.title
    let section = title.split(separator: ".").first.map(String.init) ?? title
    let quotes = column.carriers.compactMap { quote(of: $0.recipient, column, audit.table) }
    return "\"residual\": {\(inner)\"carriers\": [\(carriers.joined(separator: ", "))],"
      + "\(indentation == nil ? " " : inner)\"citation\": {\"section\": \(jsonQuoted(section)), "
      + "\"quote\": \(jsonQuoted(quotes.joined(separator: "; ")))}"
      + "\(indentation == nil ? "" : outer)}"
  }

  /// The row as printed, from its name to the column.
  private static func quote(
    of recipient: Recipient, _ column: ColumnAudit, _ table: PublishedTable
  ) -> String? {
    guard
      case .recipients(let rows) = table.layout.rows,
      let row = rows.firstIndex(where: { $0.recipient.name == recipient.name }),
      let last = table.layout.columns.firstIndex(where: { $0.heading == column.heading })
    else { return nil }
    return (0...last).compactMap { table.cell(row, $0)?.value }.map(grouped).joined(separator: " ")
  }

  /// "1 634 283" of "1634283"; other texts as they are.
  private static func grouped(_ text: String) -> String {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? SwedishFigures.grouped(text) : text
  }
}

extension ColumnAudit {
  /// Whether carriers give every cell by the agreement's own key values.
  fileprivate var isExplainedByCarriers: Bool {
    printedKeys.isEmpty && trials.contains { $0.rounding == .nearestWithCarriers && $0.reproduces }
  }

  /// Whether the carriers found are those that the agreement file has for a fund.
  fileprivate func isCarried(as fund: Fund?) -> Bool {
    let known: [NamedCarrier] =
      if case .carriers(let named, _)? = fund?.rounding.residual { named } else { [] }
    let found = carriers.map {
      NamedCarrier(recipient: $0.recipient.name, amount: $0.amount)
    }
    return Set(found) == Set(known)
  }
}
