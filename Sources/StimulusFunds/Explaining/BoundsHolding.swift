import Apportionment

extension WrittenDivision {
  /// What bounds do to the recipients of a division, seen from one of them.
  struct Bounds {
    /// The recipient's position.
    let position: Int
    /// The ids of the keys that the bounds read.
    let keys: [String]
    /// What each would be due without the bounds.
    let unbounded: Entitlements
    /// Whom the bounds hold.
    let holding: Holding

    /// Whom bounds hold, as one recipient meets it.
    enum Holding {
      /// Nobody.
      case nobody
      /// The recipient, at its least.
      case least(Fraction)
      /// The recipient, at its most.
      case most(Fraction)
      /// Others, which get a sum together.
      case others([Int], sum: Fraction)
    }

    init(
      _ least: Rule.Bound?, _ most: Rule.Bound?, on division: Division,
      bounding whole: Division, of amount: Fraction, at position: Int, _ keys: [DistributionKey]
    ) throws(AllocationFault) {
      self.position = position
      self.keys = [least, most].compactMap { $0?.key }
      unbounded = try division.entitlements(of: amount, keys: keys)
      holding = Self.holding(
        at: position, of: try whole.entitlements(of: amount, keys: keys), unbounded,
        lower: try least?.amounts(for: division.recipients, keys),
        upper: try most?.amounts(for: division.recipients, keys))
    }

    private static func holding(
      at position: Int, of due: Entitlements, _ unbounded: Entitlements, lower: [Fraction]?,
      upper: [Fraction]?
    ) -> Holding {
      if due == unbounded { return .nobody }
      let own = due[position]
      if let lower, lower[position] == own { return .least(own) }
      if let upper, upper[position] == own { return .most(own) }
      let held = (0..<due.count).filter { due[$0] == lower?[$0] || due[$0] == upper?[$0] }
      return .others(held, sum: held.map { due[$0] }.sum())
    }
  }
}
