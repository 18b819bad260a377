import StimulusFunds
import TestSupport

/// The year of an office, made from a seed: recipients requisition, are paid, report and repay over the
/// days of it, each in time, and faults are planted that the check must find.
///
/// The agreement is that of ``GeneratedOffice``: recipient *i* is due *w*, 2 *w*, 3 *w* and 4 *w* of four
/// funds, *w* = 1 000 + *i*. Amounts of faults lie between 100 and 400 kr, so that none is by chance the
/// difference of two grants.
struct OfficeYear {
  static let count = 12
  /// What the check must find: code, recipient, fund, amount and days late, sorted.
  var planted: [String] = []
  /// Who has a part in a fault.
  private(set) var touched: Set<Int> = []
  /// What was paid in excess and came back: recipient, fund and amount.
  var corrected: [String] = []
  var payments: [Payment] = []
  var requisitions: [[String]] = []
  var activityReports: [[String]] = []
  var financialReports: [FinancialReport?] = []
  var numbers: SeededGenerator

  /// A row of the ledger.
  struct Payment {
    var day: CalendarDate
    var payer = "Staten"
    var recipient: Int
    /// The fund's id; nil for the recipient's whole row.
    var fund: String?
    /// Below zero where it comes back.
    var amount: Int
    var kind = ""
  }

  struct FinancialReport {
    var day: CalendarDate
    var received: Int
    var unspent: Int
    /// How much more is stated as unspent than is left.
    var unspentTooMuch = 0
    /// How much of the costs is not itemised.
    var itemsMissing = 0
    var verdict = "korrekt"
  }

  /// A year without faults.
  init(seed: UInt64) {
    numbers = SeededGenerator(seed: seed)
    for recipient in 0..<Self.count { live(recipient) }
  }

  /// A year with faults, each of a recipient of its own.
  init(seed: UInt64, faults: [Fault]) {
    self.init(seed: seed)
    var free = Array(0..<Self.count).shuffled(using: &numbers)
    for fault in faults {
      guard let first = free.popLast(), let second = free.popLast() else { break }
      touched.formUnion([first, second])
      plant(fault, first, second)
    }
    planted.sort()
    corrected.sort()
  }
}

extension OfficeYear {
  static func weight(_ recipient: Int) -> Int { 1_000 + recipient }
  static func name(_ recipient: Int) -> String { "Region \(recipient)" }
  static func due(_ recipient: Int) -> Int { weight(recipient) * 10 }

  mutating func day(_ first: String, _ last: String) -> CalendarDate {
    guard let first = CalendarDate(first), let last = CalendarDate(last) else {
      preconditionFailure("the days are written here")
    }
    return first.adding(days: .random(in: 0...first.days(until: last), using: &numbers))
  }

  /// A recipient does all that it owes, and is paid by fund or at once.
  mutating func live(_ recipient: Int) {
    let name = Self.name(recipient)
    let asked = day("2022-03-01", "2022-11-20")
    requisitions.append(
      ["\(asked)", name, "S2022/1", "\(Self.due(recipient))", "5050-1055", "a@b.se"])
    activityReports.append([name, "interim", "\(day("2022-03-01", "2022-09-30"))"])
    activityReports.append([name, "final", "\(day("2023-01-01", "2023-03-31"))"])
    let paid = asked.adding(days: .random(in: 0...30, using: &numbers))
    if Bool.random(using: &numbers) {
      payments.append(Payment(day: paid, recipient: recipient, amount: Self.due(recipient)))
    } else {
      payments += (1...4).map {
        Payment(
          day: paid, recipient: recipient, fund: "f\($0)", amount: Self.weight(recipient) * $0)
      }
    }
    let unspent = Bool.random(using: &numbers) ? 0 : Int.random(in: 500...900, using: &numbers)
    financialReports.append(
      FinancialReport(
        day: day("2023-01-01", "2023-03-31"), received: Self.due(recipient), unspent: unspent))
    if unspent > 0 {
      payments.append(
        Payment(
          day: day("2023-01-01", "2023-03-31"), recipient: recipient, amount: -unspent))
    }
  }
}

extension OfficeYear {
  /// Moves money between two funds of a recipient that is paid by fund.
  ///
  /// - Returns: The recipient's name.
  mutating func moveMoney(_ amount: Int, of recipient: Int, from: Int, to: Int) -> String {
    payByFund(recipient)
    payments[payout(recipient, "f\(from)")].amount -= amount
    payments[payout(recipient, "f\(to)")].amount += amount
    payments.removeAll { $0.amount == 0 }
    return Self.name(recipient)
  }
}
