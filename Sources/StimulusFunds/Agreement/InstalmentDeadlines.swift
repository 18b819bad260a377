extension Agreement {
  /// The days by which instalments are paid, as deadlines of those who pay.
  package var instalmentDeadlines: [Deadline] {
    terms.channels.enumerated().flatMap { position, channel in
      channel.instalments.enumerated().map { number, instalment in
        Deadline(
          id: "instalment-\(position + 1)-\(number + 1)",
          what: words(for: instalment, number + 1, of: channel),
          duty: .payment, debtor: .named(channel.payer), creditor: payees(of: channel),
          date: instalment.until,
          consequence: Deadline.Consequence(
            kind: .unstated,
            text: Wording(
              en: "The agreement states no consequence.",
              sv: "Överenskommelsen anger ingen påföljd.")),
          citation: channel.citation)
      }
    }
  }

  private func words(
    for instalment: Instalment, _ number: Int, of channel: PaymentChannel
  ) -> Wording {
    let (count, share) = (channel.instalments.count, instalment.share.words)
    return Wording(
      en: "Instalment \(number) of \(count)\(share)",
      sv: "Delutbetalning \(number) av \(count)\(share)")
      + ": \(channel.funds.joined(separator: ", "))"
  }

  private func payees(of channel: PaymentChannel) -> String {
    if channel.payee == .rss { return "RSS" }
    return channel.funds.compactMap(fund).map(\.recipientsAsPrinted).uniqued()
      .joined(separator: ", ")
  }
}

extension Instalment.Share {
  fileprivate var words: String {
    switch self {
    case .part(let part): " (\(part))"
    case .amount(let amount): " (\(amount.grouped) kr)"
    case .rest: ""
    }
  }
}
