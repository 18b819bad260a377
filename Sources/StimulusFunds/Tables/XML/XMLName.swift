/// The name of an element or attribute without its prefix, kept as a number because every name of a
/// long sheet is compared several times.
struct XMLName: Hashable {
  /// The bytes, the first ones highest; 0 for a name longer than any that is looked for.
  private let packed: UInt128

  /// The name that is made of some bytes, from the last colon on.
  init(_ bytes: Span<UInt8>) {
    var (packed, count): (UInt128, Int) = (0, 0)
    for position in bytes.indices {
      if bytes[position] == UInt8(ascii: ":") {
        (packed, count) = (0, 0)
      } else {
        packed = packed << 8 | UInt128(bytes[position])
        count += 1
      }
    }
    self.packed = count > 16 ? 0 : packed
  }

  /// A name of at most 16 letters.
  init(_ name: StaticString) {
    self.init(Array(name.description.utf8).span)
  }
}
