import StimulusFunds

extension CommandOption {
  static let account = CommandOption(
    name: "--account", value: "NUMBER[=FUND]", isRepeatable: true,
    help: Wording(
      en: "account of payouts in an accounting file (SIE)",
      sv: "utbetalningarnas konto i en bokföringsfil (SIE)"))
  static let dimension = CommandOption(
    name: "--dimension", value: "NUMBER",
    help: Wording(
      en: "its dimension of recipients (the only one)",
      sv: "dess dimension för mottagare (den enda)"))
}

extension Arguments {
  /// What of an accounting file is a payout, and who its recipient is.
  var ledgerChoice: LedgerFile.Choice {
    LedgerFile.Choice(
      accounts: all(.account).map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }, dimension: value(.dimension))
  }
}
