/// Divisions of amounts in fixed proportions, prepared once to be done millions of times.
///
/// They give the same units as `Entitlements.rounded(residual:)` with the largest remainders, for
/// entitlements of amount × wᵢ ÷ D, four recipients at a time. Nothing is divided: ⌊wᵢ × 2⁶⁴ ÷ D⌋
/// times the amount has the quota above its 64 lower bits and the remainder in them, of which the
/// upper 32 are kept. They are too small by less than 2. Where that could change a choice, and only
/// there, the exact remainders decide.
///
/// The proportions of all divisions lie in one array, so that to go from one to the next costs
/// nothing.
public struct ProportionalDivisions: Sendable {
  /// The most recipients: their positions take the lower bits of 32.
  static let mostRecipients = 1 << 16

  /// One of the divisions.
  public struct Division: BitwiseCopyable, Sendable {
    /// How many recipients there are.
    public let count: Int
    /// How many elements each room needs.
    public var roomCount: Int { (count + 3) / 4 }
    /// Its position among the divisions.
    fileprivate let position: Int
    /// Where its proportions begin.
    fileprivate let first: Int
    /// All bits of a recipient's position.
    fileprivate let positionMask: Int32
  }

  private var proportions: [FourProportions] = []
  private var exact: [(portions: Portions<Int128>, tieRule: TieRule)] = []

  /// No divisions.
  public init() {}

  /// Prepares the proportions of entitlements to one unit.
  ///
  /// - Parameter unitEntitlements: What each recipient is due of the amount 1.
  /// - Parameter tieRule: Which of equal remainders goes first.
  /// - Returns: nil where they do not sum to 1, their denominator is 2⁶² or more, or they are more
  ///   than 65 536.
  public mutating func prepare(
    _ unitEntitlements: Entitlements, ties tieRule: TieRule
  ) -> Division? {
    guard case .narrow(let portions) = unitEntitlements.form, portions.denominator < 1 << 62,
      unitEntitlements.count <= Self.mostRecipients, unitEntitlements.total == .one
    else { return nil }
    let count = unitEntitlements.count
    let division = Division(
      count: count, position: exact.count, first: proportions.count,
      positionMask: Int32((count + 3).nextPowerOfTwo - 1))
    proportions += FourProportions.all(portions)
    exact.append((portions, tieRule))
    return division
  }

  /// Divides an amount into whole units that sum to it.
  ///
  /// - Parameters:
  ///   - amount: In the smallest units that are given.
  ///   - division: One that ``prepare(_:ties:)`` returned.
  ///   - units: Room for the result, four recipients an element.
  ///   - remainders: Room for the work.
  /// - Returns: Whether it was divided; false for too little room.
  /// - Complexity: O(*n*).
  public func divide(
    _ amount: UInt32, by division: Division, units: inout MutableSpan<SIMD4<UInt32>>,
    remainders: inout MutableSpan<SIMD4<Int32>>
  ) -> Bool {
    guard division.count > 0, units.count >= division.roomCount,
      remainders.count >= division.roomCount
    else { return false }
    let misses = Int32(bitPattern: amount &- round(amount, division, &units, &remainders))
    return settle(misses, division, &units, &remainders)
      || divideExactly(amount, division, &units)
  }

  /// Rounds every quota to the nearest, and returns their sum without the bits above the 32nd.
  @inline(__always)
  private func round(
    _ amount: UInt32, _ division: Division, _ units: inout MutableSpan<SIMD4<UInt32>>,
    _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) -> UInt32 {
    let amounts = SIMD4(repeating: amount)
    var sum = SIMD4<UInt32>.zero
    let proportions = proportions.span.extracting(
      division.first..<division.first + division.roomCount)
    for four in 0..<division.roomCount {
      let quotas = proportions[unchecked: four].quotas(of: amounts)
      let rounded = SIMD4<UInt32>(truncatingIfNeeded: (quotas &+ 1 << 31) &>> 32)
      sum &+= rounded
      units[unchecked: four] = rounded
      // As a signed number: those rounded down are the positive ones. The position replaces the
      // lowest bits, so that the largest remainder tells whose it is.
      remainders[unchecked: four] =
        SIMD4<Int32>(truncatingIfNeeded: quotas) & ~division.positionMask
        | proportions[unchecked: four].positions
    }
    return sum.wrappedSum()
  }

