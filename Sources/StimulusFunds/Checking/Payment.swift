/// A row of a ledger: money paid out, or back.
struct Payment {
  /// The position of the recipient among those that the files name.
  let recipient: Int32
  /// What it is paid for.
  let target: Target
  let kind: Kind
  /// The position of the payer among those that the ledger names.
  let payer: Int32
  let date: CalendarDate
  /// The amount in öre, zero or more whatever its direction, as bare digits because a million of
  /// them are read and copied.
  let ore: Int
  let file: Int32
  let line: Int32

  /// What money is paid for.
  enum Target: Hashable {
    /// The fund at a position.
    case fund(Int)
    /// The recipient's whole appendix row.
    case row
  }

  enum Kind: UInt8 {
    case payout
    /// Unused money that the recipient pays back (återbetalning).
    case repayment
    /// Money that the state takes back (återkrav).
    case recovery
  }

  /// The amount, zero or more whatever its direction.
  var amount: KronorSum { KronorSum(ore: ore) }

  /// Whether the money goes back to the state.
  var isBack: Bool { kind != .payout }
}

/// A recipient and what money is paid to it for.
struct Cell: Hashable {
  /// The position of the recipient among those that the files name.
  let recipient: Int
  let target: Payment.Target
}

extension Payment {
  /// The same payment at a line of another file, its payer found among others.
  func moved(toPayer payer: Int32, file: Int32, line: Int32) -> Payment {
    Payment(
      recipient: recipient, target: target, kind: kind, payer: payer, date: date, ore: ore,
      file: file, line: line)
  }
}
