import Apportionment

/// One row of section 8 (medel, insatsområde): an amount, its recipients and how it is divided.
public struct Fund: Sendable {
  /// The id that the command line uses, such as "ambulance".
  public internal(set) var id: String
  /// The name as printed in section 8.
  public internal(set) var name: String
  /// The amount, and how it follows from other figures where it does.
  public internal(set) var money: FundAmount
  /// Who receives it, as printed in section 8.
  public internal(set) var recipientsAsPrinted: String
  /// The ids of the groups that receive it.
  public internal(set) var groups: [String]
  /// The recipients, in listed order. Those of an open group come from the keys: none while the
  /// fund awaits data.
  public internal(set) var recipients: [Recipient]
  /// How it is divided.
  public internal(set) var rule: Rule
  /// How its entitlements become grants.
  public internal(set) var rounding: FundRounding
  /// What becomes of money that nobody is due; nil where the agreement does not say.
  public internal(set) var rest: FundRest?
  /// The item of the state budget that pays it, where section 10.1 names one.
  public internal(set) var budgetItem: String?
  /// Amounts inside the fund that the agreement earmarks: "of which", not beside it.
  public internal(set) var ofWhich: [OfWhich]
  /// Where the agreement says how it is divided.
  public internal(set) var citation: Citation
}

extension Fund {
  /// The amount, zero or more; set outright it follows from nothing else.
  public internal(set) var amount: Kronor {
    get { money.kronor }
    set { money = FundAmount(newValue) }
  }
}

/// How a fund's entitlements become grants.
public struct FundRounding: Sendable {
  /// The unit grants are whole multiples of: 1 kr, 0.01 kr, 1 000 kr.
  public internal(set) var unit: Kronor
  /// How the residual is carried.
  public internal(set) var residual: FundResidual
}

/// How the residual of a fund is carried.
public enum FundResidual: Sendable {
  /// By the recipients the parties chose.
  case carriers([NamedCarrier], citation: Citation)
  /// By the largest remainders, with a rule for ties.
  case largestRemainder(TieRule)
  /// By nobody: each entitlement is rounded by itself, and what that leaves is left over.
  case each(EachRounding)
}

/// The part of a residual that one recipient carries.
public struct NamedCarrier: Hashable, Sendable {
  /// The recipient's name.
  public internal(set) var recipient: String
  /// The part, below zero where the recipient gives some up.
  public internal(set) var amount: Kronor
}

/// An amount inside a fund that the agreement earmarks (varav).
public struct OfWhich: Hashable, Sendable {
  /// What it is for.
  public internal(set) var name: String
  /// The amount, at most its fund's.
  public internal(set) var amount: Kronor
  /// Where the agreement says so.
  public internal(set) var citation: Citation
}
