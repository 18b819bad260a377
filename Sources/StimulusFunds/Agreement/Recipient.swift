/// Who receives a grant (mottagare): a region, a county's municipalities through RSS, SKR, or a
/// single municipality.
public struct Recipient: Hashable, Sendable {
  /// The name, unique in the register.
  public let name: String
  /// Other spellings that stand for this recipient, as found in the agreement's tables.
  public let aliases: [String]
  /// The groups the recipient belongs to, by id. Gotland is both a region and a municipality.
  public let groups: [String]
  /// The county it lies in; nil for a recipient of the whole country, and for one not registered.
  public let county: County?
  /// The organisation number with its hyphen; nil where the register leaves it open.
  public let organisationNumber: String?
  /// What a reader should know of it; nil for most.
  public let remark: String?
  /// Whether it stands in the register, and not only in a key file.
  public let isRegistered: Bool

  /// The name and the aliases.
  public var names: [String] { [name] + aliases }

  /// Whether it belongs to one of some groups.
  public func belongs(to groups: [String]) -> Bool { self.groups.contains(where: groups.contains) }
}

/// A county (län).
public struct County: Hashable, Sendable {
  /// The two-digit county code, such as "09".
  public let code: String
  /// The county's name, such as "Gotlands län".
  public let name: String
}

/// A group of recipients, as section 8 names them.
public struct RecipientGroup: Hashable, Sendable {
  /// The id that funds, rules and tables use.
  public let id: String
  /// The name in the agreement's language, such as "Kommunerna via RSS".
  public let name: String
  /// Whether a key file may name recipients of this group that the register does not hold.
  public let isOpen: Bool
}
