/// A cell that was paid another amount than it is due.
struct Miss {
  let cell: Cell
  let due: KronorSum
  /// What was paid, less what came back of an excess.
  let paid: KronorSum
  /// Whether what is missing should have been paid by now.
  var standing = Standing.due
  /// The last day of the last instalment that is due, where only some are.
  var until: CalendarDate?

  /// Whether what is missing should have been paid.
  enum Standing {
    case due
    /// The last day on which it can be paid has not passed.
    case notYetDue
    /// The right to it has lapsed, or it is not requisitioned.
    case notOwed
  }

  var recipient: Int { cell.recipient }
  var target: Payment.Target { cell.target }
  var excess: KronorSum { (paid - due).aboveZero }
  var shortfall: KronorSum { (due - paid).aboveZero }
}
