import StimulusFunds

/// Findings that say the same of several recipients, told once: one wrong number in 42 forms is one
/// sentence and a list.
struct FindingGroup {
  /// The findings, in their order; at least one.
  private(set) var findings: [CheckFinding]

  /// What findings of one group have in common: all that is told but whom it concerns.
  private struct Key: Hashable {
    let kind: FindingKind
    let severity: FindingKind.Severity
    let fund: String?
    let message: Wording
    let expected: CheckFinding.Figure?
    let actual: CheckFinding.Figure?
    let basis: Basis?
    let action: Wording

    init(_ finding: CheckFinding) {
      (kind, severity, fund) = (finding.kind, finding.severity, finding.fund)
      (message, expected, actual) = (finding.common, finding.expected, finding.actual)
      (basis, action) = (finding.basis, finding.action)
    }
  }

  /// Groups findings, each group where its first finding stands.
  static func groups(of findings: [CheckFinding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var positions: [Key: Int] = [:]
    for finding in findings {
      let key = Key(finding)
      if let position = positions[key] {
        groups[position].findings.append(finding)
      } else {
        positions[key] = groups.count
        groups.append(FindingGroup(findings: [finding]))
      }
    }
    return groups
  }
}

extension FindingGroup {
  /// The group as it is read.
  var blocks: [Block] {
    let first = findings[0]
    let rows = findings.flatMap(\.rows)
    let weight =
      first.severity == .error
      ? Wording(en: "ERROR", sv: "FEL") : Wording(en: "WARNING", sv: "VARNING")
    let subject = [self.subject, .same(first.fund ?? "")].filter { !$0.isEmpty }
      .joined(separator: ", ")
    return [
      .heading(
        weight + " \(first.kind.rawValue)" + (subject.isEmpty ? .none : .same(": ") + subject)),
      .item(sentence),
    ] + (findings.count > 1 ? [.item(list)] : [])
      + (rows.isEmpty ? [] : [.item(rows.sentence.capitalised + ".")])
      + (first.basis.map { [.item(.same($0.quotation))] } ?? [])
      + [.item(Wording(en: "To do: \(first.action).", sv: "Att göra: \(first.action)."))]
  }

  private var recipients: [String] { findings.map(\.recipient).uniqued() }

  private var subject: Wording {
    if findings.count == 1 { return .same(findings[0].recipient) }
    let (name, count) = (recipients[0], findings.count)
    return recipients.count == 1
      ? Wording(en: "\(name), \(count) times", sv: "\(name), \(count) gånger")
      : .counted(
        recipients.count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
  }

  private var sentence: Wording {
    (findings.count == 1 ? findings[0].told : findings[0].toldOfAll) + "."
  }

  /// Whom it concerns, with what is each one's own; CSV and JSON have all.
  private var list: Wording {
    let shown = findings.prefix(50).map { finding -> Wording in
      let name = Wording.same(finding.recipient)
      return finding.detail.map { name + " (" + $0 + ")" } ?? name
    }
    var once: [Wording] = []
    for name in shown where !once.contains(name) { once.append(name) }
    let names = once.joined(separator: ", ")
    if findings.count <= 50 { return names + "." }
    let more = findings.count - 50
    return Wording(en: "\(names) and \(more) more.", sv: "\(names) och \(more) till.")
  }
}

extension Wording {
  /// With a capital letter at its beginning.
  fileprivate var capitalised: Wording { map { $0.prefix(1).uppercased() + $0.dropFirst() } }
}
