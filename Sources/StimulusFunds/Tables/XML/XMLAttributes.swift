/// The attributes of the tag read last, found when they are asked for: a sheet has more than are read.
extension XMLReader {
  /// Where the value of an attribute of the tag read last stands; nil where it has none.
  func attribute(_ wanted: XMLName) -> Range<Int>? {
    let span = bytes.span
    var at = attributes.lowerBound
    while at < attributes.upperBound {
      while at < attributes.upperBound, span[at] <= 0x20 { at += 1 }
      let start = at
      while at < attributes.upperBound, !Self.endsName(span[at]) { at += 1 }
      let name = XMLName(span.extracting(start..<at))
      while at < attributes.upperBound, span[at] <= 0x20 || span[at] == UInt8(ascii: "=") {
        at += 1
      }
      guard at < attributes.upperBound else { return nil }
      let quotation = span[at]
      let begin = at + 1
      at = begin
      while at < attributes.upperBound, span[at] != quotation { at += 1 }
      if name == wanted, begin <= at { return begin..<at }
      at += 1
    }
    return nil
  }

  /// The value of an attribute of the tag read last; nil where it has none.
  func value(_ name: XMLName) -> String? {
    attribute(name).map { range in
      var text: [UInt8] = []
      XMLEntities.append(bytes.span.extracting(range), to: &text)
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The whole number in an attribute; nil where there is none.
  func number(_ name: XMLName) -> Int? {
    guard let range = attribute(name), range.count <= 9, !range.isEmpty else { return nil }
    var number = 0
    for position in range {
      guard (0x30...0x39).contains(bytes[position]) else { return nil }
      number = number * 10 + Int(bytes[position] - 0x30)
    }
    return number
  }

  /// Whether an attribute says yes.
  func flag(_ name: XMLName) -> Bool {
    guard let range = attribute(name) else { return false }
    return bytes[range].elementsEqual([UInt8(ascii: "1")])
      || bytes[range].elementsEqual("true".utf8)
  }
}
