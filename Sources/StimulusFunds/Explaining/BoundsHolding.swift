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
      /// Others, which get a sum together that what is left over pays.
      case paid([Int], sum: Fraction)
      /// Others, which get a sum together.
      case others([Int], sum: Fraction)
    }

    init(
      _ least: Rule.EachAmount?, _ most: Rule.EachAmount?, on division: Division,
      bounding whole: Division, of amount: Fraction, at position: Int, _ keys: [DistributionKey]
    ) throws(AllocationFault) {
      self.position = position
      self.keys = [least, most].compactMap { $0?.key }
      let divided = try division.divided(amount, keys: keys)
      unbounded = divided.entitlements
      holding = Self.holding(
        at: position, of: try whole.entitlements(of: amount, keys: keys), unbounded,
        lower: try least?.amounts(for: division.recipients, keys),
        upper: try most?.amounts(for: division.recipients, keys),
        leavesRest: !divided.leftovers.isEmpty)
    }

    private static func holding(
      at position: Int, of due: Entitlements, _ unbounded: Entitlements, lower: [Fraction]?,
      upper: [Fraction]?, leavesRest: Bool
    ) -> Holding {
      if due == unbounded { return .nobody }
      let own = due[position]
      if let lower, lower[position] == own { return .least(own) }
      if let upper, upper[position] == own { return .most(own) }
      let held = (0..<due.count).filter { due[$0] == lower?[$0] || due[$0] == upper?[$0] }
      let sum = held.map { due[$0] }.sum()
      return leavesRest && own == unbounded[position]
        ? .paid(held, sum: sum) : .others(held, sum: sum)
    }
  }
}
