/// All recipients that the agreement knows, in listed order, found by any of their names.
public struct RecipientRegister: Sendable {
  /// The recipients, in the order of the register.
  public private(set) var recipients: [Recipient] = []
  /// The headings of the further columns that rules group by.
  public internal(set) var columns: [String] = []
  private var index = NameIndex()
  private var municipalities: [String: Int] = [:]

  /// A register of recipients.
  ///
  /// - Complexity: O(*n*).
  public init(_ recipients: [Recipient]) {
    self.recipients.reserveCapacity(recipients.count)
    for recipient in recipients { add(recipient) }
  }

  /// Adds a recipient.
  ///
  /// - Parameter folded: Its names as they are compared, where they are known already.
  mutating func add(_ recipient: Recipient, _ folded: [FoldedName]? = nil) {
    for name in folded ?? recipient.names.map(FoldedName.init) { index.add(name, recipients.count) }
    note(recipient)
  }

  /// Adds a recipient whose names are all new; false, and nothing is added, where one is not.
  ///
  /// - Parameter folded: Its names as they are compared.
  mutating func addUnlessKnown(_ recipient: Recipient, _ folded: [FoldedName]) -> Bool {
    if !index.addUnlessKnown(folded, recipients.count) { return false }
    note(recipient)
    return true
  }

  private mutating func note(_ recipient: Recipient) {
    if let code = recipient.municipalityCode { municipalities[code] = recipients.count }
    recipients.append(recipient)
  }

  /// Makes room for as many recipients.
  mutating func reserveCapacity(_ count: Int) {
    recipients.reserveCapacity(count)
    municipalities.reserveCapacity(count)
    index.reserveCapacity(2 * count)
  }

  /// Every recipient with this name or alias, case, diacritics and white space aside.
  ///
  /// Where that leaves more than one, as Habo and Håbo, diacritics tell them apart.
  public func named(_ name: String) -> [Recipient] { positions(named: name).map { recipients[$0] } }

  /// Every recipient with this name or alias, case and white space aside, but not diacritics.
  ///
  /// - Parameter folded: The name as it is compared.
  func spelt(_ name: String, _ folded: FoldedName) -> [Recipient] {
    index.positions(of: folded).map { recipients[$0] }
      .filter { $0.names.contains { FoldedName.areSpeltAlike($0, name) } }
  }

  /// The municipality with a code of four digits; nil where there is none.
  func position(ofMunicipality code: String) -> Int? { municipalities[code] }

  /// The municipality with a code of four digits; nil where there is none.
  func recipient(ofMunicipality code: String) -> Recipient? {
    position(ofMunicipality: code).map { recipients[$0] }
  }

  /// The positions in the register of every recipient with this name or alias.
  func positions(named name: String) -> [Int] {
    let positions = index.positions(of: FoldedName(name))
    if positions.count < 2 { return positions }
    let alike = positions.filter { position in
      recipients[position].names.contains { FoldedName.areSpeltAlike($0, name) }
    }
    return alike.isEmpty ? positions : alike
  }

  /// The one position in the register with this name or alias; nil where there is none or more.
  func onlyPosition(of name: String) -> Int? { index.onlyPosition(of: FoldedName(name)) }

  /// Whether the recipient at a position shares none of its names with another.
  func hasUniqueNames(_ position: Int) -> Bool { index.hasUniqueNames(position) }

  /// The one recipient with this name or alias among those of some groups; nil where there is none
  /// or more than one.
  public func recipient(named name: String, in groups: [String]) -> Recipient? {
    let matches = named(name).filter { $0.belongs(to: groups) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The recipients of some groups, each once, in listed order.
  public func recipients(in groups: [String]) -> [Recipient] {
    recipients.filter { $0.belongs(to: groups) }
  }
}
