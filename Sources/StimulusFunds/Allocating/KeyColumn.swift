import Apportionment

/// The values of a key for some recipients, in their order.
struct KeyColumn {
  /// The key.
  let key: DistributionKey
  /// The values.
  let values: Values

  /// Values as they are at hand: those of a file are whole numbers over one power of ten, and are
  /// divided as such many times as quickly; those that are computed may be any fractions.
  enum Values {
    case scaled([Int128], over: Int128)
    case exact([Fraction])
  }

  /// Reads a key.
  ///
  /// - Throws: ``AllocationFault`` where a recipient has no value, or none can be computed for it.
  init(
    _ id: String, of recipients: [Recipient], in keys: [DistributionKey]
  ) throws(AllocationFault) {
    guard let key = keys.first(where: { $0.id == id }) else {
      throw .noValue(key: id, recipient: recipients.first?.name ?? "anybody")
    }
    self.key = key
    if key.calculation != nil {
      var computation = KeyComputation(for: recipients, keys)
      values = .exact(try computation.values(of: key))
    } else {
      values = try Self.read(key, of: recipients)
    }
  }

  private static func read(
    _ key: DistributionKey, of recipients: [Recipient]
  ) throws(AllocationFault) -> Values {
    guard let values = key.values else {
      throw .noValue(key: key.id, recipient: recipients.first?.name ?? "anybody")
    }
    var scaled: [Int128] = []
    scaled.reserveCapacity(recipients.count)
    var guess = 0
    for index in recipients.indices {
      guard
        let subject = key.subject.id(at: index, of: recipients),
        let position = values.position(of: subject, guess: guess)
      else { throw .noValue(key: key.id, recipient: recipients[index].name) }
      scaled.append(Int128(values.scaled[position]))
      guess = position + 1
    }
    return .scaled(scaled, over: Int128(values.scale))
  }

  /// The value of the recipient at a position.
  subscript(position: Int) -> Fraction {
    switch values {
    case .scaled(let scaled, let scale): Fraction(scaled[position], over: scale)
    case .exact(let values): values[position]
    }
  }

  /// How many recipients there are.
  var count: Int {
    switch values {
    case .scaled(let scaled, _): scaled.count
    case .exact(let values): values.count
    }
  }

  /// The values, each an exact fraction.
  var fractions: [Fraction] { (0..<count).map { self[$0] } }
}

extension [DistributionKey] {
  /// The exact value of a key for a recipient; nil where there is none.
  public func value(of id: String, for recipient: Recipient) -> Fraction? {
    // Why there is none is told where an agreement is read and a fund divided.
    try? KeyColumn(id, of: [recipient], in: self)[0]
  }

  /// The exact values of a key for some recipients; nil for those who have none.
  ///
  /// - Complexity: O(*n*) where all of them have one.
  func values(of id: String, for recipients: [Recipient]) -> [Fraction?] {
    (try? KeyColumn(id, of: recipients, in: self).fractions)
      ?? recipients.map { value(of: id, for: $0) }
  }

  /// The ids of the keys with values of their own that some keys rest on, each once, in reading order.
  func sources(of ids: [String]) -> [String] {
    ids.flatMap { id in first { $0.id == id }?.sources ?? [id] }.uniqued()
  }

  /// Those of some keys, or of the keys they rest on, that have no values yet.
  func lacking(_ ids: [String]) -> [String] {
    sources(of: ids).filter { id in first { $0.id == id }?.values == nil }
  }
}

extension Agreement {
  /// The exact value of a key for a recipient; nil where there is none.
  public func value(ofKey id: String, for recipient: Recipient) -> Fraction? {
    keys.value(of: id, for: recipient)
  }

  /// Whether a key, or one that it is computed from, has no values yet.
  public func awaits(_ key: String) -> Bool { !keys.lacking([key]).isEmpty }

  /// The ids of the keys with values of their own that a fund's rule rests on, each once.
  public func sources(of fund: Fund) -> [String] { keys.sources(of: fund.rule.keys) }

  /// Whether all keys that a fund's rule rests on have values.
  func hasValues(for fund: Fund) -> Bool { keys.lacking(fund.rule.keys).isEmpty }
}
