import Apportionment

/// What the state and SKR signed (överenskommelse), read, complete and without contradiction.
///
/// It comes from files that were found valid together (see ``AgreementFiles``), or from such a one by
/// changes that were found to hold.
public struct Agreement: Sendable {
  /// The id, such as "2022": the name of its folder.
  public internal(set) var id: String
  /// The title as printed.
  public internal(set) var title: String
  /// The parties that signed it; none need be named in a draft.
  public internal(set) var parties: [String]
  /// The day the last party signed, in words of the agreement file's own; nil for a draft.
  public internal(set) var signed: String?
  /// That day in the calendar, before which no paper of the agreement came; nil where none is named.
  public internal(set) var signedOn: CalendarDate?
  /// The total, which the funds sum to.
  public internal(set) var total: Kronor
  /// The groups of recipients.
  public internal(set) var groups: [RecipientGroup]
  /// Where the register comes from; nil where a draft does not say.
  public internal(set) var registerSource: String?
  /// The distribution keys.
  public internal(set) var keys: [DistributionKey]
  /// The id of the key that counts inhabitants, for amounts per inhabitant; nil where none does.
  public internal(set) var inhabitants: String?
  /// The funds, in the order of section 8.
  public internal(set) var funds: [Fund]
  /// Sums that the agreement states.
  public internal(set) var crossSums: [CrossSum]
  /// The published tables.
  public internal(set) var tables: [TableLayout]
  /// Places where the agreement's text and tables disagree.
  public internal(set) var notes: [Note]
  /// The parts with many texts in them, kept apart: an agreement is copied often.
  var particulars: Indirect<Particulars>
  /// What the file marks as left to fill in or to check, in file order.
  public internal(set) var reviews: [Review] = []

  /// A fund by its id.
  public func fund(_ id: String) -> Fund? { funds.first { $0.id == id } }

  /// A key by its id.
  public func key(_ id: String) -> DistributionKey? { keys.first { $0.id == id } }

  /// The key that counts inhabitants.
  public var inhabitantsKey: DistributionKey? { inhabitants.flatMap(key) }

  /// The inhabitants of a recipient; nil where the agreement names no key of them, or it has none.
  public func inhabitants(of recipient: Recipient) -> Fraction? {
    inhabitants.flatMap { value(ofKey: $0, for: recipient) }
  }

  /// A published table by its id.
  public func table(_ id: String) -> TableLayout? { tables.first { $0.id == id } }
}

/// A sum of funds that the agreement states outside section 8.
public struct CrossSum: Hashable, Sendable {
  /// What is summed.
  public let name: String
  /// The sum as stated.
  public let amount: Kronor
  /// The ids of the funds.
  public let funds: [String]
  /// Where it is stated.
  public let citation: Citation
  /// Where the amount stands in the agreement file.
  public let location: SourceLocation
}

/// A place where the agreement's text and its tables, or two of its texts, disagree.
///
/// It is repeated wherever it matters, and never smoothed over.
public struct Note: Hashable, Sendable {
  /// What disagrees, and what the calculation follows.
  public let text: String
  /// The ids of the funds it touches; empty where it touches none in particular.
  public let funds: [String]
  /// Where the agreement says it.
  public let citation: Citation
}

/// That an agreement amends another (tilläggsöverenskommelse, ändringsbeslut).
public struct Amendment: Hashable, Sendable {
  /// The id of the agreement that is amended.
  public let agreement: String
  /// Why.
  public let reason: String
  /// The day it was decided.
  public let date: CalendarDate
}

/// The appropriation of the state budget that pays the funds (anslag).
public struct Budget: Hashable, Sendable {
  /// The appropriation, such as "1:6 Bidrag till folkhälsa och sjukvård".
  public let appropriation: String
  /// Its items, as the agreement names them.
  public let items: [Item]
  /// Where the agreement names them.
  public let citation: Citation

  /// An item of the appropriation (anslagspost).
  public struct Item: Hashable, Sendable {
    /// The number.
    public let number: String
    /// The name.
    public let name: String
  }
}
