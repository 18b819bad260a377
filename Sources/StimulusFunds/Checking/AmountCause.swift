/// How an amount came to be another than is due, as far as the figures tell.
enum AmountCause: Hashable, Worded {
  /// It is a thousand times too much or too little.
  case thousands
  /// It is what the recipient was due of the fund by the agreement before.
  case previous(agreement: String)
  /// It is what another recipient is due of the same fund.
  case another(String)
  /// It differs by a slip of the pen.
  case slip(FigureCause)

  /// The cause that the figures support; nil where they support none.
  init?(of miss: Miss, in records: Records) {
    if miss.paid.ore == miss.due.ore * 1_000 || miss.due.ore == miss.paid.ore * 1_000 {
      self = .thousands
    } else if let previous = records.previous, records.wasDue(miss.paid, miss, in: previous) {
      self = .previous(agreement: previous.agreement.id)
    } else if let other = records.recipient(due: miss.paid, miss) {
      self = .another(records.recipients[other].name)
    } else if let slip = FigureCause(slipFrom: miss.due.plainDigits, to: miss.paid.plainDigits),
      slip != .digitReplaced
    {
      self = .slip(slip)
    } else {
      return nil
    }
  }

  /// The cause in words.
  var wording: Wording {
    switch self {
    case .thousands:
      Wording(
        en: "perhaps thousands of kronor taken for kronor",
        sv: "kanske tusental kronor som tagits för kronor")
    case .previous(let agreement):
      Wording(
        en: "it is what the agreement \(agreement) gave",
        sv: "det är vad överenskommelsen \(agreement) gav")
    case .another(let name):
      Wording(en: "it is what \(name) is due", sv: "det är vad \(name) ska ha")
    case .slip(let cause): Wording(en: "perhaps \(cause)", sv: "kanske \(cause)")
    }
  }
}

extension Records {
  /// Whether an amount was due of the same fund by another agreement.
  fileprivate func wasDue(
    _ amount: KronorSum, _ miss: Miss, in previous: AgreementAllocation
  ) -> Bool {
    guard let fund = fundID(miss.target), amount > .zero else { return false }
    let name = recipients[miss.recipient].name
    return previous.allocations.contains { allocation in
      allocation.fund.id == fund
        && allocation.grants.contains {
          $0.recipient.name == name && KronorSum($0.amount) == amount
        }
    }
  }

  /// Another recipient that is due an amount of the same fund.
  fileprivate func recipient(due amount: KronorSum, _ miss: Miss) -> Int? {
    guard case .fund = miss.target, amount > .zero else { return nil }
    return recipients.indices.first {
      $0 != miss.recipient && accounts[$0, miss.target].due == amount
    }
  }
}
