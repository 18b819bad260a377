import StimulusFunds

extension LedgerTotals {
  /// What the ledger comes to, beside what is due.
  ///
  /// - Parameter undivided: What was paid of funds that await data.
  func sentence(undivided: KronorSum) -> Wording {
    let parts = [
      (withoutFund.paid, Wording(en: "for whole rows", sv: "för hela rader")),
      (undivided, Wording(en: "for funds that await data", sv: "för medel som inväntar underlag")),
    ].filter { $0.0 != .zero }.map { amount, words in
      Wording(
        en: ", \(amount.grouped) kr of it \(words)", sv: ", varav \(amount.grouped) kr \(words)")
    }.joined()
    return Wording(
      en: "Paid \(paid.grouped) kr\(parts), due \(due.grouped) kr: \(over.grouped) kr too much, "
        + "\(under.grouped) kr too little, \(notYetDue.grouped) kr not yet due, "
        + "\(notOwed.grouped) kr not owed. Repaid \(repaid.grouped) kr, "
        + "recovered \(recovered.grouped) kr.",
      sv: "Utbetalt \(paid.grouped) kr\(parts), ska betalas \(due.grouped) kr: "
        + "\(over.grouped) kr för mycket, \(under.grouped) kr för lite, "
        + "\(notYetDue.grouped) kr ska betalas senare, \(notOwed.grouped) kr ska inte betalas alls. "
        + "Återbetalt \(repaid.grouped) kr, återkrävt \(recovered.grouped) kr.")
  }

  var json: JSON {
    [
      "paid": .amount(paid), "due": .amount(due), "over": .amount(over), "under": .amount(under),
      "notYetDue": .amount(notYetDue), "notOwed": .amount(notOwed), "repaid": .amount(repaid),
      "recovered": .amount(recovered),
      "withoutFund": ["paid": .amount(withoutFund.paid), "back": .amount(withoutFund.back)],
      "payers": .array(
        payers.map {
          ["payer": .string($0.name), "paid": .amount($0.paid), "back": .amount($0.back)]
        }),
    ]
  }
}
