/// A value kept on the heap, as an indirect case of an enumeration keeps its own: to copy what holds it
/// counts one reference, and not one for every text in it.
struct Indirect<Value: Sendable>: Sendable {
  private final class Kept: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var kept: Kept

  init(_ value: Value) { kept = Kept(value) }

  /// The value; setting it leaves the copies made before as they are.
  var value: Value {
    get { kept.value }
    set { kept = Kept(newValue) }
  }
}
