/// The rows of an accounting file that are payouts.
struct SIELedger {
  private(set) var rows: [LedgerRow] = []
  private let file: SIEFile
  private let name: String
  private let choice: LedgerFile.Choice

  /// The payouts that a choice tells; what is not told where it must be is reported with what there
  /// is to choose.
  init(_ file: SIEFile, in name: String, _ choice: LedgerFile.Choice, _ problems: Problems) {
    (self.file, self.name, self.choice) = (file, name, choice)
    tellUnbalanced(problems)
    guard areAccountsKnown(problems), let dimension = dimension(problems) else { return }
    for voucher in file.vouchers {
      for (place, row) in voucher.rows.enumerated() {
        add(row, "\(voucher.reference)-\(place + 1)", dimension, problems)
      }
    }
  }

  private mutating func add(
    _ row: SIEFile.Row, _ reference: String, _ dimension: String, _ problems: Problems
  ) {
    guard let account = choice.accounts.first(where: { $0.number == row.account }) else { return }
    let location = SourceLocation(file: name, line: row.line, column: 1)
    guard let object = row.objects[dimension] else {
      problems.add(
        location,
        Wording(
          en: "the row has no object of dimension \(dimension)",
          sv: "raden har inget objekt i dimension \(dimension)"),
        repair: Wording(
          en: "book it on a recipient, or name another dimension",
          sv: "bokför den på en mottagare, eller ange en annan dimension"))
      return
    }
    rows.append(
      LedgerRow(
        date: row.date, payer: file.company,
        recipient: file.objects[dimension]?[object] ?? object, fund: account.fund,
        amount: KronorSum(ore: row.amount.ore).plainDigits, reference: reference,
        location: location))
  }

  private func tellUnbalanced(_ problems: Problems) {
    for voucher in file.vouchers where voucher.sum != .zero {
      problems.notices.append(
        Wording(
          en: "\(voucher.location): voucher \(voucher.reference) does not sum to zero, but to "
            + "\(voucher.sum.grouped) kr",
          sv:
            "\(voucher.location): verifikation \(voucher.reference) summerar inte till noll, utan "
            + "till \(voucher.sum.grouped) kr"))
    }
  }

  private func areAccountsKnown(_ problems: Problems) -> Bool {
    let booked = file.vouchers.flatMap { $0.rows.map(\.account) }.uniqued().sorted()
    let unknown = choice.accounts.map(\.number).filter { !booked.contains($0) }
    if !choice.accounts.isEmpty, unknown.isEmpty { return true }
    let named = booked.map { number in
      [number, file.accounts[number]].compactMap { $0 }.joined(separator: " ")
    }
    problems.add(
      SourceLocation(file: name),
      unknown.isEmpty
        ? Wording(
          en: "an accounting file has payouts on some of its accounts",
          sv: "en bokföringsfil har utbetalningar på några av sina konton")
        : Wording(
          en: "nothing is booked on account \(Wording.listed(unknown))",
          sv: "inget är bokfört på konto \(Wording.listed(unknown))"),
      repair: Wording(
        en: "name them with --account NUMBER or --account NUMBER=FUND: it has "
          + "\(Wording.listed(named))",
        sv: "ange dem med --account NUMMER eller --account NUMMER=MEDEL: den har "
          + "\(Wording.listed(named))"))
    return false
  }

  /// The dimension whose objects are recipients.
  private func dimension(_ problems: Problems) -> String? {
    let accounts = choice.accounts.map(\.number)
    let used = file.vouchers.flatMap { voucher in
      voucher.rows.filter { accounts.contains($0.account) }.flatMap { $0.objects.keys }
    }.uniqued().sorted()
    if let named = choice.dimension { return named }
    if used.count == 1 { return used[0] }
    let named = used.map { number in
      [number, file.dimensions[number]].compactMap { $0 }.joined(separator: " ")
    }
    problems.add(
      SourceLocation(file: name),
      used.isEmpty
        ? Wording(
          en: "no payout is booked on an object",
          sv: "ingen utbetalning är bokförd på ett objekt")
        : Wording(
          en: "payouts are booked on several dimensions",
          sv: "utbetalningar är bokförda på flera dimensioner"),
      repair: used.isEmpty
        ? Wording(en: "export the objects too", sv: "exportera objekten också")
        : Wording(
          en: "name that of recipients with --dimension: \(Wording.listed(named))",
          sv: "ange mottagarnas med --dimension: \(Wording.listed(named))"))
    return nil
  }
}
