/// Requisitions against the last day, the grants and each other.
struct RequisitionCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let requisitions = records.requisitions else { return [] }
    return late(requisitions) + aboveGrant(requisitions) + repeated(requisitions)
  }

  private func late(_ requisitions: [FiledForm]) -> [CheckFinding] {
    requisitions.compactMap { requisition in
      guard let deadline = records.deadline(.requisition, requisition.recipient),
        requisition.received > deadline.date,
        records.firstRequisitions[requisition.recipient]?.row == requisition.row
      else { return nil }
      let paid = records.accounts.paidOnRequisition(requisition.recipient)
      let outcome = paid > 0 ? "and \(Kronor.words(paid)) kr were paid all the same" : ""
      return CheckFinding(
        .requisitionLate, of: records.subject(requisition.recipient),
        ["the requisition came after the last day", outcome].filter { !$0.isEmpty }
          .joined(separator: ", "),
        expected: .day(deadline.date), actual: .day(requisition.received),
        rows: [requisition.row] + records.rows(requisition.recipient) { !$0.isBack },
        basis: .agreement(deadline.citation))
    }
  }

  private func aboveGrant(_ requisitions: [FiledForm]) -> [CheckFinding] {
    requisitions.compactMap { requisition in
      let due = records.accounts.requisitionable(requisition.recipient)
      guard let amount = requisition.amount(.grant), amount > due else { return nil }
      return CheckFinding(
        .requisitionAboveGrant, of: records.subject(requisition.recipient),
        "more is requisitioned than the grants sum to", expected: .ore(due),
        actual: .ore(amount), rows: [requisition.row],
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
        "the money is paid once, after one requisition",
        expected: .text("1 requisition"), actual: .text("another on \(requisition.received)"),
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
      guard let requisition = records.firstRequisitions[recipient] else {
        return CheckFinding(
          .withoutRequisition, of: records.subject(recipient),
          "\(Kronor.words(paid.reduce(0) { $0 + $1.ore })) kr were paid without a requisition",
          expected: .text("a requisition"), actual: .text("none"), rows: paid.map(ledger.row),
          basis: records.channelBasis(recipient))
      }
      let early = paid.filter { $0.date < requisition.received }
      if early.isEmpty { return beyond(requisition, paid.map(ledger.row)) }
      return CheckFinding(
        .beforeRequisition, of: records.subject(recipient),
        "the money was paid before the requisition came", expected: .day(requisition.received),
        actual: .day(first), rows: early.map(ledger.row) + [requisition.row],
        basis: records.channelBasis(recipient))
    }
  }

  /// More was paid than is requisitioned, even where it is not more than is due.
  private func beyond(_ requisition: FiledForm, _ rows: [SourceRow]) -> CheckFinding? {
    let recipient = requisition.recipient
    let paid = min(
      records.accounts.paidOnRequisition(recipient), records.accounts.requisitionable(recipient))
    guard let asked = requisition.amount(.grant), asked >= 0, paid > asked else { return nil }
    return CheckFinding(
      .withoutRequisition, of: records.subject(recipient), "more was paid than is requisitioned",
      expected: .ore(asked), actual: .ore(paid), rows: [requisition.row] + rows,
      basis: records.channelBasis(recipient))
  }
}

extension Records {
  /// Where the agreement says how a recipient's requisitioned money is paid.
  func channelBasis(_ recipient: Int) -> Basis? {
    agreement.funds.indices.first {
      accounts.isRequisitioned[$0] && recipients[recipient].belongs(to: agreement.funds[$0].groups)
    }.map(basis(ofFund:))
  }

  /// Where the agreement says what a recipient is due: the appendix that shows its row.
  func grantBasis(_ recipient: Int) -> Basis? {
    let name = recipients[recipient].name
    let table = agreement.tables.first { table in
      guard case .recipients(let rows) = table.rows else { return false }
      return rows.contains { $0.recipient.name == name }
    }
    return table.map { .document($0.title) } ?? channelBasis(recipient)
  }
}

extension Kronor {
  /// An amount in öre in words for a sentence: "1 169 003 665", "0,50".
  static func words(_ ore: Int) -> String { SwedishFigures.grouped(ore: ore) }
}
