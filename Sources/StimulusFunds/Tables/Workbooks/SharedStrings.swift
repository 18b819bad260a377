/// The texts that the cells of a workbook share, each kept as a field of CSV.
struct SharedStrings {
  private var fields: [UInt8] = []
  private var ends: [Int] = []

  /// The texts of a workbook; none where it has no part of them.
  init(_ part: [UInt8]?) throws(XMLFault) {
    guard let part else { return }
    var xml = try XMLReader(part)
    var text: [UInt8] = []
    while true {
      switch try xml.next() {
      case .finished: return
      case .start where xml.name == Self.item:
        text.removeAll(keepingCapacity: true)
        try Self.appendItem(of: &xml, to: &text)
        CellText.append(text, to: &fields)
        ends.append(fields.count)
      default: continue
      }
    }
  }

  private static let item = XMLName("si")
  private static let text = XMLName("t")
  private static let pronunciation = XMLName("rPh")

  /// Adds the texts of an element that was begun, whatever parts they are in; how they are pronounced
  /// is no part of them.
  static func appendItem(of xml: inout XMLReader, to text: inout [UInt8]) throws(XMLFault) {
    let outer = xml.depth - 1
    var isInText = false
    while true {
      switch try xml.next() {
      case .start where xml.name == pronunciation: try xml.skipElement()
      case .start: isInText = xml.name == Self.text
      case .text: if isInText { xml.appendText(to: &text) }
      case .end:
        isInText = false
        if xml.depth == outer { return }
      case .finished: return
      }
    }
  }

  /// Adds the text at a position as a field.
  ///
  /// - Returns: Whether there is one.
  func append(_ position: Int, to csv: inout [UInt8]) -> Bool {
    guard ends.indices.contains(position) else { return false }
    let start = position == 0 ? 0 : ends[position - 1]
    csv += fields[start..<ends[position]]
    return true
  }
}
