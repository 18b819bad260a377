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

  /// Whether every amount is divided in the same proportions.
  var isProportional: Bool { get }
  /// Whether each entitlement changes evenly with the amount.
  var isEvenInAmount: Bool { get }
  /// Whether a larger amount lowers nobody's entitlement.
  var risesWithAmount: Bool { get }
  /// Whether its form alone says that all of every amount is due to somebody.
  var leavesNothing: Bool { get }
  /// Whether a larger value in rows of a key lowers nothing of their recipients and raises nothing of
  /// the others.
  func favoursRows(of key: String) -> Bool
  /// What a recipient's part is called where only its value is shown.
  var shareName: Wording { get }
}

/// What a rule does not say of its form is not taken to be so.
extension DivisionRule {
  package var isProportional: Bool { false }
  package var isEvenInAmount: Bool { false }
  package var risesWithAmount: Bool { false }
  package var leavesNothing: Bool { false }
  package func favoursRows(of key: String) -> Bool { false }
  package var shareName: Wording { Wording(en: "Share by the rule", sv: "Andel enligt modellen") }
}
