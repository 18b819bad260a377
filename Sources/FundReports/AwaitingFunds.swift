import StimulusFunds

extension AwaitingFund {
  /// The fund as JSON.
  var json: JSON {
    ["fund": .string(fund.id), "amount": .amount(amount), "needs": .strings(needs)]
  }
}
