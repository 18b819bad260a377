/// A lottery that can be held again: the same seed draws the same numbers on every machine.
///
/// SplitMix64; kept here so that a published table never depends on the generator of a toolchain.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from zero up to and not including a bound above zero, each as likely as the others.
  mutating func number(below bound: Int) -> Int {
    let bound = UInt64(bound)
    // What is above the last whole multiple of the bound would favour small numbers.
    let limit = UInt64.max - UInt64.max % bound
    var number = next()
    while number >= limit { number = next() }
    return Int(number % bound)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
