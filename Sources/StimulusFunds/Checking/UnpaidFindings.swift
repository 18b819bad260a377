/// What is found of recipients that were paid nothing of something.
///
/// A recipient that was paid nothing of several funds is one finding. Where the agreement names no
/// last day to pay, all that were paid nothing at all are one finding: it may still come.
struct UnpaidFindings {
  private let records: Records
  private(set) var findings: [CheckFinding] = []

  init(_ records: Records) { self.records = records }

  mutating func report(_ unpaid: [Miss]) {
    var open: [Miss] = []
    var next = 0
    while next < unpaid.count {
      let recipient = unpaid[next].recipient
      let all = Array(unpaid[next...].prefix { $0.recipient == recipient })
      next += all.count
      let isPaidNothing = records.accounts.paidOnRequisition(recipient) == .zero
      let hasLastDay = all.contains { records.lastDay(of: $0.target) != nil }
      if isPaidNothing, !hasLastDay {
        open.append(whole(all))
      } else if isPaidNothing, all.count > 1 {
        findings.append(
          records.finding(
            .notPaid, whole(all),
            Wording(
              en: "nothing was paid of \(all.count) funds",
              sv: "inget är utbetalt av \(all.count) insatsområden")))
      } else {
        findings += all.map {
          records.finding(.notPaid, $0, Wording(en: "nothing was paid", sv: "inget är utbetalt"))
        }
      }
    }
    reportOpen(open, unpaid)
  }

  /// The misses of a recipient as one.
  private func whole(_ misses: [Miss]) -> Miss {
    if misses.count == 1 { return misses[0] }
    return Miss(
      cell: Cell(recipient: misses[0].recipient, target: .row), due: misses.map(\.due).sum(),
      paid: .zero)
  }

  private mutating func reportOpen(_ open: [Miss], _ unpaid: [Miss]) {
    if open.count == 1 {
      let count = unpaid.count { $0.recipient == open[0].recipient }
      let funds =
        count > 1
        ? Wording(
          en: "nothing was paid of \(count) funds",
          sv: "inget är utbetalt av \(count) insatsområden")
        : Wording(en: "nothing was paid", sv: "inget är utbetalt")
      findings.append(records.finding(.notPaid, open[0], funds, severity: severity))
    } else if open.count > 1 {
      let names = open.map { records.recipients[$0.recipient].name }
      findings.append(
        CheckFinding(
          .notPaid, of: ("", records.recipients.count),
          Self.nothingPaid(to: names),
          expected: .amount(open.map(\.due).sum()), actual: .amount(.zero),
          basis: records.channelBasis(open[0].recipient), severity: severity))
    }
  }

  private static func nothingPaid(to names: [String]) -> Wording {
    let shown = names.prefix(50).joined(separator: ", ")
    let more =
      names.count > 50
      ? Wording(en: " and \(names.count - 50) more", sv: " och \(names.count - 50) till") : .none
    return Wording(
      en:
        "nothing was paid to \(names.count) recipients, and the agreement names no last day to pay: "
        + "\(shown)\(more)",
      sv: "inget är utbetalt till \(names.count) mottagare, och överenskommelsen anger ingen sista "
        + "dag för utbetalning: \(shown)\(more)")
  }

  /// While the time that the money is for lasts, it may still be paid.
  private var severity: FindingKind.Severity {
    records.terms.period.map { records.asOf > $0.until } ?? true ? .error : .warning
  }
}
