import Apportionment
import StimulusFunds

/// A cell of a table: a value, which each writer gives its form.
public enum Cell: Hashable, Sendable {
  /// A sentence, or a name or another text that has no language.
  case text(Wording)
  /// A code for programs, which people read in words.
  case code(String, Wording)
  /// A figure as it is printed, which stays as it is; a text where what is printed is no figure.
  case figure(String)
  /// An amount in kronor.
  case amount(Kronor)
  /// A sum of amounts in kronor, of any size.
  case sum(KronorSum)
  /// A part of a residual, with its sign.
  case carried(Kronor)
  /// A number, exact: a key value.
  case number(Fraction)
  /// A change, with its sign and, for people, as many decimals as its column has.
  case change(Fraction, places: Int? = nil)
  /// An exact fraction of kronor, of which people see the first decimals.
  case entitlement(Fraction)
  /// A count.
  case count(Int)
  /// A share in tenths of a percent.
  case share(tenths: Int)
  /// A day.
  case day(CalendarDate)
  /// Yes or no.
  case flag(Bool)
  /// Nothing stands here.
  case empty
  /// What is not known or does not apply, which people see as a dash.
  case unknown
  /// What is not computed, because a fund awaits data.
  case awaiting
}

extension Cell {
  /// A text that has no language: a name, an id, a figure as it is printed.
  static func name(_ text: String) -> Cell { .text(.same(text)) }

  /// The number of a printed figure; nil where it is none.
  static func number(ofFigure printed: String) -> WrittenNumber? {
    do throws(NumberFault) { return try WrittenNumber(printed) } catch { return nil }
  }

  /// A text that has no language; nothing where there is none.
  static func optional(_ text: String?) -> Cell { text.map { .name($0) } ?? .empty }

  /// A sentence; nothing where there is none.
  static func optional(_ wording: Wording?) -> Cell { wording.map { .text($0) } ?? .empty }

  /// An amount; unknown where there is none.
  static func optional(_ amount: Kronor?) -> Cell { amount.map { .amount($0) } ?? .unknown }

  /// A sum; unknown where there is none.
  static func optional(_ sum: KronorSum?) -> Cell { sum.map { .sum($0) } ?? .unknown }
}
