/// What a text stands for among recipients.
public enum NameResolution: Hashable, Sendable {
  /// One recipient, by its position.
  case one(Int)
  /// More than one, by their positions.
  case several([Int])
  /// None; and whose name is nearest, by its position, where one is near.
  case nobody(nearest: Int?)
  /// One that is not known yet, where the place admits such.
  case new
}

/// What kinds of recipient a place in a file, or on the command line, can hold.
public struct RecipientPlace: Sendable {
  /// The groups whose recipients it can hold; nil where all can stand there.
  public let groups: [String]?
  /// Whether it may name a recipient that is not known yet.
  public let admitsNew: Bool

  /// A place.
  public init(groups: [String]? = nil, admittingNew admitsNew: Bool = false) {
    self.groups = groups
    self.admitsNew = admitsNew
  }

  func holds(_ recipient: Recipient) -> Bool { groups.map(recipient.belongs(to:)) ?? true }
}

/// Resolves texts to recipients: the one place that says whose name a text is.
///
/// By any name, case and diacritics aside; by organisation number; and a county's recipient also as
/// "RSS i …". A name in a place's own groups goes before the same name elsewhere.
public struct NameResolver: Sendable {
  /// Who is known.
  public private(set) var register: RecipientRegister
  private let groupsThroughRSS: [String]
  /// Made when they are needed: most texts are names as registered.
  private var organisations: [String: Int]?
  private var search: NameSearch?

  /// A resolver of the names of a register.
  ///
  /// - Parameter groupsThroughRSS: The groups whose recipients are paid through RSS.
  /// - Parameter register: The register of recipients.
  public init(_ register: RecipientRegister, groupsThroughRSS: [String] = []) {
    self.register = register
    self.groupsThroughRSS = groupsThroughRSS
  }

  /// Makes a recipient known.
  mutating func add(_ recipient: Recipient) {
    search?.add(recipient, at: register.recipients.count)
    if let number = recipient.organisationNumber {
      organisations?[String(number.filter { $0 != "-" })] = register.recipients.count
    }
    register.add(recipient)
  }

  /// What a text stands for in a place.
  ///
  /// - Complexity: O(1) for a known name; O(number of names) for an unknown one.
  public mutating func resolve(_ text: String, in place: RecipientPlace = RecipientPlace())
    -> NameResolution
  {
    let matches = matches(text)
    let preferred = matches.filter { place.holds(register.recipients[$0]) }
    if preferred.count == 1 { return .one(preferred[0]) }
    if preferred.count > 1 { return .several(preferred) }
    // Where new names are admitted, an alias of one outside the place may be a newcomer's name.
    let others = matches.filter { !place.admitsNew || isOwnName(text, of: $0) }
    if others.count == 1 { return .one(others[0]) }
    if !others.isEmpty { return .several(others) }
    return unknown(text, place)
  }

  /// Everyone that a text may stand for.
  mutating func candidates(_ text: String) -> [Recipient] {
    matches(text).map { register.recipients[$0] }
  }

  /// Whose name among those that a place can hold is nearest to a text; nil where none is near.
  mutating func nearest(to text: String, in place: RecipientPlace) -> Int? {
    let search = self.search ?? NameSearch(register.recipients)
    self.search = search
    return search.nearest(to: RecipientName(text)) { place.holds(register.recipients[$0]) }
  }

  private func isOwnName(_ text: String, of position: Int) -> Bool {
    FoldedName(register.recipients[position].name) == FoldedName(text)
  }

  private mutating func matches(_ text: String) -> [Int] {
    if let digits = organisationDigits(of: text) { return position(ofOrganisation: digits) }
    if let coded = OfficialCode(text) { return matches(coded) }
    let named = register.positions(named: text)
    if !named.isEmpty { return named }
    for prefix in ["rss i ", "rss "] where text.lowercased().hasPrefix(prefix) {
      let county = String(text.dropFirst(prefix.count)).trimmingWhitespace
      return register.positions(named: county).filter {
        register.recipients[$0].belongs(to: groupsThroughRSS)
      }
    }
    return []
  }

  /// Whom a code stands for; nobody where a name beside it is another's.
  private mutating func matches(_ coded: OfficialCode) -> [Int] {
    let meant =
      coded.isMunicipality
      ? [register.position(ofMunicipality: coded.digits)].compactMap { $0 }
      : register.recipients.indices.filter {
        let recipient = register.recipients[$0]
        return recipient.county?.code == coded.digits && recipient.isOfWholeCounty
      }
    if coded.name.isEmpty { return meant }
    let named = Set(matches(coded.name))
    return meant.filter {
      named.contains($0)
        || register.recipients[$0].county.map { FoldedName($0.name) } == FoldedName(coded.name)
    }
  }

  private mutating func position(ofOrganisation digits: String) -> [Int] {
    var known = organisations ?? [:]
    if organisations == nil {
      for (position, recipient) in register.recipients.enumerated() {
        guard let number = recipient.organisationNumber else { continue }
        known[String(number.filter { $0 != "-" })] = position
      }
      organisations = known
    }
    return known[digits].map { [$0] } ?? []
  }

  private mutating func unknown(_ text: String, _ place: RecipientPlace) -> NameResolution {
    if text.isEmpty || text.utf8.count > maxNameLength || text.hasHiddenCharacters
      || organisationDigits(of: text) != nil
    {
      return .nobody(nearest: nil)
    }
    let search = self.search ?? NameSearch(register.recipients)
    self.search = search
    if let text = text.beforeMisreading {
      let meant = matches(text).first { place.holds(register.recipients[$0]) }
      return .nobody(nearest: meant)
    }
    let name = RecipientName(text)
    if place.admitsNew {
      // A new recipient is a municipality: nobody founds a region or a county in a file.
      let isMunicipality = name.kind == nil || name.kind == .municipality
      let same = search.sameOrSlip(name, text)
      if isMunicipality, same == nil { return .new }
      if let same { return .nobody(nearest: same) }
    }
    return .nobody(nearest: nearest(to: text, in: place))
  }
}

/// A text that begins with a code of official statistics: "01" or "01 Stockholms län" for a county,
/// "0180" or "0180 Stockholm" for a municipality.
struct OfficialCode {
  /// The two digits of a county or the four of a municipality.
  let digits: String
  /// The name after the code; empty where there is none.
  let name: String

  /// Whether it is the code of a municipality.
  var isMunicipality: Bool { digits.utf8.count == 4 }

  /// nil for a text that begins with no code.
  init?(_ text: String) {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 2 || digits.count == 4 else { return nil }
    let rest = text[digits.endIndex...]
    guard rest.first.map(\.isWhitespace) ?? true else { return nil }
    self.digits = String(text[..<digits.endIndex])
    name = rest.isEmpty ? "" : String(rest).trimmingWhitespace
  }
}

/// Whether a text is the code of a municipality: four digits, the first two those of its county.
func isMunicipalityCode(_ text: String) -> Bool {
  OfficialCode(text).map { $0.isMunicipality && $0.name.isEmpty } ?? false
}

/// The ten digits of an organisation number; nil for any other text.
func organisationDigits(of text: String) -> String? {
  let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
  guard digits.count == 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return String(decoding: digits, as: UTF8.self)
}
