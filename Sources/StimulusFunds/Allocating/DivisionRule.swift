import Apportionment

/// A way of dividing that one rule has for itself: all that follows from it stands in its file.
///
/// What a division divides by, whom it reaches and how it is written out are asked of it here, so that
/// a new rule of this kind touches none of the places where they are needed.
package protocol DivisionRule: Sendable {
  /// The ids of the keys that it reads itself, for all of its recipients.
  var ownKeys: [String] { get }
  /// The divisions that it holds, as far as they are known before keys are read.
  var inner: [Division] { get }
  /// Whether no recipient may be given more than it says, whatever is left over.
  var isCeiling: Bool { get }

  /// What each recipient is due of an amount, and what is left over.
  func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount

  /// The calculation of one recipient's part of an amount.
  func arithmetic(
    of amount: Arithmetic, at position: Int, _ written: inout WrittenDivision
  ) throws(AllocationFault) -> Arithmetic

  /// Whether the recipient at a position may get something.
  func reaches(_ position: Int) -> Bool
}
