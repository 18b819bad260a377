import Apportionment

/// The values of a key for some recipients, in their order.
struct KeyColumn {
  /// The key.
  let key: DistributionKey
  /// The values × `scale`.
  let scaled: [Int128]
  /// A power of ten.
  let scale: Int128

  /// Reads a key.
  ///
  /// - Throws: ``AllocationFault/noValue(key:recipient:)``.
  init(
    _ id: String, of recipients: [Recipient], in keys: [DistributionKey]
  ) throws(AllocationFault) {
    guard let key = keys.first(where: { $0.id == id }), let values = key.values else {
      throw .noValue(key: id, recipient: recipients.first?.name ?? "anybody")
    }
    var scaled: [Int128] = []
    scaled.reserveCapacity(recipients.count)
    var guess = 0
    for index in recipients.indices {
      guard
        let subject = key.subject.id(at: index, of: recipients),
        let position = values.position(of: subject, guess: guess)
      else { throw .noValue(key: id, recipient: recipients[index].name) }
      scaled.append(Int128(values.scaled[position]))
      guess = position + 1
    }
    (self.key, self.scaled, scale) = (key, scaled, Int128(values.scale))
  }

  /// The value of the recipient at a position.
  subscript(position: Int) -> Fraction { Fraction(scaled[position], over: scale) }
}
