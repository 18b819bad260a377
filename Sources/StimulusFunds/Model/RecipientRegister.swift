/// All recipients that the agreement knows, in listed order, found by any of their names.
public struct RecipientRegister: Sendable {
  /// The recipients, in the order of the register.
  public let recipients: [Recipient]
  private let positions: [FoldedName: [Int]]

  /// A register of recipients.
  ///
  /// - Complexity: O(*n*).
  public init(_ recipients: [Recipient]) {
    self.recipients = recipients
    var positions: [FoldedName: [Int]] = [:]
    positions.reserveCapacity(recipients.count)
    for (position, recipient) in recipients.enumerated() {
      for name in Set(recipient.names.map(FoldedName.init)) {
        positions[name, default: []].append(position)
      }
    }
    self.positions = positions
  }

  /// Every recipient with this name or alias, case, diacritics and white space aside.
  public func named(_ name: String) -> [Recipient] {
    (positions[FoldedName(name)] ?? []).map { recipients[$0] }
  }

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