  /// Gives the units that are missing to the largest remainders below a half, or takes those too
  /// many from the smallest above it; false where the remainders leave a choice open.
  @inline(__always)
  private func settle(
    _ misses: Int32, _ division: Division, _ units: inout MutableSpan<SIMD4<UInt32>>,
    _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) -> Bool {
    if misses.magnitude > 8 { return false }
    // Of the complements the largest is the smallest.
    let complement: Int32 = misses > 0 ? 0 : -1
    var last = Int32.max
    for _ in 0..<misses.magnitude {
      last = most(of: remainders.span, division, complement)
      // Among the four, the remainder tells whose it is. All four are written, for a part of four
      // is slow to be read with the others.
      let four = Int((last ^ complement) & division.positionMask) >> 2
      let isChosen = remainders[unchecked: four] ^ complement .== last
      units[unchecked: four] &+= SIMD4.zero.replacing(
        with: misses > 0 ? 1 : .max, where: isChosen)
      // Moved once, it is out of the choice.
      remainders[unchecked: four].replace(with: .min ^ complement, where: isChosen)
    }
    // Remainders that differ by no more may be in another order without positions and errors.
    let hidden = 2 * division.positionMask + 2
    return last >= 0 && most(of: remainders.span, division, complement) < last - hidden
  }

  /// The largest remainder.
  @inline(__always)
  private func most(
    of remainders: Span<SIMD4<Int32>>, _ division: Division, _ complement: Int32
  ) -> Int32 {
    // Two at a time, so that neither waits for the other.
    var even = remainders[division.roomCount - 1] ^ complement
    var odd = even
    for pair in 0..<(division.roomCount / 2) {
      even = pointwiseMax(even, remainders[unchecked: 2 &* pair] ^ complement)
      odd = pointwiseMax(odd, remainders[unchecked: 2 &* pair &+ 1] ^ complement)
    }
    return pointwiseMax(even, odd).max()
  }

  /// Divides with exact remainders.
  private func divideExactly(
    _ amount: UInt32, _ division: Division, _ units: inout MutableSpan<SIMD4<UInt32>>
  ) -> Bool {
    // Below 2³² × 2⁶².
    let (portions, tieRule) = exact[division.position]
    let multiplied = portions.numerators.map { $0 * Int128(amount) }
    let whole = Portions(numerators: multiplied, denominator: portions.denominator)
    guard let rounded = try? Entitlements(whole).rounded(residual: .largestRemainder(tieRule))
    else {
      return false
    }
    for (position, unit) in rounded.units.enumerated() {
      units[position / 4][position % 4] = UInt32(unit)
    }
    return true
  }
}

/// What four recipients are due of the amount 1; nothing for those past the last.
private struct FourProportions: Sendable {
  /// The upper and the lower half of ⌊w × 2⁶⁴ ÷ D⌋, at most 2⁶⁴ − 1.
  private var upper = SIMD4<UInt64>.zero
  private var lower = SIMD4<UInt64>.zero
  /// The positions of the four.
  let positions: SIMD4<Int32>

  private init(_ portions: Portions<Int128>, from first: Int) {
    positions = SIMD4(0, 1, 2, 3) &+ Int32(first)
    let denominator = UInt64(portions.denominator)
    for lane in 0..<min(4, portions.numerators.count - first) {
      let weight = UInt64(portions.numerators[first + lane])
      let proportion =
        weight == denominator ? .max : denominator.dividingFullWidth((weight, 0)).quotient
      upper[lane] = proportion >> 32
      lower[lane] = proportion & 0xFFFF_FFFF
    }
  }

  static func all(_ portions: Portions<Int128>) -> [FourProportions] {
    stride(from: 0, to: portions.numerators.count, by: 4).map {
      FourProportions(portions, from: $0)
    }
  }

  /// The quota of each in the upper, the remainder in the lower 32 bits.
  @inline(__always)
  func quotas(of amounts: SIMD4<UInt32>) -> SIMD4<UInt64> {
    // Widened from 32 bits, so that one instruction multiplies two.
    let amounts = SIMD4<UInt64>(truncatingIfNeeded: amounts)
    let whole = amounts &* (upper & 0xFFFF_FFFF)
    let rest = amounts &* (lower & 0xFFFF_FFFF)
    return whole &+ rest &>> 32
  }
}

extension Int {
  /// The smallest power of two that is not below it.
  fileprivate var nextPowerOfTwo: Int {
    1 << (Int.bitWidth - Swift.max(0, self - 1).leadingZeroBitCount)
  }
}
