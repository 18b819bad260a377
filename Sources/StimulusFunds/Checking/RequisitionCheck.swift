/// Requisitions against the grants and each other.
struct RequisitionCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let requisitions = records.requisitions else { return [] }
    return aboveGrant(requisitions) + repeated(requisitions)
  }

  private func aboveGrant(_ requisitions: [FiledForm]) -> [CheckFinding] {
    requisitions.compactMap { requisition in
      let due = records.accounts.requisitionable(requisition.recipient)
      guard let amount = requisition.amount(.grant), amount > due else { return nil }
      return CheckFinding(
        .requisitionAboveGrant, of: records.subject(requisition.recipient),
        Wording(
          en: "more is requisitioned than the grants sum to",
          sv: "mer är rekvirerat än summan av bidragen"), expected: .amount(due),
        actual: .amount(amount), rows: [requisition.row],
        basis: records.grantBasis(requisition.recipient))
    }
  }

  private func repeated(_ requisitions: [FiledForm]) -> [CheckFinding] {
    requisitions.compactMap { requisition in
      guard let first = records.firstRequisitions[requisition.recipient],
        first.row != requisition.row
      else { return nil }
      return CheckFinding(
        .requisitionTwice, of: records.subject(requisition.recipient),
        Wording(
          en: "the money is paid once, after one requisition",
          sv: "medlen betalas ut en gång, efter en rekvisition"),
        expected: .text(Wording(en: "1 requisition", sv: "1 rekvisition")),
        actual: .text(
          Wording(
            en: "another on \(requisition.received)", sv: "ytterligare en \(requisition.received)")),
        rows: [first.row, requisition.row],
        basis: records.channelBasis(requisition.recipient))
    }
  }
}

/// Payouts against requisitions: none without one, none before it, and no more than it asks for.
struct PaymentOrderCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let ledger = records.ledger, records.requisitions != nil else { return [] }
    return records.recipients.indices.compactMap { recipient in
      let paid = records.accounts.payments(of: recipient).map { ledger.payments[Int($0)] }
        .filter { !$0.isBack && records.isRequisitioned($0) }
      guard let first = paid.map(\.date).min() else { return nil }
      guard let requisition = records.requisition(of: recipient) else {
        return CheckFinding(
          .withoutRequisition, of: records.subject(recipient),
          Wording(
            en: "\(paid.map(\.amount).sum().grouped) kr were paid without a requisition",
            sv: "\(paid.map(\.amount).sum().grouped) kr betalades ut utan rekvisition"),
          expected: .text(Wording(en: "a requisition", sv: "en rekvisition")),
          actual: .text(Wording(en: "none", sv: "ingen")), rows: paid.map(ledger.row),
          basis: records.channelBasis(recipient), stake: paid.map(\.amount).sum())
      }
      let early = paid.filter { $0.date < requisition.received }
      if early.isEmpty { return beyond(requisition, paid.map(ledger.row)) }
      return CheckFinding(
        .beforeRequisition, of: records.subject(recipient),
        Wording(
          en: "the money was paid before the requisition came",
          sv: "medlen betalades ut innan rekvisitionen kom in"),
        expected: .day(requisition.received),
        actual: .day(first), rows: early.map(ledger.row) + [requisition.row],
        basis: records.channelBasis(recipient), stake: early.map(\.amount).sum())
    }
  }

  /// More was paid than is requisitioned, even where it is not more than is due.
  private func beyond(_ requisition: FiledForm, _ rows: [SourceRow]) -> CheckFinding? {
    let recipient = requisition.recipient
    let paid = min(
      records.accounts.paidOnRequisition(recipient), records.accounts.requisitionable(recipient))
    guard let asked = requisition.amount(.grant), asked >= .zero, paid > asked else { return nil }
    return CheckFinding(
      .withoutRequisition, of: records.subject(recipient),
      Wording(en: "more was paid than is requisitioned", sv: "mer är utbetalt än rekvirerat"),
      expected: .amount(asked), actual: .amount(paid), rows: [requisition.row] + rows,
      basis: records.channelBasis(recipient))
  }
}
