extension Agreement {
  /// The days by which instalments are paid, as deadlines of those who pay.
  ///
  /// Their words are the agreement's, as those of all deadlines are.
  package var instalmentDeadlines: [Deadline] {
    terms.channels.enumerated().flatMap { position, channel in
      channel.instalments.enumerated().map { number, instalment in
        Deadline(
          id: "instalment-\(position + 1)-\(number + 1)",
          what: "Delutbetalning \(number + 1) av \(channel.instalments.count)"
            + "\(instalment.share.words): \(channel.funds.joined(separator: ", "))",
          duty: .payment, debtor: .named(channel.payer), creditor: payees(of: channel),
          date: instalment.until,
          consequence: Deadline.Consequence(
            kind: .unstated, text: "Överenskommelsen anger ingen påföljd."),
          citation: channel.citation)
      }
    }
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
