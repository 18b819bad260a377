import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A long ledger cut into short ones with the same headings, which are read at once.
///
/// Only rows that need nothing but themselves are read so. Where any row is a problem, a sum of those
/// above it, or names somebody new, the whole ledger is read row by row instead, which is the plain way
/// to read it.
struct LedgerParts {
  private let source: SourceText
  private let headings: Range<Int>
  private let headingLines: Int
  private let cuts: [Int]

  /// The bytes of a part: many enough that cutting costs nothing, few enough to stay near the processor.
  static let size = 1 << 21

  /// The parts of a text; nil where it is short, or its lines are not its rows' places.
  ///
  /// - Parameter end: Where the line of the headings ends.
  init?(_ source: SourceText, headingsUntil end: Int, size: Int) {
    if source.utf8.count < 2 * size || !source.hasPlacesOfItsOwn { return nil }
    (self.source, headings) = (source, 0..<end)
    headingLines = source.utf8[headings].count { $0 == 0x0A }
    var cuts = [end]
    while let last = cuts.last, last < source.utf8.count {
      let next = source.utf8[min(last + size, source.utf8.count)...].firstIndex(of: 0x0A)
      cuts.append(next.map { $0 + 1 } ?? source.utf8.count)
    }
    self.cuts = cuts
  }

  /// A part that was read.
  private struct Part {
    let ledger: Ledger
    let named: Set<Int>
    let lines: Int
  }

  /// Adds all parts to a ledger; false, and the ledger may hold some of them, where one of them must be
  /// read with the whole.
  ///
  /// A few parts are read at once and then added in order, so that no more of them are held.
  func read(into ledger: inout Ledger, file: Int32, _ names: inout RecordNames) -> Bool {
    // Some for each core, so that none waits long for the last of another.
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    var line = 0
    var named: Set<Int> = []
    for start in stride(from: 0, to: cuts.count - 1, by: count) {
      let range = start..<min(start + count, cuts.count - 1)
      guard let parts = parts(range, names) else { return false }
      for part in parts {
        ledger.add(part.ledger, file: file, linesAbove: line)
        line += part.lines
        named.formUnion(part.named)
      }
    }
    names.note(named)
    return true
  }

  /// Some of the parts, each read by a core; nil where one must be read with the whole.
  private func parts(_ range: Range<Int>, _ names: RecordNames) -> [Part]? {
    let results = Mutex<[Int: Part]>([:])
    DispatchQueue.concurrentPerform(iterations: range.count) { number in
      let part = part(range.lowerBound + number, names)
      results.withLock { $0[number] = part }
    }
    let read = results.withLock { $0 }
    let parts = range.indices.compactMap { read[$0 - range.lowerBound] }
    return parts.count == range.count ? parts : nil
  }

  private func part(_ number: Int, _ names: RecordNames) -> Part? {
    let bytes = cuts[number]..<cuts[number + 1]
    let text = SourceText(bytes, after: headings, of: source)
    var names = names
    var problems = Problems()
    let (known, found) = (names.register.recipients.count, names.findings.count)
    // A part is never cut again: one that is long has a line that is.
    let ledger = Ledger([text], &names, &problems, partSize: .max / 2)
    let isPlain =
      problems.count == 0 && !ledger.hasSumRows && names.findings.count == found
      && names.register.recipients.count == known
    if !isPlain { return nil }
    return Part(ledger: ledger, named: names.named, lines: ledger.lineCount - headingLines)
  }
}
