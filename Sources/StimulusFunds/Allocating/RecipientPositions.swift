/// Finds recipients in a list by their names, quickly where they are asked for in its order.
///
/// Funds and tables mostly list their recipients in the order of the register.
struct RecipientPositions {
  private let names: [String]
  private var next = 0
  /// All of them, when one was asked for out of order.
  private var positions: [String: Int]?

  init(in recipients: [Recipient]) { names = recipients.map(\.name) }

  /// The position of a recipient; nil where the list is without it.
  ///
  /// - Complexity: O(1) on average over the whole list.
  mutating func position(of recipient: Recipient) -> Int? {
    guard let position = ahead(recipient.name) ?? anywhere(recipient.name) else { return nil }
    next = position + 1
    return position
  }

  /// Looks on from the last one found: only beside it, where the order has been left once.
  private func ahead(_ name: String) -> Int? {
    let rest = names[min(next, names.count)...]
    return (positions == nil ? rest : rest.prefix(1)).firstIndex(of: name)
  }

  private mutating func anywhere(_ name: String) -> Int? {
    let positions =
      positions ?? Dictionary(zip(names, names.indices)) { first, _ in first }
    self.positions = positions
    return positions[name]
  }
}
