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
  /// The four digits by which official statistics know a municipality; nil for everyone else.
  public let municipalityCode: String?
  /// The organisation number with its hyphen; nil where the register leaves it open.
  public let organisationNumber: String?
  /// What a reader should know of it; nil for most.
  public let remark: String?
  /// Whether it stands in the register, and not only in a key file.
  public let isRegistered: Bool
  /// What further columns of the register say of it, by their headings: those that rules group by.
  public let fields: [String: String]

  /// A recipient.
  init(
    name: String, aliases: [String] = [], groups: [String], county: County? = nil,
    municipalityCode: String? = nil, organisationNumber: String? = nil, remark: String? = nil,
    isRegistered: Bool = true, fields: [String: String] = [:]
  ) {
    self.name = name
    self.aliases = aliases
    self.groups = groups
    self.county = county
    self.municipalityCode = municipalityCode
    self.organisationNumber = organisationNumber
    self.remark = remark
    self.isRegistered = isRegistered
    self.fields = fields
  }

  /// The name and the aliases.
  public var names: [String] { [name] + aliases }

  /// Whether what is said of it is said of its whole county: a municipality is a part of one, unless
  /// it is a region too, as Gotland.
  var isOfWholeCounty: Bool { municipalityCode == nil || groups.count > 1 }

  /// Whether it belongs to one of some groups.
  public func belongs(to groups: [String]) -> Bool { self.groups.contains(where: groups.contains) }
}

extension Recipient {
  /// A recipient of open groups that only a file names.
  init(unregistered name: String, in groups: [String]) {
    self.init(name: name, groups: groups, isRegistered: false)
  }
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
  /// Who of the group takes part in a fund for it.
  public let membership: Membership

  /// Who of a group takes part in a fund for it.
  public enum Membership: Hashable, Sendable {
    /// Everyone that the register holds.
    case everyone
    /// Those that a key of the fund names, each of whom the register must hold.
    case named
    /// Those that a key of the fund names, whether or not the register holds them.
    case open
  }

  /// Whether only those take part that a key names.
  public var isNamedByKeys: Bool { membership != .everyone }

  /// Whether a key may name recipients that the register does not hold.
  public var isOpen: Bool { membership == .open }
}
