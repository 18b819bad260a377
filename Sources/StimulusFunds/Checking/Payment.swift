/// A row of a ledger: money paid out, or back.
struct Payment {
  /// The position of the recipient among those that the files name.
  let recipient: Int32
  /// The position of the fund; -1 where the payment covers the recipient's whole appendix row.
  let fund: Int32
  let kind: Kind
  /// The position of the payer among those that the ledger names.
  let payer: Int32
  let date: CalendarDate
  /// The amount in öre, zero or more whatever its direction: a million sums of `Decimal` would
  /// take longer than reading them.
  let ore: Int
  let file: Int32
  let line: Int32

  enum Kind: UInt8 {
    case payout
    /// Unused money that the recipient pays back (återbetalning).
    case repayment
    /// Money that the state takes back (återkrav).
    case recovery
  }

  /// Whether the money goes back to the state.
  var isBack: Bool { kind != .payout }
}

/// A row of a file, for findings.
public struct SourceRow: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// "payouts.csv:12".
  public var description: String { "\(file):\(line)" }
}

/// Text that is compared byte by byte, which is ten times as quick as by characters.
struct TextKey: Hashable {
  let text: String

  static func == (left: TextKey, right: TextKey) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
